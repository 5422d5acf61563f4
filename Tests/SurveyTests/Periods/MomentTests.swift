import Foundation
import Testing

@testable import Survey

@Suite("Moment")
struct MomentTests {
  @Test(
    "reads times as people write them, in Viet Nam's time where no zone is named",
    arguments: [
      ("2022-06-20T08:00:00Z", "2022-06-20T08:00:00Z"),
      ("2022-06-20T08:00:00.5Z", "2022-06-20T08:00:00.500000Z"),
      ("2022-06-20T08:00:00.123456Z", "2022-06-20T08:00:00.123456Z"),
      ("2022-06-20T15:00:00+07:00", "2022-06-20T08:00:00Z"),
      ("2022-06-20T03:30:00-0430", "2022-06-20T08:00:00Z"),
      ("2022-06-20T15:00", "2022-06-20T08:00:00Z"), ("2022-06-20 15:00", "2022-06-20T08:00:00Z"),
      ("20/06/2022 15:00", "2022-06-20T08:00:00Z"), ("2022-06-20 5:07", "2022-06-19T22:07:00Z"),
      ("2022-06-20", "2022-06-20T16:59:59Z"), ("20/06/2022", "2022-06-20T16:59:59Z"),
    ])
  func reads(_ text: String, _ expected: String) {
    #expect(Moment(text)?.text == expected)
  }

  @Test(
    "refuses what is no time",
    arguments: [
      "", "hôm qua", "2022-06-31", "2022-06-20T25:00", "2022-06-20T15:60", "2022-06-20T15:00:60",
      "2022-06-20T15", "15:00", "2022-06-20T15:00+7", "2022-06-20T", "2022-06-20T15:00Z giờ",
    ])
  func refuses(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("a time to the second takes in all of its second, and a date all of its day")
  func order() throws {
    let recorded = Moment(recorded: "2022-06-20T08:00:00.999999Z")
    #expect(try recorded < #require(Moment("2022-06-20T08:00:00Z")))
    #expect(try #require(Moment("2022-06-20T08:00:00.5Z")) < recorded)
    #expect(try recorded < #require(Moment("2022-06-20T08:00:01.0Z")))
    #expect(try Moment(recorded: "2022-06-20T16:59:59.9Z") < #require(Moment("2022-06-20")))
    #expect(try #require(Moment("2022-06-20")) < Moment(recorded: "2022-06-20T17:00:00.000000Z"))
  }

  @Test("now is as Foundation has it, and never goes back")
  func now() throws {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    var last = Moment.now()
    let date = try style.parse(String(last.text.prefix(23)) + "Z")
    #expect(abs(date.timeIntervalSinceNow) < 60)
    for _ in 0..<1000 {
      let next = Moment.now()
      #expect(next >= last && next.text.utf8.count == 27)
      last = next
    }
  }

  @Test("is shown in Viet Nam's time")
  func shown() {
    #expect(Moment(recorded: "2022-06-20T18:30:05.000001Z").vietnamese == "21/06/2022 01:30:05")
    #expect(Moment(recorded: "không rõ").vietnamese == "không rõ")
  }
}
