internal import CPrefetch

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
  /// How many serials' lines are fetched before they are needed.
  private static let ahead = 16

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

  /// Puts serials in, one after the other.
  ///
  /// Many at once, since each lies somewhere else in memory, and many can be on their way from there.
  ///
  /// - Parameter hashes: Of the serials, by `ByteMap.hash`.
  /// - Returns: For each whether it was certainly not in before.
  mutating func insert(_ hashes: [UInt64]) -> [Bool] {
    unsafe words.withUnsafeMutableBufferPointer { words in
      func block(_ hash: UInt64) -> UnsafeMutablePointer<UInt64>? {
        let block = Int(hash.multipliedFullWidth(by: blocks).high)
        return unsafe words.baseAddress.map { unsafe $0 + block * SerialFilter.wordsPerBlock }
      }
      return hashes.indices.map { place in
        let ahead = place + SerialFilter.ahead
        if ahead < hashes.count { unsafe prefetch(block(hashes[ahead])) }
        guard let block = unsafe block(hashes[place]) else { return false }
        return unsafe SerialFilter.put(hashes[place], into: block)
      }
    }
  }

  private static func put(_ hash: UInt64, into block: UnsafeMutablePointer<UInt64>) -> Bool {
    // The high bits chose the block; a multiplication spreads them over the bits chosen within.
    var bits = hash &* 0x9E37_79B9_7F4A_7C15
    var missing: UInt64 = 0
    for _ in 0..<bitsSet {
      let bit = UInt64(1) &<< (bits >> 3)
      unsafe missing |= bit & ~block[Int(bits & 7)]
      unsafe block[Int(bits & 7)] |= bit
      bits >>= 9
    }
    return missing != 0
  }
}
