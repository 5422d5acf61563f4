import Foundation
import Testing

@Suite("sipas reliability and drivers")
struct ExplainCommandTests {
  @Test("read as before on the forms of Bình Định, in both languages")
  func snapshots() throws {
    let folder = try Prepared.binhDinhSample()
    let workspace = folder.file("binh-dinh-2021")
    for language in ["vi", "en"] {
      let rest = ["--period", "2021", "--lang", language]
      let reliability = try Program.run(
        ["reliability", "--unit", "Vân Canh"] + rest, in: workspace)
      #expect(reliability.code == 0)
      try expectSnapshot(reliability.output, "reliability.\(language).txt")
      let drivers = try Program.run(["drivers"] + rest, in: workspace)
      #expect(drivers.code == 0)
      try expectSnapshot(drivers.output, "drivers.\(language).txt")
      let units = try Program.run(["drivers", "--level", "huyen"] + rest, in: workspace)
      #expect(units.code == 0)
      try expectSnapshot(units.output, "drivers-by-unit.\(language).txt")
      for text in [reliability, drivers, units] {
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      }
    }
    let items = try Program.run(
      ["drivers", "--period", "2021", "--by", "item", "--unit", "Quy Nhơn"], in: workspace)
    try expectSnapshot(items.output, "drivers-items.vi.txt")
    let csv = try Program.run(
      ["drivers", "--period", "2021", "--level", "huyen", "--format", "csv", "--lang", "en"],
      in: workspace)
    try expectSnapshot(csv.output, "drivers-by-unit.en.csv")
  }

  @Test("JSON holds alpha and importance in full precision, the same bytes every time")
  func json() throws {
    let folder = try Prepared.binhDinhSample()
    let workspace = folder.file("binh-dinh-2021")
    let arguments = ["--period", "2021", "--format", "json"]
    let reliability = try Program.run(["reliability"] + arguments, in: workspace)
    let first = try #require(
      JSONSerialization.jsonObject(with: Data(reliability.output.utf8)) as? [String: Any])
    let dimensions = try #require(first["dimensions"] as? [[String: Any]])
    #expect(dimensions.count == 5 && first["forms"] as? Int == 3048)
    #expect(dimensions.allSatisfy { ($0["alpha"] as? Double).map { $0 > 0 && $0 < 1 } == true })
    let drivers = try Program.run(["drivers"] + arguments, in: workspace)
    #expect(drivers.output == (try Program.run(["drivers"] + arguments, in: workspace)).output)
    let second = try #require(
      JSONSerialization.jsonObject(with: Data(drivers.output.utf8)) as? [String: Any])
    #expect(second["outcome"] as? String == "mean-of-other-dimensions")
    let parts = try #require(second["parts"] as? [[String: Any]])
    let analyses = try #require(parts[0]["analyses"] as? [[String: Any]])
    #expect(analyses[0]["groups"] as? Int == 30 && analyses[0]["rSquared"] is NSNull)
    let own = try #require(analyses[0]["drivers"] as? [[String: Any]])
    let performance = try #require(own[0]["performance"] as? [String: Any])
    // The province's index of the first dimension, as in the sample's README.
    #expect(published(performance["value"] as? Double) == "79.75")
  }

  @Test("a dimension can be named, and an unknown one is answered with those there are")
  func dimension() throws {
    let folder = try Prepared.binhDinhSample()
    let workspace = folder.file("binh-dinh-2021")
    let one = try Program.run(
      ["reliability", "--period", "2021", "--dimension", "Thủ tục hành chính", "--format", "csv"],
      in: workspace)
    #expect(one.code == 0 && one.output.split(separator: "\r\n").count == 6)
    let unknown = try Program.run(
      ["reliability", "--period", "2021", "--dimension", "overall"], in: workspace)
    #expect(unknown.code == 1)
    #expect(
      unknown.findings
        == "Mẫu 'mau-so-1' không có yếu tố 'overall'; hãy dùng tiep_can, thu_tuc, cong_chuc, "
        + "ket_qua, phan_anh.\n")
  }

  @Test("too few forms give no figures but a sentence")
  func floor() throws {
    let folder = try Prepared.binhDinhSample()
    let workspace = folder.file("binh-dinh-2021")
    let run = try Program.run(
      ["drivers", "--period", "2021", "--unit", "Vân Canh", "--minimum-forms", "5000"],
      in: workspace)
    #expect(run.code == 2 && run.findings.contains("ít hơn 5000"))
    let alpha = try Program.run(
      ["reliability", "--period", "2021", "--minimum-forms", "5000", "--format", "json"],
      in: workspace)
    #expect(alpha.output.contains("\"alpha\": null"))
    let none = try Program.run(["reliability", "--period", "2015"], in: workspace)
    #expect(none.code == 2 && none.findings.contains("Không có phiếu"))
  }

  @Test("a form of one item has nothing to compare")
  func oneItem() throws {
    let folder = try Prepared.samples(
      "da-nang-2014", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2014")
    let period = ["--period", "2014-01-01..2014-06-30", "--unit", "48"]
    let alpha = try Program.run(["reliability"] + period, in: workspace)
    #expect(alpha.code == 0 && alpha.output.contains("chỉ có một câu"))
    let drivers = try Program.run(["drivers"] + period, in: workspace)
    #expect(drivers.code == 1 && drivers.findings.contains("overall_question"))
  }

  @Test(
    "wrong usage exits with 64",
    arguments: [
      ["drivers"], ["reliability"], ["drivers", "--period", "2021", "--by", "village"],
      ["drivers", "--period", "2021", "--level", "huyen", "--unit", "551"],
      ["drivers", "--period", "2021", "--format", "xlsx"],
      ["reliability", "--period", "2021", "--confidence", "100"],
      ["reliability", "--period", "2021", "--minimum-forms", "0"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let folder = try Folder(samples: true)
    #expect(try Program.run(arguments, in: folder.file("binh-dinh-2021")).code == 64)
  }
}
