import Foundation
import Survey
import Testing

@testable import Reports

/// A table of one text column with these cells.
private func texts(_ cells: String...) -> Table {
  Table(
    title: both("Danh sách các đơn vị"),
    columns: [Column(id: "name", heading: both("Tên"), kind: .text)],
    rows: cells.map { [.text($0)] })
}

/// Writes the tables and hands the finished file to `body`.
private func withWorkbook(
  _ tables: [Table], language: Language = .vi, _ body: (WorkbookReader) throws -> Void
) throws {
  try withFolder { folder in
    let file = folder.appendingPathComponent("báo cáo.xlsx")
    try XLSXTableWriter(language: language).write(tables, to: file.path)
    try body(WorkbookReader(file))
  }
}

@Suite("XLSX table")
struct XLSXTableWriterTests {
  @Test("holds title, headings, values, notes, each of its kind")
  func cells() throws {
    try withWorkbook([ranking]) { workbook in
      let cells = try workbook.cells()
      let words = [
        "A1": "Xếp hạng các huyện", "A2": "Kỳ: quý I năm 2022", "A4": "Đơn vị", "B4": "Số phiếu",
        "C4": "Chỉ số (%)", "D4": "Khoảng tin cậy (cận dưới)", "E4": "Khoảng tin cậy (cận trên)",
        "F4": "Hạng có thể (cao nhất)", "G4": "Hạng có thể (thấp nhất)", "H4": "Đến ngày",
        "A5": "Vân Canh", "A6": "An Lão", "A8": "– không tính được: dưới 30 phiếu",
        "A9": "sipas 1.0",
      ]
      for (place, text) in words {
        #expect(cells[place]?.value == text)
        #expect(cells[place]?.type == "s")
      }
      let values: [String: WorkbookReader.Cell] = [
        "A5": .init(type: "s", value: "Vân Canh", format: "@"),
        "B5": .init(type: "", value: "1240", format: "#,##0"),
        "C5": .init(type: "", value: "74.87", format: "#,##0.00"),
        "D5": .init(type: "", value: "72.2", format: "#,##0.00"),
        "E5": .init(type: "", value: "77.3", format: "#,##0.00"),
        "F5": .init(type: "", value: "1", format: "#,##0"),
        "G5": .init(type: "", value: "4", format: "#,##0"),
        // 14 March 2022, counted as in LibreOffice Calc: =DATE(2022;3;14).
        "H5": .init(type: "", value: "44634", format: "dd/mm/yyyy"),
        "C6": .init(type: "", value: "", format: "#,##0.00"),
        "E6": .init(type: "", value: "", format: "#,##0.00"),
        "G6": .init(type: "", value: "", format: "#,##0"),
      ]
      for (place, value) in values { #expect(cells[place] == value, "cell \(place)") }
    }
  }

  @Test("speaks English where asked")
  func english() throws {
    try withWorkbook([ranking], language: .en) { workbook in
      let cells = try workbook.cells()
      #expect(cells["D4"]?.value == "Interval (low)")
      #expect(cells["H5"]?.format == "yyyy-mm-dd")
      #expect(try workbook.sheetNames() == ["Ranking of the districts"])
    }
  }

  @Test(
    "keeps words as they are: no formula, number, link, day or markup",
    arguments: [
      "=1+1", "+84", "-2", "@SUM(A1)", "00123", "1-4", "1E5", "http://example.org", "TRUE",
      "mailto:a@example.org", "<r><t>a</t></r>", "a & b < \"c\"", " a ", "_x0041_", "{=1}",
      "a_x000D_b_x12_", "Hoà Bình 😀",
    ])
  func words(text: String) throws {
    try withWorkbook([texts(text)]) { workbook in
      let cells = try workbook.cells()
      #expect(cells["A4"] == .init(type: "s", value: text, format: "@"))
      let sheet = "xl/worksheets/sheet1.xml"
      #expect(try workbook.nodes("//f", of: sheet) == [])
      #expect(try workbook.nodes("//hyperlink", of: sheet) == [])
      let ignored = try workbook.nodes("//ignoredError", of: sheet)
      #expect(ignored.map { $0["sqref"] } == ["A4:A4"])
    }
  }

  @Test("writes what XML forbids as U+FFFD")
  func controls() throws {
    try withWorkbook([texts("a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}e\r\nf")]) { workbook in
      let cell = try workbook.cells()["A4"]
      #expect(cell?.value == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e  f")
    }
  }

  @Test("cuts what Excel cannot hold, and says so", arguments: [32_767, 32_768])
  func length(count: Int) throws {
    try withWorkbook([texts(String(repeating: "ế", count: count))]) { workbook in
      let cells = try workbook.cells()
      let isCut = count == 32_768
      #expect(cells["A4"]?.value.count == 32_767)
      #expect(cells["A4"]?.value.hasSuffix("…") == isCut)
      #expect((cells["A6"]?.value.hasSuffix("32.767 ký tự: 1.") ?? false) == isCut)
    }
  }

  @Test("rounds as the text table does")
  func rounding() throws {
    let table = Table(
      title: both("Bảng"), columns: [Column(id: "a", heading: both("A"), kind: .number)],
      rows: [
        [.decimal(74.865, decimals: 2)], [.decimal(0.125, decimals: 2)], [.hundredths(-1505)],
        [.decimal(-0.001, decimals: 2)], [.decimal(2.5, decimals: 0)],
      ])
    try withWorkbook([table]) { workbook in
      let cells = try workbook.cells()
      let values = (4...8).map { cells["A\($0)"]?.value }
      #expect(values == ["74.87", "0.13", "-15.05", "0", "3"])
      #expect(cells["A8"]?.format == "#,##0")
    }
  }

  @Test("writes a day that Excel cannot count as text")
  func days() throws {
    let days = ["2022-02-31", "1899-12-31", "1900-01-01", "1900-02-28", "1900-03-01"]
    let table = Table(
      title: both("Bảng"), columns: [Column(id: "day", heading: both("Ngày"), kind: .day)],
      rows: days.map { [.day($0)] })
    try withWorkbook([table]) { workbook in
      let cells = try workbook.cells()
      // Excel counts a 29 February 1900 that never was: day 60.
      let values = (4...8).map { cells["A\($0)"]?.value }
      #expect(values == ["2022-02-31", "1899-12-31", "1", "59", "61"])
      #expect(cells["A4"]?.type == "s")
    }
  }

  @Test("freezes and repeats the headings, and prints on A4 across")
  func pages() throws {
    try withWorkbook([ranking]) { workbook in
      let sheet = "xl/worksheets/sheet1.xml"
      let pane = try #require(try workbook.nodes("//pane", of: sheet).first)
      #expect([pane["xSplit"], pane["ySplit"], pane["state"]] == ["1", "4", "frozen"])
      let page = try #require(try workbook.nodes("//pageSetup", of: sheet).first)
      let layout = [page["paperSize"], page["orientation"], page["fitToHeight"]]
      #expect(layout == ["9", "landscape", "0"])
      #expect(try workbook.nodes("//pageSetUpPr", of: sheet).map { $0["fitToPage"] } == ["1"])
      let names = try workbook.nodes("//definedName", of: "xl/workbook.xml")
      #expect(names.compactMap(\.stringValue) == ["'Xếp hạng các huyện'!$4:$4"])
    }
  }

  @Test("makes one sheet a table, and says where there are no rows")
  func sheets() throws {
    try withWorkbook([ranking, texts(), texts("a")]) { workbook in
      #expect(
        try workbook.sheetNames() == [
          "Xếp hạng các huyện", "Danh sách các đơn vị", "Danh sách các đơn vị (2)",
        ])
      let cells = try workbook.cells(ofSheet: 2)
      #expect(cells["A4"]?.value == "(không có dòng nào)")
    }
  }

  @Test("gives the same bytes for the same tables")
  func sameBytes() throws {
    let writer = XLSXTableWriter(language: .vi)
    let tables = [ranking, wideTable(columns: 40, digits: 6), texts("a")]
    let first = try writer.data(of: tables)
    // ZIP keeps times in steps of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try writer.data(of: tables) == first)
  }

  @Test("leaves the old file and nothing else after a failure")
  func failures() throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("out.xlsx")
      try Data("old".utf8).write(to: file)
      var long = Table(
        title: both("Dài"), columns: [Column(id: "n", heading: both("N"), kind: .number)])
      for row in 1...Workbook.mostRows { long.append([.count(row)]) }
      let writer = XLSXTableWriter(language: .vi)
      #expect(throws: UnwritableWorkbook.tooManyRows(title: both("Dài"), most: 1_048_576)) {
        try writer.write([long], to: file.path)
      }
      #expect(throws: UnwritableFile(path: folder.path, reason: .isFolder)) {
        try writer.write([ranking], to: folder.path)
      }
      let none = folder.appendingPathComponent("none")
      #expect(throws: UnwritableWorkbook.temporaryFolder(path: none.path)) {
        try writer.data(of: [ranking], temporaryIn: none)
      }
      _ = try writer.data(of: [ranking], temporaryIn: folder)
      #expect(try names(in: folder) == ["out.xlsx"])
      #expect(try Data(contentsOf: file) == Data("old".utf8))
    }
  }

  @Test("asks for space before it needs it")
  func space() throws {
    try withFolder { parent in
      try TemporaryFolder.with(in: parent) { folder in
        try folder.checkSpace(forBytes: 1 << 20)
        // No disk has 4 EiB.
        #expect(throws: UnwritableWorkbook.temporaryFolder(path: parent.path)) {
          try folder.checkSpace(forBytes: 1 << 62)
        }
        #expect(try names(in: URL(fileURLWithPath: folder.path)) == [])
      }
      #expect(try names(in: parent) == [])
    }
  }

  @Test("says what to do if a workbook cannot be made")
  func sentences() {
    let error = UnwritableWorkbook.tooManyColumns(title: both("Rộng"), most: 16_384)
    #expect(
      error.sentence.vi
        == "Bảng 'Rộng' quá rộng: một trang tính Excel chỉ có 16.384 cột. Hãy xuất ra CSV.")
    #expect(
      UnwritableWorkbook.temporaryFolder(path: "/tmp").sentence.en
        == "Cannot write temporary files in '/tmp'. Check that you may write there and that there "
        + "is space, or set TMPDIR to another folder.")
  }
}
