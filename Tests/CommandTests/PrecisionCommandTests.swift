import Foundation
import Testing

@Suite("sipas rank --precision and the marks of publication")
struct PrecisionCommandTests {
  private let rank = ["rank", "--period", "2022"]

  @Test("a table for reading and columns for a spreadsheet, only where they are asked for")
  func tables() throws {
    let study = try SmallStudy()
    for language in ["vi", "en"] {
      let run = try study.run(
        rank + ["--precision", "--cluster", "commune", "--lang", language])
      let without = try study.run(rank + ["--cluster", "commune", "--lang", language])
      #expect(run.code == 0 && run.output.hasPrefix(without.output))
      try expectSnapshot(
        String(run.output.dropFirst(without.output.count)), "precision.\(language).txt")
    }
    let sheet = ["--format", "csv", "--lang", "en"]
    let heading = try study.run(rank + ["--precision"] + sheet).output.prefix { !$0.isNewline }
    let before = try study.run(rank + sheet).output.prefix { !$0.isNewline }
    #expect(heading.hasPrefix(before))
    #expect(heading.dropFirst(before.count).hasPrefix(",overall_half_width,overall_cv,"))
    #expect(heading.split(separator: ",").count == before.split(separator: ",").count + 5 * 6)
  }

  @Test("figures are those of their definitions, and marks those of the rules of sipas.yaml")
  func marks() throws {
    let study = try SmallStudy()
    let json = ["--format", "json", "--minimum-forms", "40"]
    let ranking = try RankingDocument(study.run(rank + json))
    for unit in ranking.units {
      guard let index = unit.overall.index else {
        #expect(unit.overall.publication == "not-published" && unit.forms < 40)
        continue
      }
      let interval = try #require(unit.overall.interval)
      let error = try #require(unit.overall.standardError)
      #expect(unit.overall.halfWidth == (interval[1] - interval[0]) / 2)
      #expect(abs((unit.overall.coefficientOfVariation ?? .nan) - error / index) < 1e-15)
      // Forms drawn one by one and counted alike are a simple random sample.
      #expect(abs((unit.overall.designEffect ?? .nan) - 1) < 1e-9)
      #expect(unit.overall.publication == "reliable")
    }
    func marked(_ rules: String) throws -> [String] {
      try study.folder.write(
        "units: units.csv\ncalendar: calendar\n\(rules)\n", to: "sipas.yaml")
      let run = try study.run(rank + json)
      return try RankingDocument(run).units.filter { $0.overall.publication == "weak" }
        .map(\.code).sorted()
    }
    let wide = ranking.units.filter { ($0.overall.halfWidth ?? 0) > 5 }.map(\.code).sorted()
    #expect(try marked("half_width: 5") == wide && !wide.isEmpty)
    let varying = ranking.units.filter { ($0.overall.coefficientOfVariation ?? 0) > 0.04 }
      .map(\.code).sorted()
    #expect(try marked("coefficient_of_variation: 0.04") == varying && !varying.isEmpty)
    let text = try study.run(rank + ["--lang", "en"]).output
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("or the coefficient of variation above 4.0 %"))
  }
}
