internal import CGSL

/// Probabilities of values as large as one that was found.
enum UpperTail {
  /// A standard normal value of at least `x`.
  static func normal(_ x: Double) throws(StatsError) -> Double {
    try GSL.finite("normal upper tail", x) { gsl_cdf_ugaussian_Q(x) }
  }

  /// A gamma value with a scale of 1 of at least `x`.
  static func gamma(_ x: Double, shape: Double) throws(StatsError) -> Double {
    try GSL.finite("gamma upper tail", x, shape) { gsl_cdf_gamma_Q(x, shape, 1) }
  }

  /// At least `count` marked things among `drawn` that are drawn out of `total`, `marked` of them
  /// marked.
  static func hypergeometric(
    atLeast count: Int, drawn: Int, marked: Int, total: Int
  ) throws(StatsError) -> Double {
    precondition(0 <= marked && marked <= total && 0 <= drawn && drawn <= total)
    // GSL sums the tail that it is asked for from its first term, which would be 0 before these.
    guard count > max(0, drawn - (total - marked)) else { return 1 }
    guard count <= min(drawn, marked) else { return 0 }
    return try GSL.finite(
      "hypergeometric upper tail", Double(count), Double(drawn), Double(marked), Double(total)
    ) {
      gsl_cdf_hypergeometric_Q(
        UInt32(clamping: count - 1), UInt32(clamping: marked), UInt32(clamping: total - marked),
        UInt32(clamping: drawn))
    }
  }
}
