import Foundation
import Testing

@Suite("sipas quality")
struct QualityCommandTests {
  /// The sample of Bình Định with one more file: 40 forms of Vân Canh, 25 of them copies of one.
  private static func sample() throws -> Folder {
    let folder = try Folder(samples: true)
    try folder.write(
      "ma_phieu,ngay_nhan,huyen," + (1...22).map { "q\($0)" }.joined(separator: ",") + "\n"
        + (1...40).map { number in
          let answers = (1...22).map { item in
            number < 26 ? (item % 3 == 0 ? "4" : "5") : "\(1 + (number * item + item / 7) % 5)"
          }
          return "VC9-\(number),05/05/2021,Huyện Vân Canh," + answers.joined(separator: ",") + "\n"
        }.joined(), to: "binh-dinh-2021/them.csv")
    let files = [
      "dong-bang.csv", "mien-nui.csv", "thanh-pho-thi-xa.csv", "van-canh.csv", "them.csv",
    ]
    let run = try Program.run(["import"] + files, in: folder.file("binh-dinh-2021"))
    guard run.code == 0 else { throw Unprepared(findings: run.findings) }
    return folder
  }

  private let folder: Folder
  private let workspace: URL

  init() throws {
    folder = try Prepared.copy(of: "sample with copied forms", Self.sample)
    workspace = folder.file("binh-dinh-2021")
  }

  @Test("names the unit with copied forms in both languages, and no other")
  func text() throws {
    for language in ["vi", "en"] {
      let run = try Program.run(
        ["quality", "--period", "2021", "--lang", language], in: workspace)
      #expect(run.code == 2)
      try expectSnapshot(run.output + run.findings, "quality-\(language).txt")
    }
    let forms = try Program.run(
      ["quality", "--period", "2021", "--format", "csv", "--table", "forms", "--lang", "en"],
      in: workspace)
    let lines = forms.output.split(separator: "\r\n").dropFirst()
    #expect(lines.count == 24 && lines.allSatisfy { $0.hasPrefix("VC9-") })
  }

  @Test("JSON, CSV and XLSX say the same, and again the same")
  func formats() throws {
    func run(_ arguments: [String]) throws -> Program.Run {
      try Program.run(["quality", "--period", "2021"] + arguments, in: workspace)
    }
    let json = try run(["--format", "json"])
    #expect(try run(["--format", "json"]).output == json.output)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let units = try #require(document["units"] as? [[String: Any]])
    #expect(units.count == 11 && (document["flaggedForms"] as? [Any])?.count == 24)
    let checks = try #require(
      units.first { $0["code"] as? String == "551" }?["checks"] as? [[String: Any]])
    let run25 = try #require(checks.first { $0["check"] as? String == "long-run" })
    #expect(run25["found"] as? Int == 25 && run25["flagged"] as? Bool == true)
    let csv = try run(["--format", "csv", "--lang", "en"]).output.split(separator: "\r\n")
    #expect(csv.count == 12)
    #expect(try run(["--format", "csv", "--table", "days"]).output.contains("2021-05-05"))
    #expect(try run(["--format", "xlsx", "--output", "q.xlsx"]).code == 2)
    #expect(folder.has("binh-dinh-2021/q.xlsx"))
  }

  @Test("rank --without-flagged shows both rankings, and the flagged forms go on counting")
  func sensitivity() throws {
    let before = try Program.run(["rank", "--period", "2021", "--format", "json"], in: workspace)
    for language in ["vi", "en"] {
      let run = try Program.run(
        ["rank", "--period", "2021", "--without-flagged", "--lang", language], in: workspace)
      try expectSnapshot(run.output, "rank-without-flagged-\(language).txt")
    }
    let json = try Program.run(
      ["rank", "--period", "2021", "--without-flagged", "--format", "json"], in: workspace)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(document["flaggedForms"] as? Int == 24)
    let units = try #require(document["units"] as? [[String: Any]])
    for unit in units {
      let isFlagged = unit["code"] as? String == "551"
      #expect((unit["change"] as? Double != 0) == isFlagged)
    }
    #expect(
      try Program.run(["rank", "--period", "2021", "--format", "json"], in: workspace).output
        == before.output)
  }

  @Test("a period without forms and forms of another level are said")
  func nothing() throws {
    let none = try Program.run(["quality", "--period", "2015", "--lang", "en"], in: workspace)
    #expect(none.code == 2)
    #expect(none.findings == "There is no form 'mau-so-1' in the period 2015.\n")
    let communes = try Program.run(
      ["quality", "--period", "2021", "--level", "commune", "--lang", "en"], in: workspace)
    #expect(communes.code == 2 && communes.findings.contains("--level"))
  }
}
