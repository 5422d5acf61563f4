/// Random numbers that are the same in every run (SplitMix64).
///
/// Source: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA,
/// doi:10.1145/2660193.2660195.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number in `0..<1` of 53 random bits.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Double(bits >> 11) * 0x1p-53
  }

  /// A number around 0 with standard deviation 1, never beyond 3: the sum of three uniform ones.
  mutating func deviation() -> Double { 2 * (uniform() + uniform() + uniform()) - 3 }
}
