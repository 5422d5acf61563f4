import Foundation
import Testing

@Suite("sipas compare")
struct CompareCommandTests {
  /// A workspace, and what two typists made of the paper forms of a sample.
  private func typed() throws -> (folder: Folder, workspace: URL) {
    let folder = try Folder(samples: true)
    let workspace = folder.file("kong-chro-2022-h1")
    var lines = try folder.text(of: "kong-chro-2022-h1/phieu-giay.csv")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.swapAt(3, 7)
    // The second typist left a form out and typed one answer wrong.
    lines.remove(at: 12)
    var fields = lines[5].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(fields.lastIndex { $0.count == 1 && Int($0) != nil })
    fields[place] = fields[place] == "1" ? "2" : "1"
    lines[5] = fields.joined(separator: ",")
    try folder.write(lines.joined(separator: "\n"), to: "kong-chro-2022-h1/nguoi-2.csv")
    return (folder, workspace)
  }

  @Test("tells what differs in both languages and leaves a merged file to decide on")
  func text() throws {
    let (folder, workspace) = try typed()
    for language in ["vi", "en"] {
      let run = try Program.run(
        [
          "compare", "phieu-giay.csv", "nguoi-2.csv", "--output", "gop-\(language).csv", "--lang",
          language,
        ], in: workspace)
      #expect(run.code == 2)
      try expectSnapshot(run.output + run.findings, "compare-\(language).txt")
    }
    let merged = try folder.text(of: "kong-chro-2022-h1/gop-vi.csv")
    #expect(merged.components(separatedBy: "[?]").count == 3)
    let refused = try Program.run(["import", "gop-vi.csv"], in: workspace)
    #expect(refused.code == 2)
    #expect(refused.findings.contains("[undecided-cell]"))
    // A merged file may hold decisions: it is never written over.
    let again = try Program.run(
      ["compare", "phieu-giay.csv", "nguoi-2.csv", "--output", "gop-vi.csv", "--lang", "en"],
      in: workspace)
    #expect(again.code == 1 && again.findings.hasPrefix("'gop-vi.csv' exists"))
    #expect(try folder.text(of: "kong-chro-2022-h1/gop-vi.csv") == merged)
  }

  @Test("needs no workspace, and two equal files have no findings")
  func withoutWorkspace() throws {
    let folder = try Folder()
    let text =
      "ma_phieu,ngay_nhan,huyen," + (1...22).map { "q\($0)" }.joined(separator: ",")
      + "\n1,15/06/2022,Huyện A," + Array(repeating: "5", count: 22).joined(separator: ",") + "\n"
    try folder.write(text, to: "a.csv")
    try folder.write(text, to: "b.csv")
    let run = try Program.run(["compare", "a.csv", "b.csv", "--format", "json"], in: folder.url)
    #expect(run.code == 0 && run.findings.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let compared = document?["compared"] as? [String: Any]
    #expect(compared?["cells"] as? Int == 24 && compared?["agreed"] as? Int == 24)
    let item = (document?["items"] as? [[String: Any]])?.first
    #expect(item?["share"] as? Double == 1 && item?["kappa"] is NSNull)
    let csv = try Program.run(
      ["compare", "a.csv", "b.csv", "--format", "csv", "--lang", "en"], in: folder.url)
    #expect(csv.output == "serial,first_line,second_line,column,first,second\r\n")
  }

  @Test("shows no comment and no telephone number")
  func privacy() throws {
    let folder = try Folder()
    let heading =
      "ma_phieu,ngay_nhan,huyen," + (1...22).map { "q\($0)" }.joined(separator: ",") + ",y_kien\n"
    let answers = Array(repeating: "5", count: 22).joined(separator: ",")
    try folder.write(heading + "1,0912345678,A,\(answers),bí mật\n", to: "a.csv")
    try folder.write(heading + "1,0987654321,A,\(answers),riêng tư\n", to: "b.csv")
    for format in ["text", "csv", "json"] {
      let run = try Program.run(
        ["compare", "a.csv", "b.csv", "--format", format], in: folder.url)
      #expect(run.code == 2)
      for secret in ["0912345678", "0987654321", "bí mật", "riêng tư"] {
        #expect(!run.output.contains(secret) && !run.findings.contains(secret))
      }
    }
  }
}
