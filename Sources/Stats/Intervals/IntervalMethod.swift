/// The ways to put an interval around a share estimated under a survey design.
public enum IntervalMethod: String, CaseIterable, Sendable {
  /// Wilson's with the effective number of forms. The default: never empty, never outside 0...1.
  case wilson
  /// Estimate ± t standard errors. May leave 0...1, and has no width where all are satisfied.
  case wald
  /// Wald's on the log-odds. Has no answer where all or none are satisfied.
  case logit
  /// Clopper and Pearson's with the effective number of forms, after Korn and Graubard.
  case beta

  /// The interval of this method around a share.
  ///
  /// - Parameters:
  ///   - share: The estimate, `0...1`.
  ///   - variance: Its design variance; nil where the design cannot tell it.
  ///   - degreesOfFreedom: Clusters less strata.
  ///   - forms: Forms that answered.
  ///   - level: How often such intervals cover the true share.
  /// - Returns: Bounds as shares, or nil where the method has none.
  /// - Throws: `StatsError.noAnswers` if `forms` is 0, `StatsError.notComputable`.
  public func interval(
    share: Double, variance: Double?, degreesOfFreedom: Int, forms: Int, level: ConfidenceLevel
  ) throws(StatsError) -> ConfidenceInterval? {
    switch self {
    case .wilson:
      try .wilson(
        share: share, variance: variance, degreesOfFreedom: degreesOfFreedom, forms: forms,
        level: level)
    case .wald:
      try .wald(
        share: share, variance: variance, degreesOfFreedom: degreesOfFreedom, level: level)
    case .logit:
      try .logit(
        share: share, variance: variance, degreesOfFreedom: degreesOfFreedom, level: level)
    case .beta:
      try .beta(
        share: share, variance: variance, degreesOfFreedom: degreesOfFreedom, forms: forms,
        level: level)
    }
  }
}
