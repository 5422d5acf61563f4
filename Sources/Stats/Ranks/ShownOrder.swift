/// Which units are shown to be above which others: for each ordered pair one bit.
public struct ShownOrder: Sendable, Equatable {
  /// How many units were compared.
  public let count: Int
  private let words: Int
  private var bits: [UInt64]

  /// Nothing is shown.
  init(count: Int) {
    self.count = count
    words = (count + 63) / 64
    bits = Array(repeating: 0, count: count * words)
  }

  /// Whether unit `one` is shown to be above unit `other`.
  public func isAbove(_ one: Int, _ other: Int) -> Bool {
    bits[one * words + other >> 6] >> UInt64(other & 63) & 1 == 1
  }

  /// Whether two units can be told apart.
  public func isApart(_ one: Int, _ other: Int) -> Bool {
    isAbove(one, other) || isAbove(other, one)
  }

  mutating func showAbove(_ one: Int, _ other: Int) {
    bits[one * words + other >> 6] |= 1 << UInt64(other & 63)
  }

  /// For each unit the ranks left: behind all that are above it, before all that are below.
  func ranks() -> [ClosedRange<Int>] {
    var (above, below) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    for one in 0..<count {
      for word in 0..<words {
        var rest = bits[one * words + word]
        below[one] += rest.nonzeroBitCount
        while rest != 0 {
          above[word << 6 + rest.trailingZeroBitCount] += 1
          rest &= rest - 1
        }
      }
    }
    return (0..<count).map { 1 + above[$0]...count - below[$0] }
  }

  /// The same order among more units, of which the others are not compared with any.
  ///
  /// - Parameters:
  ///   - count: How many units there are.
  ///   - places: Where among them each compared unit stands.
  func spread(over count: Int, at places: [Int]) -> ShownOrder {
    guard places.count < count else { return self }
    var order = ShownOrder(count: count)
    for (one, place) in places.enumerated() {
      for (other, otherPlace) in places.enumerated() where isAbove(one, other) {
        order.showAbove(place, otherPlace)
      }
    }
    return order
  }
}
