internal import CGSL

/// Quantile functions behind the intervals.
enum Quantile {
  /// The point below which a standard normal value falls with probability `p`, `0 < p < 1`.
  static func normal(_ p: Double) throws(StatsError) -> Double {
    try GSL.finite("normal quantile", p) { gsl_cdf_ugaussian_Pinv(p) }
  }

  /// The point below which Student's t falls with probability `p`, `0 < p < 1`.
  ///
  /// - Parameter degreesOfFreedom: Positive.
  static func t(_ p: Double, degreesOfFreedom: Int) throws(StatsError) -> Double {
    let df = Double(degreesOfFreedom)
    return try GSL.finite("t quantile", p, df) { gsl_cdf_tdist_Pinv(p, df) }
  }

  /// The point below which a beta value with shapes `a` and `b` falls with probability `p`.
  static func beta(_ p: Double, _ a: Double, _ b: Double) throws(StatsError) -> Double {
    try GSL.finite("beta quantile", p, a, b) { gsl_cdf_beta_Pinv(p, a, b) }
  }
}
