/// The few largest differences of one draw, the largest first.
struct LargestDifferences: Sendable {
  struct Entry: Sendable {
    var difference = -Double.infinity
    var one: Int32 = 0
    var other: Int32 = 0

    /// Whether there is such a comparison, and it is not decided.
    func isOpen(_ order: ShownOrder) -> Bool {
      difference > -.infinity && !order.isAbove(Int(one), Int(other))
    }
  }

  static let most = 8

  private(set) var entries = Array(repeating: Entry(), count: most)

  /// The square of the least of them; 0 as long as they are fewer than `most`, or negative.
  private(set) var leastSquare = 0.0

  mutating func removeAll() {
    for place in entries.indices { entries[place].difference = -.infinity }
    leastSquare = 0
  }

  mutating func insert(_ difference: Double, _ one: Int, _ other: Int) {
    guard difference > entries[Self.most - 1].difference else { return }
    var place = Self.most - 1
    while place > 0, entries[place - 1].difference < difference {
      entries[place] = entries[place - 1]
      place -= 1
    }
    entries[place] = Entry(difference: difference, one: Int32(one), other: Int32(other))
    let least = entries[Self.most - 1].difference
    leastSquare = least > 0 ? least * least : 0
  }
}
