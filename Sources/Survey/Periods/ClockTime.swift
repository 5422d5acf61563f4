/// A time of day as people and programs write it behind a date: `08:30`, `8:30:00 SA`,
/// `6:14:08 PM GMT+7`, `08:30:00.000+07:00`, `17:00Z`.
struct ClockTime: Equatable {
  /// Minutes since midnight.
  let minutes: Int
  /// Minutes ahead of universal time; nil where the time does not say.
  let offset: Int?

  /// Viet Nam is 7 hours ahead of universal time, all year and everywhere.
  private static let vietnam = 7 * 60

  /// - Parameters:
  ///   - bytes: The field.
  ///   - start: Where the time begins.
  /// - Returns: nil for anything else behind `start`, and for times that no clock shows.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var scan = ByteScan(bytes, from: start)
    guard let written = scan.number(of: 1...2), scan.skip(UInt8(ascii: ":")),
      let minutes = scan.number(of: 2...2), minutes < 60
    else { return nil }
    if scan.skip(UInt8(ascii: ":")) {
      guard let seconds = scan.number(of: 2...2), seconds <= 60 else { return nil }
      if scan.skip(UInt8(ascii: ".")) || scan.skip(UInt8(ascii: ",")) {
        guard scan.number(of: 1...9) != nil else { return nil }
      }
    }
    scan.skipSpaces()
    guard let hours = ClockTime.hours(written, half: scan.word(["AM", "SA", "PM", "CH"])) else {
      return nil
    }
    scan.skipSpaces()
    self.minutes = hours * 60 + minutes
    guard !scan.isAtEnd else {
      offset = nil
      return
    }
    guard let offset = ClockTime.offset(&scan), scan.isAtEnd else { return nil }
    self.offset = offset
  }

  /// By how many days Viet Nam's date lies behind or before the written one: -1, 0 or 1.
  ///
  /// - Parameter isUniversal: Whether a time that does not say so is universal time.
  func dayShift(isUniversal: Bool) -> Int {
    guard let offset = offset ?? (isUniversal ? 0 : nil) else { return 0 }
    let local = minutes - offset + ClockTime.vietnam
    return local < 0 ? -1 : local / (24 * 60)
  }

  /// The hour of 24, from the hour as written and the half of the day; `SA` and `CH` are AM and PM
  /// in Vietnamese.
  private static func hours(_ hours: Int, half: String?) -> Int? {
    guard let half else { return hours < 24 ? hours : nil }
    let isAfternoon = half == "PM" || half == "CH"
    // Some programs write 14:30 CH.
    guard (1...12).contains(hours) else { return isAfternoon && hours < 24 ? hours : nil }
    return hours % 12 + (isAfternoon ? 12 : 0)
  }

  /// `Z`, `ICT`, `GMT`, `GMT+7`, `UTC+07:00`, `+0700`, `-04`.
  private static func offset(_ scan: inout ByteScan) -> Int? {
    switch scan.word(["Z", "GMT", "UTC", "ICT"]) {
    case "Z": return 0
    case "ICT": return vietnam
    case .some where scan.isAtEnd: return 0
    default: break
    }
    let isAhead = scan.skip(UInt8(ascii: "+"))
    guard isAhead || scan.skip(UInt8(ascii: "-")), let hours = scan.number(of: 1...2), hours <= 14
    else { return nil }
    _ = scan.skip(UInt8(ascii: ":"))
    guard let minutes = scan.isAtEnd ? 0 : scan.number(of: 2...2), minutes < 60 else { return nil }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}

/// Reads a field byte by byte.
private struct ByteScan {
  private let bytes: [UInt8]
  private var position = 0

  init(_ field: Span<UInt8>, from start: Int) {
    bytes = (start..<max(start, field.count)).map { field[$0] }
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard !isAtEnd, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpaces() {
    while skip(UInt8(ascii: " ")) {}
  }

  /// A number of so many digits.
  mutating func number(of digits: ClosedRange<Int>) -> Int? {
    let found = bytes[position...].prefix(digits.upperBound).prefix { $0 &- 0x30 < 10 }
    position += found.count
    guard found.count >= digits.lowerBound else { return nil }
    return found.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// The first of some words, given in capitals, that stands here in capital or small letters.
  mutating func word(_ words: [String]) -> String? {
    let word = words.first { word in
      bytes[position...].prefix(word.utf8.count).map { $0 & 0xDF }.elementsEqual(word.utf8)
    }
    position += word?.utf8.count ?? 0
    return word
  }
}
