public import Stats

/// The forms of a unit under a design, ready for the statistics.
public struct UnitSample: Sendable {
  public let design: SampleDesign
  /// Whether the forms of a stratum stand for its dossiers; else all weigh the same.
  public let isWeighted: Bool
  /// How the weights were adjusted to margins; nil where they were not.
  public let adjustment: WeightAdjustment?
  public internal(set) var findings: [DesignFinding]

  /// Whether some forms count more than others.
  var isUneven: Bool { isWeighted || adjustment != nil }

  /// The same with the reason why there is no standard error, where it is not named yet.
  func noting(_ gap: StandardErrorGap?) -> UnitSample {
    guard gap == .noDegreesOfFreedom else { return self }
    var sample = self
    sample.findings.append(.noDegreesOfFreedom)
    return sample
  }
}

/// What came of adjusting weights to margins.
public struct WeightAdjustment: Sendable {
  /// How often all margins were gone through.
  public let iterations: Int
  /// Whether every margin was met in the end.
  public let hasConverged: Bool
  /// How unequal the weights are in the end; nil without a form.
  public let spread: WeightSpread?
}
