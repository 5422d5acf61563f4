import Foundation
import Testing

@Suite("The samples show what their README files promise")
struct SampleTests {
  private func imported(_ sample: String, _ files: [String], in folder: Folder) throws
    -> Program.Run
  {
    try Program.run(["import"] + files, in: folder.file(sample))
  }

  @Test("Vân Canh 2021 has the indices and ranks that its own report printed")
  func vanCanh() throws {
    let folder = try Prepared.binhDinhSample()
    let run = try Program.run(
      ["rank", "--period", "2021", "--format", "json"], in: folder.file("binh-dinh-2021"))
    #expect(run.code == 0)
    let ranking = try RankingDocument(run)
    let vanCanh = try ranking.unit("Huyện Vân Canh")
    // Seed report of Vân Canh district for 2021, part II.
    #expect(
      vanCanh.dimensions.map { published($0.index) } == [
        "75.16", "68.16", "65.96", "79.47", "85.61",
      ])
    #expect(published(vanCanh.overall.index) == "74.87")
    #expect(vanCanh.dimensions.map(\.rank) == [8, 10, 10, 10, 7])
    #expect(vanCanh.rank == 9)
    #expect(ranking.units.count == 11)
    #expect(ranking.units.allSatisfy { $0.status == "ranked" })
    #expect(ranking.period.from == "2020-12-15" && ranking.period.to == "2021-12-14")
  }

  @Test("the ranking of Bình Định reads as before, in both languages and as CSV")
  func binhDinhTables() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("binh-dinh-2021")
    let run = try imported("binh-dinh-2021", Prepared.binhDinh, in: folder)
    try expectSnapshot(run.output, "binh-dinh-import.vi.txt")
    #expect(run.findings.isEmpty)
    for language in ["vi", "en"] {
      let text = try Program.run(["rank", "--period", "2021", "--lang", language], in: workspace)
      try expectSnapshot(text.output, "binh-dinh-rank.\(language).txt")
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      let csv = try Program.run(
        ["rank", "--period", "2021", "--lang", language, "--format", "csv"], in: workspace)
      try expectSnapshot(csv.output, "binh-dinh-rank.\(language).csv")
    }
    let json = try Program.run(["rank", "--period", "2021", "--format", "json"], in: workspace)
    try expectSnapshot(json.output, "binh-dinh-rank.json")
    let byDimension = try Program.run(
      ["rank", "--period", "2021", "--by", "phan_anh", "--measure", "mean-score"], in: workspace)
    try expectSnapshot(byDimension.output, "binh-dinh-rank-phan-anh.vi.txt")
  }

  @Test("Kông Chro 2022: every line is accounted for, both edges of the window count")
  func kongChro() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("kong-chro-2022-h1")
    let run = try imported("kong-chro-2022-h1", ["phieu-giay.csv"], in: folder)
    #expect(run.code == 2)
    try expectSnapshot(run.output, "kong-chro-import.vi.txt")
    try expectSnapshot(run.findings, "kong-chro-findings.vi.txt")
    try expectSnapshot(
      folder.text(of: "kong-chro-2022-h1/phieu-giay.csv.rejects.csv"), "kong-chro-rejects.csv")
    let period = try RankingDocument(
      Program.run(["rank", "--period", "2022-H1", "--format", "json"], in: workspace))
    #expect(try period.unit("Huyện Kông Chro").forms == 450)
    // One day less at either end loses the form received on that edge, one more finds the next.
    let expected = [
      "2021-12-16..2022-06-14": 449, "2021-12-15..2022-06-13": 449,
      "2021-12-14..2022-06-14": 451, "2021-12-15..2022-06-15": 451,
    ]
    for (range, forms) in expected {
      let document = try RankingDocument(
        Program.run(["rank", "--period", range, "--format", "json"], in: workspace))
      #expect(try document.unit("Huyện Kông Chro").forms == forms)
    }
    let communes = try Program.run(
      ["rank", "--period", "2022-H1", "--level", "commune"], in: workspace)
    try expectSnapshot(communes.output, "kong-chro-rank-commune.vi.txt")
  }

  @Test("Đà Nẵng 2014: 7,588 of 7,725 are 98.23 %, 117 are 1.51 %, 20 are 0.26 %")
  func daNang2014() throws {
    let folder = try Prepared.samples("da-nang-2014", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2014")
    let period = "2014-01-01..2014-06-30"
    let ranking = try RankingDocument(
      Program.run(
        ["rank", "--period", period, "--level", "province", "--format", "json"], in: workspace))
    let city = try ranking.unit("Thành phố Đà Nẵng")
    #expect(city.forms == 7725)
    #expect(published(city.overall.index) == "98.23")
    #expect(city.overall.index == 100 * 7588.0 / 7725.0)
    let items = try Program.run(["index", "--unit", "48", "--period", period], in: workspace)
    try expectSnapshot(items.output, "da-nang-2014-index.vi.txt")
    for share in ["98,23", "1,51", "0,26"] { #expect(items.output.contains(share)) }
  }

  @Test("Đà Nẵng 2020: one form of 8,145 dossiers is too few, and never certain")
  func daNang2020() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("da-nang-2020")
    #expect(try imported("da-nang-2020", ["danh-gia.csv"], in: folder).code == 0)
    #expect(try Program.run(["dossiers", "dossiers.csv"], in: workspace).code == 0)
    let rank = ["rank", "--period", "2020-01-01..2020-06-30", "--format", "json"]
    let run = try Program.run(rank, in: workspace)
    #expect(run.code == 0)
    let withheld = try RankingDocument(run).unit("Sở Công Thương")
    #expect(withheld.status == "too-few-forms")
    #expect(withheld.rank == nil && withheld.overall.index == nil)
    #expect(withheld.overall.interval == nil)
    #expect(withheld.forms == 1 && withheld.dossiers == 8145)
    let shown = try RankingDocument(
      Program.run(rank + ["--minimum-forms", "1"], in: workspace)
    ).unit("Sở Công Thương")
    #expect(shown.overall.index == 0)
    #expect(shown.overall.standardError == nil)
    let interval = try #require(shown.overall.interval)
    #expect(interval[0] == 0)
    #expect(abs(interval[1] - 79.3) < 0.05)
    let text = try Program.run(
      ["rank", "--period", "2020-01-01..2020-06-30"], in: workspace)
    try expectSnapshot(text.output, "da-nang-2020-rank.vi.txt")
  }

  @Test("the dossier counts of the reports: two accepted, two rejected with their sums")
  func dossiers() throws {
    let folder = try Folder(samples: true)
    let run = try Program.run(
      ["dossiers", "kong-chro-2022-h1.csv", "bao-cao-khac.csv"], in: folder.file("dossiers"))
    #expect(run.code == 2)
    try expectSnapshot(run.output, "dossiers.vi.txt")
    try expectSnapshot(run.findings, "dossiers-findings.vi.txt")
  }

  @Test("two provinces: late and mended files make a revision, a broken file costs only itself")
  func province() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("province")
    let files = FileManager.default
    try files.createDirectory(
      at: workspace.appendingPathComponent("inbox"), withIntermediateDirectories: true)
    func quarter(_ date: String) throws -> Program.Run {
      let arrived = workspace.appendingPathComponent("den/\(date)")
      for name in try files.contentsOfDirectory(atPath: arrived.path) {
        try files.copyItem(
          at: arrived.appendingPathComponent(name),
          to: workspace.appendingPathComponent("inbox/\(name)"))
      }
      return try Program.run(["quarter", "--date", date], in: workspace)
    }
    /// Index and number of forms of both provinces, by code.
    func provinces(_ revision: String) throws -> [String] {
      let json = try folder.text(of: "province/output/\(revision)/ranking-province.json")
      let ranking = try RankingDocument(Program.Run(output: json, findings: "", code: 0))
      return ranking.units.sorted { $0.code < $1.code }.map {
        "\(published($0.overall.index)) \($0.forms)"
      }
    }
    #expect(try quarter("2022-03-15").code == 2)
    #expect(try provinces("2022-Q1/revision-1") == ["80.12 344", "80.05 570"])
    let late = try quarter("2022-04-05")
    #expect(late.code == 2 && late.findings.contains("(dòng 5)"))
    #expect(try provinces("2022-Q1/revision-2") == ["79.60 378", "79.96 573"])
    #expect(try provinces("2022-Q1/revision-1") == ["80.12 344", "80.05 570"])
    try expectSnapshot(
      folder.text(of: "province/output/2022-Q1/revision-2/changes.txt"), "province-changes.vi.txt")
    let broken = try quarter("2022-06-15")
    #expect(broken.code == 2 && broken.findings.contains("gia-lai-bo-sung-hong.csv:69:"))
    #expect(try provinces("2022-H1/revision-1") == ["79.73 753", "80.45 1157"])
    try files.removeItem(at: workspace.appendingPathComponent("inbox/gia-lai-bo-sung-hong.csv"))
    #expect(try quarter("2022-09-15").code == 0)
    #expect(try provinces("2022-Q3/revision-1") == ["81.48 384", "82.00 573"])
    let again = try Program.run(["quarter", "--date", "2022-09-15"], in: workspace)
    #expect(again.code == 0 && !folder.has("province/output/2022-Q3/revision-2"))
    for period in ["2022-Q1", "2022-H1", "2022-Q3"] {
      #expect(try Program.run(["verify", "output/\(period)"], in: workspace).code == 0)
    }
  }
}
