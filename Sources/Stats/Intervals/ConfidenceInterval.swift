/// Two bounds that cover the true figure as often as their confidence level says.
///
/// The constructors, one a file, give bounds as shares in `0...1`; an `IndexEstimate` holds them on
/// the scale of its index.
public struct ConfidenceInterval: Sendable, Hashable {
  public let lower: Double
  public let upper: Double

  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "The lower bound cannot exceed the upper bound.")
    self.lower = lower
    self.upper = upper
  }

  /// Half the distance between the bounds, for the mark of a weak result.
  public var halfWidth: Double { (upper - lower) / 2 }

  /// The same interval of a figure that is `factor` times as large.
  func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower * factor, upper: upper * factor)
  }
}
