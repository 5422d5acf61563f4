internal import Foundation

/// How many units' true indices lie above a value.
///
/// Each is above with its own probability `p_k`, independently, so their number `C` is
/// Poisson-binomial, with the generating function `A(z) = ∏_k (1 - p_k + p_k z)`. What is asked of it
/// is found by sums over points of the unit circle:
/// ```
/// P(C = c) = 1/M ∑_i A(z_i) z_i^-c,  z_i = exp(2πi(i + ½)/M)
/// ```
/// with a step `M` so large that the counts which fall together with `c` have no more than 1e-11 of
/// probability (Bernstein's inequality), and without the points where `|A|` is below 1e-17. So some
/// 15 to 40 points are enough, whatever the number of units. A single unit is taken out by
/// dividing by its factor.
///
/// Source: Fernández and Williams (2010), IEEE Transactions on Aerospace and Electronic Systems 46,
/// 803–817.
struct CountAbove {
  /// Further away than this many standard errors a unit is taken to be above, or not to be: the
  /// probability of the contrary is below 1e-13.
  static let certainty = 7.4
  private typealias Lanes = SIMD8<Double>

  /// The probability that fewer than the asked number of units are above.
  let fewer: Double
  /// `1 - cos θ` and `sin θ` of the points in the upper half of the circle.
  private let cosines: [Lanes]
  private let sines: [Lanes]
  /// `2/M · A(z) z^-c` at these points, with `c` one less than asked for.
  private let reals: [Lanes]
  private let imaginaries: [Lanes]

  /// - Parameters:
  ///   - probabilities: Of each unit to be above the value.
  ///   - number: How many units are too many.
  init(probabilities: [Double], number: Int) {
    var (mean, variance, certain) = (0.0, 0.0, 0)
    for probability in probabilities {
      if probability == 1 {
        certain += 1
      } else {
        mean += probability
        variance += probability * (1 - probability)
      }
    }
    // Of the units that are not certain, as many are one too few.
    let last = Double(number - 1 - certain)
    let reach = 26.0 / 3 + (26.0 * 26 / 9 + 52 * variance).squareRoot()
    guard last >= 0, last > mean - reach - 2, last < mean + reach + 2 else {
      fewer = last < max(mean, 0) ? 0 : 1
      (cosines, sines, reals, imaginaries) = ([], [], [], [])
      return
    }
    let half = ((abs(last - mean) + 2 * reach + 3) / 2).rounded(.up)
    let step = Double.pi / half
    let angles = (0..<Int(half)).map { (Double($0) + 0.5) * step }.prefix {
      let sine = sin($0 / 2)
      return 2 * variance * sine * sine < 40
    }
    let vectors = (angles.count + 7) / 8
    func lanes(_ value: (Double) -> Double) -> [Lanes] {
      (0..<vectors).map { vector in
        var lanes = Lanes.zero
        for lane in 0..<min(8, angles.count - 8 * vector) {
          lanes[lane] = value(angles[8 * vector + lane])
        }
        return lanes
      }
    }
    cosines = lanes { 2 * sin($0 / 2) * sin($0 / 2) }
    sines = lanes { sin($0) }
    var (reals, imaginaries) = (lanes { cos($0 * last) / half }, lanes { -sin($0 * last) / half })
    for probability in probabilities where probability > 0 && probability < 1 {
      for vector in 0..<vectors {
        let (one, other) = (1 - probability * cosines[vector], probability * sines[vector])
        let real = reals[vector] * one - imaginaries[vector] * other
        imaginaries[vector] = reals[vector] * other + imaginaries[vector] * one
        reals[vector] = real
      }
    }
    (self.reals, self.imaginaries) = (reals, imaginaries)
    // ∑ z^k over k = 0...last - first, which are so many fewer than `last`.
    let first = (min(last, mean) - reach).rounded(.down)
    let (sumReals, sumImaginaries) = (
      lanes { 0.5 + sin((last - first + 0.5) * $0) / (2 * sin($0 / 2)) },
      lanes { (cos($0 / 2) - cos((last - first + 0.5) * $0)) / (2 * sin($0 / 2)) }
    )
    var sum = 0.0
    for vector in 0..<vectors {
      sum += (reals[vector] * sumReals[vector] - imaginaries[vector] * sumImaginaries[vector]).sum()
    }
    fewer = min(max(sum, 0), 1)
  }

  /// The probability that fewer than the asked number of the other units are above.
  ///
  /// It is that of all, and that the unit is above with one less than the number of others.
  ///
  /// - Parameter probability: Of the unit to be above the value, not certain.
  func fewer(without probability: Double) -> Double {
    var sum = Lanes.zero
    for vector in cosines.indices {
      let (one, other) = (1 - probability * cosines[vector], probability * sines[vector])
      sum +=
        (reals[vector] * one + imaginaries[vector] * other) / (one * one + other * other)
    }
    return min(max(fewer + probability * sum.sum(), 0), 1)
  }
}
