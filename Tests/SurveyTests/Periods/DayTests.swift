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
      "14/6/2022 10:00 PM", "2022/06/14", "2022.06.14", "2022/06/14 6:14:08 PM GMT+7",
      "14/6/2022, 08:30:00", "2022-06-14 08:30:00+0700", "14/06/2022 14:30 CH",
      "2022-06-14t08:30:00,5z", "14/06/2022 12:00 AM",
    ])
  func reads(text: String) {
    #expect(Day(text)?.iso == "2022-06-14")
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "14", "14/06", "14/06/22", "22-06-14", "31/02/2022", "29/02/2021", "29/02/1900",
      "31/04/2022", "0/6/2022", "14/0/2022", "14/13/2022", "06/14/2022", "2022/06-14",
      "14/06/2022 25:00", "14/06/2022 08:60", "14/06/2022 13:00 SA", "14/06/2022 8",
      "2022-06-14T08:00+15:00", "2022-06-14 08:00 EST", "14/06/2022T", "14/06/2022,", "14/06-2022",
      "14/06/2022x", "14/06/2022 lúc sáng", "hôm nay", "44726",
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

  @Test(
    "takes the day that it was in Viet Nam at a time with an offset",
    arguments: [
      ("2021-12-14T16:59:59Z", 0), ("2021-12-14T17:00:00Z", 1), ("2021-12-14T23:59:59", 0),
      ("2021-12-14T17:00:00.000Z", 1), ("2021-12-14 16:59 GMT", 0), ("2021-12-14 17:00 UTC", 1),
      ("2021-12-14T00:00:00+07:00", 0), ("2021-12-14T23:59:59+07", 0),
      ("2021-12-14T00:59:59+08:00", -1), ("2021-12-14T01:00:00+08:00", 0),
      ("2021-12-14T11:59:00-05:00", 0), ("2021-12-14T12:00:00-0500", 1),
      ("2021-12-14 5:00 PM GMT+0", 1), ("2021-12-14 00:30 GMT+07:30", 0),
      ("2021-12-14 00:29 UTC+07:30", -1), ("2021-12-14 23:00 ICT", 0),
    ])
  func offsets(text: String, shift: Int) {
    #expect(Day(text) == Day(year: 2021, month: 12, day: 14)?.advanced(by: shift))
  }

  @Test("takes a time that does not say so for universal time only where it is known to be")
  func universal() throws {
    let day = try #require(Day(year: 2021, month: 12, day: 14))
    for (text, shift) in [("2021-12-14T17:00:00", 1), ("2021-12-14", 0), ("2021-12-14 16:59", 0)] {
      let bytes = Array(text.utf8)
      #expect(Day(bytes.span, isUniversal: true) == day.advanced(by: shift))
      #expect(Day(bytes.span) == day)
    }
    #expect(Day(Array("2021-12-14T23:00:00+07:00".utf8).span, isUniversal: true) == day)
  }
}

@Suite("Dates as they stand in files")
struct WrittenDayTests {
  /// Excel counts 01/01/1900 as 1 and has a 29/02/1900; LibreOffice: `=DATE(2022;6;14)` is 44726.
  @Test(
    "reads the day numbers of a spreadsheet, with and without a time",
    arguments: [
      ("44726", "2022-06-14"), ("44726.354166", "2022-06-14"), ("44726,99", "2022-06-14"),
      ("36526", "2000-01-01"), ("73050", "2099-12-31"), ("44561", "2021-12-31"),
    ])
  func serials(text: String, iso: String) throws {
    #expect(WrittenDay(text) == .serial(try #require(Day(iso))))
    #expect(Day(text) == nil)
  }

  @Test(
    "takes no other number for a day",
    arguments: ["36525", "73051", "4472", "447266", "-44726", "44726.", "44726,1,2", "44726x"])
  func noSerials(text: String) {
    #expect(WrittenDay(text) == .none)
  }

  @Test("reads a time in front of the date, as browsers write it in Vietnamese")
  func timeInFront() throws {
    let day = try #require(Day("2022-06-14"))
    #expect(WrittenDay("08:30:00 14/6/2022") == .day(day))
    #expect(WrittenDay("8:30 2022-06-14") == .day(day))
    #expect(WrittenDay("08:30 sáng") == .none && WrittenDay("25:30 14/6/2022") == .none)
  }

  @Test(
    "says what is wrong with a date",
    arguments: [
      ("14/06/22", "hai chữ số"), ("1-2-22", "hai chữ số"), ("14.6.22 08:00", "hai chữ số"),
      ("6/14/2022", "tháng trước ngày"), ("06-31-2022 08:00", "tháng trước ngày"),
      ("31/02/2022", "không phải ngày"), ("mai", "không phải ngày"), ("", "không phải ngày"),
      ("2022", "không phải ngày"), ("0/0/2022", "không phải ngày"),
    ])
  func problems(text: String, words: String) {
    let written = WrittenDay(text)
    #expect(written.day == nil && written.problem(text).vi.contains(words))
  }
}
