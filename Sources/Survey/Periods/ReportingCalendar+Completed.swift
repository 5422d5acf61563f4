extension ReportingCalendar {
  /// The window that was completed last before a day: its last day lies before it.
  ///
  /// Windows of `cchc` never end on the same day. Of those of `calendar` that do, as quarter, half
  /// and year on 31/12, it is the shortest: the job is a quarterly one.
  ///
  /// - Throws: `NoPeriodYet` before the first window that a calendar names.
  public func lastCompleted(before day: Day) throws(NoPeriodYet) -> Period {
    let year = day.components.year
    let completed = (year - 1...year).flatMap(periods).filter { $0.end <= day }
    guard let last = completed.max(by: { ($0.end, $0.start) < ($1.end, $1.start) }) else {
      throw NoPeriodYet(day: day)
    }
    return last
  }

  /// The period that a period is fairly compared with; nil before the first year.
  ///
  /// Windows of `cchc` overlap within their year, so that it is the same window of the year before;
  /// in `calendar` it is the window of the same kind that ends where this begins; for a range of
  /// dates, the same dates of the year before.
  public func comparable(to period: Period) -> Period? {
    guard let window = windows.first(where: { $0.period(of: period.namedYear) == period }) else {
      return period.yearBefore
    }
    switch self {
    case .cchc: return window.period(of: period.namedYear - 1)
    case .calendar:
      return windows.filter { $0.kind == window.kind }
        .flatMap { [$0.period(of: period.namedYear - 1), $0.period(of: period.namedYear)] }
        .compactMap(\.self).first { $0.end == period.start }
    }
  }

  private func periods(of year: Int) -> [Period] {
    windows.compactMap { $0.period(of: year) }
  }
}

extension ReportingCalendar.Window {
  /// Quarters, halves and years are kinds of their own.
  fileprivate var kind: Substring { suffix.prefix(2) }

  /// The window of a year that a calendar names.
  func period(of year: Int) -> Period? {
    guard (1900...9998).contains(year),
      let start = Day(year: year - from.yearsBack, month: from.month, day: from.day),
      let end = Day(year: year + to.yearsAhead, month: to.month, day: to.day)
    else { return nil }
    return Period(name: "\(year)\(suffix)", start: start, end: end)
  }
}

extension Period {
  /// The year that its name begins with.
  fileprivate var namedYear: Int { Int(name.prefix(4)) ?? 0 }

  /// The same dates of the year before; the last day of February stays the last one.
  fileprivate var yearBefore: Period? {
    guard let first = start.yearBefore, let last = lastDay.yearBefore else { return nil }
    return Period(name: "\(first.iso)..\(last.iso)", start: first, end: last.advanced(by: 1))
  }
}

extension Day {
  fileprivate var yearBefore: Day? {
    let (year, month, day) = components
    return Day(year: year - 1, month: month, day: day)
      ?? Day(year: year - 1, month: month, day: day - 1)
  }
}

/// No window of a calendar had ended by then.
public struct NoPeriodYet: ExplainedError, Equatable {
  let day: Day

  public var sentence: Bilingual {
    Bilingual(
      vi: "Trước ngày \(day.vietnamese) chưa có kỳ báo cáo nào kết thúc; hãy kiểm tra ngày.",
      en: "No reporting period had ended before \(day.iso); check the date.")
  }
}
