internal import Foundation

/// Integrals of many functions over one range, each evaluated where all others are.
///
/// Gauss and Legendre's rule on panels that are halved until their halves add up to them.
struct SharedIntegral {
  private static let rule = GaussLegendre(count: 10)
  private static let tolerance = 1e-8

  private let count: Int
  private let width: (Double, Double) -> Double
  private let values: (Double, Double, inout [Double]) -> Void

  /// - Parameters:
  ///   - count: How many functions.
  ///   - width: How wide a panel between two places may be for no function to be overlooked.
  ///   - values: Adds the functions' values at a place, times a weight, to a list.
  init(
    count: Int, width: @escaping (Double, Double) -> Double,
    values: @escaping (Double, Double, inout [Double]) -> Void
  ) {
    (self.count, self.width, self.values) = (count, width, values)
  }

  /// Adds the integrals between two places to a list.
  func add(from start: Double, to end: Double, to sums: inout [Double]) {
    guard end > start else { return }
    refine(start, end, nil, depth: 40, &sums)
  }

  private func refine(
    _ start: Double, _ end: Double, _ whole: [Double]?, depth: Int, _ sums: inout [Double]
  ) {
    let middle = (start + end) / 2
    if whole == nil, depth > 0, end - start > width(start, end) {
      refine(start, middle, nil, depth: depth - 1, &sums)
      refine(middle, end, nil, depth: depth - 1, &sums)
      return
    }
    let whole = whole ?? panel(start, end)
    let (left, right) = (panel(start, middle), panel(middle, end))
    let isExact = whole.indices.allSatisfy {
      abs(left[$0] + right[$0] - whole[$0]) < Self.tolerance
    }
    guard depth > 0, !isExact else {
      for place in sums.indices { sums[place] += left[place] + right[place] }
      return
    }
    refine(start, middle, left, depth: depth - 1, &sums)
    refine(middle, end, right, depth: depth - 1, &sums)
  }

  private func panel(_ start: Double, _ end: Double) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    for node in Self.rule.nodes {
      values(start + (end - start) * node.place, node.weight * (end - start), &sums)
    }
    return sums
  }
}
