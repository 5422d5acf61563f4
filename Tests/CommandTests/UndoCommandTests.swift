import Foundation
import Testing

@Suite("sipas imports and undo")
struct UndoCommandTests {
  private func forms(_ workspace: URL) throws -> Int {
    try RankingDocument(
      Program.run(["rank", "--period", "2021", "--format", "json"], in: workspace)
    ).units.reduce(0) { $0 + $1.forms }
  }

  @Test("an undone import leaves no form behind, and its file can be imported again")
  func undo() throws {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["mien-nui.csv", "van-canh.csv"])
    let workspace = folder.file("binh-dinh-2021")
    #expect(try forms(workspace) == 788)
    #expect(try Program.run(["undo", "1"], in: workspace).code == 0)
    #expect(try forms(workspace) == 216)
    let list = try Program.run(["imports", "--format", "csv", "--lang", "en"], in: workspace).output
    let rows = list.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.map { $0[1] } == ["path", "mien-nui.csv", "van-canh.csv"])
    let (at, by) = try (
      #require(rows[0].firstIndex(of: "undone_at")), #require(rows[0].firstIndex(of: "undone_by"))
    )
    #expect(rows[1][at].hasSuffix("Z") && !rows[1][by].isEmpty)
    #expect(rows[2][at].isEmpty && rows[2][by].isEmpty)
    let text = try Program.run(["imports", "--lang", "en"], in: workspace).output
    #expect(text.contains("Undone at") && text.contains("mien-nui.csv"))
    #expect(try Program.run(["import", "mien-nui.csv"], in: workspace).code == 0)
    #expect(try forms(workspace) == 788)
    // The number of an undone import is not given again.
    #expect(
      try Program.run(["imports", "--format", "csv", "--lang", "en"], in: workspace)
        .output.contains("\r\n3,mien-nui.csv"))
  }

  @Test("an import whose forms a later file repeats is not undone before that file")
  func needed() throws {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["van-canh.csv"])
    let workspace = folder.file("binh-dinh-2021")
    let copy = try folder.text(of: "binh-dinh-2021/van-canh.csv") + "\n"
    try folder.write(copy, to: "binh-dinh-2021/copy.csv")
    _ = try Program.run(["import", "copy.csv"], in: workspace)
    let refused = try Program.run(["undo", "1", "--lang", "en"], in: workspace)
    #expect(refused.code == 1)
    #expect(refused.findings.hasPrefix("Import 2 holds forms that import 1 had stored before"))
    #expect(try forms(workspace) == 216)
    #expect(try Program.run(["undo", "2"], in: workspace).code == 0)
    #expect(try Program.run(["undo", "1"], in: workspace).code == 0)
    #expect(try forms(workspace) == 0)
    #expect(try Program.run(["undo", "1"], in: workspace).code == 1)
  }
}
