/// Points by the range into which a figure falls.
public struct StepsRule: Sendable, Equatable {
  /// What the steps are about.
  public enum Measure: String, Sendable, CaseIterable {
    /// A percentage, entered or computed from two counts.
    case percent
    /// Any number: unqualified officials, days late.
    case value
  }

  public struct Step: Sendable, Equatable {
    public let bounds: Bounds
    public let points: Points

    public init(bounds: Bounds, points: Points) {
      self.bounds = bounds
      self.points = points
    }
  }

  public let measure: Measure
  /// Without gap or overlap, lowest first.
  public let steps: [Step]

  public init(measure: Measure, steps: [Step]) {
    self.measure = measure
    self.steps = steps
  }

  /// nil for a figure beyond the outermost steps.
  public func points(of figure: Rational) -> Points? {
    steps.first { $0.bounds.contains(figure) }?.points
  }

  /// The lowest and highest points that figures of `low...high` give.
  func points(from low: Rational, through high: Rational) -> (lowest: Points, highest: Points)? {
    let reached = steps.filter { $0.bounds.overlaps(low, high) }.map(\.points)
    guard let lowest = reached.min(), let highest = reached.max() else { return nil }
    return (lowest, highest)
  }
}
