import Foundation
import GRDB
import Testing

@testable import Survey

/// An export as the program writes it, and what is stored of it.
private struct Export: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  var map = ""
  /// Serial, day, unit, answers, comment.
  let stored: [String]
  let program: String?
  var ignored: [String] = []
}

/// Written by `;`, everything quoted, a byte order mark, a blank line at the end, `N/A` where a
/// question was not shown, codes as headings.
private let limeSurveyCodes = Export(
  testDescription: "LimeSurvey with codes",
  text: "\u{FEFF}"
    + #"""
    "id";"submitdate";"lastpage";"startlanguage";"seed";"donvi";"TC[c1]";"TC[c2]";"KQ[SQ001]";"KQ[SQ002]";"ykien"
    "7";"2022-01-05 08:30:11";"3";"vi";"1870011";"551";"A5";"A1";"N/A";"A4";"tốt, ""nhanh"""
    "8";"2022-01-05 23:59:59";"3";"vi";"22";"542";"A4";"A4";"";"A3";""
    "9";"1980-01-01 00:00:00";"3";"vi";"23";"542";"A4";"A4";"A3";"A3";""
    "10";"";"1";"vi";"24";"542";"A4";"A4";"A3";"A3";""


    """#.replacingOccurrences(of: "\n", with: "\r\n"),
  map: """
    columns: {"KQ[SQ001]": b1, "KQ[SQ002]": b2}
    values: {A1: 1, A2: 2, A3: 3, A4: 4, A5: 5}
    """,
  stored: ["7|2022-01-05|551|51n4|tốt, \"nhanh\"", "8|2022-01-05|542|44.3|"], program: "LimeSurvey")

/// Wordings as headings, the question in front of each row of a matrix.
private let limeSurveyTexts = Export(
  testDescription: "LimeSurvey with wordings",
  text: "\u{FEFF}"
    + """
    "Response ID","Date submitted","Last page","Start language","Seed","Huyện","Ông/bà đánh giá thế nào? [Nơi chờ rộng]","Ông/bà đánh giá thế nào? [Phải đi lại nhiều lần]","Đúng hẹn","Chính xác","Ý kiến khác"
    "1","2022-01-05 08:30:11","1","vi","1","An Lão","Rất hài lòng","Hài lòng","Bình thường","N/A",""

    """,
  stored: ["1|2022-01-05|542|543n|"], program: "LimeSurvey")

/// Written by `;`, everything quoted, groups in front of names, universal time without saying so.
private let kobo = Export(
  testDescription: "KoboToolbox",
  text: """
    "start";"end";"don_vi";"nhom_1/q1";"nhom_1/q2";"nhom_2/q3";"nhom_2/q4";"y_kien";"_id";"_uuid";"_submission_time";"_validation_status";"_notes";"_status";"_submitted_by";"__version__";"_tags";"_index"
    "2022-01-05T23:50:00.000+07:00";"2022-01-05T23:58:00.000+07:00";"van_canh";"rat_hai_long";"hai_long";"binh_thuong";"khong_hai_long";"";"901";"5f0c-1";"2022-01-05T16:59:01";"";"";"submitted_via_web";"";"vT2";"";"1"
    "2022-01-06T00:00:30.000+07:00";"2022-01-06T00:01:00.000+07:00";"an_lao";"rat_hai_long";"";"binh_thuong";"khong_ap_dung";"ừ";"902";"5f0c-2";"2022-01-05T17:01:00";"";"";"submitted_via_web";"";"vT2";"";"2"

    """,
  stored: ["5f0c-1|2022-01-05|551|5432|", "5f0c-2|2022-01-06|542|5.3n|ừ"], program: "KoboToolbox")

/// Times in universal time and saying so, groups in front of names, an id beside the key.
private let odk = Export(
  testDescription: "ODK Central",
  text: """
    SubmissionDate,start,end,don_vi,nhom_1-c1,nhom_1-c2,nhom_2-c3,nhom_2-c4,meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion
    2022-01-05T17:00:00.000Z,2022-01-05T23:58:00.000+07:00,2022-01-05T23:59:00.000+07:00,551,5,1,4,4,uuid:85cb9aff-1,uuid:85cb9aff-1,12,App,0,0,,,collect:x,0,2022010101

    """,
  stored: ["uuid:85cb9aff-1|2022-01-06|551|5144|"], program: "ODK Central")

/// A time that alone tells answers apart, two of the same second among them.
private let google = Export(
  testDescription: "Google Forms",
  text: """
    Dấu thời gian,Địa chỉ email,Huyện,Đánh giá [Nơi chờ rộng],Đánh giá [Phải đi lại nhiều lần],Đúng hẹn,Chính xác,Ý kiến
    05/01/2022 08:05:33,,Vân Canh,Rất hài lòng,Bình thường,Hài lòng,Hài lòng,"dài,
    hai dòng"
    05/01/2022 08:05:33,,Vân Canh,Hài lòng,Bình thường,Hài lòng,Hài lòng,
    06/01/2022 19:05:33,,An Lão,Hài lòng,Bình thường,Hài lòng,Hài lòng,
    """,
  stored: [
    "05/01/2022 08:05:33|2022-01-05|551|5344|dài,\nhai dòng",
    "05/01/2022 08:05:33#2|2022-01-05|551|4344|", "06/01/2022 19:05:33|2022-01-06|542|4344|",
  ], program: "Google Forms")

private let googleDownload = Export(
  testDescription: "Google Forms, downloaded from the form",
  text: """
    "Timestamp","Email Address","Huyện","1. Nơi chờ rộng","2. Phải đi lại nhiều lần","3. Đúng hẹn","4. Chính xác"
    "2022/01/05 11:30:00 PM GMT+7","x@y.vn","551","5","4","4","3"
    "2022/01/05 11:30:00 PM GMT+5:30","x@y.vn","551","5","4","4","3"

    """,
  stored: [
    "2022/01/05 11:30:00 PM GMT+7|2022-01-05|551|5443|",
    "2022/01/05 11:30:00 PM GMT+5:30|2022-01-06|551|5443|",
  ], program: "Google Forms")

/// The file's own columns count, not the program's.
private let ownColumns = Export(
  testDescription: "an export with a serial and a day of its own",
  text: """
    Timestamp,Mã phiếu,Ngày nhận,Huyện,q1,q2,q3,q4
    1/5/2022 8:05:33,P1,04/01/2022,551,5,4,4,3

    """,
  stored: ["P1|2022-01-04|551|5443|"], program: "Google Forms")

private let exports = [
  limeSurveyCodes, limeSurveyTexts, kobo, odk, google, googleDownload, ownColumns,
]

private func stored(_ store: Store) throws -> [String] {
  try store.queue.read { db in
    try Row.fetchAll(db, sql: "SELECT * FROM responses ORDER BY id").map { row in
      ["serial", "received", "unit", "answers", "comment"]
        .map { (row[$0] as String?) ?? "" }.joined(separator: "|")
    }
  }
}

@Suite("Exports of survey programs")
struct SurveyProgramTests {
  @Test("are imported as they come", arguments: exports)
  fileprivate func imports(export: Export) throws {
    try withFolder { folder in
      try write(export.text, to: "\(folder)/a.csv")
      var form = try SmallSurvey.form()
      if !export.map.isEmpty {
        try write(export.map, to: "\(folder)/map.yaml")
        form = try form.mapped(by: "\(folder)/map.yaml")
      }
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store, form: form).importFile("\(folder)/a.csv")
      #expect(try stored(store) == export.stored)
      #expect(report.ignoredColumns == export.ignored && report.isBalanced)
      let inspection = try FileInspection(
        path: "\(folder)/a.csv", form: form, catalogue: nil, library: Shipped.library, encoding: nil
      )
      #expect(inspection.program == export.program && inspection.problem == nil)
      // The same answers in a later export are known already.
      try write(export.text + " ", to: "\(folder)/b.csv")
      let again = try SmallSurvey.importer(store, form: form).importFile("\(folder)/b.csv")
      #expect(again.duplicates == export.stored.count && again.accepted == 0)
    }
  }

  @Test("LimeSurvey's day of answers without one, and unfinished answers, are rejected in words")
  func limeSurveyRejects() throws {
    try withFolder { folder in
      try write(limeSurveyCodes.text, to: "\(folder)/a.csv")
      try write(limeSurveyCodes.map, to: "\(folder)/map.yaml")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let form = try SmallSurvey.form().mapped(by: "\(folder)/map.yaml")
      let report = try SmallSurvey.importer(store, form: form).importFile("\(folder)/a.csv")
      #expect(report.rules.map(\.rule) == [.earlyDate, .missingDate])
      #expect(report.rules[0].examples[0].problem.vi.contains("01/01/1980 ở trước năm 2000"))
    }
  }

  @Test("are told by all their signs, and by nothing less")
  func signs() throws {
    let shared = try Shipped.library.sharedHeadings()
    for program in shared.programs {
      #expect(program.wrote(program.signs) && program.wrote(["x"] + program.signs.reversed()))
      #expect(program.wrote(program.signs.map { $0.uppercased() }))
      for sign in program.signs { #expect(!program.wrote(program.signs.filter { $0 != sign })) }
    }
    let ordinary = ["ma_phieu", "ngay_nhan", "id", "start", "key", "q1"]
    #expect(!shared.programs.contains { $0.wrote(ordinary) })
  }

  @Test("without a program's signs no part of a heading is taken for an item")
  func noProgram() throws {
    let columns = try HeadingDictionary(
      form: SmallSurvey.form(), shared: Shipped.library.sharedHeadings()
    ).map(
      ["ma_phieu", "ngay_nhan", "q1", "q2", "q3", "q4", "họ tên/q1", "x [q2]"], file: "x")
    #expect(columns.ignored == ["họ tên/q1", "x [q2]"] && columns.program == nil)
  }

  @Test("a second record of the same time gets a serial of its own")
  func repeats() {
    var times = RepeatedTimes()
    #expect(
      ["a", "a", "a", "b", "a"].map { times.serial(for: $0) } == ["a", "a#2", "a#3", "b", "a"])
  }
}
