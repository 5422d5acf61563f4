import Testing

@testable import Survey

/// Windows as Công văn 581/BNV-CCHC gives them, first and last day.
private let windows: [(ReportingCalendar, String, String, String)] = [
  (.cchc, "2022-Q1", "2021-12-15", "2022-03-14"),
  (.cchc, "2022-H1", "2021-12-15", "2022-06-14"),
  (.cchc, "2022-Q3", "2022-06-15", "2022-09-14"),
  (.cchc, "2022", "2021-12-15", "2022-12-14"),
  (.calendar, "2022-Q1", "2022-01-01", "2022-03-31"),
  (.calendar, "2022-Q2", "2022-04-01", "2022-06-30"),
  (.calendar, "2022-Q3", "2022-07-01", "2022-09-30"),
  (.calendar, "2022-Q4", "2022-10-01", "2022-12-31"),
  (.calendar, "2022-H1", "2022-01-01", "2022-06-30"),
  (.calendar, "2022-H2", "2022-07-01", "2022-12-31"),
  (.calendar, "2022", "2022-01-01", "2022-12-31"),
]

@Suite("Reporting calendar")
struct ReportingCalendarTests {
  @Test("counts the first and the last day of a window and neither neighbour", arguments: windows)
  func edges(calendar: ReportingCalendar, name: String, first: String, last: String) throws {
    let period = try calendar.period(named: name)
    let (first, last) = try (#require(Day(first)), #require(Day(last)))
    #expect(period.contains(first) && period.contains(last))
    #expect(!period.contains(first.advanced(by: -1)))
    #expect(!period.contains(last.advanced(by: 1)))
    #expect(period.lastDay == last)
    #expect(period.name == name)
    #expect(try calendar.period(named: name.lowercased()) == period)
  }

  @Test("divides every year's days among its quarters without gap", arguments: 2019...2026)
  func quarters(year: Int) throws {
    let quarters = try (1...4).map {
      try ReportingCalendar.calendar.period(named: "\(year)-Q\($0)")
    }
    let whole = try ReportingCalendar.calendar.period(named: "\(year)")
    #expect(quarters[0].start == whole.start && quarters[3].end == whole.end)
    for place in 1...3 { #expect(quarters[place - 1].end == quarters[place].start) }
    let cchc = try ReportingCalendar.cchc.period(named: "\(year)")
    #expect(try ReportingCalendar.cchc.period(named: "\(year + 1)").start == cchc.end)
  }

  @Test(
    "refuses windows that a calendar lacks, and names those it has",
    arguments: [
      (ReportingCalendar.cchc, "2022-Q2"), (.cchc, "2022-Q4"), (.cchc, "2022-H2"),
      (.calendar, "2022-Q5"), (.calendar, "2022-H3"), (.calendar, "22"), (.calendar, ""),
      (.calendar, "1899"), (.calendar, "9999"), (.calendar, "+2022"), (.calendar, "2022-"),
      (.calendar, "quý 1"), (.calendar, "2022Q1"), (.calendar, "½½½½-Q1"),
    ])
  func refuses(calendar: ReportingCalendar, name: String) {
    let error = #expect(throws: UnknownPeriod.self) { try calendar.period(named: name) }
    for window in calendar.windows where !window.suffix.isEmpty {
      #expect(error?.sentence.vi.contains(window.suffix) == true)
    }
  }

  @Test("counts both ends of a range of dates")
  func ranges() throws {
    for name in ["2022-03-15..2022-06-14", "15/03/2022..14/06/2022"] {
      let period = try ReportingCalendar.cchc.period(named: name)
      #expect(period.start.iso == "2022-03-15" && period.lastDay.iso == "2022-06-14")
      #expect(period.end.iso == "2022-06-15")
      #expect(period.name == "2022-03-15..2022-06-14")
    }
    let oneDay = try ReportingCalendar.cchc.period(named: "2022-03-15..2022-03-15")
    #expect(oneDay.contains(oneDay.start) && oneDay.end == oneDay.start.advanced(by: 1))
    for name in [
      "2022-06-14..2022-03-15", "..2022-06-14", "2022-06-14..", "a..b", "2022-02-30..2022-06-14",
      "2022-01-01..2022-02-01..2022-03-01",
    ] {
      #expect(throws: UnknownPeriod.self) { try ReportingCalendar.cchc.period(named: name) }
    }
  }
}
