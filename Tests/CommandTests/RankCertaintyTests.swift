import Foundation
import Testing

/// What `sipas rank --format json` adds where it is asked for.
private struct CertaintyDocument: Decodable {
  struct Simultaneous: Decodable {
    let seed: Int
    let draws: Int?
    let criticalValues: [Double]
    let monteCarloError: Double?
  }

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

  struct Index: Decodable {
    let index: Double?
    let groups: [String]?
    let probability: Double?
    let change: Change?
  }

  struct Unit: Decodable {
    let code: String
    let rank: Int?
    let rankSet: [Int]?
    let simultaneousRankSet: [Int]?
    let borderline: Bool?
    let overall: Index
    let dimensions: [Index]
  }

  let simultaneous: Simultaneous?
  let units: [Unit]

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(CertaintyDocument.self, from: Data(run.output.utf8))
  }

  func unit(_ code: String) throws -> Unit { try #require(units.first { $0.code == code }) }
}

@Suite("sipas rank: how sure the ranks are, and what changed")
struct RankCertaintyTests {
  private static let question = [
    "rank", "--period", "2022", "--simultaneous", "--letters", "--probability", "first:3",
  ]

  @Test("sets for all at once, letters and probabilities agree with each other")
  func certainty() throws {
    let study = try SmallStudy()
    let run = try study.run(Self.question + ["--format", "json"])
    let document = try CertaintyDocument(run)
    #expect(document.simultaneous?.seed == 1 && document.simultaneous?.draws == 100_000)
    let ranked = document.units.filter { $0.rank != nil }
    try #require(ranked.count == 7)
    for unit in ranked {
      let (set, all) = (try #require(unit.rankSet), try #require(unit.simultaneousRankSet))
      let rank = try #require(unit.rank)
      #expect(all[0] <= set[0] && set[1] <= all[1] && set[0] <= rank && rank <= set[1])
      #expect(unit.borderline != nil && unit.overall.groups?.isEmpty == false)
      #expect(unit.dimensions.allSatisfy { $0.groups != nil && $0.probability != nil })
    }
    let sum = ranked.reduce(0) { $0 + ($1.overall.probability ?? .nan) }
    #expect(abs(sum - 3) < 1e-4)
    // Of three units, which takes less time.
    let few = Self.question + ["--minimum-forms", "100", "--format", "json", "--seed"]
    let seeds = try ["1", "2"].map { seed in
      try #require(CertaintyDocument(study.run(few + [seed])).simultaneous)
    }
    #expect(seeds.map(\.seed) == [1, 2] && seeds[0].criticalValues.count > 0)
    #expect(seeds[0].criticalValues != seeds[1].criticalValues)
  }

  @Test("the tables read as before, in both languages, and the screen is wide enough")
  func tables() throws {
    let study = try SmallStudy()
    try study.importEarlier()
    for language in ["vi", "en"] {
      let run = try study.run(Self.question + ["--compare", "2021", "--lang", language])
      try expectSnapshot(run.output, "rank-certainty.\(language).txt")
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    let columns = ["rank", "--period", "2022", "--letters", "--compare", "2021", "--format"]
    let csv = try study.run(columns + ["csv"])
    try expectSnapshot(csv.output, "rank-certainty.vi.csv")
    let workbook = try study.run(columns + ["xlsx", "--output", "r.xlsx"])
    #expect(workbook.output.isEmpty && study.folder.has("r.xlsx"))
  }

  @Test("a change is called up or down only where it is certain")
  func changes() throws {
    let study = try SmallStudy()
    try study.importEarlier()
    let rank = ["rank", "--period", "2022", "--compare", "2021", "--format", "json"]
    let document = try CertaintyDocument(study.run(rank))
    let (up, same, down) = try (
      document.unit("U1"), document.unit("U2"), document.unit("U3")
    )
    #expect(up.overall.change?.direction == "higher")
    #expect(try #require(up.overall.change?.interval)[0] > 0)
    #expect(down.overall.change?.direction == "lower" && down.overall.change?.earlierIndex == 100)
    #expect(same.overall.change?.direction == "undecided" && same.overall.change?.difference == 0)
    for unit in document.units where unit.rank != nil {
      let change = try #require(unit.overall.change)
      let difference = try #require(unit.overall.index) - (try #require(change.earlierIndex))
      #expect(abs(difference - (try #require(change.difference))) < 1e-12)
      let (rank, before) = (try #require(unit.rank), try #require(change.earlierRank))
      #expect(change.placesGained == before - rank)
      let set = try #require(change.placesGainedSet)
      #expect(set[0] <= before - rank && before - rank <= set[1])
    }
    // Both years visited the same communes: what they have in common is no uncertainty.
    let clusters = try CertaintyDocument(study.run(rank + ["--cluster", "commune"]))
    #expect(try #require(try clusters.unit("U2").overall.change?.standardError) < 1e-9)
    #expect(try #require(same.overall.change?.standardError) > 1)
    // A unit without an index has no change either.
    let none = try document.unit("U5").overall.change
    #expect(none != nil && none?.difference == nil && none?.direction == nil)
  }

  @Test("periods that share days or are empty are not compared, nor other forms without --force")
  func refusals() throws {
    let study = try SmallStudy()
    func compare(_ period: String, _ more: String...) throws -> Program.Run {
      try study.run(["rank", "--period", "2022", "--compare", period, "--lang", "en"] + more)
    }
    let overlap = try compare("2022-Q1")
    #expect(overlap.code == 1 && overlap.output.isEmpty)
    #expect(
      overlap.findings
        == "The periods 2022 (2022-01-01 to 2022-12-31) and 2022-Q1 (2022-01-01 to 2022-03-31) "
        + "share days and cannot be compared; choose another one to compare with.\n")
    let empty = try compare("2020")
    #expect(
      empty.code == 1
        && empty.findings
          == "There is no form in the period 2020 (2020-01-01 to 2020-12-31) to compare with.\n"
    )
    let headings = (1...19).map { "q\($0)" }.joined(separator: ",")
    try study.folder.write(
      "ma_phieu,ngay_nhan,xa,\(headings)\n"
        + (1...40).map {
          "R\($0),2020-05-01,U1C1" + String(repeating: $0 % 3 == 0 ? ",2" : ",5", count: 19) + "\n"
        }.joined(), to: "other.csv")
    #expect(try study.run(["import", "--form", "bnv-2022", "other.csv"]).code == 0)
    let refused = try compare("2020")
    #expect(refused.code == 1 && refused.output.isEmpty)
    #expect(
      refused.findings
        == "The period 2022 has the form 'mau-so-1' 1, 2020 has bnv-2022 1 (40): their indices "
        + "measure different things and are not compared; add --force to see them side by side all "
        + "the same.\n")
    let forced = try compare("2020", "--force", "--format", "json")
    #expect(forced.code == 2)
    #expect(forced.findings.contains("2020 has the form 'bnv-2022' 1, another one than now"))
    let document = try CertaintyDocument(forced)
    #expect(try document.unit("U1").overall.change?.difference != nil)
    #expect(try document.unit("U2").overall.change?.difference == nil)
    #expect(try compare("2020", "--force").output.contains("may be one of the method"))
  }

  @Test(
    "options without their company are wrong usage",
    arguments: [
      ["--seed", "2"], ["--simultaneous", "--seed", "0"], ["--force"],
      ["--probability", "first:0"], ["--probability", "best:3"], ["--probability", "first"],
      ["--simultaneous", "--seed", "-1"], ["--probability", "first:99999999999999999999"],
    ])
  func usage(_ options: [String]) throws {
    let study = try Folder(samples: true)
    let run = try Program.run(
      ["rank", "--period", "2021"] + options, in: study.file("binh-dinh-2021"))
    #expect(run.code == 64)
  }

  @Test("what cannot be computed is said, not shown as nothing")
  func missing() throws {
    let folder = try Prepared.samples(
      "da-nang-2020", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2020")
    let rank = [
      "rank", "--period", "2020-01-01..2020-06-30", "--minimum-forms", "1", "--letters",
      "--probability", "last:2", "--simultaneous", "--lang", "en",
    ]
    let run = try Program.run(rank, in: workspace)
    #expect(run.output.contains("–: not computed, since some unit has no standard error."))
    let json = try CertaintyDocument(Program.run(rank + ["--format", "json"], in: workspace))
    #expect(
      json.units.allSatisfy { $0.overall.groups == nil && $0.overall.probability == nil })
    #expect(json.simultaneous?.draws == nil && json.simultaneous?.criticalValues == [])
  }
}
