/// A set of serials in bounded memory that never denies one it holds, but now and then takes a
/// stranger for one: a Bloom filter whose bits for one serial lie in one line of the cache.
///
/// With 32 bits a serial, fewer than one stranger in 1,000 is taken for a member as long as no more
/// serials than expected are put in; beyond, more are.
///
/// Source: Bloom (1970), CACM 13, 422-426; in blocks: Putze, Sanders and Singler (2009), ACM Journal
/// of Experimental Algorithmics 14, article 4.
struct SerialFilter {
  private static let bitsPerSerial = 32
  private static let wordsPerBlock = 8
  private static let bitsSet = 6

  private var words: [UInt64]
  private let blocks: UInt64

  /// - Parameters:
  ///   - expected: About how many serials there will be; 4 bytes of memory each.
  init(expected: Int) {
    let bits = max(expected, 1) * SerialFilter.bitsPerSerial
    let blocks = bits / (64 * SerialFilter.wordsPerBlock) + 1
    words = [UInt64](repeating: 0, count: blocks * SerialFilter.wordsPerBlock)
    self.blocks = UInt64(blocks)
  }

  /// Puts a serial in.
  ///
  /// - Returns: Whether it was certainly not in before.
  mutating func insert(_ serial: Span<UInt8>) -> Bool {
    let hash = ByteMap.hash(serial)
    let block = Int(hash.multipliedFullWidth(by: blocks).high) * SerialFilter.wordsPerBlock
    // The high bits chose the block; a multiplication spreads them over the bits chosen within.
    var bits = hash &* 0x9E37_79B9_7F4A_7C15
    var isNew = false
    for _ in 0..<SerialFilter.bitsSet {
      let word = block + Int(bits & 7)
      let bit = UInt64(1) << ((bits >> 3) & 63)
      if words[word] & bit == 0 {
        isNew = true
        words[word] |= bit
      }
      bits >>= 9
    }
    return isNew
  }
}
