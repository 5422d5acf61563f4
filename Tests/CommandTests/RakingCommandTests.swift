import Foundation
import Testing

// Printed by StatsTests/Oracles/breakdown.R, R survey 4.1, for the forms of U4: index, standard error,
// largest weight by the smallest, Kish's design effect.
private let references: [(margins: String, options: [String], values: [Double])] = [
  ("post.csv", [], [82.17919670261934, 1.25333245632910, 1.85157809150713, 1.09774557700046]),
  ("margins.csv", [], [82.46394742305277, 1.26414753812761, 3.43599635920158, 1.14309960960742]),
  (
    "post.csv", ["--strata", "field"],
    [81.47948656254417, 1.17633573548441, 4.44093009358931, 1.24883993437996]
  ),
  (
    "margins.csv", ["--strata", "field"],
    [81.77649361310398, 1.16752188786237, 7.96027815585854, 1.29750307201787]
  ),
  (
    "post.csv", ["--cluster", "commune"],
    [82.17919670261934, 3.51673239642864, 1.85157809150713, 1.09774557700046]
  ),
  (
    "margins.csv", ["--cluster", "commune"],
    [82.46394742305277, 3.47378895365577, 3.43599635920158, 1.14309960960742]
  ),
]

@Suite("--rake")
struct RakingCommandTests {
  private func study() throws -> SmallStudy {
    let study = try SmallStudy()
    try study.folder.write(SmallStudy.margins, to: "margins.csv")
    try study.folder.write(
      "bien;nhom;so_luong\nkenh;trực tuyến;600\nkenh;GIẤY;652\n", to: "post.csv")
    return study
  }

  private func rank(
    _ study: SmallStudy, _ margins: String, _ options: [String] = []
  ) throws -> Program.Run {
    try study.run(["rank", "--period", "2022", "--rake", margins] + options)
  }

  @Test("gives R survey's postStratify and rake under every design")
  func oracle() throws {
    let study = try study()
    for (margins, options, values) in references {
      let run = try rank(study, margins, options + ["--format", "json"])
      #expect(run.code == 0 && run.findings.isEmpty)
      let unit = try RankingDocument(run).unit("Huyện U4")
      let raking = try #require(unit.design.raking)
      let found = [
        unit.overall.index, unit.overall.standardError, raking.weightRatio, raking.designEffect,
      ]
      for (value, wanted) in zip(found, values) {
        #expect(abs((value ?? .nan) - wanted) < 1e-7, "\(margins) \(options) \(wanted)")
      }
      #expect(raking.converged)
      #expect(abs(raking.effectiveForms - 250 / raking.designEffect) < 1e-9)
    }
  }

  @Test("the text tells rounds, convergence, weight ratio, design effect and effective forms")
  func text() throws {
    let study = try study()
    for language in ["vi", "en"] {
      let run = try study.run(
        ["index", "--unit", "U4", "--period", "2022", "--rake", "margins.csv", "--lang", language])
      #expect(run.code == 0)
      try expectSnapshot(run.output, "raking-index.\(language).txt")
    }
  }

  @Test("counts of a unit hold for it alone, the others for all without their own")
  func units() throws {
    let study = try study()
    let own = SmallStudy.margins.split(separator: "\n").dropFirst().map { "\($0),U4\n" }.joined()
    try study.folder.write(
      "margin,category,count,unit\n" + own + "kenh,online,1,\nkenh,giay,2,\n", to: "own.csv")
    let json = ["--format", "json"]
    let run = try rank(study, "own.csv", json)
    #expect(run.code == 2)
    #expect(run.findings.contains("Huyện U1: chưa hiệu chỉnh được trọng số theo biên"))
    #expect(run.findings.contains("tệp biên không có đối tượng của đơn vị này"))
    let ranking = try RankingDocument(run)
    let alone = try RankingDocument(rank(study, "margins.csv", json)).unit("Huyện U4")
    #expect(try ranking.unit("Huyện U4").overall.index == alone.overall.index)
    let simple = try RankingDocument(study.run(["rank", "--period", "2022"] + json))
    let (unadjusted, plain) = (try ranking.unit("Huyện U1"), try simple.unit("Huyện U1"))
    #expect(unadjusted.overall.index == plain.overall.index)
    #expect(unadjusted.design.raking == nil && ranking.total.design.raking == nil)
  }

  @Test("margins that no weights can meet are named before anything is adjusted")
  func misfits() throws {
    let study = try study()
    let index = ["index", "--unit", "U4", "--period", "2022", "--lang", "en"]
    let cases: [(rows: String, sentence: String)] = [
      ("channel,online,600\nchannel,paper,652\nchannel,kiosk,9", "'kiosk' counts 9 in the margins"),
      ("channel,online,600", "channel 'paper' has 167 forms but counts 0 or is not in the margins"),
      ("channel,online,0\nchannel,paper,5", "channel 'online' has 83 forms but counts 0"),
      (
        "channel,online,600\nchannel,paper,652\nrespondent_type,Tổ chức,10\n"
          + "respondent_type,Người dân,20",
        "channel adds up to 1,252 but respondent type to 30"
      ),
      ("gender,Nam,5\ngender,Nữ,6", "gender 'Nam' counts 5 in the margins but has no form"),
    ]
    for (rows, sentence) in cases {
      try study.folder.write("margin,category,count\n\(rows)\n", to: "bad.csv")
      let run = try study.run(index + ["--rake", "bad.csv"])
      #expect(run.code == 2 && run.findings.contains(sentence), "\(run.findings)")
      let plain = try study.run(index)
      #expect(run.output.contains("82.16") && plain.output.contains("82.16"))
    }
  }

  @Test("forms that do not tell a margin keep their share, which is said")
  func untold() throws {
    let study = try study()
    let answers = Array(repeating: "5", count: 22).joined(separator: ",")
    try study.folder.write(
      "ma_phieu,ngay_nhan,xa," + (1...22).map { "q\($0)" }.joined(separator: ",") + "\n"
        + (0..<50).map { "X\($0),2022-03-01,U4C1,\(answers)\n" }.joined(), to: "more.csv")
    _ = try study.run(["import", "more.csv"])
    let run = try study.run(
      ["breakdown", "--by", "channel", "--period", "2022", "--unit", "U4", "--rake", "post.csv"]
        + ["--format", "json"])
    #expect(run.code == 2)
    #expect(run.findings.contains("phiếu không rõ hình thức giữ tỷ trọng 16,67 %"))
    let document = try GroupDocument(run)
    // 50 of 300 forms keep a sixth; the others make up the margin's 600 to 652.
    let (paper, online) = (try document.group("paper"), try document.group("online"))
    let first = online.dimensions[0].index ?? 0
    let weights = [(online, 600.0 / 83), (paper, 652.0 / 167)]
    #expect(first > 0 && document.total.dimensions[0].index ?? 0 < 100)
    var (satisfied, all) = (0.0, 0.0)
    for (group, weight) in weights {
      let answers = Double(group.dimensions[0].answers)
      satisfied += weight * answers * (group.dimensions[0].index ?? 0)
      all += weight * answers
    }
    let untold = try document.group("channel not known").dimensions[0]
    let share = 1252.0 / 5 / 50
    satisfied += share * Double(untold.answers) * (untold.index ?? 0)
    all += share * Double(untold.answers)
    #expect(abs((document.total.dimensions[0].index ?? 0) - satisfied / all) < 1e-6)
  }

  @Test("units and periods without forms have nothing to adjust")
  func empty() throws {
    let study = try study()
    try study.folder.write(
      study.folder.text(of: "units.csv") + "U9,Huyện U9,huyen,T\n", to: "units.csv")
    let run = try rank(study, "margins.csv", ["--format", "json"])
    #expect(run.code == 0)
    let unit = try RankingDocument(run).unit("Huyện U9")
    #expect(unit.forms == 0 && unit.design.raking == nil && unit.overall.index == nil)
    for command in [
      ["rank"], ["items"], ["breakdown", "--by", "channel"], ["index", "--unit", "U1"],
    ] {
      let run = try study.run(command + ["--period", "2019", "--rake", "margins.csv"])
      #expect(run.code == 2 && run.findings.contains("Không có phiếu nào trong kỳ 2019"))
    }
  }

  @Test("a file of margins names each defect with its line")
  func defects() throws {
    let study = try study()
    let cases: [(text: String, line: String)] = [
      ("margin,count\nchannel,5\n", "bad.csv:1: "), ("margin,category,count\n", "bad.csv: "),
      ("margin,category,count\nhouse,a,5\n", "bad.csv:2: there is no margin 'house'"),
      ("margin,category,count\nchannel,,5\n", "bad.csv:2: the category is missing"),
      ("margin,category,count\nchannel,a,-5\n", "bad.csv:2: '-5' is no count"),
      ("margin,category,count\nchannel,a,nan\n", "bad.csv:2: 'nan' is no count"),
      (
        "margin,category,count\nchannel,a,1\nkenh,A,2\n", "bad.csv:3: the category 'A' stands above"
      ),
      ("margin,category,count,unit\nchannel,a,1,Xyz\n", "bad.csv:2: "),
    ]
    for (text, line) in cases {
      try study.folder.write(text, to: "bad.csv")
      let run = try rank(study, "bad.csv", ["--lang", "en"])
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.findings.contains(line), "\(run.findings)")
    }
    let missing = try rank(study, "none.csv")
    #expect(missing.code == 1 && missing.findings.split(separator: "\n").count == 1)
  }
}
