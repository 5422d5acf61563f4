import Foundation
import FoundationXML
import Testing

@Suite("Pages of the commands (--format html)")
struct PageCommandTests {
  private func workspace() throws -> Folder {
    try Prepared.samples("binh-dinh-2021", imported: ["van-canh.csv", "mien-nui.csv"])
  }

  private func cells(_ page: String) throws -> [String] {
    try XMLDocument(data: Data(page.utf8))
      .nodes(forXPath: "//tbody//tr/*").compactMap(\.stringValue)
  }

  @Test("every figure of the text stands in the page, in both languages", arguments: ["vi", "en"])
  func figures(language: String) throws {
    let folder = try workspace()
    let rank = ["rank", "--period", "2021", "--lang", language]
    let text = try Program.run(rank, in: folder.file("binh-dinh-2021"))
    let page = try Program.run(rank + ["--format", "html"], in: folder.file("binh-dinh-2021"))
    #expect(page.code == 0 && page.findings.isEmpty)
    let shown = try Set(cells(page.output))
    let figures = text.output.split(separator: "\n").filter { $0.contains("Huyện") }
      .flatMap { $0.split(separator: " ") }.filter { $0.contains { ",.".contains($0) } }
    #expect(figures.count > 4 * 6)
    for figure in figures {
      // Intervals are two words of the text.
      #expect(shown.contains { $0.contains(figure) }, "\(figure) is missing")
    }
  }

  @Test("a page says where its figures come from, and is the same when made again")
  func origin() throws {
    let folder = try workspace()
    let rank = ["rank", "--period", "2021", "--format", "html", "--output", "a.html"]
    _ = try Program.run(rank, in: folder.file("binh-dinh-2021"))
    let page = try folder.text(of: "binh-dinh-2021/a.html")
    for words in ["van-canh.csv: nhận 216, loại 0", "mau-so-1, phiên bản", "sipas "] {
      #expect(page.contains(words))
    }
    _ = try Program.run(rank.dropLast() + ["b.html"], in: folder.file("binh-dinh-2021"))
    #expect(try folder.text(of: "binh-dinh-2021/b.html") == page)
  }

  @Test("index, score and cells have pages, too")
  func others() throws {
    let folder = try workspace()
    let index = try Program.run(
      ["index", "--unit", "Vân Canh", "--period", "2021", "--format", "html"],
      in: folder.file("binh-dinh-2021"))
    #expect(try cells(index.output).contains("c22"))
    #expect(index.output.contains("<svg"))
    let score = try Program.run(
      [
        "score", "--catalogue", "binh-dinh-huyen-2021", "--unit", "Vân Canh", "--period", "2021",
        "--inputs", "inputs.csv", "--format", "html",
      ], in: folder.file("van-canh-2021"))
    #expect(try cells(score.output).contains("3.4.1"))
    let report = try Program.run(
      ["cells", "--period", "2021", "--unit", "Vân Canh", "--format", "html"],
      in: folder.file("binh-dinh-2021"))
    #expect(try cells(report.output).contains("216"))
  }

  @Test(
    "a file name that promises a page or a workbook is held to it", arguments: ["html", "xlsx"])
  func names(ending: String) throws {
    let folder = try workspace()
    let run = try Program.run(
      ["rank", "--period", "2021", "--output", "a.\(ending)"],
      in: folder.file("binh-dinh-2021"))
    #expect(run.code == 64)
    #expect(run.findings.contains("--format \(ending)"))
    #expect(!folder.has("binh-dinh-2021/a.\(ending)"))
  }
}
