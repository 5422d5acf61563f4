import Foundation
import Testing

@Suite("sipas cells")
struct CellsCommandTests {
  private let cells = ["cells", "--period", "2022-H1", "--unit", "Kông Chro"]

  private func workspace(dossiers: Bool = true) throws -> Folder {
    let folder = try Prepared.samples(
      "kong-chro-2022-h1", imported: ["phieu-giay.csv"], code: 2)
    let place = folder.file("kong-chro-2022-h1")
    if dossiers {
      _ = try Program.run(["dossiers", "../dossiers/kong-chro-2022-h1.csv"], in: place)
    }
    return folder
  }

  private func run(_ more: [String] = [], in folder: Folder) throws -> Program.Run {
    try Program.run(cells + more, in: folder.file("kong-chro-2022-h1"))
  }

  @Test("Kông Chro 2022: 1, 450, 1; 99.6 %; 100 %")
  func kongChro() throws {
    let folder = try workspace()
    for language in ["vi", "en"] {
      let text = try run(["--lang", language], in: folder)
      #expect(text.code == 0 && text.findings.isEmpty)
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      try expectSnapshot(text.output, "cells.\(language).txt")
    }
    let csv = try run(["--format", "csv", "--lang", "en"], in: folder)
    let values = csv.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").last.map(String.init)
    }
    #expect(values == ["1", "450", "1", "99.6", "100"])
    let json = try run(["--format", "json"], in: folder)
    #expect(json.output.contains("\"value\": 99.60489924930857"))
    #expect(json.output.contains("\"value\": 100.0"))
  }

  @Test("a layout brings its own numbers, and an unknown one is told with those there are")
  func layouts() throws {
    let folder = try workspace()
    let csv = try run(["--layout", "phu-luc-2021", "--format", "csv", "--lang", "en"], in: folder)
    let numbers = csv.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    #expect(numbers == ["1.5", "1.5.1", "1.5.2", "3.4.2", "3.4.3"])
    let unknown = try run(["--layout", "x", "--lang", "en"], in: folder)
    #expect(unknown.code == 1)
    #expect(unknown.findings.contains("Known: bieu-mau-1-2022, phu-luc-2021."))
  }

  @Test("what can't be told is blank, with the reason, and exits with 2")
  func blanks() throws {
    let folder = try workspace(dossiers: false)
    let text = try run(["--lang", "en"], in: folder)
    #expect(text.code == 2)
    #expect(
      text.findings
        == """
        Cell 3.2 stays blank: no dossier counts are imported.
        Cell 3.3 stays blank: no dossier counts are imported.

        """)
    let json = try run(["--format", "json"], in: folder)
    #expect(json.output.components(separatedBy: "\"value\": null").count == 3)
  }

  @Test("a commune's share is the communes' one, and only a district has a district's")
  func levels() throws {
    let folder = try workspace(dossiers: false)
    let place = folder.file("kong-chro-2022-h1")
    try folder.write(
      """
      don_vi,cap,tu_ngay,den_ngay,tiep_nhan,dung_han,qua_han,dang_giai_quyet
      Thị trấn Kông Chro,xa,15/12/2021,30/05/2022,40,30,10,0

      """, to: "kong-chro-2022-h1/town.csv")
    func cells(_ unit: String) throws -> Program.Run {
      try Program.run(
        [
          "cells", "--period", "2022-H1", "--unit", unit, "--format", "csv", "--lang", "en",
        ], in: place)
    }
    func values(_ run: Program.Run) -> [String] {
      run.output.split(separator: "\r\n").suffix(2).map { line in
        String(line.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
      }
    }
    let noDistrict = "Cell 3.2 stays blank: the unit is no district.\n"
    let unknown = try cells("Thị trấn Kông Chro")
    #expect(values(unknown) == ["", ""])
    #expect(
      unknown.findings == noDistrict + "Cell 3.3 stays blank: no dossier counts are imported.\n")
    #expect(try Program.run(["dossiers", "town.csv"], in: place).code == 0)
    let town = try cells("Thị trấn Kông Chro")
    #expect(town.code == 2 && values(town) == ["", "75"])
    #expect(town.findings == noDistrict)
    let province = try cells("Tỉnh Gia Lai")
    #expect(values(province) == ["", "75"])
    #expect(province.findings.hasSuffix(noDistrict))
  }

  @Test("a department has neither share, though its own dossiers are known")
  func department() throws {
    let folder = try Folder(samples: true)
    let place = folder.file("da-nang-2020")
    #expect(try Program.run(["dossiers", "dossiers.csv"], in: place).code == 0)
    let run = try Program.run(
      [
        "cells", "--period", "2020-01-01..2020-06-30", "--unit", "Sở Công Thương", "--lang", "vi",
      ], in: place)
    #expect(run.code == 2)
    #expect(
      run.findings.hasSuffix(
        """
        Ô 3.2 để trống: đơn vị không phải cấp huyện.
        Ô 3.3 để trống: đơn vị không có xã trực thuộc.

        """))
  }

  @Test("the town that shares the district's name is meant by its kind or code")
  func town() throws {
    let folder = try workspace()
    let place = folder.file("kong-chro-2022-h1")
    for unit in ["Thị trấn Kông Chro", "23824"] {
      let town = try Program.run(
        ["cells", "--period", "2022-H1", "--unit", unit, "--format", "json"], in: place)
      #expect(town.output.contains("\"code\": \"23824\""))
    }
    let nowhere = try Program.run(
      ["cells", "--period", "2022-H1", "--unit", "Kông Chrô Mới"], in: place)
    #expect(nowhere.code == 1 && nowhere.output.isEmpty)
  }
}
