internal import Foundation

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
    return unsafe keys.withUnsafeBytes { kept in
      unsafe key.withUnsafeBytes { bytes in
        guard let one = kept.baseAddress, let other = bytes.baseAddress else { return true }
        return unsafe memcmp(one + range.lowerBound, other, bytes.count) == 0
      }
    }
  }

  /// A hash of 64 bits, the same on every machine: the bytes eight at a time, each word folded in by
  /// the two halves of a product of 128 bits.
  ///
  /// Source: the mixing step of wyhash by Wang Yi, <https://github.com/wangyi-fudan/wyhash>.
  static func hash(_ key: Span<UInt8>) -> UInt64 {
    unsafe key.withUnsafeBytes { bytes in
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      let count = bytes.count
      var hash = UInt64(truncatingIfNeeded: count) &* 0xA076_1D64_78BD_642F
      var tail: UInt64 = 0
      if count >= 8 {
        var offset = 0
        while offset + 8 < count {
          hash = folded(hash ^ word(offset), 0xE703_7ED1_A0B4_28DB)
          offset += 8
        }
        tail = word(count - 8)
      } else {
        for offset in 0..<count { tail = tail << 8 | UInt64(unsafe bytes[offset]) }
      }
      return folded(hash ^ tail, 0x8EBC_6AF0_9C88_C6E3)
    }
  }

  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
