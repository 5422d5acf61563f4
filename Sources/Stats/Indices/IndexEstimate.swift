/// An index with what it rests on and how sure it is.
public struct IndexEstimate: Sendable, Equatable {
  /// The estimate, `0...maximum`, in full precision.
  public let index: Double
  /// The index if every answer were the best one.
  public let maximum: Double
  /// Forms that answered; for the overall index, all forms of the unit.
  public let forms: Int
  /// Answers that counted.
  public let answers: Int
  /// On the scale of the index.
  ///
  /// Nil if the design cannot tell it; never 0 for that reason.
  public let standardError: Double?
  /// Clusters less strata.
  public let degreesOfFreedom: Int
  /// On the scale of the index.
  ///
  /// Nil where the method has none.
  public let interval: ConfidenceInterval?
  /// How many times the variance is that of a simple random sample of as many forms, drawn with
  /// replacement.
  ///
  /// Nil without a standard error, and where nothing varies. Source: R survey 4.5,
  /// `svyratio(deff = "replace")`.
  public let designEffect: Double?

  public init(
    index: Double, maximum: Double, forms: Int, answers: Int, standardError: Double?,
    degreesOfFreedom: Int, interval: ConfidenceInterval?, designEffect: Double? = nil
  ) {
    self.index = index
    self.maximum = maximum
    self.forms = forms
    self.answers = answers
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.interval = interval
    self.designEffect = designEffect
  }
}
