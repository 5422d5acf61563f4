import Testing

@testable import Survey

@Suite("Completed periods")
struct CompletedPeriodTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("a window is completed from the day after its last day on")
  func edges() throws {
    let expected = [
      ("2022-03-14", "2021"), ("2022-03-15", "2022-Q1"), ("2022-06-14", "2022-Q1"),
      ("2022-06-15", "2022-H1"), ("2022-06-20", "2022-H1"), ("2022-09-14", "2022-H1"),
      ("2022-09-15", "2022-Q3"), ("2022-12-14", "2022-Q3"), ("2022-12-15", "2022"),
      ("2023-01-01", "2022"),
    ]
    for (date, name) in expected {
      #expect(try ReportingCalendar.cchc.lastCompleted(before: day(date)).name == name)
    }
    let quarters = [
      ("2022-04-01", "2022-Q1"), ("2022-06-30", "2022-Q1"), ("2022-07-01", "2022-Q2"),
      ("2022-10-01", "2022-Q3"), ("2022-12-31", "2022-Q3"), ("2023-01-01", "2022-Q4"),
    ]
    for (date, name) in quarters {
      #expect(try ReportingCalendar.calendar.lastCompleted(before: day(date)).name == name)
    }
  }

  @Test(
    "on every day of 30 years no other window ended later",
    arguments: [
      ReportingCalendar.cchc, .calendar,
    ])
  func latest(_ calendar: ReportingCalendar) throws {
    var date = try day("2000-01-01")
    while date < (try day("2030-01-01")) {
      let period = try calendar.lastCompleted(before: date)
      #expect(period.end <= date)
      #expect(try calendar.period(named: period.name) == period)
      let year = date.components.year
      for suffix in calendar.windows.map(\.suffix) {
        for other in [year - 1, year] {
          let window = try calendar.period(named: "\(other)\(suffix)")
          #expect(window.end > date || window.end <= period.end)
        }
      }
      date = date.advanced(by: 1)
    }
  }

  @Test("a period is compared with one that shares no day with it")
  func comparable() throws {
    let expected = [
      (ReportingCalendar.cchc, "2022-Q1", "2021-Q1"), (.cchc, "2022-H1", "2021-H1"),
      (.cchc, "2022", "2021"), (.calendar, "2022-Q1", "2021-Q4"),
      (.calendar, "2022-Q4", "2022-Q3"), (.calendar, "2022-H1", "2021-H2"),
      (.calendar, "2022-H2", "2022-H1"), (.calendar, "2022", "2021"),
      (.cchc, "2022-03-15..2022-06-14", "2021-03-15..2021-06-14"),
      (.calendar, "2024-02-29..2024-03-31", "2023-02-28..2023-03-31"),
    ]
    for (calendar, name, before) in expected {
      let period = try calendar.period(named: name)
      let other = try #require(calendar.comparable(to: period))
      #expect(other.name == before)
      #expect(try calendar.period(named: before) == other)
      #expect(other.end <= period.start)
    }
    #expect(
      ReportingCalendar.cchc.comparable(
        to: try ReportingCalendar.cchc.period(named: "1900-H1")) == nil)
  }

  @Test("before the first window there is none, in words")
  func none() throws {
    let error = #expect(throws: NoPeriodYet.self) {
      try ReportingCalendar.cchc.lastCompleted(before: day("1899-06-01"))
    }
    #expect(
      error?.sentence.en == "No reporting period had ended before 1899-06-01; check the date.")
  }
}
