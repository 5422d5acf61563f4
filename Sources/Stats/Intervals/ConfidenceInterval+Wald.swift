extension ConfidenceInterval {
  /// The estimate plus and minus t standard errors, as most reports print it.
  ///
  /// `bounds = p ± t √V`, with the t quantile of the design's degrees of freedom.
  ///
  /// Edge cases: the bounds may leave `0...1`; where nothing varies they are the estimate itself,
  /// which is why this is not the default. Nil without a variance or a degree of freedom.
  ///
  /// Coverage, by simulation (`Benchmarks/COVERAGE.md`): 87 to 94 of 100 intervals of 95 percent of 30
  /// forms at 80 percent and more, fewer near 1 where all that is missed sits in few forms; as
  /// Wilson's elsewhere.
  ///
  /// Source: R survey 4.5, `confint(svyratio(…), df = degf(design))`.
  ///
  /// - Parameters:
  ///   - share: The estimate `p`, `0...1`.
  ///   - variance: Its design variance `V`; nil where the design cannot tell it.
  ///   - degreesOfFreedom: Clusters less strata.
  ///   - level: How often such intervals cover the true share.
  /// - Returns: Bounds as shares, or nil.
  public static func wald(
    share: Double, variance: Double?, degreesOfFreedom: Int, level: ConfidenceLevel
  ) throws(StatsError) -> ConfidenceInterval? {
    guard let variance, degreesOfFreedom > 0 else { return nil }
    let t = try Quantile.t(1 - level.tail, degreesOfFreedom: degreesOfFreedom)
    let reach = t * variance.squareRoot()
    return ConfidenceInterval(lower: share - reach, upper: share + reach)
  }
}
