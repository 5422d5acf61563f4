extension Day {
  /// A date as people and programs write it: `14/6/2022`, `14-06-2022`, `14.06.2022`,
  /// `2022-06-14`, `2022/06/14`, each with or without a time behind it.
  ///
  /// Where the time says how far it is ahead of universal time, the date is Viet Nam's at that moment.
  ///
  /// - Parameters:
  ///   - bytes: The field, without white space around it.
  ///   - isUniversal: Whether a time that does not say so is universal time.
  /// - Returns: nil for anything else: words, two-digit years, days that the calendar lacks.
  init?(_ bytes: Span<UInt8>, isUniversal: Bool = false) {
    var parts = (0, 0, 0)
    var lengths = (0, 0, 0)
    var separator: UInt8 = 0
    var position = 0
    var part = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        let digit = Int(byte &- 0x30)
        switch part {
        case 0: (parts.0, lengths.0) = (parts.0 * 10 + digit, lengths.0 + 1)
        case 1: (parts.1, lengths.1) = (parts.1 * 10 + digit, lengths.1 + 1)
        default: (parts.2, lengths.2) = (parts.2 * 10 + digit, lengths.2 + 1)
        }
        guard lengths.0 <= 4, lengths.1 <= 2, lengths.2 <= 4 else { return nil }
      } else if part < 2, byte == 0x2F || byte == 0x2D || byte == 0x2E {
        guard part == 0 || byte == separator else { return nil }
        separator = byte
        part += 1
      } else {
        break
      }
      position += 1
    }
    guard part == 2, lengths.1 > 0 else { return nil }
    let date: Day?
    if lengths.0 == 4, (1...2).contains(lengths.2) {
      date = Day(year: parts.0, month: parts.1, day: parts.2)
    } else if lengths.2 == 4, (1...2).contains(lengths.0) {
      date = Day(year: parts.2, month: parts.1, day: parts.0)
    } else {
      date = nil
    }
    guard let date else { return nil }
    if position == bytes.count {
      self = date
      return
    }
    guard let start = Day.start(ofTimeBehind: position, bytes),
      let time = ClockTime(bytes, from: start)
    else { return nil }
    self = date.advanced(by: time.dayShift(isUniversal: isUniversal))
  }

  /// A date as text; see the initialiser over bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span)
  }

  /// Where the time begins behind a date: behind spaces, a `T`, or a comma and spaces.
  private static func start(ofTimeBehind end: Int, _ bytes: Span<UInt8>) -> Int? {
    var position = end
    if bytes[position] == UInt8(ascii: ",") || bytes[position] | 0x20 == UInt8(ascii: "t") {
      position += 1
    }
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return position > end ? position : nil
  }
}
