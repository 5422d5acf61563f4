/// Which dates belong to a named period.
public enum ReportingCalendar: String, Sendable, CaseIterable {
  /// The reporting windows of administrative reform: they end on the 14th of the last month.
  ///
  /// Source: Công văn 581/BNV-CCHC, windows for the quarterly, six-month and yearly reports.
  case cchc
  /// Calendar quarters, half-years and years.
  case calendar

  /// A named window: from `from` (whose year may be the one before) up to, but without, `to`.
  struct Window {
    let suffix: String
    let from: (yearsBack: Int, month: Int, day: Int)
    let to: (yearsAhead: Int, month: Int, day: Int)
  }

  var windows: [Window] {
    switch self {
    case .cchc:
      [
        Window(suffix: "-Q1", from: (1, 12, 15), to: (0, 3, 15)),
        Window(suffix: "-H1", from: (1, 12, 15), to: (0, 6, 15)),
        Window(suffix: "-Q3", from: (0, 6, 15), to: (0, 9, 15)),
        Window(suffix: "", from: (1, 12, 15), to: (0, 12, 15)),
      ]
    case .calendar:
      [
        Window(suffix: "-Q1", from: (0, 1, 1), to: (0, 4, 1)),
        Window(suffix: "-Q2", from: (0, 4, 1), to: (0, 7, 1)),
        Window(suffix: "-Q3", from: (0, 7, 1), to: (0, 10, 1)),
        Window(suffix: "-Q4", from: (0, 10, 1), to: (1, 1, 1)),
        Window(suffix: "-H1", from: (0, 1, 1), to: (0, 7, 1)),
        Window(suffix: "-H2", from: (0, 7, 1), to: (1, 1, 1)),
        Window(suffix: "", from: (0, 1, 1), to: (1, 1, 1)),
      ]
    }
  }

  /// The period of a name: a window of this calendar (`2022-Q1`, `2022`), or two dates with `..`
  /// between them, both of which count.
  ///
  /// - Throws: `UnknownPeriod` for a window that the calendar lacks, such as `2022-Q2` in `cchc`.
  public func period(named name: String) throws(UnknownPeriod) -> Period {
    if let range = explicitRange(name) { return range }
    let upper = name.uppercased()
    guard let year = Int(upper.prefix(4)), upper.utf8.count >= 4,
      let window = windows.first(where: { $0.suffix == upper.dropFirst(4) }),
      let period = window.period(of: year)
    else { throw UnknownPeriod(name: name, calendar: self) }
    return period
  }

  private func explicitRange(_ name: String) -> Period? {
    let ends = name.split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Day(String(ends[0])), let last = Day(String(ends[1])),
      first <= last
    else { return nil }
    return Period(name: "\(first.iso)..\(last.iso)", start: first, end: last.advanced(by: 1))
  }
}
