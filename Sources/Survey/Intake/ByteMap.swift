internal import CPrefetch
internal import Foundation

/// What spellings mean, by their bytes, so that a spelling seen before costs no String.
///
/// Forgets everything when it has grown to its limit, and never remembers long texts: a file of ever
/// new spellings costs time, never memory.
struct ByteMap {
  /// A key with its value.
  private struct Slot {
    var hash: UInt64 = 0
    /// A short key itself, since each further place in memory costs more than all else; of a longer
    /// one, where it begins in `longKeys`.
    var key: (UInt64, UInt64) = (0, 0)
    /// The key's length; -1 where the slot is free.
    var length: Int32 = -1
    var value: Int32 = 0
  }

  private static let most = 32_768
  private static let longest = 400
  /// How long a short key is at most.
  private static let short = 16

  private var longKeys: [UInt8] = []
  private var count = 0
  /// Open addressing.
  ///
  /// Their number is a power of 2 and at least twice that of the keys.
  private var slots = [Slot](repeating: Slot(), count: 256)

  /// What the bytes mean, if they have been seen.
  subscript(key: Span<UInt8>) -> Int32? { value(of: key, hash: ByteMap.hash(key)) }

  /// What the bytes mean, if they have been seen; `hash` is theirs.
  func value(of key: Span<UInt8>, hash: UInt64) -> Int32? {
    var place = home(hash)
    while slots[place].length >= 0 {
      let slot = slots[place]
      if slot.hash == hash, isEqual(slot, key) { return slot.value }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Has what `value` will look at fetched from memory meanwhile.
  func prepare(hash: UInt64) {
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      unsafe prefetch(first + home(hash))
    }
  }

  /// Remembers bytes that have not been seen, unless they are long.
  mutating func insert(_ key: Span<UInt8>, _ value: Int32) {
    if key.count > ByteMap.longest { return }
    if count == ByteMap.most { self = ByteMap() }
    if count * 2 >= slots.count { grow() }
    var slot = Slot(hash: ByteMap.hash(key), length: Int32(key.count), value: value)
    if key.count <= ByteMap.short {
      slot.key = ByteMap.words(key)
    } else {
      slot.key.0 = UInt64(longKeys.count)
      longKeys.append(key)
    }
    put(slot)
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length >= 0 { put(slot) }
  }

  private mutating func put(_ slot: Slot) {
    var place = home(slot.hash)
    while slots[place].length >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private func isEqual(_ slot: Slot, _ key: Span<UInt8>) -> Bool {
    guard Int(slot.length) == key.count else { return false }
    if key.count <= ByteMap.short { return slot.key == ByteMap.words(key) }
    return unsafe longKeys.withUnsafeBytes { kept in
      unsafe key.withUnsafeBytes { bytes in
        guard let one = kept.baseAddress, let other = bytes.baseAddress else { return false }
        return unsafe memcmp(one + Int(slot.key.0), other, bytes.count) == 0
      }
    }
  }

  /// At most 16 bytes as two words; those of one length that differ have different ones.
  private static func words(_ key: Span<UInt8>) -> (UInt64, UInt64) {
    unsafe key.withUnsafeBytes { bytes in
      guard bytes.count >= 8 else { return (unsafe bytes.reduce(0) { $0 << 8 | UInt64($1) }, 0) }
      return unsafe (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      )
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
