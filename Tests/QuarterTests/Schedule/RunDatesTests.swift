import Survey
import Testing

@testable import Quarter

/// Month and day of each run.
private func dates(_ calendar: ReportingCalendar, after days: Int) -> [[Int]] {
  RunDates(calendar: calendar, days: days).dates.map { [$0.month, $0.day] }
}

@Suite("Run dates")
struct RunDatesTests {
  @Test("the job runs on the day after each period")
  func dayAfter() {
    #expect(dates(.cchc, after: 1) == [[3, 15], [6, 15], [9, 15], [12, 15]])
    #expect(dates(.calendar, after: 1) == [[1, 1], [4, 1], [7, 1], [10, 1]])
  }

  @Test("later runs go over the end of a month and of the year, and stay in the year's order")
  func later() {
    #expect(
      dates(.cchc, after: 17) == [[3, 31], [7, 1], [10, 1], [12, 31]].sorted { $0[0] < $1[0] })
    #expect(dates(.cchc, after: 28) == [[1, 11], [4, 11], [7, 12], [10, 12]])
    #expect(dates(.calendar, after: 28) == [[1, 28], [4, 28], [7, 28], [10, 28]])
  }

  @Test("in every year a run comes as many days after a period, whatever February has")
  func everyYear() throws {
    for calendar in ReportingCalendar.allCases {
      for days in RunDates.daysAfter {
        for year in [2023, 2024, 2099, 2100] {
          let closings = calendar.closings(in: year)
          let runs = Set(
            closings.map { $0.advanced(by: days - 1) }.map(\.components).map { [$0.month, $0.day] })
          #expect(runs == Set(dates(calendar, after: days)))
        }
      }
    }
  }
}
