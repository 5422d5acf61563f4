public import Survey

/// The dates of the year on which the job runs.
public struct RunDates: Sendable, Equatable {
  /// Month 1...12 and day.
  struct Date: Sendable, Hashable, Comparable {
    let month: Int
    let day: Int

    static func < (left: Date, right: Date) -> Bool {
      (left.month, left.day) < (right.month, right.day)
    }
  }

  /// How many days after the last day of a period the job may run.
  ///
  /// No run then falls behind the end of February, so that the dates of all years are the same.
  public static let daysAfter = 1...28

  /// In the order of the year.
  let dates: [Date]

  /// The dates that lie `days` days after the last day of each period of a calendar.
  ///
  /// - Parameters:
  ///   - calendar: `cchc` has periods until 14/3, 14/6, 14/9 and 14/12.
  ///   - days: 1, the day after the period, or later, so that late forms are counted too.
  public init(calendar: ReportingCalendar, days: Int) {
    precondition(RunDates.daysAfter.contains(days), "Runs follow a period by 1 to 28 days.")
    // Any year will do: see `daysAfter`.
    let closings = calendar.closings(in: 2022)
    dates = closings.map { RunDates.date(of: $0.advanced(by: days - 1)) }.sorted()
  }

  private init(dates: [Date]) {
    self.dates = dates
  }

  /// The dates, each with the days that follow it.
  func lasting(_ days: Int) -> RunDates {
    let all = dates.flatMap { date in
      (0..<days).compactMap { later in
        Day(year: 2022, month: date.month, day: date.day).map {
          RunDates.date(of: $0.advanced(by: later))
        }
      }
    }
    return RunDates(dates: Set(all).sorted())
  }

  private static func date(of day: Day) -> Date {
    Date(month: day.components.month, day: day.components.day)
  }
}
