/// The groups of the jackknife: forms by a hash of their serials.
///
/// A form is in the same group whatever else is stored and in which order it came; serials tell
/// nothing of the answers.
enum SerialGroups {
  /// How many groups there are.
  static let count = 30

  /// The group of a serial.
  static func group(of serial: Span<UInt8>) -> Int {
    Int(ByteMap.hash(serial) % UInt64(count))
  }
}
