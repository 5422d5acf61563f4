extension ConfidenceInterval {
  /// Clopper and Pearson's interval with the effective number of forms, after Korn and Graubard.
  ///
  /// With `n = p(1 - p)/V · (t(forms - 1) / t(df))²`, where `t` are quantiles at `level`:
  /// `lower = Beta⁻¹(α/2; np, n(1 - p) + 1)` and `upper = Beta⁻¹(1 - α/2; np + 1, n(1 - p))`.
  /// It covers at least as often as it says, and is wider than Wilson's for that.
  ///
  /// Edge cases: where all or none are satisfied, or nothing varies, `n` is the number of forms
  /// that answered. `lower` is exactly 0 at `p` 0, `upper` exactly 1 at `p` 1. Nil if `p` is
  /// neither and there is no variance or no degree of freedom.
  ///
  /// Coverage, by simulation (`Benchmarks/COVERAGE.md`): 94 to 99 of 100 intervals of 95 percent, and
  /// no fewer than Wilson's by more than one where those fall short.
  ///
  /// Source: Korn and Graubard (1998), Survey Methodology 24, 193–201; R survey 4.5,
  /// `svyciprop(method = "beta")`.
  ///
  /// - Parameters:
  ///   - share: The estimate `p`, `0...1`.
  ///   - variance: Its design variance `V`; nil where the design cannot tell it.
  ///   - degreesOfFreedom: Clusters less strata.
  ///   - forms: Forms that answered.
  ///   - level: How often such intervals cover the true share.
  /// - Returns: Bounds as shares in `0...1`, or nil.
  /// - Throws: `StatsError.noAnswers` if `forms` is 0.
  public static func beta(
    share: Double, variance: Double?, degreesOfFreedom: Int, forms: Int, level: ConfidenceLevel
  ) throws(StatsError) -> ConfidenceInterval? {
    guard
      let effective = try EffectiveSize(
        share: share, variance: variance, degreesOfFreedom: degreesOfFreedom, forms: forms)
    else { return nil }
    var size = effective.size
    if effective.fromDesign {
      let ofForms = try Quantile.t(1 - level.tail, degreesOfFreedom: max(1, forms - 1))
      let ofDesign = try Quantile.t(1 - level.tail, degreesOfFreedom: degreesOfFreedom)
      size *= (ofForms / ofDesign) * (ofForms / ofDesign)
    }
    let (satisfied, unsatisfied) = (size * share, size * (1 - share))
    return ConfidenceInterval(
      lower: share == 0 ? 0 : try Quantile.beta(level.tail, satisfied, unsatisfied + 1),
      upper: share == 1 ? 1 : try Quantile.beta(1 - level.tail, satisfied + 1, unsatisfied))
  }
}
