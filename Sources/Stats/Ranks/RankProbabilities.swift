internal import Foundation

/// How probable it is that a unit is among the first or the last.
///
/// With the normal approximation the true index of unit `j` is taken to be `x_j + s_j t`, `t` standard
/// normal, and those of the others likewise, all independent. Given `t`, unit `k` is above `j` with
/// probability `Φ((x_k - x_j - s_j t)/s_k)`; the number of units above is then Poisson-binomial, and
/// ```
/// P(rank ≤ n) = ∫ φ(t) P(fewer than n are above | t) dt
/// ```
/// computed exactly but for the integration, whose error is below 1e-6: no simulation, no seed. It
/// says what the data suggest, not how often such a statement is right: near an edge with very
/// different standard errors it may be far from a confidence level.
///
/// Source: for the distribution of ranks Laird and Louis (1989), Journal of Educational Statistics
/// 14, 29–46; for the recursion Chen, Dempster and Liu (1994), Biometrika 81, 457–469.
public struct RankProbabilities: Sendable {
  /// Which ranks are asked for.
  public enum Ranks: Sendable, Equatable {
    case first(Int)
    case last(Int)
  }

  private let units: [ComparedUnit]
  private let count: Int

  /// - Parameter estimates: Finite values with their standard errors, independent of each other.
  ///   Units without one take no part.
  public init(estimates: [(value: Double, standardError: Double?)]) {
    units = RankSets.comparedUnits(estimates)
    count = estimates.count
  }

  /// The probability for each unit; nil for those that take no part.
  ///
  /// They add up to the number of ranks asked for. 1 if that is no less than the units.
  ///
  /// - Complexity: O(units² · ranks · nodes), with some 50 to 500 nodes for each unit; ranks count
  ///   from the nearer end.
  public func probabilities(of ranks: Ranks) -> [Double?] {
    var probabilities: [Double?] = Array(repeating: nil, count: count)
    for unit in units {
      probabilities[unit.place] =
        switch ranks {
        case .first(let number): first(number, unit, sign: 1)
        case .last(let number): first(number, unit, sign: -1)
        }
    }
    return probabilities
  }

  /// - Parameter sign: -1 to count from the other end.
  private func first(_ number: Int, _ unit: ComparedUnit, sign: Double) -> Double {
    guard number > 0 else { return 0 }
    guard number < units.count else { return 1 }
    // From the nearer end the recursion is shorter.
    if 2 * number > units.count { return 1 - first(units.count - number, unit, sign: -sign) }
    let others = units.filter { $0.place != unit.place }
    func integrand(_ t: Double) -> Double {
      let own = sign * unit.value + unit.standardError * t
      return Self.fewer(
        than: number, of: others.lazy.map { Self.above(own, $0, sign: sign) })
    }
    guard unit.standardError > 0 else { return integrand(0) }
    return min(max(NormalMean.of(integrand), 0), 1)
  }

  /// The probability that another unit is above `own`; one half where both are known and equal.
  private static func above(_ own: Double, _ other: ComparedUnit, sign: Double) -> Double {
    let difference = sign * other.value - own
    guard other.standardError > 0 else {
      return difference > 0 ? 1 : difference < 0 ? 0 : 0.5
    }
    return erfc(-difference / other.standardError / 2.0.squareRoot()) / 2
  }

  /// The probability that fewer than `number` of independent events happen.
  private static func fewer(
    than number: Int, of probabilities: some Sequence<Double>
  ) -> Double {
    var exactly = Array(repeating: 0.0, count: number)
    exactly[0] = 1
    var certain = 0
    for probability in probabilities where probability > 1e-12 {
      if probability > 1 - 1e-12 {
        certain += 1
        if certain >= number { return 0 }
        continue
      }
      for place in stride(from: number - 1, to: 0, by: -1) {
        exactly[place] += probability * (exactly[place - 1] - exactly[place])
      }
      exactly[0] *= 1 - probability
    }
    return exactly.prefix(number - certain).reduce(0, +)
  }
}
