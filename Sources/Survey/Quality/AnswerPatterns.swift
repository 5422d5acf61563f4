internal import Stats

/// Every pattern of answers that occurs, each kept once and known by its number.
struct AnswerPatterns {
  let items: Int
  private var bytes: [UInt8] = []
  /// Open addressing; -1 is free.
  ///
  /// The count is a power of 2 and at least twice the patterns'.
  private var slots = [Int32](repeating: -1, count: 1024)
  /// For each pattern the sum of `mark` over its items.
  private var sums: [UInt64] = []

  init(items: Int) {
    self.items = items
  }

  /// How many patterns there are.
  var count: Int { sums.count }

  /// The number of a form's answers.
  mutating func number(of answers: Span<UInt8>) -> Int32 {
    var sum: UInt64 = 0
    for item in 0..<items { sum &+= AnswerPatterns.mark(item, state(answers, item)) }
    var slot = Int(truncatingIfNeeded: sum) & (slots.count - 1)
    while slots[slot] >= 0 {
      let pattern = Int(slots[slot])
      if sums[pattern] == sum, isEqual(pattern, answers) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let pattern = Int32(count)
    for item in 0..<items { bytes.append(state(answers, item)) }
    sums.append(sum)
    slots[slot] = pattern
    if count * 2 > slots.count { grow() }
    return pattern
  }

  /// Answers of a form that was stored with fewer items, whose other items are blank.
  private func state(_ answers: Span<UInt8>, _ item: Int) -> UInt8 {
    item < answers.count ? answers[item] : AnswerState.blank
  }

  private func isEqual(_ pattern: Int, _ answers: Span<UInt8>) -> Bool {
    for item in 0..<items where bytes[pattern * items + item] != state(answers, item) {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for pattern in 0..<count {
      var slot = Int(truncatingIfNeeded: sums[pattern]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(pattern)
    }
  }

  /// Whether all items have one and the same level.
  func isStraight(_ pattern: Int32) -> Bool {
    let start = Int(pattern) * items
    guard bytes[start] &- 0x30 < 10 else { return false }
    return bytes[start..<start + items].allSatisfy { $0 == bytes[start] }
  }

  /// Whether two patterns differ in exactly one item.
  func areNear(_ first: Int32, _ second: Int32) -> Bool {
    var differences = 0
    for item in 0..<items
    where bytes[Int(first) * items + item] != bytes[Int(second) * items + item] {
      differences += 1
      if differences > 1 { return false }
    }
    return differences == 1
  }

  /// Equal for two patterns that are equal but for the item.
  func key(_ pattern: Int32, without item: Int) -> UInt64 {
    sums[Int(pattern)] &- AnswerPatterns.mark(item, bytes[Int(pattern) * items + item])
  }

  /// A number for a state of an item, such that sums of them hardly ever meet (Zobrist's hashing,
  /// with the mixing of SplitMix64).
  private static func mark(_ item: Int, _ state: UInt8) -> UInt64 {
    var mixed = UInt64(item * 256 + Int(state) + 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
