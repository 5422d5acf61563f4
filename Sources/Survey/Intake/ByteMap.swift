/// What spellings mean, by their bytes, so that a spelling seen before costs no String.
///
/// Forgets everything when it has grown to its limit, and never remembers long texts: a file of ever
/// new spellings costs time, never memory.
struct ByteMap {
  private struct Entry {
    let hash: UInt64
    let key: Range<Int>
    let value: Int32
  }

  private static let most = 32_768
  private static let longest = 400

  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing; -1 is free.
  ///
  /// The count is a power of 2 and at least twice the entries'.
  private var slots = [Int32](repeating: -1, count: 256)

  /// What the bytes mean, if they have been seen.
  subscript(key: Span<UInt8>) -> Int32? {
    let hash = ByteMap.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isEqual(entry.key, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers bytes that have not been seen, unless they are long.
  mutating func insert(_ key: Span<UInt8>, _ value: Int32) {
    if key.count > ByteMap.longest { return }
    if entries.count == ByteMap.most { self = ByteMap() }
    if entries.count * 2 >= slots.count { grow() }
    let start = keys.count
    for position in key.indices { keys.append(key[position]) }
    entries.append(Entry(hash: ByteMap.hash(key), key: start..<keys.count, value: value))
    place(entries.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func isEqual(_ range: Range<Int>, _ key: Span<UInt8>) -> Bool {
    guard range.count == key.count else { return false }
    for offset in 0..<key.count where keys[range.lowerBound + offset] != key[offset] {
      return false
    }
    return true
  }

  /// FNV-1a with a last mixing.
  ///
  /// Source: Fowler, Noll, Vo, RFC 9923.
  static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in key.indices {
      hash = (hash ^ UInt64(key[position])) &* 0x0000_0100_0000_01B3
    }
    return hash ^ (hash >> 32)
  }
}
