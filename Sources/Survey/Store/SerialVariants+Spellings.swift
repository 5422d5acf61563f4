extension SerialVariants {
  /// What a serial and all its candidates have in common: small letters, and no zeros before the
  /// last number.
  static func key(of serial: String) -> String {
    var bytes = Array(serial.utf8)
    var end = bytes.count
    for (place, byte) in bytes.enumerated() {
      guard byte < 0x80 else {
        // Capitals first: the small form of some letters has another capital.
        return (lastNumber(in: serial)?.spelled(zeros: 0) ?? serial).uppercased().lowercased()
      }
      if (0x41...0x5A).contains(byte) { bytes[place] |= 0x20 }
    }
    while end > 0, !isDigit(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
    var bare = start
    while bare < end, bytes[bare] == UInt8(ascii: "0") { bare += 1 }
    if bare < end { bytes.removeSubrange(start..<bare) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Other ways to write a serial: in capital or small letters, its last number with fewer or more
  /// zeros in front.
  static func candidates(for serial: String) -> [String] {
    let numbers = lastNumber(in: serial).map { number in
      (0...mostZeros).map(number.spelled)
    }
    var seen: Set<String> = [serial]
    return ([serial] + (numbers ?? [])).flatMap { [$0, $0.uppercased(), $0.lowercased()] }
      .filter { seen.insert($0).inserted }
  }

  /// A serial around its last number.
  private struct LastNumber {
    let head: Substring
    /// Its digits without the zeros in front.
    let digits: Substring
    let tail: Substring

    func spelled(zeros: Int) -> String {
      head + String(repeating: "0", count: zeros) + digits + tail
    }
  }

  /// The last number of a serial; nil where there is none, or nothing but zeros.
  private static func lastNumber(in serial: String) -> LastNumber? {
    guard let end = serial.lastIndex(where: \.isDigit) else { return nil }
    let start = serial[...end].lastIndex { !$0.isDigit }.map(serial.index(after:))
    let all = serial[(start ?? serial.startIndex)...end]
    let digits = all.drop { $0 == "0" }
    return digits.isEmpty
      ? nil
      : LastNumber(
        head: serial[..<all.startIndex], digits: digits, tail: serial[all.endIndex...])
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
