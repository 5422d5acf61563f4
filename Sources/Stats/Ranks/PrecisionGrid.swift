internal import Foundation

/// Standard errors at which functions are evaluated in place of all the units'.
///
/// A sum over units of a function that is smooth in the logarithm of the standard error is nearly
/// the same sum over points of a grid, each with the weight that the units around it give it by
/// Lagrange's interpolation. The weights are counted once; the function is evaluated at some dozens
/// of points instead of at hundreds or thousands of units.
///
/// Different standard errors that are few, up to 64 or no more than the points would be, are the
/// points themselves: nothing is interpolated.
struct PrecisionGrid {
  /// The part of a unit in the sum: weights of some points next to each other, adding up to 1.
  struct Share {
    let first: Int
    let count: Int
    let weights: SIMD8<Double>

    fileprivate init(at point: Int) {
      (first, count) = (point, 1)
      weights = SIMD8(1, 0, 0, 0, 0, 0, 0, 0)
    }

    /// - Parameters:
    ///   - first: The first of eight points.
    ///   - part: How far beyond the fourth of them, `0..<1` steps.
    fileprivate init(from first: Int, part: Double) {
      (self.first, count) = (first, 8)
      weights = PrecisionGrid.lagrange(3 + part)
    }
  }

  private static let mostExact = 64
  /// Between logarithms of neighbouring points.
  ///
  /// So the critical values of 705 units are wrong by 1e-8; with 0.125 they were by 3e-7.
  private static let step = 0.08

  /// Standard errors, the largest first.
  let points: [Double]
  /// Whether the units are shared among points rather than being points themselves.
  let isInterpolated: Bool
  /// How each unit is shared among the points.
  let shares: [Share]
  /// For each point the sum of the shares of all units.
  let weights: [Double]
  /// How many units have the standard error 0.
  let known: Int

  /// - Parameters:
  ///   - standardErrors: Of the units, finite and not negative.
  ///   - mostExact: How many different ones may be points themselves.
  init(standardErrors: [Double], mostExact: Int = Self.mostExact) {
    let distinct = Set(standardErrors).sorted(by: >)
    let largest = distinct.first ?? 0
    let positive = distinct.prefix { $0 > 0 }
    /// In steps from the largest standard error.
    let place = { (standardError: Double) in (log(largest) - log(standardError)) / Self.step }
    let used =
      distinct.count <= mostExact
      ? [] : Set(positive.flatMap { Int(place($0)) - 3...Int(place($0)) + 4 }).sorted()
    isInterpolated = !used.isEmpty && used.count < positive.count
    let (points, shares): ([Double], [Share])
    if !isInterpolated {
      let index = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
      points = distinct
      shares = standardErrors.map { Share(at: index[$0, default: 0]) }
    } else {
      let index = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
      // Units that are known exactly have a point of their own, the last one.
      points =
        used.map { largest * exp(-Double($0) * Self.step) } + distinct[positive.endIndex...]
      shares = standardErrors.map { standardError in
        guard standardError > 0 else { return Share(at: used.count) }
        let whole = place(standardError).rounded(.down)
        return Share(
          from: index[Int(whole) - 3, default: 0], part: place(standardError) - whole)
      }
    }
    self.points = points
    self.shares = shares
    weights = shares.reduce(into: Array(repeating: 0, count: points.count)) { weights, share in
      for place in 0..<share.count {
        weights[share.first + place] += share.weights[place]
      }
    }
    known = standardErrors.count { $0 == 0 }
  }

  /// Lagrange's polynomials for eight nodes, at `x`: what each node adds to a value there.
  static func lagrange(
    _ x: Double, nodes: SIMD8<Double> = SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
  ) -> SIMD8<Double> {
    var weights = SIMD8<Double>(repeating: 1)
    for node in 0..<8 {
      for other in 0..<8 where other != node {
        weights[node] *= (x - nodes[other]) / (nodes[node] - nodes[other])
      }
    }
    return weights
  }
}
