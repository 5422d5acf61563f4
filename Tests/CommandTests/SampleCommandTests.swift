import Foundation
import Testing

@Suite("sipas sample")
struct SampleCommandTests {
  /// 500 dossiers, four in five of them about land.
  private static let list =
    "Mã hồ sơ;Lĩnh vực;Ghi chú\r\n"
    + (0..<500).map {
      "\(String(format: "%05d", $0));\($0 % 5 == 4 ? "Hộ tịch" : "Đất đai");=1+\($0)\r\n"
    }
    .joined()

  @Test(
    "prints the size by statistics and by the office rule, in both languages",
    arguments: ["vi", "en"])
  func sizes(language: String) throws {
    let folder = try Folder()
    let run = try Program.run(
      [
        "sample", "--half-width", "3", "--population", "8145", "--response-rate", "70",
        "--design-effect", "1.2", "--lang", language,
      ], in: folder.url)
    #expect(run.code == 0 && run.findings.isEmpty)
    try expectSnapshot(run.output, "sample-size.\(language).txt")
  }

  @Test("draws the same dossiers again, with every column, and tells the strata")
  func draw() throws {
    let folder = try Folder()
    try folder.write(Self.list, to: "ho-so.csv")
    let arguments = [
      "sample", "--from", "ho-so.csv", "--size", "40", "--strata", "linh_vuc", "--seed", "11",
    ]
    let run = try Program.run(arguments + ["--output", "mau.csv"], in: folder.url)
    #expect(run.code == 0)
    try expectSnapshot(run.output, "sample-draw.vi.txt")
    let sample = try folder.text(of: "mau.csv")
    let lines = sample.split(separator: "\r\n")
    #expect(lines.count == 41 && lines[0] == "Mã hồ sơ;Lĩnh vực;Ghi chú")
    let bytes = try Data(contentsOf: folder.file("mau.csv"))
    #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]), "Excel must see that it is UTF-8")
    #expect(lines.filter { $0.contains("Hộ tịch") }.count == 8)
    // Leading zeros stay, and no field can become a formula.
    #expect(lines.dropFirst().allSatisfy { $0.first == "0" && $0.contains(";'=1+") })
    _ = try Program.run(arguments + ["--output", "lai.csv"], in: folder.url)
    #expect(try folder.text(of: "lai.csv") == sample)
    let other = try Program.run(
      arguments.dropLast() + ["12", "--output", "khac.csv", "--lang", "en"], in: folder.url)
    #expect(other.code == 0)
    let english = try folder.text(of: "khac.csv")
    #expect(english.hasPrefix("Mã hồ sơ,Lĩnh vực,Ghi chú\r\n") && english != sample)
    #expect(try folder.text(of: "ho-so.csv") == Self.list)
  }

  @Test("JSON names the list, the seed, the strata and the lines drawn")
  func json() throws {
    let folder = try Folder()
    try folder.write(Self.list, to: "ho-so.csv")
    let run = try Program.run(
      [
        "sample", "--from", "ho-so.csv", "--half-width", "10", "--systematic", "--format", "json",
        "--output", "mau.xlsx",
      ], in: folder.url)
    #expect(run.code == 0)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    // 96.04/(1 + 95.04/500) and 500/(1 + 500 · 0.01).
    #expect(document["size"] as? Int == 81 && document["yamane"] as? Int == 84)
    let draw = try #require(document["draw"] as? [String: Any])
    #expect(draw["seed"] as? Int == 1 && draw["method"] as? String == "systematic")
    let lines = try #require(draw["lines"] as? [Int])
    #expect(lines.count == 81)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { (6...7).contains($1 - $0) })
    let workbook = try Data(contentsOf: folder.file("mau.xlsx"))
    #expect(workbook.prefix(2) == Data("PK".utf8))
  }

  @Test("never replaces the list, and says in one sentence what is wrong")
  func refused() throws {
    let folder = try Folder()
    try folder.write(Self.list, to: "ho-so.csv")
    let draw = ["sample", "--from", "ho-so.csv", "--size", "40", "--output"]
    let own = try Program.run(draw + ["./ho-so.csv"], in: folder.url)
    #expect(own.code == 1 && own.findings.contains("chính là danh sách hồ sơ"))
    #expect(try folder.text(of: "ho-so.csv") == Self.list)
    let large = try Program.run(
      ["sample", "--from", "ho-so.csv", "--size", "501", "--output", "m.csv", "--lang", "en"],
      in: folder.url)
    #expect(large.code == 1 && !folder.has("m.csv"))
    #expect(
      large.findings
        == "There are only 500 dossiers, so that 501 forms cannot be had; ask for fewer.\n")
    let column = try Program.run(draw + ["m.csv", "--strata", "xa"], in: folder.url)
    #expect(column.code == 1 && column.findings.contains("'Lĩnh vực'") && !folder.has("m.csv"))
  }

  @Test("names a stratum of which nothing was drawn")
  func emptyStratum() throws {
    let folder = try Folder()
    try folder.write(Self.list + "99999;Lâm nghiệp;\r\n", to: "ho-so.csv")
    let draw = [
      "sample", "--from", "ho-so.csv", "--size", "40", "--strata", "Lĩnh vực", "--output", "m.csv",
    ]
    let run = try Program.run(draw, in: folder.url)
    #expect(run.code == 2 && run.findings.contains("'Lâm nghiệp' (1)"))
    let mended = try Program.run(draw + ["--minimum-per-stratum", "1"], in: folder.url)
    #expect(mended.code == 0 && mended.findings.isEmpty)
    #expect(try folder.text(of: "m.csv").contains("99999;Lâm nghiệp;\r\n"))
  }

  @Test(
    "wrong usage exits with 64",
    arguments: [
      [], ["--half-width", "3", "--size", "10"], ["--half-width", "0"], ["--half-width", "nan"],
      ["--size", "0"], ["--size", "5", "--population", "0"], ["--size", "5", "--expected", "100"],
      ["--size", "5", "--design-effect", "0"], ["--size", "5", "--response-rate", "0"],
      ["--size", "5", "--confidence", "100"], ["--size", "5", "--systematic"],
      ["--size", "5", "--strata", "xa"], ["--size", "5", "--encoding", "viscii"],
      ["--size", "5", "--format", "xlsx"],
      ["--size", "5", "--from", "a.csv"], ["--size", "5", "--from", "a.csv", "--output", "b.txt"],
      ["--size", "5", "--from", "a.csv", "--output", "b.csv", "--seed", "0"],
      ["--size", "5", "--from", "a.csv", "--output", "b.csv", "--seed", "4294967296"],
      ["--size", "5", "--from", "a.csv", "--output", "b.csv", "--population", "9"],
      ["--size", "5", "--from", "a.csv", "--output", "b.csv", "--minimum-per-stratum", "-1"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let folder = try Folder()
    #expect(try Program.run(["sample"] + arguments, in: folder.url).code == 64)
  }
}
