import Foundation
import Testing

private let designs: [(name: String, options: [String])] = [
  ("srs", []), ("srs-fpc", ["--population", "dossiers"]),
  ("stratified-by-field-fpc", ["--strata", "field"]),
  ("clustered-by-commune", ["--cluster", "commune"]),
]

@Suite("sipas rank under a sample design")
struct DesignCommandTests {
  @Test(
    "files imported and ranked give R survey's values to 1e-9",
    arguments: designs, ["satisfied-share", "mean-score"])
  func oracle(design: (name: String, options: [String]), measure: String) throws {
    let study = try SmallStudy()
    for (overall, row) in [
      ("mean-of-dimensions", "overall-mean-of-dimensions"), ("pooled", "overall-pooled"),
    ] {
      for interval in ["wilson", "wald"] {
        let run = try study.run(
          ["rank", "--period", "2022", "--minimum-forms", "1", "--format", "json"]
            + ["--measure", measure, "--overall", overall, "--interval", interval]
            + design.options)
        #expect(run.code == 0 && run.findings.isEmpty)
        let ranking = try RankingDocument(run)
        let expected = study.expected.filter {
          $0["design"] == design.name && $0["measure"] == measure
            && ($0["dimension"] == row || $0["dimension"]?.hasPrefix("d") == true)
        }
        #expect(expected.count == 8 * 6)
        for expected in expected {
          let unit = try ranking.unit("Huyện \(expected["unit"] ?? "")")
          let dimension = expected["dimension"] ?? ""
          let estimate =
            Int(dimension.dropFirst()).map { unit.dimensions[$0 - 1] } ?? unit.overall
          let values = [
            estimate.index, estimate.standardError, estimate.interval?[0], estimate.interval?[1],
            estimate.degreesOfFreedom.map(Double.init),
          ]
          let names = ["index", "standardError", "\(interval)Low", "\(interval)High", "df"]
          for (name, value) in zip(names, values) {
            let value = try #require(value)
            let wanted = try #require(expected[name].flatMap(Double.init))
            #expect(
              abs(value - wanted) < 1e-9, "\(design.name) \(unit.code) \(dimension) \(name)")
          }
        }
      }
    }
  }

  @Test("the design of sipas.yaml holds unless the command names another, and stands in the output")
  func fixedDesign() throws {
    let study = try SmallStudy()
    let rank = ["rank", "--period", "2022", "--format", "json"]
    let simple = try study.run(rank)
    let asked = try study.run(rank + ["--strata", "field", "--lonely", "adjust"])
    try study.folder.write(
      try study.folder.text(of: "sipas.yaml")
        + "design:\n  strata: [field]\n  lonely: adjust\n", to: "sipas.yaml")
    #expect(try study.run(rank).output == asked.output)
    let design = try RankingDocument(asked).design
    #expect(design.strata == ["field"] && design.cluster == "none")
    #expect(design.population == "dossiers" && design.lonely == "adjust")
    let unit = try RankingDocument(asked).unit("Huyện U2").design
    #expect(unit.strata == 3 && unit.clusters == 120 && unit.weighted && unit.findings.isEmpty)
    let back = ["--strata", "none", "--population", "none", "--lonely", "fail"]
    #expect(try study.run(rank + back).output == simple.output)
  }

  @Test("without a design the total is the ranking of the level above")
  func total() throws {
    let study = try SmallStudy()
    let rank = ["rank", "--period", "2022", "--format", "json"]
    let total = try RankingDocument(study.run(rank)).total
    let province = try RankingDocument(study.run(rank + ["--level", "tinh"])).unit("Tỉnh T")
    #expect(total.code == "T" && total.name == "Tỉnh T")
    #expect(total.forms == 775 && total.dossiers == 4560)
    #expect(total.overall.index == province.overall.index)
    #expect(total.overall.standardError == province.overall.standardError)
    #expect(total.dimensions.map(\.index) == province.dimensions.map(\.index))
  }

  @Test("with known dossiers the districts count in the total for their dossiers, else alike")
  func weightedTotal() throws {
    let known = try SmallStudy()
    let rank = ["rank", "--period", "2022", "--minimum-forms", "1", "--format", "json"]
    let ranking = try RankingDocument(known.run(rank + ["--population", "dossiers"]))
    // One dimension is a ratio of totals, each district's weighted with dossiers by form.
    var (satisfied, answers) = (0.0, 0.0)
    for unit in ranking.units {
      let weight = Double(unit.dossiers ?? 0) / Double(unit.forms)
      let dimension = unit.dimensions[0]
      satisfied += weight * (dimension.index ?? 0) * Double(dimension.answers ?? 0)
      answers += weight * Double(dimension.answers ?? 0)
    }
    let total = ranking.total
    #expect(abs((total.dimensions[0].index ?? 0) - satisfied / answers) < 1e-9)
    #expect(total.design.weighted && total.design.strata == 8)
    let unknown = try SmallStudy(hasDossiers: false)
    let run = try unknown.run(rank + ["--population", "dossiers"])
    let alike = try RankingDocument(run).total
    #expect(run.code == 2 && !alike.design.weighted)
    let simple = try RankingDocument(unknown.run(rank)).total
    #expect(abs((alike.overall.index ?? 0) - (simple.overall.index ?? 1)) < 1e-9)
  }

  @Test("strata without a count, a form, or a second form are named with what becomes of them")
  func findings() throws {
    let study = try SmallStudy()
    try study.folder.write(
      "ma_phieu,ngay_nhan,xa,linh_vuc," + (1...22).map { "q\($0)" }.joined(separator: ",")
        + "\nX1,2022-03-01,U1C1,," + Array(repeating: "5", count: 22).joined(separator: ",")
        + "\nX2,2022-03-01,U2C1,Khác," + Array(repeating: "4", count: 22).joined(separator: ",")
        + "\n", to: "more.csv")
    try study.folder.write(
      "don_vi,linh_vuc,tu_ngay,den_ngay,tiep_nhan\nU2,Khác,01/01/2022,31/12/2022,9\n"
        + "U3,Môi trường,01/01/2022,31/12/2022,40\nU4,Khác,01/01/2022,31/12/2022,0\n",
      to: "more-dossiers.csv")
    _ = try study.run(["import", "more.csv"])
    _ = try study.run(["dossiers", "more-dossiers.csv"])
    for language in ["vi", "en"] {
      let run = try study.run(
        ["rank", "--period", "2022", "--strata", "field", "--lang", language])
      #expect(run.code == 2)
      try expectSnapshot(run.findings, "design-findings.\(language).txt")
    }
    let json = try RankingDocument(
      study.run(["rank", "--period", "2022", "--strata", "field", "--format", "json"]))
    let unknown = try json.unit("Huyện U1").design
    #expect(unknown.findings.map(\.code) == ["population-unknown", "lonely-stratum"])
    #expect(!unknown.weighted)
    let lonely = try json.unit("Huyện U2")
    #expect(lonely.design.findings.map(\.code) == ["lonely-stratum"])
    #expect(lonely.overall.index != nil && lonely.overall.standardError == nil)
    #expect(try json.unit("Huyện U3").design.findings.map(\.code) == ["stratum-without-forms"])
    #expect(try json.unit("Huyện U4").design.findings.isEmpty)
    for strategy in ["certainty", "adjust", "average"] {
      let run = try study.run(
        ["rank", "--period", "2022", "--strata", "field", "--lonely", strategy, "--format", "json"])
      #expect(try RankingDocument(run).unit("Huyện U2").overall.standardError != nil)
      #expect(run.findings.contains("(\(strategy))"))
    }
  }

  @Test("the text names the design, in both languages")
  func text() throws {
    let study = try SmallStudy()
    for language in ["vi", "en"] {
      let run = try study.run(
        ["rank", "--period", "2022", "--strata", "channel", "--cluster", "commune"]
          + ["--population", "none", "--lang", language])
      #expect(run.code == 0)
      try expectSnapshot(run.output, "design-rank.\(language).txt")
    }
  }

  @Test("designs that contradict themselves or the level are refused")
  func contradictions() throws {
    let study = try SmallStudy()
    let rank = ["rank", "--period", "2022", "--lang", "en"]
    let both = try study.run(rank + ["--strata", "commune", "--cluster", "commune"])
    #expect(both.code == 1 && both.findings.contains("strata and clusters at once"))
    let communes = try study.run(rank + ["--level", "xa", "--cluster", "commune"])
    #expect(communes.code == 1 && communes.findings.contains("each is one cluster"))
    #expect(try study.run(rank + ["--strata", "gender"]).code == 64)
    #expect(try study.run(rank + ["--strata", "field,field"]).code == 1)
    #expect(try study.run(rank + ["--strata", "field,"]).code == 64)
    #expect(try study.run(rank + ["--lonely", "remove"]).code == 64)
    try study.folder.write(
      "design:\n  strata: [gender]\n  cluster: ward\n  weights: yes\n", to: "sipas.yaml")
    let defects = try study.run(rank)
    #expect(defects.code == 1)
    #expect(defects.findings.split(separator: "\n").count == 3)
    #expect(defects.findings.contains("sipas.yaml:2: 'design.strata' has 'gender'"))
  }
}
