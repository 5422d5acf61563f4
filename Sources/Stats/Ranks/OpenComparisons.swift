internal import Foundation

/// The comparisons of one unit with the others that are not yet decided, and how probable it is
/// that chance alone keeps all of them below a critical value.
///
/// With `e_j` the error of the unit, `s_j` its standard error, and `s_jk = √(s_j² + s_k²)`:
/// ```
/// P(c) = ∫ φ(t) ∏_k [ U_k - L_k ] dt,
/// U_k = Φ((s_j t + c s_jk)/s_k) while "below k" is open, else 1
/// L_k = Φ((s_j t - c s_jk)/s_k) while "above k" is open, else 0
/// ```
/// The integral is a sum over evenly spaced `t`, which for such functions gains digits as fast as
/// Gauss and Hermite's nodes but can be made as fine as the most precise other unit asks for: with
/// 160 Gauss-Hermite nodes the critical value is wrong by 0.0009 if its standard error is a third
/// of the unit's, and by 0.04 if it is a tenth.
///
/// Precision of the critical value: 1e-7 where no other unit's standard error is less than 1/64 of
/// this unit's. One that is less is taken for 1/64, which makes the value too large by some
/// hundredths: the set may be wider than need be, not narrower.
///
/// Cost: 705 units of like precision take 1.3 s on one core of a small server, in a release build;
/// 2.5 s if their standard errors differ up to 5 times, 6.8 s if up to 50 times.
struct OpenComparisons {
  /// How one comparison enters the product: `Φ(reach · c ± slope · t)`.
  private struct Factor {
    /// `s_j / s_k`.
    let slope: Double
    /// `s_jk / s_k`.
    let reach: Double
  }

  private static let largestSlope = 64.0
  /// Where `t` is cut off: 1e-10 lies beyond.
  private static let end = 6.5
  private static let nodesPerUnit = 5.0

  /// Others against which both directions are open, only "below", only "above".
  private var either: [Factor] = []
  private var below: [Factor] = []
  private var above: [Factor] = []
  private var steepest = 1.0
  /// How many directions are open, at most two for each other unit.
  private(set) var directions = 0

  /// Adds the comparison with another unit.
  ///
  /// - Parameters:
  ///   - own: The standard error of the unit.
  ///   - other: The standard error of the other one; not both are 0.
  ///   - isBelowOpen: Whether "the unit is below the other" is not yet shown.
  ///   - isAboveOpen: Whether "the unit is above the other" is not yet shown.
  mutating func add(
    own: Double, other: Double, below isBelowOpen: Bool, above isAboveOpen: Bool
  ) {
    let scale = max(other, own / Self.largestSlope)
    let factor = Factor(
      slope: own / scale, reach: (own * own + other * other).squareRoot() / scale)
    steepest = max(steepest, factor.slope)
    switch (isBelowOpen, isAboveOpen) {
    case (true, true): either.append(factor)
    case (true, false): below.append(factor)
    case (false, true): above.append(factor)
    case (false, false): return
    }
    directions += isBelowOpen && isAboveOpen ? 2 : 1
  }

  /// Puts first the comparisons that are most sensitive to `t`, so that products vanish early.
  mutating func steepestFirst() {
    either.sort { $0.slope > $1.slope }
    below.sort { $0.slope > $1.slope }
    above.sort { $0.slope > $1.slope }
  }

  /// `1 - P(c)`: how probable it is that chance alone decides some comparison.
  ///
  /// - Complexity: O(comparisons · nodes).
  func tail(critical: Double) -> Double {
    let step = 1 / (Self.nodesPerUnit * steepest)
    let last = Int(Self.end / step)
    // With every direction open, the integrand is the same at t and -t.
    let isEven = below.isEmpty && above.isEmpty
    var (sum, weights) = (0.0, 0.0)
    for node in (isEven ? 0 : -last)...last {
      let t = Double(node) * step
      let weight = exp(-t * t / 2) * (isEven && node > 0 ? 2 : 1)
      weights += weight
      sum += weight * (1 - product(t, critical))
    }
    return sum / weights
  }

  /// `ln((1 - P(c)) / chance)`, nearly straight in `c`.
  func logTail(critical: Double, less chance: Double) -> Double {
    log(max(tail(critical: critical), .leastNormalMagnitude) / chance)
  }

  /// `∏_k [ U_k - L_k ]`, 0 as soon as it is too small to matter.
  private func product(_ t: Double, _ critical: Double) -> Double {
    let normal = NormalTable.shared
    let negligible = 1e-15
    var product = 1.0
    for factor in below {
      product *= normal.below(factor.reach * critical + factor.slope * t)
      if product < negligible { return 0 }
    }
    for factor in above {
      product *= normal.below(factor.reach * critical - factor.slope * t)
      if product < negligible { return 0 }
    }
    for factor in either {
      let (reach, shift) = (factor.reach * critical, factor.slope * t)
      product *= normal.below(reach + shift) + normal.below(reach - shift) - 1
      if product < negligible { return 0 }
    }
    return product
  }
}
