/// The groups of the jackknife: forms by a hash of their serials.
///
/// A form is in the same group whatever else is stored and in which order it came; serials tell
/// nothing of the answers.
enum SerialGroups {
  /// How many groups there are.
  static let count = 30

  /// The group of a serial.
  static func group(of serial: Span<UInt8>) -> Int {
    Int(hash(serial) % UInt64(count))
  }

  /// FNV-1a with a last mixing; figures depend on it, so that it stays as it is.
  ///
  /// Source: Fowler, Noll, Vo, RFC 9923.
  private static func hash(_ serial: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in serial.indices {
      hash = (hash ^ UInt64(serial[position])) &* 0x0000_0100_0000_01B3
    }
    return hash ^ (hash >> 32)
  }
}
