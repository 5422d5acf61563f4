internal import Foundation

/// The mean of a function of a standard normal value.
enum NormalMean {
  private static let rule = GaussLegendre(count: 10)
  /// 2e-13 lies beyond.
  private static let end = 7.4
  private static let tolerance = 1e-7

  /// `∫ φ(t) f(t) dt`, with an error of some 1e-7 for a function between 0 and 1.
  ///
  /// Adaptive: a panel is halved until its halves add up to it. `f` may have steps as narrow as a
  /// thousandth.
  static func of(_ function: (Double) -> Double) -> Double {
    func panel(_ start: Double, _ end: Double) -> Double {
      rule.nodes.reduce(0) { sum, node in
        let t = start + (end - start) * node.place
        return sum + node.weight * exp(-t * t / 2) * function(t)
      } * (end - start) / (2 * Double.pi).squareRoot()
    }
    func integral(_ start: Double, _ end: Double, _ whole: Double, depth: Int) -> Double {
      let middle = (start + end) / 2
      let (left, right) = (panel(start, middle), panel(middle, end))
      guard depth > 0, abs(left + right - whole) > tolerance * (end - start) / Self.end
      else { return left + right }
      return integral(start, middle, left, depth: depth - 1)
        + integral(middle, end, right, depth: depth - 1)
    }
    var sum = 0.0
    for place in 0..<4 {
      let start = -end + Double(place) * end / 2
      sum += integral(start, start + end / 2, panel(start, start + end / 2), depth: 12)
    }
    return sum
  }
}
