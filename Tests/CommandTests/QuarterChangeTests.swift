import Foundation
import Testing

/// `change-district.json` of a revision as another program would read it.
private struct ChangeDocument: Decodable {
  struct Unit: Decodable {
    let code: String
    let index: Double?
    let indexBefore: Double?
    let change: Double?
    let standardError: Double?
    let interval: [Double]?
    let direction: String?
    let rank: Int?
    let rankBefore: Int?
    let placesGained: Int?
    let placesGainedSet: [Int]?
  }

  let units: [Unit]
}

/// What `sipas rank --compare` says about a unit's overall index.
private struct ComparedRanking: Decodable {
  struct Unit: Decodable {
    struct Overall: Decodable {
      struct Change: Decodable {
        let earlierIndex: Double?
        let difference: Double?
        let standardError: Double?
        let interval: [Double]?
        let direction: String?
        let earlierRank: Int?
        let placesGained: Int?
        let placesGainedSet: [Int]?
      }

      let index: Double?
      let change: Change
    }

    let code: String
    let rank: Int?
    let overall: Overall
  }

  let units: [Unit]
}

@Suite("sipas quarter: the change since the year before")
struct QuarterChangeTests {
  /// The study with both years, and what the job needs.
  private func study(design: String) throws -> SmallStudy {
    let study = try SmallStudy()
    try study.importEarlier()
    try FileManager.default.createDirectory(
      at: study.folder.file("inbox"), withIntermediateDirectories: true)
    try study.folder.write(
      try study.folder.text(of: "sipas.yaml")
        + "quarter:\n  levels: [huyen]\n  settle_seconds: 0\n" + design, to: "sipas.yaml")
    return study
  }

  private func change(_ study: SmallStudy) throws -> ChangeDocument {
    let run = try study.run(["quarter", "--period", "2022"])
    #expect(run.code != 1 && run.code != 64, "\(run.findings)")
    return try JSONDecoder().decode(
      ChangeDocument.self,
      from: Data(study.folder.text(of: "output/2022/revision-1/change-district.json").utf8))
  }

  @Test(
    "is that of sipas rank --compare, number by number",
    arguments: [
      "", "design:\n  cluster: commune\n", "design:\n  strata: [field]\n  lonely: adjust\n",
    ])
  func sameAsRank(design: String) throws {
    let study = try study(design: design)
    let change = try change(study)
    let rank = try study.run(["rank", "--period", "2022", "--compare", "2021", "--format", "json"])
    let ranking = try JSONDecoder().decode(ComparedRanking.self, from: Data(rank.output.utf8))
    try #require(change.units.count == 8 && ranking.units.count == 8)
    for (one, other) in zip(change.units, ranking.units) {
      let compared = other.overall.change
      #expect(one.code == other.code && one.rank == other.rank)
      #expect(one.index == other.overall.index && one.indexBefore == compared.earlierIndex)
      #expect(one.change == compared.difference && one.standardError == compared.standardError)
      #expect(one.interval == compared.interval && one.direction == compared.direction)
      #expect(one.rankBefore == compared.earlierRank && one.placesGained == compared.placesGained)
      #expect(one.placesGainedSet == compared.placesGainedSet)
    }
    #expect(change.units.compactMap(\.standardError).count == 7)
    #expect(change.units.compactMap(\.placesGainedSet).count == 7)
  }

  @Test("communes that both years visited do not widen it, and the notes say so")
  func linked() throws {
    func error(_ design: String) throws -> (study: SmallStudy, error: Double) {
      let study = try study(design: design)
      let unit = try change(study).units.first { $0.code == "U2" }
      return (study, try #require(unit?.standardError))
    }
    let apart = try error("")
    let linked = try error("design:\n  cluster: commune\n")
    // The same people answered the same in both years.
    #expect(apart.error > 1 && linked.error < 1e-9)
    let note = "Xã là cụm"
    let table = "output/2022/revision-1/change-district.txt"
    #expect(try linked.study.folder.text(of: table).contains(note))
    #expect(try !apart.study.folder.text(of: table).contains(note))
    let rank = ["rank", "--period", "2022", "--compare", "2021"]
    #expect(try linked.study.run(rank).output.contains(note))
    #expect(try !apart.study.run(rank).output.contains(note))
  }
}
