import Foundation
import Testing

@Suite("sipas score: the assessment of procedures")
struct AssessmentTests {
  /// Thirty forms: twenty give 2 to every indicator, ten give 1, so that each mean is 1.67.
  private func workspace() throws -> Folder {
    let folder = try Folder(samples: true)
    let items = (1...9).map { "c\($0)" }.joined(separator: ",")
    let rows = (1...30).map { form in
      "T\(form),2022-02-01,630,"
        + Array(repeating: form <= 20 ? "2" : "1", count: 9).joined(separator: ",")
    }
    try folder.write(
      (["ma_phieu,ngay,don_vi,\(items)"] + rows).joined(separator: "\n"),
      to: "kong-chro-2022-h1/tthc.csv")
    let run = try Program.run(
      ["import", "tthc.csv", "--form", "tthc-2018"], in: folder.file("kong-chro-2022-h1"))
    #expect(run.code == 0)
    return folder
  }

  private func assess(
    _ points: [String], unit: String = "630", _ more: [String] = ["--format", "json"],
    in folder: Folder
  ) throws -> Program.Run {
    let rows = points.enumerated().map { "\($0.offset + 1),\"\($0.element)\"" }
    try folder.write(
      (["criterion,value"] + rows).joined(separator: "\n"), to: "kong-chro-2022-h1/assessed.csv")
    return try Program.run(
      [
        "score", "--catalogue", "tthc-2018", "--unit", unit, "--period", "2022-Q1",
        "--assessed", "assessed.csv",
      ] + more, in: folder.file("kong-chro-2022-h1"))
  }

  @Test("stands beside the forms' own points, and alone decides the class: 15 is Xuất sắc")
  func classes() throws {
    let folder = try workspace()
    let fifteen = ["2", "2", "2", "2", "2", "2", "1", "1", "1"]
    let run = try assess(fifteen, in: folder)
    #expect(run.code == 0 && run.findings.isEmpty)
    let sheet = try ScoreDocument(run)
    // 50 / 30 = 1.67, rounded before it is added up.
    #expect(sheet.criteria?.map(\.selfAssessed) == Array(repeating: 1.67, count: 9))
    #expect(sheet.criteria?.map(\.answers) == Array(repeating: 30, count: 9))
    #expect(sheet.selfAssessed == 15.03 && sheet.assessed == 15 && sheet.maximum == 18)
    #expect(sheet.group?.id == "excellent")
    let below = try ScoreDocument(assess(["1,99"] + fifteen.dropFirst(), in: folder))
    #expect(below.assessed == 14.99 && below.group?.id == "good")
    let text = try assess(fifteen, [], in: folder)
    #expect(text.output.contains("TỔNG"))
    #expect(text.output.contains("15,03      15,00"))
    #expect(text.output.contains("Xếp loại: Xuất sắc (từ 15 điểm)."))
  }

  @Test("leaves the class open while an indicator has not been assessed")
  func incomplete() throws {
    let folder = try workspace()
    let run = try assess(["2", "2"], in: folder)
    #expect(run.code == 2)
    let sheet = try ScoreDocument(run)
    #expect(sheet.selfAssessed == 15.03 && sheet.assessed == nil && sheet.group == nil)
    #expect(run.findings.contains("7 tiêu chí (3, 4, 5, 6, 7, 8, 9): chưa nhập"))
  }

  @Test("has no points of the forms where too few or none came")
  func noForms() throws {
    let folder = try workspace()
    let run = try assess(Array(repeating: "2", count: 9), unit: "622", in: folder)
    #expect(run.code == 2)
    let sheet = try ScoreDocument(run)
    #expect(sheet.selfAssessed == nil && sheet.assessed == 18 && sheet.group?.id == "excellent")
    #expect(Set(sheet.findings.map(\.kind)) == ["no-survey-index"])
  }

  @Test("of a level is ranked by the assessed total")
  func level() throws {
    let folder = try workspace()
    let rows = ["630", "622"].flatMap { unit in
      (1...9).map { "\(unit),\($0),\(unit == "622" ? "2" : "1")" }
    }
    try folder.write(
      (["unit,criterion,value"] + rows).joined(separator: "\n"),
      to: "kong-chro-2022-h1/all.csv")
    let run = try Program.run(
      [
        "score", "--catalogue", "tthc-2018", "--level", "district", "--period", "2022-Q1",
        "--assessed", "all.csv", "--format", "json",
      ], in: folder.file("kong-chro-2022-h1"))
    let units = try #require(try ScoreDocument(run).units)
    #expect(units.prefix(3).map(\.rank) == [1, 2, nil])
    #expect(units.prefix(2).map(\.code) == ["622", "630"])
    #expect(units.prefix(2).map(\.assessed) == [18, 9])
  }

  @Test("takes no other inputs, and other catalogues no assessed points")
  func unfitOptions() throws {
    let folder = try workspace()
    for arguments in [
      ["--catalogue", "tthc-2018", "--inputs", "a.csv"],
      ["--catalogue", "tthc-2018", "--before", "a.csv"],
      ["--catalogue", "qd-766-2022", "--assessed", "a.csv"],
    ] {
      let run = try Program.run(
        ["score", "--unit", "630", "--period", "2022"] + arguments,
        in: folder.file("kong-chro-2022-h1"))
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.findings.contains(arguments[2]))
    }
  }
}
