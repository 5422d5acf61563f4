import Foundation
import Testing

@Suite("sipas forms template")
struct FormsTemplateCommandTests {
  private func run(_ words: [String], in folder: Folder) throws -> Program.Run {
    try Program.run(["forms", "template"] + words, in: folder.file("binh-dinh-2021"))
  }

  @Test("what is typed into the CSV file is imported, and no cell is lost")
  func imported() throws {
    let folder = try Folder(samples: true)
    let made = try run(
      ["mau-so-1", "--serials", "VC-01..VC-09", "--unit", "Vân Canh", "--to", "csv"], in: folder)
    #expect(made.code == 0 && made.findings.isEmpty)
    #expect(made.output.contains("'nhap-phieu-mau-so-1-huyen-van-canh.csv'"))
    let name = "binh-dinh-2021/nhap-phieu-mau-so-1-huyen-van-canh.csv"
    let lines = try folder.text(of: name).components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(lines.count == 10)
    // Level 5 for item 1, 4 for the next, … as many of each as can be told apart.
    let typed = lines.dropFirst().enumerated().map { row, line in
      var cells = line.components(separatedBy: ";")
      cells[1] = "0\(row + 1)/06/2021"
      cells[2] = "giấy"
      for item in 0..<22 { cells[8 + item] = "\(5 - item % 5)" }
      return cells.joined(separator: ";")
    }
    try folder.write(
      ([lines[0]] + typed).joined(separator: "\r\n") + "\r\n", to: "binh-dinh-2021/nhap.csv")
    let imported = try Program.run(["import", "nhap.csv"], in: folder.file("binh-dinh-2021"))
    #expect(imported.code == 0 && imported.output.contains("9 nhận + 0 loại"))
    let items = try Program.run(
      [
        "index", "--unit", "Vân Canh", "--period", "2021", "--minimum-forms", "1", "--format",
        "json", "--lang", "en",
      ], in: folder.file("binh-dinh-2021"))
    let json = try JSONSerialization.jsonObject(with: Data(items.output.utf8)) as? [String: Any]
    let counted = try #require(json?["items"] as? [[String: Any]])
    #expect(counted.count == 22)
    for (place, item) in counted.enumerated() {
      let levels = try #require(item["levels"] as? [[String: Any]])
      let marked = levels.filter { $0["forms"] as? Int == 9 }.compactMap { $0["level"] as? Int }
      #expect(marked == [5 - place % 5], "item \(place + 1)")
    }
  }

  @Test("makes a workbook, also where there is no workspace")
  func workbook() throws {
    let folder = try Folder()
    let made = try Program.run(
      ["forms", "template", "bnv-2022", "--output", "a.xlsx"], in: folder.url)
    #expect(made.code == 0)
    let bytes = try Data(contentsOf: folder.file("a.xlsx"))
    #expect(bytes.prefix(2) == Data("PK".utf8))
  }

  @Test("says in one sentence what it cannot do")
  func refused() throws {
    let folder = try Folder(samples: true)
    let unit = try run(["mau-so-1", "--unit", "Huyện Lạ"], in: folder)
    #expect(unit.code == 1 && unit.findings.contains("Huyện Lạ"))
    let serials = try run(["mau-so-1", "--serials", "@1..@3", "--to", "csv"], in: folder)
    #expect(serials.code == 1 && serials.findings.contains("--to xlsx"))
    let name = try run(["mau-so-1", "--output", "a.csv"], in: folder)
    #expect(name.code == 64 && name.findings.contains("--to csv"))
    let empty = try Folder()
    let elsewhere = try Program.run(
      ["forms", "template", "mau-so-1", "--unit", "A"], in: empty.url)
    #expect(elsewhere.code == 1 && elsewhere.findings.contains("sipas.yaml"))
    #expect(
      try !FileManager.default.contentsOfDirectory(
        atPath: folder.file("binh-dinh-2021").path
      ).contains { $0.hasPrefix("nhap-phieu") })
  }
}
