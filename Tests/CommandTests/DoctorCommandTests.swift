import Foundation
import GRDB
import Testing

@Suite("sipas doctor")
struct DoctorCommandTests {
  private struct Document: Decodable {
    struct Check: Decodable {
      let verdict: String
      let subject: String
      let detail: String
    }
    let checks: [Check]

    init(_ result: Program.Run) throws {
      self = try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    }

    /// The subjects with a verdict.
    subscript(_ verdict: String) -> [String] {
      checks.filter { $0.verdict == verdict }.map(\.subject)
    }
  }

  private func examine(_ workspace: URL) throws -> (code: Int32, Document) {
    let result = try Program.run(["doctor", "--format", "json", "--lang", "en"], in: workspace)
    return (result.code, try Document(result))
  }

  /// The sample of Bình Định with its forms, and a change made to its store behind our back.
  private func damaged(_ sql: String) throws -> (code: Int32, Document) {
    let folder = try Prepared.samples(
      "binh-dinh-2021", imported: ["mien-nui.csv", "van-canh.csv"])
    let workspace = folder.file("binh-dinh-2021")
    try DatabaseQueue(path: workspace.appendingPathComponent("sipas.sqlite").path)
      .write { try $0.execute(sql: sql) }
    return try examine(workspace)
  }

  @Test("finds nothing wrong with a sound store, before and after replaced and undone imports")
  func sound() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("binh-dinh-2021")
    let empty = try examine(workspace)
    #expect(empty.code == 2 && empty.1["notable"] == ["Store"])
    _ = try Program.run(["import", "mien-nui.csv", "van-canh.csv"], in: workspace)
    #expect(try examine(workspace).code == 0)
    let changed = try folder.text(of: "binh-dinh-2021/van-canh.csv")
      .replacingOccurrences(of: ",5,5,", with: ",4,4,")
    try folder.write(changed, to: "binh-dinh-2021/corrected.csv")
    let replacing = try Program.run(
      ["import", "corrected.csv", "--replace", "--lang", "en"], in: workspace)
    #expect(replacing.code == 2)
    #expect(replacing.findings.contains("forms that replaced a stored one"))
    #expect(try examine(workspace).code == 0)
    #expect(try Program.run(["undo", "3"], in: workspace).code == 0)
    let after = try examine(workspace)
    #expect(after.code == 0 && after.1["sound"].count == after.1.checks.count)
    #expect(after.1.checks.contains { $0.detail.contains("788 forms in 2 imports, 1 undone") })
  }

  @Test(
    "names what another program changed in the store",
    arguments: [
      ("DELETE FROM response WHERE id = 7", "Register"),
      ("UPDATE response SET answers = substr(answers, 2) WHERE id = 7", "Answers"),
      ("UPDATE response SET answers = '9' || substr(answers, 2) WHERE id = 7", "Answers"),
      // The tally reads an import by its run of ids.
      ("UPDATE import SET last_id = last_id - 1 WHERE id = 2", "Sums of 'mau-so-1'"),
    ])
  func changed(sql: String, subject: String) throws {
    let (code, document) = try damaged(sql)
    #expect(code == 1)
    #expect(document["broken"].contains(subject))
  }

  @Test("points at forms of units that left the catalogue")
  func units() throws {
    let (code, document) = try damaged("UPDATE unit SET code = '99999' WHERE id = 1")
    #expect(code == 2)
    #expect(document["notable"] == ["Units of the forms"])
  }
}
