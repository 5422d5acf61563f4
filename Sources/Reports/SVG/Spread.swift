/// Labels moved apart so that none covers another.
enum Spread {
  /// The middles of labels, near where they belong.
  ///
  /// Each label is moved below the one above it as far as needed; where the last then leaves the
  /// picture, the lowest are moved up again.
  ///
  /// - Parameters:
  ///   - wanted: Where the middles belong.
  ///   - heights: The labels' heights, in the same order.
  ///   - limits: Where labels may be, if there is room for all.
  static func places(
    of wanted: [Double], heights: [Double], within limits: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places = wanted
    var free = limits.lowerBound
    for index in order {
      places[index] = max(wanted[index], free + heights[index] / 2)
      free = places[index] + heights[index] / 2
    }
    free = limits.upperBound
    for index in order.reversed() where places[index] + heights[index] / 2 > free {
      places[index] = free - heights[index] / 2
      free = places[index] - heights[index] / 2
    }
    return places
  }
}
