/// A sample whose weights were adjusted to margins.
public struct RakedSample: Sendable {
  /// The sample with its new weights; its variance is that of weights adjusted to margins.
  public let design: SampleDesign
  /// How often all margins were gone through.
  public let iterations: Int
  /// Whether every margin was met in the end, within 1e-11 of its counts.
  public let hasConverged: Bool
  /// Where the weights miss a margin most, and by which share of its count.
  public let largestMiss: (margin: Int, category: Int, share: Double)
  /// How unequal the new weights are.
  public let spread: WeightSpread?
}
