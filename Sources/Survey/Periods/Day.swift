/// A date of the Gregorian calendar, counted in days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable, Strideable {
  /// Days since 1970-01-01.
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The date, or nil where the calendar has none such, as 31/02/2022.
  ///
  /// Days are counted with March as the first month, so that the leap day is the last of its year.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month 1...12 and day 1...31.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  public func distance(to other: Day) -> Int { Int(other.number - number) }
  public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// `2022-06-14`.
  public var iso: String {
    let (year, month, day) = components
    return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
  }

  /// `14/06/2022`, as it is written in Viet Nam.
  public var vietnamese: String {
    let (year, month, day) = components
    return "\(Day.padded(day, 2))/\(Day.padded(month, 2))/\(Day.padded(year, 4))"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day {
  /// A date as people and programs write it: `14/6/2022`, `14/06/2022`, `14-06-2022`,
  /// `14.06.2022`, `2022-06-14`, each with or without a time behind it.
  ///
  /// - Parameter bytes: The field, without white space around it.
  /// - Returns: nil for anything else: words, two-digit years, days that the calendar lacks.
  init?(_ bytes: Span<UInt8>) {
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
    guard part == 2, Day.isTime(bytes, from: position) else { return nil }
    let date: Day?
    if lengths.0 == 4, separator == 0x2D, (1...2).contains(lengths.2), lengths.1 > 0 {
      date = Day(year: parts.0, month: parts.1, day: parts.2)
    } else if lengths.2 == 4, (1...2).contains(lengths.0), lengths.1 > 0 {
      date = Day(year: parts.2, month: parts.1, day: parts.0)
    } else {
      date = nil
    }
    guard let date else { return nil }
    let isNextDay = Day.isNextDayInVietnam(bytes, timeFrom: position + 1)
    self.init(number: date.number + (isNextDay ? 1 : 0))
  }

  /// Whether a time ends with `Z`, universal time, and it is past midnight in Viet Nam, 7 hours ahead.
  private static func isNextDayInVietnam(_ bytes: Span<UInt8>, timeFrom start: Int) -> Bool {
    guard start + 2 < bytes.count, bytes[bytes.count - 1] == 0x5A,
      bytes[start] &- 0x30 < 10, bytes[start + 1] &- 0x30 < 10
    else { return false }
    return Int(bytes[start] &- 0x30) * 10 + Int(bytes[start + 1] &- 0x30) >= 17
  }

  /// A date as text; see the initialiser over bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span)
  }

  /// Whether nothing, or nothing but a time of day, follows.
  private static func isTime(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard start < bytes.count else { return true }
    guard bytes[start] == 0x20 || bytes[start] == 0x54, start + 1 < bytes.count,
      bytes[start + 1] &- 0x30 < 10
    else { return false }
    for position in start + 1..<bytes.count {
      switch bytes[position] {
      case 0x30...0x3A, 0x2E, 0x2B, 0x2D, 0x5A, 0x20: continue
      // AM, PM and, as a Vietnamese spreadsheet writes them, SA, CH.
      case 0x41, 0x4D, 0x50, 0x53, 0x43, 0x48, 0x61, 0x6D, 0x70, 0x73, 0x63, 0x68: continue
      default: return false
      }
    }
    return true
  }
}
