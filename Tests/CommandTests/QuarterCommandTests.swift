import Foundation
import Testing

@Suite("sipas quarter")
struct QuarterCommandTests {
  /// A workspace into which the first files have come: forms of both districts, dossier counts.
  private func workspace(quarter: [String] = []) throws -> QuarterWorkspace {
    let workspace = try QuarterWorkspace(quarter: quarter)
    try workspace.arrive(
      "bac.csv", QuarterWorkspace.forms("B", unit: "10", satisfied: 3, of: 4))
    try workspace.arrive(
      "nam.csv", QuarterWorkspace.forms("N", unit: "20", satisfied: 1, of: 4))
    try workspace.folder.write(
      "don_vi,tu_ngay,den_ngay,tiep_nhan\n10,15/12/2021,14/06/2022,40\n", to: "inbox/ho-so.csv")
    return workspace
  }

  @Test("brings the inbox to a ranking, items and a manifest, in every format")
  func first() throws {
    let workspace = try workspace()
    let run = try workspace.quarter()
    #expect(run.code == 0)
    try expectSnapshot(run.output, "quarter-first.vi.txt")
    let files = try workspace.files("output/2022-H1/revision-1")
    let names = ["findings", "items-district", "ranking-district"].flatMap { name in
      ["csv", "json", "txt", "xlsx"].map { "\(name).\($0)" }
    }
    #expect(files.keys.sorted() == (names + ["manifest.json"]).sorted())
    let manifest = try workspace.manifest("output/2022-H1/revision-1")
    #expect(manifest.content.imports.map(\.file) == ["bac.csv", "ho-so.csv", "nam.csv"])
    #expect(manifest.content.results.map(\.name) == names.sorted())
    // Kept in place, as they were.
    #expect(try workspace.files("inbox").keys.sorted() == ["bac.csv", "ho-so.csv", "nam.csv"])
  }

  @Test("ranks as `sipas rank` does, byte for byte")
  func sameAsRank() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    for (format, ending) in [("text", "txt"), ("csv", "csv"), ("json", "json")] {
      let rank = try Program.run(
        ["rank", "--period", "2022-H1", "--level", "huyen", "--format", format], in: workspace.url)
      #expect(
        try workspace.folder.text(of: "output/2022-H1/revision-1/ranking-district.\(ending)")
          == rank.output)
    }
  }

  @Test("chooses the period that was completed last before the date")
  func period() throws {
    let workspace = try workspace()
    for (date, period) in [
      ("2022-03-14", "2021"), ("2022-03-15", "2022-Q1"), ("2022-06-14", "2022-Q1"),
      ("2022-06-15", "2022-H1"), ("2022-09-15", "2022-Q3"), ("2022-12-15", "2022"),
    ] {
      #expect(try workspace.result(["--dry-run"], date: date).period.name == period)
    }
    #expect(try workspace.result(["--dry-run", "--period", "2020"]).period.name == "2020")
  }

  @Test("a second run changes nothing and says so")
  func again() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    let (output, inbox) = (
      try workspace.files("output/2022-H1"), try workspace.files("inbox")
    )
    let run = try workspace.quarter(["--lang", "en"])
    #expect(run.code == 0)
    #expect(run.output.contains("Nothing changed: revision 1 holds these very figures"))
    #expect(try workspace.files("output/2022-H1") == output)
    #expect(try workspace.files("inbox") == inbox)
    // Another name is the same file, whoever runs the job and in whichever language.
    try FileManager.default.moveItem(
      at: workspace.folder.file("inbox/bac.csv"), to: workspace.folder.file("inbox/khac.csv"))
    let renamed = try workspace.result(["--lang", "en"])
    #expect(renamed.revision.status == "unchanged" && renamed.revision.number == 1)
    #expect(
      renamed.inbox.files.map(\.status) == Array(repeating: "already-imported", count: 3))
  }

  @Test("late forms make a revision beside the first, with the differences listed")
  func late() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    let first = try workspace.files("output/2022-H1/revision-1")
    try workspace.arrive(
      "muon.csv", QuarterWorkspace.forms("M", unit: "20", satisfied: 4, of: 4))
    let result = try workspace.result()
    #expect(result.revision.status == "made" && result.revision.number == 2)
    #expect(result.forms == 12)
    #expect(try workspace.files("output/2022-H1/revision-1") == first)
    let changes = try workspace.folder.text(of: "output/2022-H1/revision-2/changes.txt")
    try expectSnapshot(changes, "quarter-changes.vi.txt")
    let diff = try Program.run(["diff", "output/2022-H1"], in: workspace.url)
    #expect(diff.code == 0 && diff.output == changes)
    let json = try Program.run(
      ["diff", "output/2022-H1/revision-1", "output/2022-H1/revision-2", "--format", "json"],
      in: workspace.url)
    #expect(
      json.output == (try workspace.folder.text(of: "output/2022-H1/revision-2/changes.json")))
    let document = try DifferenceDocument(json)
    #expect(document.units.map(\.code) == ["20"])
    #expect(document.units[0].before?.index == 62.5 && document.units[0].after?.index == 81.25)
    #expect(document.importsAdded.map(\.file) == ["muon.csv"] && document.importsGone.isEmpty)
    #expect(document.settings.isEmpty)
  }

  @Test("forms of another period leave the figures alone")
  func otherPeriod() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    try workspace.arrive(
      "sau.csv",
      QuarterWorkspace.forms("S", unit: "20", day: "16/06/2022", satisfied: 4, of: 4))
    let result = try workspace.result()
    #expect(result.inbox.files.map(\.status).contains("imported"))
    #expect(result.revision.status == "unchanged" && result.revision.number == 1)
  }

  @Test("shows the change since the same window of the year before")
  func change() throws {
    let workspace = try workspace()
    try workspace.arrive(
      "nam-ngoai.csv",
      QuarterWorkspace.forms("X", unit: "10", day: "01/03/2021", satisfied: 1, of: 4)
        + QuarterWorkspace.forms("Y", unit: "20", day: "01/03/2021", satisfied: 4, of: 4))
    #expect(try workspace.result().comparedWith?.name == "2021-H1")
    try expectSnapshot(
      workspace.folder.text(of: "output/2022-H1/revision-1/change-district.txt"),
      "quarter-change.vi.txt")
    let ranking = try workspace.folder.text(of: "output/2022-H1/revision-1/ranking-district.txt")
    #expect(ranking.contains("Thay đổi so với kỳ 2021-H1"))
  }

  @Test("a period without forms has nothing to publish")
  func noForms() throws {
    let workspace = try QuarterWorkspace()
    let run = try workspace.quarter(["--lang", "en"])
    #expect(run.code == 2)
    #expect(run.output.contains("No revision was made"))
    #expect(!workspace.folder.has("output/2022-H1"))
  }

  @Test("a rehearsal writes nothing and says what would be done")
  func dryRun() throws {
    let workspace = try workspace()
    let before = try workspace.files(".")
    let would = Array(repeating: "would-import", count: 3)
    let plan = try workspace.result(["--dry-run"])
    #expect(plan.isRehearsal && plan.inbox.files.map(\.status) == would)
    #expect(plan.inbox.files.map(\.accepted) == [4, 1, 4])
    #expect(plan.revision.status == "not-yet-known")
    #expect(try workspace.files(".") == before)
    #expect(try workspace.quarter().code == 0)
    let after = try workspace.files(".")
    let known = try workspace.result(["--dry-run"])
    #expect(
      known.inbox.files.map(\.status) == Array(repeating: "already-imported", count: 3))
    #expect(known.revision.status == "unchanged")
    #expect(try workspace.files(".") == after)
  }

  @Test("rejected rows are passed over until somebody mends one, where they are")
  func mended() throws {
    let workspace = try workspace()
    try workspace.arrive(
      "them.csv",
      QuarterWorkspace.forms("T", unit: "20", satisfied: 4, of: 4) + [
        "T5,01/03/2022,99,2,2,", "T6,31/02/2022,20,2,2,",
      ])
    #expect(try workspace.quarter().code == 2)
    let rejects = "inbox/them.csv.rejects.csv"
    let unmended = try workspace.quarter(["--format", "json"])
    #expect(unmended.code == 0)
    #expect(try QuarterDocument(unmended).revision.status == "unchanged")
    #expect(try !QuarterDocument(unmended).inbox.files.contains { $0.path == rejects })
    let text = try workspace.folder.text(of: rejects)
    try workspace.folder.write(
      text.replacingOccurrences(of: "31/02/2022,20", with: "28/02/2022,20"), to: rejects)
    let mended = try workspace.quarter(["--format", "json"])
    #expect(mended.code == 2, "one row of the two is still wrong")
    let result = try QuarterDocument(mended)
    #expect(result.forms == 13 && result.revision.number == 2)
    // What is left is beside it, and a unit that is added later makes it good.
    let units = try workspace.folder.text(of: "units.csv")
    try workspace.folder.write(units + "99,Huyện Tây,huyen,01\n", to: "units.csv")
    #expect(try workspace.result().forms == 14)
    #expect(try workspace.result().revision.status == "unchanged")
  }

  @Test("scores the catalogue for the level and for each unit")
  func scores() throws {
    let workspace = try workspace(quarter: ["catalogue: forms/criteria/nho.yaml"])
    try FileManager.default.createDirectory(
      at: workspace.folder.file("forms/criteria"), withIntermediateDirectories: true)
    try workspace.folder.write(
      """
      id: nho
      version: "1"
      title: Bộ tiêu chí nhỏ
      criteria:
        - {id: "1", name: Khảo sát, maximum: 40, rule: survey}
      """, to: "forms/criteria/nho.yaml")
    #expect(try workspace.quarter().code == 0)
    let sheet = try ScoreDocument(
      Program.Run(
        output: workspace.folder.text(of: "output/2022-H1/revision-1/scores/10.json"), findings: "",
        code: 0))
    // 3 of 4 and 4 of 4 satisfied: the mean is 87.5 %, of 40 points.
    #expect(sheet.points == 35)
    #expect(workspace.folder.has("output/2022-H1/revision-1/scores-district.xlsx"))
    #expect(workspace.folder.has("output/2022-H1/revision-1/scores/20.txt"))
  }
}
