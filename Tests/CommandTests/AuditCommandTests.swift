import Foundation
import Testing

/// `sipas audit --format json` as a program of someone else would read it.
private struct AuditDocument: Decodable {
  struct Finding: Decodable {
    let criterion: String?
    let kind: String
    let published: Double?
    let recomputed: Double?
    let difference: Double?
    let file: String
    let line: Int?
  }

  let findings: [Finding]
  let points: Double?

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(AuditDocument.self, from: Data(run.output.utf8))
  }
}

@Suite("sipas audit")
struct AuditCommandTests {
  private func audit(_ arguments: [String], in folder: Folder) throws -> Program.Run {
    try Program.run(["audit"] + arguments, in: folder.file("van-canh-2021"))
  }

  @Test("finds exactly three contradictions in the bare sheet of Vân Canh")
  func bareSheet() throws {
    let folder = try Folder(samples: true)
    let run = try audit(["score-sheet.csv", "--format", "json"], in: folder)
    #expect(run.code == 2 && run.findings.isEmpty)
    let document = try AuditDocument(run)
    #expect(document.findings.map(\.criterion) == ["1", "3.5", "5.3"])
    #expect(document.findings.map(\.kind) == ["deduction", "deduction", "sum"])
    #expect(document.findings.map(\.published) == [-3.36, -0.15, 2])
    #expect(document.findings.map(\.recomputed) == [-3.54, -0.05, 1.5])
    #expect(document.findings.map(\.difference) == [0.18, -0.1, 0.5])
    #expect(document.findings.map(\.line) == [2, 32, 50])
    #expect(document.points == 45.84)
  }

  @Test("finds what the sample says, file by file, and nothing else")
  func allFiles() throws {
    let folder = try Folder(samples: true)
    let all = [
      "score-sheet.csv", "--comparison", "comparison.csv", "--statements", "statements.csv",
      "--catalogue", "binh-dinh-huyen-2021",
    ]
    let document = try AuditDocument(audit(all + ["--format", "json"], in: folder))
    let found = document.findings.map { finding in
      let figures = [finding.published, finding.recomputed, finding.difference]
        .map { $0.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "" }
      return
        ([
          finding.file, finding.line.map(String.init) ?? "", finding.criterion ?? "",
          finding.kind,
        ] + figures).joined(separator: ",")
    }
    let expected = try folder.text(of: "van-canh-2021/expected-findings.csv")
      .split(separator: "\n").dropFirst().map(String.init)
    #expect(found == expected)
    for language in ["vi", "en"] {
      let text = try audit(all + ["--lang", language], in: folder)
      #expect(text.code == 2)
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      try expectSnapshot(text.output, "audit-van-canh.\(language).txt")
    }
  }

  @Test("says of a sheet that adds up that it does, and exits with 0")
  func clean() throws {
    let folder = try Folder()
    try folder.write(
      """
      criterion,name,maximum,points,deducted
      1,a,2,"1,5","-0,5"
      1.1,b,1,1,
      1.2,c,1,"0,5",- 0.5

      """, to: "sheet.csv")
    let run = try Program.run(["audit", "sheet.csv", "--lang", "en"], in: folder.url)
    #expect(run.code == 0)
    #expect(
      run.output == "There is no contradiction.\nThe leaves add up to 1.50 / 2.00.\n")
    let json = try Program.run(["audit", "sheet.csv", "--format", "json"], in: folder.url)
    #expect(json.code == 0)
    #expect(try AuditDocument(json).findings.isEmpty)
  }

  @Test("shows a class in words beside its points")
  func classes() throws {
    let folder = try Folder(samples: true)
    try folder.write(
      "kind,criterion,published,points\nclass,,Nhóm 2,\"75,62\"\n",
      to: "van-canh-2021/class.csv")
    let run = try audit(
      [
        "score-sheet.csv", "--statements", "class.csv", "--catalogue", "binh-dinh-huyen-2021",
      ], in: folder)
    #expect(run.code == 2)
    #expect(run.output.contains("Nhóm 2"))
    #expect(run.output.contains("Nhóm 3"))
    #expect(run.output.contains("-3,36"))
  }

  @Test("judges a statistical annex: a percentage against the two counts below it")
  func annex() throws {
    let folder = try Folder()
    // Seed report of Kông Chro, 2022: 16.3 % follows from 7 of 43; 69.2 % not from 72 of 2,934.
    try folder.write(
      """
      stt,indicator,unit,value
      2.1,Tỷ lệ đơn vị được kiểm tra,%,16.3
      2.1.1,Tổng số đơn vị,Đơn vị,43
      2.1.2,Số đơn vị đã kiểm tra,Đơn vị,07
      4.1,Tỷ lệ hồ sơ trực tuyến,%,69.2
      4.1.1,Tổng số hồ sơ,Hồ sơ,2.934
      4.1.2,Số hồ sơ trực tuyến,Hồ sơ,72

      """, to: "annex.csv")
    let run = try Program.run(
      ["audit", "annex.csv", "--annex", "--format", "json"], in: folder.url)
    #expect(run.code == 2)
    let findings = try AuditDocument(run).findings
    #expect(findings.map(\.kind) == ["annex-percentage"])
    #expect(findings.map(\.line) == [5])
    #expect(findings.map(\.published) == [69.2] && findings.map(\.recomputed) == [2.5])
  }

  @Test("finds the three contradictions of the annex of Kông Chro, and nothing else")
  func annexSample() throws {
    let folder = try Folder(samples: true)
    let place = folder.file("kong-chro-phu-luc")
    let run = try Program.run(
      ["audit", "phu-luc.csv", "--annex", "--format", "json"], in: place)
    #expect(run.code == 2)
    let findings = try AuditDocument(run).findings
    #expect(findings.map(\.criterion) == ["7.4", "7.5", "8.5"])
    #expect(findings.map(\.published) == [69.2, 100, 100])
    #expect(findings.map(\.recomputed) == [2.5, 69.1, 34.2])
    let unflagged = try Program.run(["audit", "phu-luc.csv", "--lang", "en"], in: place)
    #expect(unflagged.code == 1 && unflagged.output.isEmpty)
    #expect(
      unflagged.findings
        == "'phu-luc.csv' has the columns of a statistical annex, not of a score sheet; "
        + "add --annex.\n")
  }

  @Test("a file with nothing but its heading is refused in one sentence")
  func noRow() throws {
    let folder = try Folder()
    try folder.write("criterion,name,maximum,points,deducted\n", to: "sheet.csv")
    try folder.write("stt,indicator,unit,value\n", to: "annex.csv")
    let sheet = try Program.run(["audit", "sheet.csv", "--lang", "en"], in: folder.url)
    #expect(sheet.code == 1 && sheet.output.isEmpty)
    #expect(sheet.findings == "sheet.csv: the sheet has no row\n")
    let annex = try Program.run(["audit", "annex.csv", "--annex"], in: folder.url)
    #expect(annex.code == 1 && annex.output.isEmpty)
    #expect(annex.findings == "annex.csv: phụ lục không có dòng nào\n")
  }

  @Test("a comparison or statements with nothing but a heading are refused too")
  func noRowBeside() throws {
    let folder = try Folder(samples: true)
    try folder.write("criterion,points\n", to: "van-canh-2021/comparison.csv")
    try folder.write("kind,published\n", to: "van-canh-2021/statements.csv")
    for (option, sentence) in [
      ("comparison", "the comparison has no row"), ("statements", "the file has no statement"),
    ] {
      let run = try audit(
        ["score-sheet.csv", "--\(option)", "\(option).csv", "--lang", "en"], in: folder)
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.findings == "\(option).csv: \(sentence)\n")
    }
  }

  @Test("reads the sheet that `sipas score` writes", arguments: ["vi", "en"])
  func ownSheet(language: String) throws {
    let folder = try Folder(samples: true)
    let place = folder.file("van-canh-2021")
    _ = try Program.run(
      [
        "score", "--catalogue", "binh-dinh-huyen-2021", "--unit", "Vân Canh", "--period", "2021",
        "--inputs", "inputs.csv", "--format", "csv", "--lang", language, "--output", "own.csv",
      ], in: place)
    let run = try audit(
      ["own.csv", "--catalogue", "binh-dinh-huyen-2021", "--format", "json"], in: folder)
    #expect(run.code == 0 && run.findings.isEmpty)
    #expect(try AuditDocument(run).points == 75.79)
  }

  @Test("wrong usage exits with 64, and a file that cannot be read with 1 and one sentence")
  func failures() throws {
    let folder = try Folder(samples: true)
    #expect(try audit(["a.csv", "--annex", "--comparison", "b.csv"], in: folder).code == 64)
    #expect(try audit([], in: folder).code == 64)
    let missing = try audit(["none.csv", "--lang", "en"], in: folder)
    #expect(missing.code == 1)
    #expect(missing.findings == "There is no file 'none.csv'.\n")
    let noColumns = try audit(["inputs.csv", "--lang", "en"], in: folder)
    #expect(noColumns.code == 1 && noColumns.output.isEmpty)
    #expect(noColumns.findings.hasPrefix("inputs.csv:1: column 'maximum' is missing"))
  }
}
