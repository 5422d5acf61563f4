import Foundation
import Testing

private let vanCanh = [
  "score", "--catalogue", "binh-dinh-huyen-2021", "--unit", "Vân Canh", "--period", "2021",
]

@Suite("sipas score")
struct ScoreCommandTests {
  @Test("scores the sheet of Vân Canh from its files alone, to the last hundredth")
  func vanCanhSheet() throws {
    let folder = try Folder(samples: true)
    let sample = folder.file("van-canh-2021")
    let score =
      vanCanh + ["--inputs", "inputs.csv", "--before", "areas-2020.csv"]
    for language in ["vi", "en"] {
      let run = try Program.run(score + ["--lang", language], in: sample)
      #expect(run.code == 0 && run.findings.isEmpty)
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      try expectSnapshot(run.output, "score-van-canh.\(language).txt")
    }
    let csv = try Program.run(score + ["--format", "csv"], in: sample)
    try expectSnapshot(csv.output, "score-van-canh.vi.csv")

    let json = try Program.run(score + ["--format", "json"], in: sample)
    let sheet = try ScoreDocument(json)
    // The published sheet: 45.84 of 60; with 74.87 % of 40 points 75.79.
    #expect(sheet.line("1")?.points == 6.46 && sheet.line("1")?.deducted == 3.54)
    #expect(sheet.line("5.3")?.points == 1.5)
    #expect(sheet.line("sipas")?.points == 29.95)
    #expect(sheet.points == 75.79 && sheet.maximum == 100 && sheet.group?.id == "group-3")
    #expect(sheet.missing == [] && sheet.findings.isEmpty)
    #expect(sheet.areas?.compactMap(\.change).count == 7)
    #expect(try Program.run(score + ["--format", "json"], in: sample).output == json.output)
    #expect(
      try !FileManager.default.contentsOfDirectory(atPath: sample.path).contains {
        $0.hasSuffix("sqlite")
      })
  }

  @Test("names a missing input, which is no zero, and gives no total")
  func missingInput() throws {
    let folder = try Folder(samples: true)
    let inputs = try folder.text(of: "van-canh-2021/inputs.csv")
      .split(separator: "\n").filter { !$0.hasPrefix("1.1.2,") }.joined(separator: "\n")
    try folder.write(inputs, to: "van-canh-2021/inputs.csv")
    let score = vanCanh + ["--inputs", "inputs.csv", "--lang", "en"]
    let run = try Program.run(score, in: folder.file("van-canh-2021"))
    #expect(run.code == 2)
    #expect(
      run.findings
        == "criterion 1.1.2: 'value' not entered; there are no points, which is not 0\n")
    #expect(
      run.output.contains("There is no total while these criteria have no points: 1.1.2."))
    let sheet = try ScoreDocument(
      Program.run(score + ["--format", "json"], in: folder.file("van-canh-2021")))
    #expect(sheet.points == nil && sheet.group == nil && sheet.missing == ["1.1.2"])
    #expect(sheet.line("1.1.2")?.points == nil && sheet.line("1")?.points == nil)
    #expect(sheet.line("2")?.points == 5)
    #expect(sheet.findings.map(\.kind) == ["missing-input"])
  }

  @Test("says without a workspace that no stored forms were read, and refuses one that is none")
  func noWorkspace() throws {
    let folder = try Folder()
    let run = try Program.run(vanCanh, in: folder.url)
    #expect(run.code == 2)
    #expect(run.findings.contains("64 tiêu chí (toàn bộ mục 1, 2, 3, 4, 5, 6, 7): chưa nhập"))
    #expect(run.findings.contains("tiêu chí sipas: chưa có chỉ số hài lòng"))
    #expect(run.findings.contains("chưa có sipas.yaml nên không đọc phiếu đã nhập"))
    let named = try Program.run(vanCanh + ["--workspace", "elsewhere"], in: folder.url)
    #expect(named.code == 1 && named.output.isEmpty)
  }

  @Test("takes the index of the stored forms, with the points that its interval leaves possible")
  func survey() throws {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["van-canh.csv"])
    let workspace = folder.file("binh-dinh-2021")
    let score = vanCanh + ["--inputs", "../van-canh-2021/inputs.csv"]
    let run = try Program.run(score + ["--format", "json"], in: workspace)
    #expect(run.code == 0)
    let sheet = try ScoreDocument(run)
    let sipas = try #require(sheet.line("sipas"))
    #expect(sheet.imports == [1])
    #expect(sheet.unit?.code == "551" && sheet.unit?.name == "Huyện Vân Canh")
    #expect(sipas.points == 29.95 && sipas.straddlesStep == false)
    let index = try #require(sipas.index)
    #expect(index > 74.865 && index < 74.875)
    // index/100 × 40 at both ends of the interval.
    let ends = try #require(sipas.indexInterval)
    for (end, points) in zip(ends, try #require(sipas.interval)) {
      #expect(abs(end * 0.4 - points) <= 0.005)
    }
    let text = try Program.run(score, in: workspace)
    #expect(text.output.contains("[71,9; 77,6]   40,00  29,95  [28,75; 31,06]"))
  }

  @Test("says when the interval of an index straddles a step")
  func straddling() throws {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["van-canh.csv"])
    let workspace = folder.file("binh-dinh-2021")
    try FileManager.default.createDirectory(
      at: workspace.appendingPathComponent("forms/criteria"), withIntermediateDirectories: true)
    // A catalogue of the workspace is found by its id.
    try folder.write(
      """
      id: own
      version: "1"
      title: {vi: Riêng, en: Own}
      criteria:
        - id: "1"
          name: SIPAS
          maximum: 10
          rule: survey
          steps: [{below: 75, points: 5}, {from: 75, points: 10}]
        - id: "2"
          name: Kết quả
          maximum: 4
          rule: survey
          dimension: ket_qua
          steps: [{below: 60, points: 2}, {from: 60, points: 4}]
      """, to: "binh-dinh-2021/forms/criteria/own.yaml")
    let score = [
      "score", "--catalogue", "own", "--unit", "551", "--period", "2021", "--lang", "en",
    ]
    let run = try Program.run(score, in: workspace)
    #expect(run.code == 2)
    #expect(run.findings.contains("criterion 1: the interval 71.8"))
    #expect(run.findings.contains("reaches over a threshold: points from 5 to 10"))
    #expect(run.findings.split(separator: "\n").count == 1)
    #expect(run.output.contains("straddles a step"))
    let sheet = try ScoreDocument(Program.run(score + ["--format", "json"], in: workspace))
    #expect(sheet.line("1")?.points == 5 && sheet.line("1")?.interval == [5, 10])
    #expect(sheet.line("1")?.straddlesStep == true && sheet.line("2")?.straddlesStep == false)
    #expect(sheet.line("2")?.points == 4)
  }

  @Test("gives no points for an index of too few forms")
  func floor() throws {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["van-canh.csv"])
    let workspace = folder.file("binh-dinh-2021")
    // 216 forms, of which 213 answered the dimension that was answered least.
    for (floor, points) in [(213, 29.95 as Double?), (214, nil), (216, nil), (217, nil)] {
      let settings = try folder.text(of: "binh-dinh-2021/sipas.yaml")
        .split(separator: "\n").map {
          $0.hasPrefix("minimum_forms") ? "minimum_forms: \(floor)" : $0
        }
        .joined(separator: "\n")
      try folder.write(settings, to: "binh-dinh-2021/sipas.yaml")
      let run = try Program.run(vanCanh + ["--format", "json"], in: workspace)
      let sheet = try ScoreDocument(run)
      #expect(sheet.line("sipas")?.points == points)
      #expect(sheet.findings.contains { $0.kind == "too-few-forms" } == (floor == 217))
      #expect(
        sheet.findings.contains { $0.kind == "no-survey-index" } == (214...216).contains(floor))
    }
  }

  @Test("feeds ratio rules from dossier counts: 2,521 of 2,531 on time")
  func dossiers() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("kong-chro-2022-h1")
    let score = [
      "score", "--catalogue", "qd-766-2022", "--unit", "Kông Chro", "--period", "2022-H1",
      "--format", "json",
    ]
    #expect(try ScoreDocument(Program.run(score, in: workspace)).line("2")?.points == nil)
    _ = try Program.run(["dossiers", "../dossiers/kong-chro-2022-h1.csv"], in: workspace)
    let sheet = try ScoreDocument(Program.run(score, in: workspace))
    // 2521 / 2531 × 20 = 19.92; the communes' 5,102 are not the district's.
    #expect(sheet.line("2")?.points == 19.92)
    #expect(sheet.unit?.name == "Huyện Kông Chro")
    let quarter = try Program.run(
      score.map { $0 == "2022-H1" ? "2022-Q1" : $0 } + ["--lang", "en"], in: workspace)
    #expect(try ScoreDocument(quarter).line("2")?.points == nil)
    #expect(quarter.findings.contains("lie only partly in the period and are not used"))
  }

  @Test("ranks all units of a level; inputs must then name their units")
  func level() throws {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["van-canh.csv", "thanh-pho-thi-xa.csv"])
    let workspace = folder.file("binh-dinh-2021")
    let rows = try folder.text(of: "van-canh-2021/inputs.csv").split(separator: "\n")
    let leaves = rows.dropFirst().filter { !$0.hasPrefix("sipas") }
    let inputs =
      ["unit,\(rows[0])"] + leaves.map { "Vân Canh,\($0)" } + leaves.map { "TP. Quy Nhơn,\($0)" }
    try folder.write(inputs.joined(separator: "\n"), to: "binh-dinh-2021/all.csv")
    let score = [
      "score", "--catalogue", "binh-dinh-huyen-2021", "--level", "district", "--period", "2021",
      "--inputs",
    ]
    let run = try Program.run(score + ["all.csv", "--format", "json"], in: workspace)
    #expect(run.code == 2)
    let units = try #require(try ScoreDocument(run).units)
    #expect(units.count == 11)
    #expect(units.map(\.rank) == [1, 2] + Array(repeating: nil, count: 9))
    #expect(units.prefix(2).map(\.code) == ["540", "551"])
    #expect(units[1].points == 75.79)
    #expect(units[2].points == nil && units[2].missing?.count ?? 0 >= 64)
    for language in ["vi", "en"] {
      let text = try Program.run(score + ["all.csv", "--lang", language], in: workspace)
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      try expectSnapshot(text.output, "score-level.\(language).txt")
    }
    let one = try Program.run(score + ["../van-canh-2021/inputs.csv"], in: workspace)
    #expect(one.code == 1 && one.output.isEmpty)
    #expect(one.findings.contains("không ghi đơn vị"))
  }

  @Test("a workspace without a unit catalogue is enough where every point is entered")
  func label() throws {
    let folder = try Folder()
    _ = try Program.run(["init", "."], in: folder.url)
    try folder.write(
      """
      id: own
      version: "1"
      title: {vi: Riêng, en: Own}
      criteria: [{id: "1", name: Một, maximum: 2, rule: manual}]
      """, to: "own.yaml")
    try folder.write("unit,criterion,value\nPhòng A,1,\"1,5\"\n", to: "inputs.csv")
    let run = try Program.run(
      [
        "score", "--catalogue", "own.yaml", "--unit", "Phòng A", "--period", "2022",
        "--inputs", "inputs.csv", "--format", "json",
      ], in: folder.url)
    #expect(run.code == 0)
    #expect(try ScoreDocument(run).points == 1.5)
    #expect(!folder.has("sipas.sqlite"))
    let other = try Program.run(
      [
        "score", "--catalogue", "own.yaml", "--unit", "Phòng B", "--period", "2022",
        "--inputs", "inputs.csv",
      ], in: folder.url)
    #expect(other.code == 2)
    #expect(
      other.findings.hasPrefix(
        "inputs.csv: không có dòng nào của 'Phòng B'; tệp có 'Phòng A'.\n"))
  }

  @Test(
    "wrong usage exits with 64",
    arguments: [
      ["--unit", "a", "--level", "district"], [], ["--level", "district", "--before", "b.csv"],
      ["--unit", "a", "--format", "pdf"], ["--unit", " "],
    ])
  func wrongUsage(_ arguments: [String]) throws {
    let folder = try Folder()
    let run = try Program.run(
      ["score", "--catalogue", "qd-766-2022", "--period", "2022"] + arguments, in: folder.url)
    #expect(run.code == 64)
  }

  @Test("an unknown catalogue is told with those there are")
  func unknownCatalogue() throws {
    let folder = try Folder()
    let run = try Program.run(
      ["score", "--catalogue", "x", "--unit", "a", "--period", "2022", "--lang", "en"],
      in: folder.url)
    #expect(run.code == 1)
    #expect(
      run.findings == "There is no catalogue of criteria 'x'. Known: binh-dinh-huyen-2021, "
        + "qd-766-2022, tthc-2018. For one of your own, name its .yaml file.\n")
  }
}
