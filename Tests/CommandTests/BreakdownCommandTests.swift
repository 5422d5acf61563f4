import Foundation
import Testing

private let u4 = ["--unit", "U4"]

// Printed by StatsTests/Oracles/breakdown.R, R survey 4.1: index and standard error of the online
// forms, of the paper forms, and of their difference.
private let references: [(options: [String], values: [Double])] = [
  (
    [],
    [
      77.30334136187969, 1.49620752325957, 78.38126288692919, 1.00971703415887, -1.07792152504950,
      1.80503890310684,
    ]
  ),
  (
    u4,
    [
      82.242285416148675, 2.080395127195934, 82.124941991691401, 1.463734387401334,
      0.117343424457275, 2.543729986087703,
    ]
  ),
  (
    u4 + ["--strata", "field"],
    [
      82.29243172307042, 1.81949199723319, 80.74243406978717, 1.53967384127949, 1.54999765328326,
      2.39938594319471,
    ]
  ),
  (
    u4 + ["--cluster", "commune"],
    [
      82.242285416148675, 3.940475099383789, 82.124941991691401, 3.351540957732034,
      0.117343424457275, 1.929651048914244,
    ]
  ),
  (
    u4 + ["--rake", "margins.csv"],
    [
      82.298796567552102, 2.148191710848824, 82.619889815959255, 1.416450247262982,
      -0.321093248407152, 2.573941063274256,
    ]
  ),
  (
    u4 + ["--rake", "margins.csv", "--strata", "field"],
    [
      82.222659375017614, 1.865648580881735, 81.378929043933752, 1.460304762020769,
      0.843730331083862, 2.381079271942039,
    ]
  ),
  (
    u4 + ["--rake", "margins.csv", "--cluster", "commune"],
    [
      82.298796567552102, 4.048991898695012, 82.619889815959255, 3.160544240290911,
      -0.321093248407152, 2.002910561257354,
    ]
  ),
]

@Suite("sipas breakdown")
struct BreakdownCommandTests {
  private func study() throws -> SmallStudy {
    let study = try SmallStudy()
    try study.folder.write(SmallStudy.margins, to: "margins.csv")
    return study
  }

  private func breakdown(
    _ study: SmallStudy, _ by: String, _ options: [String] = []
  ) throws -> Program.Run {
    try study.run(["breakdown", "--by", by, "--period", "2022"] + options)
  }

  @Test("paper against online is R survey's under every design, to 1e-9")
  func oracle() throws {
    let study = try study()
    for (options, values) in references {
      let run = try breakdown(study, "channel", options + ["--format", "json"])
      #expect(run.code == 0 && run.findings.isEmpty)
      let document = try GroupDocument(run)
      let (paper, online) = (try document.group("paper"), try document.group("online"))
      #expect(document.comparisons == 1 && document.differenceConfidence == 95)
      let difference = try #require(online.overall.againstRest)
      let found = [
        online.overall.index, online.overall.standardError, paper.overall.index,
        paper.overall.standardError, difference.difference, difference.standardError,
      ]
      for (value, wanted) in zip(found, values) {
        // Raking stops when every margin is met to 1e-9, which leaves as much of an index.
        let tolerance = options.contains("--rake") ? 1e-7 : 1e-9
        #expect(abs((value ?? .nan) - wanted) < tolerance, "\(options) \(wanted)")
      }
      let mirrored = try #require(paper.overall.againstRest)
      #expect(mirrored.difference == -difference.difference)
      #expect(
        abs((mirrored.standardError ?? .nan) - (difference.standardError ?? .nan)) < 1e-12)
    }
  }

  @Test("the total is what sipas rank gives, for a unit and for all")
  func total() throws {
    let study = try study()
    let json = ["--format", "json"]
    let ranking = try RankingDocument(study.run(["rank", "--period", "2022"] + json))
    let all = try GroupDocument(breakdown(study, "field", json))
    #expect(all.forms == 775 && all.groups.map(\.forms).reduce(0, +) == 775)
    #expect(all.total.overall.index == ranking.total.overall.index)
    #expect(all.total.overall.interval == ranking.total.overall.interval)
    let one = try GroupDocument(breakdown(study, "field", u4 + json))
    let unit = try ranking.unit("Huyện U4")
    #expect(one.unit == "U4" && one.level == "district")
    #expect(one.total.dimensions.map(\.standardError) == unit.dimensions.map(\.standardError))
  }

  @Test("words only where the interval of the difference excludes 0, adjusted for the groups")
  func words() throws {
    let study = try study()
    for language in ["vi", "en"] {
      let run = try breakdown(study, "field", ["--lang", language])
      #expect(run.code == 0)
      try expectSnapshot(run.output, "breakdown-field.\(language).txt")
    }
    let document = try GroupDocument(breakdown(study, "field", ["--format", "json"]))
    #expect(document.comparisons == 3)
    #expect(abs(document.differenceConfidence - (100 - 5.0 / 3)) < 1e-12)
    for figure in document.groups.flatMap({ [$0.overall] + $0.dimensions }) {
      let difference = try #require(figure.againstRest)
      let interval = try #require(difference.interval)
      let word = interval[0] > 0 ? "higher" : interval[1] < 0 ? "lower" : "undecided"
      #expect(difference.direction == word)
    }
  }

  @Test("groups under the floor are withheld, and a rest under the floor is no rest")
  func floor() throws {
    let study = try study()
    let options = u4 + ["--minimum-forms", "84", "--format", "json"]
    let document = try GroupDocument(breakdown(study, "channel", options))
    let online = try document.group("online")
    #expect(online.forms == 83 && online.overall.index == nil && online.overall.againstRest == nil)
    let paper = try document.group("paper")
    #expect(paper.overall.index != nil && paper.overall.againstRest == nil)
    #expect(document.comparisons == 0)
    let below = try breakdown(study, "channel", u4 + ["--minimum-forms", "83", "--format", "json"])
    #expect(try GroupDocument(below).comparisons == 1)
  }

  @Test("forms that do not tell the trait are a row of their own and in no rest")
  func untold() throws {
    let study = try study()
    let document = try GroupDocument(breakdown(study, "gender", ["--format", "json"]))
    #expect(document.groups.map(\.name.en) == ["gender not known"])
    #expect(document.groups[0].key == nil && document.groups[0].overall.againstRest == nil)
    #expect(document.groups[0].overall.index == document.total.overall.index)
    let answers = Array(repeating: "1", count: 22).joined(separator: ",")
    try study.folder.write(
      "ma_phieu,ngay_nhan,xa," + (1...22).map { "q\($0)" }.joined(separator: ",") + "\n"
        + (0..<40).map { "X\($0),2022-03-01,U4C1,\(answers)\n" }.joined(), to: "more.csv")
    _ = try study.run(["import", "more.csv"])
    let more = try GroupDocument(breakdown(study, "channel", u4 + ["--format", "json"]))
    #expect(more.groups.map(\.name.en) == ["paper", "online", "channel not known"])
    #expect(more.groups[2].overall.index == 0 && more.forms == 290)
    // R's values without them, but for the standard errors, in which they count as outside.
    let difference = try #require(more.groups[1].overall.againstRest)
    #expect(abs(difference.difference - references[1].values[4]) < 1e-9)
  }

  @Test("a period without forms, a level without forms, wrong usage")
  func edges() throws {
    let study = try study()
    let empty = try study.run(["breakdown", "--by", "channel", "--period", "2019"])
    #expect(empty.code == 2 && empty.findings.contains("Không có phiếu nào trong kỳ 2019"))
    let department = try breakdown(study, "channel", ["--level", "so"])
    #expect(department.code == 2 && department.findings.contains("775 phiếu"))
    #expect(try breakdown(study, "commune").code == 64)
    #expect(try breakdown(study, "channel", u4 + ["--level", "huyen"]).code == 64)
    #expect(try study.run(["breakdown", "--period", "2022"]).code == 64)
    #expect(try breakdown(study, "channel", ["--unit", "Huyện Không Có"]).code == 1)
  }

  @Test("CSV has a row for each group and one for all")
  func csv() throws {
    let study = try study()
    let run = try breakdown(study, "respondent_type", ["--format", "csv", "--lang", "en"])
    try expectSnapshot(run.output, "breakdown-type.en.csv")
  }
}
