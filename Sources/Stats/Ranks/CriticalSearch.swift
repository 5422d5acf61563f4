internal import Foundation

/// The search for critical values, each near the one before.
///
/// Were the open directions independent of each other, Bonferroni's value would be nearly right for
/// all of them. So the search goes along
/// ```
/// y(c) = Φ⁻¹(1 - (1 - P(c)) / directions),  y(critical value) = Bonferroni's value
/// ```
/// which is nearly a straight line of slope 1: two or three evaluations are enough.
struct CriticalSearch {
  private let level: ConfidenceLevel
  /// The slope of `y` last seen.
  private var slope = 1.0
  private static let tolerance = 1e-9

  init(level: ConfidenceLevel) {
    self.level = level
  }

  /// Where the critical value lies after some directions have been closed.
  ///
  /// - Parameters:
  ///   - critical: The value before.
  ///   - directions: How many were open then, and are now.
  func guess(
    after critical: Double, directions: (before: Int, now: Int)
  ) throws(StatsError) -> Double {
    let change = try bonferroni(directions.now) - bonferroni(directions.before)
    return critical + change / slope
  }

  /// The value that chance alone exceeds in an open comparison with probability `1 - level`.
  ///
  /// It lies between the value for one open direction alone and Bonferroni's for all of them.
  ///
  /// - Parameters:
  ///   - comparisons: With at least one open direction.
  ///   - guess: Where it probably lies; nil if nothing is known.
  mutating func criticalValue(
    for comparisons: OpenComparisons, guess: Double?
  ) throws(StatsError) -> Double {
    let least = try Quantile.normal(level.share)
    let most = try bonferroni(comparisons.directions)
    func excess(_ critical: Double) throws(StatsError) -> Double {
      // The least that is told from 0 in a quantile of 1 less a number.
      let tail = max(comparisons.tail(critical: critical), 1e-14)
      return try Quantile.normal(1 - tail / Double(comparisons.directions)) - most
    }
    var last = min(max(guess ?? most, least), most)
    var lastExcess = try excess(last)
    if lastExcess.magnitude <= Self.tolerance { return last }
    var critical = min(max(last - lastExcess / slope, least), most)
    for _ in 0..<8 where critical != last {
      let nowExcess = try excess(critical)
      if nowExcess.magnitude <= Self.tolerance { return critical }
      let secant = (nowExcess - lastExcess) / (critical - last)
      guard (0.25...4).contains(secant) else { break }
      slope = secant
      let next = min(max(critical - nowExcess / secant, least), most)
      // What the curvature, less than 1/4, adds at most.
      let error = (next - critical).magnitude * (critical - last).magnitude / 4
      (last, lastExcess, critical) = (critical, nowExcess, next)
      if error <= Self.tolerance { return critical }
    }
    // No change of sign: the root is one of the ends, up to rounding. The upper one is safe.
    let chance = 1 - level.share
    let root = try Root.brent(between: least, and: most, tolerance: Self.tolerance) {
      comparisons.logTail(critical: $0, less: chance)
    }
    return root ?? most
  }

  /// The critical value for so many directions if chance exceeded it in one of them at a time.
  private func bonferroni(_ directions: Int) throws(StatsError) -> Double {
    try Quantile.normal(1 - (1 - level.share) / Double(directions))
  }
}
