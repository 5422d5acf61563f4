extension ConfidenceInterval {
  /// The Wilson score interval for a share of independent answers.
  ///
  /// With `p = successes / trials`, `n = trials` and `z` the normal quantile for `level`:
  /// ```
  ///          p + z²/2n ± z √( p(1 - p)/n + z²/4n² )
  /// bounds = --------------------------------------
  ///                        1 + z²/n
  /// ```
  /// Edge cases: `lower` is exactly 0 if `successes` is 0; `upper` is exactly 1 if `successes`
  /// equals `trials`. The interval never leaves `0...1`.
  ///
  /// Source: Wilson (1927), JASA 22, 209–212. Chosen for small samples after Brown, Cai and
  /// DasGupta (2001), Statistical Science 16, 101–133, doi:10.1214/ss/1009213286.
  ///
  /// - Parameters:
  ///   - successes: Satisfied answers, `0...trials`.
  ///   - trials: Answers given. A blank is not a trial.
  ///   - level: How often such intervals cover the true share.
  /// - Returns: Bounds as shares in `0...1`, not percentages.
  /// - Throws: `StatsError.noAnswers` or `StatsError.countExceedsTotal`.
  /// - Complexity: O(1).
  public static func wilson(
    successes: Int, trials: Int, level: ConfidenceLevel
  ) throws(StatsError) -> ConfidenceInterval {
    precondition(successes >= 0 && trials >= 0, "Counts cannot be negative.")
    guard trials > 0 else { throw .noAnswers }
    guard successes <= trials else {
      throw .countExceedsTotal(count: successes, total: trials)
    }
    return wilson(
      share: Double(successes) / Double(trials), size: Double(trials),
      quantile: try Quantile.normal(1 - level.tail))
  }

  /// The Wilson interval for a share estimated under a survey design.
  ///
  /// The textbook formula with the effective size `n = p(1 - p)/V` and the t quantile of the
  /// design's degrees of freedom. Where all or none are satisfied, or nothing varies (`V` is 0),
  /// the design says nothing of the precision: `n` is then the number of forms that answered,
  /// and the quantile the normal one, so that 10 of 10 gives 0.722 to 1 and not 1 to 1.
  ///
  /// Edge cases: nil if `p` is neither 0 nor 1 and there is no variance or no degree of freedom,
  /// as for one form with answers of both kinds.
  ///
  /// Coverage, by simulation (`Benchmarks/COVERAGE.md`): 94 to 97 of 100 intervals of 95 percent;
  /// fewer for a mean of dimensions of 30 forms above 95 percent (91), in strata of few forms that
  /// weigh much (93), and near 1 where all that is missed sits in few forms (83 to 93).
  ///
  /// Source: R survey 4.5, `svyciprop(method = "wilson")`, where `0 < p < 1` and `V > 0`.
  ///
  /// - Parameters:
  ///   - share: The estimate `p`, `0...1`.
  ///   - variance: Its design variance `V`; nil where the design cannot tell it.
  ///   - degreesOfFreedom: Clusters less strata.
  ///   - forms: Forms that answered.
  ///   - level: How often such intervals cover the true share.
  /// - Returns: Bounds as shares in `0...1`, or nil.
  /// - Throws: `StatsError.noAnswers` if `forms` is 0.
  public static func wilson(
    share: Double, variance: Double?, degreesOfFreedom: Int, forms: Int, level: ConfidenceLevel
  ) throws(StatsError) -> ConfidenceInterval? {
    guard
      let effective = try EffectiveSize(
        share: share, variance: variance, degreesOfFreedom: degreesOfFreedom, forms: forms)
    else { return nil }
    let quantile =
      if effective.fromDesign {
        try Quantile.t(1 - level.tail, degreesOfFreedom: degreesOfFreedom)
      } else {
        try Quantile.normal(1 - level.tail)
      }
    return wilson(share: share, size: effective.size, quantile: quantile)
  }

  private static func wilson(
    share: Double, size: Double, quantile: Double
  ) -> ConfidenceInterval {
    let square = quantile * quantile / size
    let centre = share + square / 2
    let reach = (square * (share * (1 - share) + square / 4)).squareRoot()
    return ConfidenceInterval(
      lower: share == 0 ? 0 : max(0, (centre - reach) / (1 + square)),
      upper: share == 1 ? 1 : min(1, (centre + reach) / (1 + square)))
  }
}
