/// A small random source with a seed: the same seed gives the same numbers on every machine.
///
/// SplitMix64. All arithmetic of the generator is on integers, so no mathematics library can
/// change a byte of the output.
///
/// Source: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators",
/// OOPSLA, doi:10.1145/2660193.2660195.
struct RandomBits {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number in `0..<bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A bell-shaped number around 0.
  ///
  /// The sum of the four 16-bit quarters of one draw, which is close to normal between -3.4 and
  /// 3.4 standard deviations.
  mutating func deviation(spread: Int) -> Int {
    let bits = next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    return (Int(sum) - 131_070) * spread / 37_837  // 2 × 65535; √(4 (2³² - 1) / 12)
  }
}
