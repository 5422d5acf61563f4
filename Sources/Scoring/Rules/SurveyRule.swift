/// Points from a satisfaction index: `index / 100 × maximum`, or steps on the index in percent.
public struct SurveyRule: Sendable, Equatable {
  public let source: SurveySource
  public let steps: StepsRule?

  public init(source: SurveySource, steps: StepsRule? = nil) {
    self.source = source
    self.steps = steps
  }

  /// The points of an index in percent; nil beyond the outermost steps.
  public func points(percent: Rational, maximum: Points) -> Points? {
    if let steps { return steps.points(of: percent) }
    return Points(rounding: percent / Rational(100) * maximum.exact)
  }

  /// What the points could be while the index is only known to lie between two percentages.
  ///
  /// nil where a bound is beyond the outermost steps.
  public func interval(
    from low: Rational, through high: Rational, maximum: Points
  ) -> PointsInterval? {
    if let steps {
      guard let reached = steps.points(from: low, through: high) else { return nil }
      return PointsInterval(
        lower: reached.lowest, upper: reached.highest,
        straddlesStep: reached.lowest != reached.highest)
    }
    guard let lower = points(percent: low, maximum: maximum),
      let upper = points(percent: high, maximum: maximum)
    else { return nil }
    return PointsInterval(lower: lower, upper: upper, straddlesStep: false)
  }
}

/// Which index a rule asks for.
public struct SurveySource: Sendable, Hashable {
  /// The form; nil for the workspace's own.
  public let form: String?
  /// The dimension's id in that form; nil for the overall index.
  public let dimension: String?

  public init(form: String? = nil, dimension: String? = nil) {
    self.form = form
    self.dimension = dimension
  }
}

/// A satisfaction index, computed elsewhere.
public struct SurveyIndex: Sendable, Equatable {
  /// Raw values as in the JSON of the ranking.
  public enum Status: String, Sendable {
    case ranked
    /// Below the publication floor: its index gives no points.
    case tooFewForms = "too-few-forms"
    case noOverall = "no-overall"
  }

  /// In percent, 0 to 100.
  public let index: Double?
  /// In percent.
  public let interval: ClosedRange<Double>?
  public let status: Status

  public init(index: Double?, interval: ClosedRange<Double>?, status: Status) {
    self.index = index
    self.interval = interval
    self.status = status
  }
}

/// The points that the bounds of an index's interval give.
public struct PointsInterval: Sendable, Equatable {
  public let lower: Points
  public let upper: Points
  /// The interval reaches over a threshold, so that the step itself is uncertain.
  public let straddlesStep: Bool

  public init(lower: Points, upper: Points, straddlesStep: Bool) {
    self.lower = lower
    self.upper = upper
    self.straddlesStep = straddlesStep
  }
}
