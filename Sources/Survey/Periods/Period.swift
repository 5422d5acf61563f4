/// A half-open range of dates with a name: from `start` up to, but without, `end`.
public struct Period: Hashable, Sendable {
  /// As it is written on the command line: `2022-H1`, `2022-03-15..2022-06-14`.
  public let name: String
  /// The first day that counts.
  public let start: Day
  /// The first day that no longer counts.
  public let end: Day

  /// - Parameter end: Behind `start`.
  public init(name: String, start: Day, end: Day) {
    precondition(start < end, "A period has a day.")
    self.name = name
    self.start = start
    self.end = end
  }

  /// The last day that counts.
  public var lastDay: Day { end.advanced(by: -1) }

  /// Whether the day counts in the period.
  public func contains(_ day: Day) -> Bool { start <= day && day < end }
}

/// A name that is no period of the calendar.
public struct UnknownPeriod: ExplainedError, Equatable {
  let name: String
  let calendar: ReportingCalendar

  public var sentence: Bilingual {
    let year = name.prefix(4).allSatisfy(\.isNumber) && name.count >= 4 ? name.prefix(4) : "2022"
    let names = calendar.windows.map { "\(year)\($0.suffix)" }.joined(separator: ", ")
    return Bilingual(
      vi: "Không hiểu kỳ '\(name)'. Theo lịch '\(calendar.rawValue)', các kỳ là \(names), "
        + "hoặc một khoảng ngày như \(year)-03-15..\(year)-06-14.",
      en:
        "'\(name)' is no period. In the calendar '\(calendar.rawValue)' the periods are \(names), "
        + "or a range of dates such as \(year)-03-15..\(year)-06-14.")
  }
}
