import Foundation
import Testing

@Suite("Figures of the quarterly job can be proved afterwards")
struct QuarterProofTests {
  private static let revision = "output/2022-H1/revision-1"

  /// A workspace with a first revision of two districts.
  private func workspace(_ arguments: [String] = []) throws -> QuarterWorkspace {
    let workspace = try QuarterWorkspace()
    try workspace.arrive(
      "bac.csv", QuarterWorkspace.forms("B", unit: "10", satisfied: 3, of: 4))
    try workspace.arrive(
      "nam.csv", QuarterWorkspace.forms("N", unit: "20", satisfied: 1, of: 4))
    #expect(try workspace.quarter(arguments).code == 0)
    return workspace
  }

  private func verify(
    _ workspace: QuarterWorkspace, _ folder: String = revision, _ arguments: [String] = []
  ) throws -> Program.Run {
    try Program.run(["verify", folder, "--lang", "en"] + arguments, in: workspace.url)
  }

  // MARK: As of an earlier time

  @Test("as of the first run, files are the same bytes, whatever was imported, undone or replaced")
  func asOf() throws {
    let workspace = try workspace()
    let first = try workspace.files(Self.revision).filter { $0.key != "manifest.json" }
    let made = try workspace.manifest(Self.revision).made.at
    try workspace.arrive(
      "muon.csv", QuarterWorkspace.forms("M", unit: "20", satisfied: 4, of: 4))
    #expect(try workspace.result().revision.number == 2)
    #expect(try Program.run(["undo", "1"], in: workspace.url).code == 0)
    try workspace.folder.write(
      "ma_phieu,ngay_nhan,huyen,c1,c2\nN2,01/03/2022,20,2,2\n", to: "sua.csv")
    #expect(try Program.run(["import", "--replace", "sua.csv"], in: workspace.url).code == 2)
    #expect(try workspace.result().revision.number == 3)

    let again = try workspace.result(["--as-of", made, "--output", "then"])
    #expect(again.revision.status == "made" && again.forms == 8)
    #expect(
      try workspace.files("then/2022-H1/revision-1").filter { $0.key != "manifest.json" } == first)
    #expect(
      try workspace.manifest("then/2022-H1/revision-1").id == workspace.manifest(Self.revision).id)
    // Beside the revisions of now it is the first again, and no fourth.
    let beside = try workspace.result(["--as-of", made])
    #expect(beside.revision.status == "unchanged" && beside.revision.number == 1)
    // What counts now is what stood last.
    #expect(try workspace.result().revision.number == 3)
    // Before the first import there was nothing.
    #expect(try workspace.result(["--as-of", "2022-06-20"]).forms == 0)
  }

  @Test("an undone file stays undone, until a person imports it again")
  func undone() throws {
    let workspace = try workspace()
    #expect(try Program.run(["undo", "2"], in: workspace.url).code == 0)
    let run = try workspace.quarter(["--lang", "en"])
    #expect(run.code == 0)
    #expect(run.output.contains("inbox/nam.csv: these contents were undone (import 2)"))
    #expect(run.output.contains("Made revision 2"))
    #expect(try workspace.manifest("output/2022-H1/revision-2").content.imports.count == 1)
    #expect(try Program.run(["import", "inbox/nam.csv"], in: workspace.url).code == 0)
    #expect(try workspace.result().revision.number == 3)
  }

  // MARK: Verification

  @Test("confirms every revision, also behind later ones")
  func confirmed() throws {
    let workspace = try workspace()
    try workspace.arrive(
      "muon.csv", QuarterWorkspace.forms("M", unit: "20", satisfied: 4, of: 4))
    #expect(try workspace.result().revision.number == 2)
    for folder in [Self.revision, "output/2022-H1/revision-2", "output/2022-H1"] {
      let run = try verify(workspace, folder)
      #expect(run.code == 0 && run.output.contains("every file is as it was"))
    }
  }

  @Test("names a file that was altered, removed or added")
  func files() throws {
    let workspace = try workspace()
    let csv = try workspace.folder.text(of: "\(Self.revision)/ranking-district.csv")
    try workspace.folder.write(csv + " ", to: "\(Self.revision)/ranking-district.csv")
    try FileManager.default.removeItem(
      at: workspace.folder.file("\(Self.revision)/items-district.txt"))
    try workspace.folder.write("x", to: "\(Self.revision)/scores.txt")
    let run = try verify(workspace)
    #expect(run.code == 2)
    #expect(run.output.contains("'ranking-district.csv' was changed after it was made."))
    #expect(run.output.contains("The file 'items-district.txt' is missing."))
    #expect(run.output.contains("The file 'scores.txt' is not part of this revision."))
    // A damaged revision is left alone; the next run makes a whole one beside it.
    let next = try workspace.quarter(["--format", "json"])
    #expect(next.code == 2)
    #expect(try QuarterDocument(next).revision.number == 2)
    #expect(try verify(workspace, "output/2022-H1").code == 0)
  }

  @Test("names a manifest that was altered, and takes no path from it")
  func manifest() throws {
    let workspace = try workspace()
    let path = "\(Self.revision)/manifest.json"
    let text = try workspace.folder.text(of: path)
    try workspace.folder.write(
      text.replacingOccurrences(of: "\"accepted\": 4", with: "\"accepted\": 5"), to: path)
    let run = try verify(workspace)
    #expect(run.code == 2)
    #expect(run.output.contains("Import 1 ('bac.csv') is not as it was."))
    #expect(run.output.contains("is no manifest of 'sipas quarter', or was changed"))
    try workspace.folder.write(
      text.replacingOccurrences(of: "\"ranking-district.csv\"", with: "\"../../../units.csv\""),
      to: path)
    #expect(try verify(workspace).output.contains("The file '../../../units.csv' is missing."))
    for (name, value) in [
      ("halfWidth", "nan"), ("coefficientOfVariation", "nan"), ("from", "2022-02-31"),
      ("language", "fr"),
    ] {
      let other = text.replacing(
        try Regex("\"\(name)\": [^,]*"), with: "\"\(name)\": \"\(value)\"", maxReplacements: 1)
      try workspace.folder.write(other, to: path)
      let run = try verify(workspace)
      #expect(run.code == 1 && run.findings.contains("options that the program does not know"))
    }
    try workspace.folder.write("{}", to: path)
    let empty = try verify(workspace)
    #expect(empty.code == 1 && empty.findings.contains("is no manifest of 'sipas quarter'"))
  }

  @Test("names sources and stores that are others now")
  func sources() throws {
    let workspace = try workspace()
    let units = try workspace.folder.text(of: "units.csv")
    try workspace.folder.write(
      units.replacingOccurrences(of: "Huyện Nam", with: "Huyện Đông"), to: "units.csv")
    let form = try workspace.folder.text(of: "forms/small.yaml")
    try workspace.folder.write(form + "\n# chú thích\n", to: "forms/small.yaml")
    let run = try verify(workspace)
    #expect(run.code == 2)
    #expect(run.output.contains("unit catalogue: it was sha256"))
    #expect(run.output.contains("form 'small': it was 1, sha256"))
    #expect(run.output.contains("'ranking-district.json': computed again from the store"))
    try workspace.folder.write(units, to: "units.csv")
    try workspace.folder.write(form, to: "forms/small.yaml")
    #expect(try verify(workspace).code == 0)
    // A store that does not know the revision's last change is another one.
    try FileManager.default.removeItem(at: workspace.folder.file("sipas.sqlite"))
    #expect(try Program.run(["import", "inbox/bac.csv"], in: workspace.url).code == 0)
    let other = try verify(workspace)
    #expect(other.code == 2)
    #expect(other.output.contains("The store knows changes up to 1"))
    #expect(other.output.contains("Import 2 ('nam.csv') is not as it was."))
  }

  @Test("holds a signature to its key")
  func signature() throws {
    let workspace = try workspace()
    for name in ["ours", "theirs"] {
      let keys = try Program.run(["keys", "new", "--output", "\(name).pem"], in: workspace.url)
      #expect(keys.code == 0)
    }
    let unsigned = try verify(workspace, Self.revision, ["--key", "ours.pub.pem"])
    #expect(unsigned.code == 2 && unsigned.output.contains("there is no signature"))
    // A revision that stands already can be signed later.
    #expect(try workspace.result(["--sign", "ours.pem"]).revision.status == "unchanged")
    #expect(try verify(workspace, Self.revision, ["--key", "ours.pub.pem"]).code == 0)
    let wrong = try verify(workspace, Self.revision, ["--key", "theirs.pub.pem"])
    #expect(wrong.code == 2 && wrong.output.contains("the signature does not hold"))
    try workspace.arrive(
      "muon.csv", QuarterWorkspace.forms("M", unit: "20", satisfied: 4, of: 4))
    #expect(try workspace.result(["--sign", "ours.pem"]).revision.number == 2)
    #expect(try verify(workspace, "output/2022-H1", ["--key", "ours.pub.pem"]).code == 0)
  }

  @Test("diff and verify say which folder they need")
  func wrongFolder() throws {
    let workspace = try workspace()
    let none = try verify(workspace, "inbox")
    #expect(none.code == 1 && none.findings.hasPrefix("'inbox' is no folder of a revision"))
    let one = try Program.run(["diff", "output/2022-H1", "--lang", "en"], in: workspace.url)
    #expect(one.code == 1 && one.findings.contains("is the period's first revision"))
  }
}
