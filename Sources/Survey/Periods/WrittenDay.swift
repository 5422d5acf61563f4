/// What stands in a file where a date belongs.
enum WrittenDay: Equatable {
  case day(Day)
  /// A day number of a spreadsheet, which counts from 1900.
  ///
  /// Old Excel for Mac counts from 1904; such a number would be taken for a day 4 years earlier.
  case serial(Day)
  /// The year has two digits: the century, or even the order, would be a guess.
  case shortYear
  /// The month stands in front of the day.
  case monthFirst
  case none

  /// Days of spreadsheets that are taken for days: 2000 to 2099.
  ///
  /// 25569 is 01/01/1970 in a spreadsheet that counts from 1900.
  private static let serials = 36_526...73_050
  private static let serialOf1970 = 25_569

  /// - Parameters:
  ///   - bytes: The field, without white space around it.
  ///   - isUniversal: Whether a time that does not say so is universal time.
  init(_ bytes: Span<UInt8>, isUniversal: Bool = false) {
    if let day = Day(bytes, isUniversal: isUniversal) {
      self = .day(day)
    } else {
      self = WrittenDay.unusual(bytes.text, isUniversal)
    }
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span)
  }

  /// The date, if there is one.
  var day: Day? {
    switch self {
    case .day(let day), .serial(let day): day
    case .shortYear, .monthFirst, .none: nil
    }
  }

  private static func unusual(_ text: String, _ isUniversal: Bool) -> WrittenDay {
    // The time in front, as browsers write it in Vietnamese: 08:30:00 14/6/2022.
    let words = text.split(separator: " ", maxSplits: 1)
    if words.count == 2, words[0].contains(":") {
      let turned = Array("\(words[1]) \(words[0])".utf8)
      return Day(turned.span, isUniversal: isUniversal).map(WrittenDay.day) ?? .none
    }
    let number = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "." || $0 == ","
    }
    if number.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
      number[0].utf8.count == 5, let serial = Int(number[0]), serials.contains(serial)
    {
      return .serial(Day(number: Int32(serial - serialOf1970)))
    }
    let parts = (words.first ?? "").split(omittingEmptySubsequences: false) {
      "/-.".contains($0)
    }
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil && $0.utf8.count <= 4 }),
      let month = Int(parts[0]), let day = Int(parts[1])
    else { return .none }
    if parts[2].utf8.count == 2, parts[0].utf8.count <= 2 { return .shortYear }
    return (1...12).contains(month) && (13...31).contains(day) && parts[2].utf8.count == 4
      ? .monthFirst : .none
  }

  /// Why this is no date, and how to write one.
  ///
  /// - Parameter text: What stands in the file.
  func problem(_ text: String) -> Bilingual {
    let shown = Redaction.shown(text)
    switch self {
    case .shortYear:
      return Bilingual(
        vi: "'\(shown)' ghi năm bằng hai chữ số; hãy ghi đủ bốn chữ số, như 14/06/2022",
        en: "'\(shown)' has a year of two digits; write all four, as in 14/06/2022")
    case .monthFirst:
      return Bilingual(
        vi: "'\(shown)' ghi tháng trước ngày; hãy ghi ngày trước, như 14/06/2022, hoặc 2022-06-14",
        en: "'\(shown)' has the month before the day; write 14/06/2022 or 2022-06-14")
    default:
      return Bilingual(
        vi: "'\(shown)' không phải ngày; hãy ghi như 14/06/2022 hoặc 2022-06-14",
        en: "'\(shown)' is no date; write it as 14/06/2022 or 2022-06-14")
    }
  }
}
