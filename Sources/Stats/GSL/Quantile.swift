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
  ///
  /// Found on the distribution function, as `gsl_cdf_beta_Pinv` of GSL 2.7.1 gives up for, say,
  /// `p` = 0.025, `a` = 199999, `b` = 3. Error below 1e-12, below 1e-9 for shapes of a million.
  static func beta(_ p: Double, _ a: Double, _ b: Double) throws(StatsError) -> Double {
    let function = "beta quantile"
    guard p > 0, p < 1, a > 0, b > 0, a.isFinite, b.isFinite else {
      throw .notComputable(function: function, arguments: [p, a, b])
    }
    let root = try Root.brent(between: 0, and: 1, tolerance: 1e-15) {
      gsl_cdf_beta_P($0, a, b) - p
    }
    return try GSL.finite(function, p, a, b) { root ?? .nan }
  }

  /// The point below which Fisher's F falls with probability `p`, `0 < p < 1`.
  ///
  /// - Parameter degreesOfFreedom: Of the numerator and of the denominator, both positive.
  static func f(_ p: Double, degreesOfFreedom: (Int, Int)) throws(StatsError) -> Double {
    let (above, below) = (Double(degreesOfFreedom.0), Double(degreesOfFreedom.1))
    let share = try beta(p, above / 2, below / 2)
    return try GSL.finite("F quantile", p, above, below) {
      below * share / (above * (1 - share))
    }
  }
}
