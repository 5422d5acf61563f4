/// How far an index of one group lies above that of another, and how sure that is.
public struct IndexDifference: Sendable, Equatable {
  /// What the difference may be called.
  public enum Direction: String, Sendable {
    case higher
    case lower
    /// The interval contains 0, or there is none.
    case undecided
  }

  /// The first index less the second, on their scale.
  public let difference: Double
  /// Nil where one of the indices has none.
  public let standardError: Double?
  /// Nil where one of the indices has none.
  public let interval: ConfidenceInterval?
  /// Words are for differences whose interval excludes 0.
  public let direction: Direction

  /// The difference of two indices on the same scale.
  ///
  /// With the bounds `l`, `u` of each index `p`, and `ρ` their correlation:
  /// ```
  /// lower = p₁ - p₂ - √( (p₁ - l₁)² - 2ρ (p₁ - l₁)(u₂ - p₂) + (u₂ - p₂)² )
  /// upper = p₁ - p₂ + √( (u₁ - p₁)² - 2ρ (u₁ - p₁)(p₂ - l₂) + (p₂ - l₂)² )
  /// ```
  /// So it inherits what the intervals of the indices are good at: where all of ten forms and all
  /// of twelve are satisfied it is not empty. For intervals of `wald` with the same degrees of
  /// freedom it is the difference ± t standard errors.
  ///
  /// Source: Zou and Donner (2008), Statistics in Medicine 27, 1693–1702; without correlation
  /// Newcombe's (1998) method 10, Statistics in Medicine 17, 873–890.
  ///
  /// - Parameters:
  ///   - first: The index that the sign refers to.
  ///   - second: The index that is subtracted.
  ///   - correlation: Of the two estimates, `-1...1`; 0 for independent samples.
  public init(_ first: IndexEstimate, _ second: IndexEstimate, correlation: Double = 0) {
    precondition(abs(correlation) <= 1, "A correlation lies between -1 and 1.")
    let difference = first.index - second.index
    self.difference = difference
    func length(_ a: Double, _ b: Double) -> Double {
      max(0, a * a - 2 * correlation * a * b + b * b).squareRoot()
    }
    if let one = first.standardError, let other = second.standardError {
      standardError = length(one, other)
    } else {
      standardError = nil
    }
    guard let one = first.interval, let other = second.interval else {
      (interval, direction) = (nil, .undecided)
      return
    }
    let lower =
      difference
      - length(max(0, first.index - one.lower), max(0, other.upper - second.index))
    let upper =
      difference
      + length(max(0, one.upper - first.index), max(0, second.index - other.lower))
    interval = ConfidenceInterval(lower: lower, upper: upper)
    direction = lower > 0 ? .higher : upper < 0 ? .lower : .undecided
  }
}

/// The indices of two groups of forms, and their differences.
public struct PairedEstimates: Sendable, Equatable {
  public let first: UnitEstimates
  public let second: UnitEstimates
  /// First less second, for each dimension of the form; nil where one group did not answer.
  public let dimensions: [IndexDifference?]
  public let overall: IndexDifference?
}
