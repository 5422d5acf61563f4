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
/// Beside `t` and `c` a factor depends only on `s_k` and on what is open. So the logarithm of the
/// product is a sum over the points of a `PrecisionGrid`, with weights for each kind of comparison.
///
/// For units much less precise than this one, `s_k > 4 s_j`, factors are smooth in `s_j/s_k` too:
/// they are gathered in eight points.
///
/// The product falls to 0 around `|t| = c √(1 + (s_k/s_j)²)`, within some `s_k/s_j`: first and
/// fastest for the smallest `s_k`. The integral is therefore cut into panels that grow with the
/// distance from there, each a sum by Gauss and Legendre.
///
/// Precision of the critical value: 2e-8 for 705 units, 5e-8 for 10,600, however unequal the
/// standard errors are. One less than 1e-8 of this unit's is taken for 1e-8.
struct OpenComparisons {
  /// How the comparisons with units of one precision enter the sum: logarithms of
  /// `Φ(reach · c ± slope · t)`, weighted.
  private struct Point {
    /// `s_j / s_k`.
    let slope: Double
    /// `s_jk / s_k`.
    let reach: Double
    /// Units for which "below" is open.
    var below: Double
    /// Units for which "above" is open.
    var above: Double
    /// Units for which both are open; they are counted twice above.
    var either: Double

    init(slope: Double, both weight: Double) {
      (self.slope, reach) = (slope, (1 + slope * slope).squareRoot())
      (below, above, either) = (weight, weight, weight)
    }

    mutating func open(_ weight: Double) {
      below += weight
      above += weight
      either += weight
    }
  }

  private static let largestSlope = 1e8
  /// Where `t` is cut off: 1e-13 lies beyond.
  private static let end = 7.5
  /// Panels are at most this wide, and next to the steepest fall this many times its width.
  private static let widestPanel = 1.2
  private static let steepestPanel = 2.0
  private static let rule = GaussLegendre(count: 12)
  /// Up to this slope points may be gathered.
  private static let flatEnd = 0.25
  /// Chebyshev's nodes between 0 and there.
  private static let flatSlopes = SIMD8<Double>(
    (0..<8).map { flatEnd * (1 - cos((2 * Double($0) + 1) * .pi / 16)) / 2 })

  /// By slope, the smallest first.
  private var points: [Point]
  /// How the first points are shared among the flat slopes, if that makes fewer of them.
  private let flatShares: [SIMD8<Double>]
  /// How many directions are open, at most two for each other unit.
  private(set) var directions: Int

  /// Everything is open, but nothing between two units that are both known exactly.
  ///
  /// - Parameters:
  ///   - unit: The unit that is compared with all others, as a place in the grid.
  ///   - own: Its standard error.
  ///   - grid: Those of all units.
  init(unit: Int, own: Double, grid: PrecisionGrid) {
    let known = own > 0 ? 0 : grid.known
    directions = 2 * (grid.shares.count - max(known, 1))
    points = zip(grid.points, grid.weights).map { other, weight in
      guard own > 0 else { return Point(slope: 0, both: other > 0 ? weight : 0) }
      return Point(slope: own / max(other, own / Self.largestSlope), both: weight)
    }
    let flat = points.prefix { $0.slope < Self.flatEnd }
    let isGathered = grid.isInterpolated && flat.count > 8
    flatShares = (isGathered ? flat : []).map {
      PrecisionGrid.lagrange($0.slope, nodes: Self.flatSlopes)
    }
    guard own > 0 else { return }
    let share = grid.shares[unit]
    for place in 0..<share.count {
      points[share.first + place].open(-share.weights[place])
    }
  }

  /// Closes one direction of the comparison with another unit, the other one remains open.
  mutating func close(_ unit: PrecisionGrid.Share, isAbove: Bool) {
    for place in 0..<unit.count {
      let weight = unit.weights[place]
      if isAbove {
        points[unit.first + place].above -= weight
      } else {
        points[unit.first + place].below -= weight
      }
      points[unit.first + place].either -= weight
    }
    directions -= 1
  }

  /// `1 - P(c)`: how probable it is that chance alone decides some comparison.
  ///
  /// - Complexity: O(points · nodes), the nodes some 50 to 120.
  func tail(critical: Double) -> Double {
    let steepest = points.last { $0.below + $0.above > 1e-9 }
    guard let steepest else { return 0 }
    let fall = min(critical * steepest.reach / max(steepest.slope, 1e-3), Self.end)
    let narrowest = min(Self.steepestPanel / max(steepest.slope, 1e-3), Self.widestPanel)
    let points = gathered()
    var tail = 0.0
    var (place, width) = (fall, narrowest)
    while place > 0 {
      let start = place > 1.25 * width ? place - width : 0
      tail += Self.panel(from: start, to: place, critical, points).tail
      place = start
      width = min(2 * width, Self.widestPanel)
    }
    (place, width) = (fall, narrowest)
    while place < Self.end {
      let end = min(place + width, Self.end)
      let panel = Self.panel(from: place, to: end, critical, points)
      tail += panel.tail
      place = end
      width = min(2 * width, Self.widestPanel)
      // The product is log-concave: once 0 it stays so.
      if panel.largest < 1e-14 { break }
    }
    // All that lies beyond, at both ends.
    return tail + (place < Self.end ? erfc(place / 2.0.squareRoot()) : 0)
  }

  /// `ln((1 - P(c)) / chance)`, nearly straight in `c`.
  func logTail(critical: Double, less chance: Double) -> Double {
    log(max(tail(critical: critical), .leastNormalMagnitude) / chance)
  }

  /// The points at which factors are evaluated: the flat ones gathered, the others as they are.
  private func gathered() -> [Point] {
    guard !flatShares.isEmpty else { return points }
    var (below, above, either) = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
    for (point, share) in zip(points, flatShares) {
      below += point.below * share
      above += point.above * share
      either += point.either * share
    }
    let flat = (0..<8).map { node in
      var point = Point(slope: Self.flatSlopes[node], both: 0)
      (point.below, point.above, point.either) = (below[node], above[node], either[node])
      return point
    }
    return flat + points[flatShares.count...]
  }

  /// The part of `1 - P(c)` between `start` and `end` and between `-end` and `-start`, and the
  /// largest product found there.
  private static func panel(
    from start: Double, to end: Double, _ critical: Double, _ points: [Point]
  ) -> (tail: Double, largest: Double) {
    var (tail, largest) = (0.0, 0.0)
    for node in rule.nodes {
      let t = start + (end - start) * node.place
      let logarithms = logProducts(t, critical, points)
      let (right, left) = (exp(logarithms.right), exp(logarithms.left))
      tail += node.weight * exp(-t * t / 2) * ((1 - right) + (1 - left))
      largest = max(largest, right, left)
    }
    return (tail * (end - start) / (2 * Double.pi).squareRoot(), largest)
  }

  /// The logarithms of `∏_k [ U_k - L_k ]` at `t` and at `-t`; `t` is not negative.
  private static func logProducts(
    _ t: Double, _ critical: Double, _ points: [Point]
  ) -> (right: Double, left: Double) {
    let normal = LogNormalTable.shared
    var (right, left) = (0.0, 0.0)
    for point in points {
      let (reach, shift) = (point.reach * critical, point.slope * t)
      // Convex in the slope: from here on all factors are 1.
      guard reach - shift < LogNormalTable.end else { break }
      let near = normal.below(reach - shift)
      guard reach + shift < LogNormalTable.end else {
        right += point.above * near
        left += point.below * near
        continue
      }
      let far = normal.below(reach + shift)
      right += point.below * far + point.above * near
      left += point.below * near + point.above * far
      // Nearly always they do not overlap.
      if point.either.magnitude * far * near > 1e-12 {
        let both = point.either * overlap(far, near)
        right += both
        left += both
      }
    }
    return (right, left)
  }

  /// What `ln(Φ(a) + Φ(b) - 1)` has more than `ln Φ(a) + ln Φ(b)`, given these two logarithms.
  ///
  /// It is `ln(1 - x)`, `x = (1/Φ(a) - 1) (1/Φ(b) - 1)`.
  @inline(__always)
  private static func overlap(_ one: Double, _ two: Double) -> Double {
    // Up to x = 3e-3, which the values for 95 percent do not exceed, the series is enough.
    if min(one, two) > -0.05 {
      let x = oddsAgainst(one) * oddsAgainst(two)
      return -x * (1 + x * (1.0 / 2 + x * (1.0 / 3 + x * (1.0 / 4))))
    }
    let x = (exp(-one) - 1) * (exp(-two) - 1)
    return log(max(1 - x, .leastNormalMagnitude))
  }

  /// `1/p - 1` of a probability near 1, given its logarithm.
  @inline(__always)
  private static func oddsAgainst(_ logarithm: Double) -> Double {
    let v = -logarithm
    return v * (1 + v * (1.0 / 2 + v * (1.0 / 6 + v * (1.0 / 24 + v * (1.0 / 120)))))
  }
}
