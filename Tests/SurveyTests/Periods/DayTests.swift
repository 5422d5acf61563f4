import Foundation
import Testing

@testable import Survey

@Suite("Day")
struct DayTests {
  @Test("agrees with Foundation's calendar on every day of 1900 to 2100")
  func everyDay() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    #expect(last.number - first.number == 73_413)
    for number in first.number...last.number {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      if year != parts.year || month != parts.month || dayOfMonth != parts.day
        || Day(year: year, month: month, day: dayOfMonth) != day
      {
        Issue.record("day \(number) is \(day.iso)")
      }
      if number % 97 == 0 {
        #expect(Day(day.iso) == day)
        #expect(Day(day.vietnamese) == day)
      }
    }
  }

  @Test(
    "reads the ways in which dates are written",
    arguments: [
      "14/06/2022", "14/6/2022", "14-06-2022", "14.06.2022", "14.6.2022", "2022-06-14",
      "2022-6-14", "14/06/2022 08:30", "14/06/2022 08:30:00", "2022-06-14T08:30:00+07:00",
      "2022-06-14 08:30:00.000", "14/06/2022 8:30:00 SA", "14/06/2022 8:30 CH",
      "14/6/2022 10:00 PM",
    ])
  func reads(text: String) {
    #expect(Day(text)?.iso == "2022-06-14")
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "14", "14/06", "14/06/22", "22-06-14", "31/02/2022", "29/02/2021", "29/02/1900",
      "31/04/2022", "0/6/2022", "14/0/2022", "14/13/2022", "06/14/2022", "2022/06/14",
      "2022.06.14", "14/06-2022", "14/06/2022x", "14/06/2022 lúc sáng", "hôm nay", "44726",
      "14//2022", "/6/2022", "14/06/20222", "014/06/2022", "+14/06/2022", "14/06/0000",
      "99999999999999999999/1/1", "١٤/٠٦/٢٠٢٢",
    ])
  func refuses(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("knows leap days")
  func leapDays() {
    #expect(Day("29/02/2020") != nil)
    #expect(Day("29/02/2000") != nil)
    #expect(Day("29/02/2100") == nil)
  }

  @Test("refuses any of thousands of mutated dates or reads a day of the calendar")
  func mutated() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("0123456789/-. T:".utf8)
    for _ in 0..<20_000 {
      var bytes = Array(
        ["14/06/2022", "2022-06-14 10:00"].randomElement(using: &random)?.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = alphabet.randomElement(using: &random) ?? 0
      }
      if let day = Day(bytes.span) {
        let (year, month, dayOfMonth) = day.components
        #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      }
    }
  }

  @Test("counts universal time past midnight in Viet Nam as the next day")
  func universalTime() {
    let last = Day(year: 2021, month: 12, day: 14)
    #expect(Day("2021-12-14T16:59:59Z") == last)
    #expect(Day("2021-12-14T17:00:00Z") == last?.advanced(by: 1))
    #expect(Day("2021-12-14T23:59:59") == last)
    #expect(Day("2021-12-31T18:00:00.000Z") == Day(year: 2022, month: 1, day: 1))
  }
}
