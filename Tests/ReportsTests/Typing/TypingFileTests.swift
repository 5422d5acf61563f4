import Foundation
import FoundationXML
import Testing

@testable import Reports
@testable import Survey

private let library: FormLibrary = {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return FormLibrary(workspace: nil, executable: root.appendingPathComponent("sipas").path)
}()

private func unit(_ code: String, _ name: String) -> Survey.Unit {
  Unit(
    code: code, name: name, level: .commune, parent: nil, validFrom: nil, validTo: nil,
    successor: nil)
}

private func typingFile(
  serials: String? = "001..003", names: [String] = ["Xã A", "Xã B"], isAbout: Int? = nil,
  known: KnownWords = KnownWords(), language: Language = .vi
) throws -> TypingFile {
  let units = names.enumerated().map { unit("0\($0)", $1) }
  return TypingFile(
    try TypingSheet(library.form("phu-luong-2026"), library: library, language: language),
    serials: try serials.map(SerialRange.init), unit: isAbout.map { units[$0] },
    catalogue: UnitCatalogue(units: units), known: known, language: language)
}

/// The finished workbook.
private func withWorkbook(_ file: TypingFile, _ body: (WorkbookReader) throws -> Void) throws {
  try withFolder { folder in
    let url = folder.appendingPathComponent("nhập.xlsx")
    try file.workbook().write(to: url)
    try body(WorkbookReader(url))
  }
}

private let typing = "xl/worksheets/sheet1.xml"

@Suite("Files for typing as CSV and XLSX")
struct TypingFileTests {
  @Test("the CSV has a byte order mark, the headings, and a row for each serial")
  func csv() throws {
    let lines = try typingFile(isAbout: 1).csv().components(separatedBy: "\r\n")
    #expect(lines[0].unicodeScalars.first == "\u{FEFF}")
    #expect(
      lines[0].hasSuffix("Nhóm tuổi;Câu 1;Câu 2;Câu 3;Câu 4;Câu 5;Câu 6;Câu 7;Câu 8;Câu 9;Ý kiến"))
    #expect(lines[1...3].map { $0.prefix(12) } == ["001;;;Xã B;;", "002;;;Xã B;;", "003;;;Xã B;;"])
    #expect(lines.count == 5)
    #expect(
      try typingFile(serials: nil, isAbout: 1).csv().components(separatedBy: "\r\n").count == 2)
    #expect(try typingFile(language: .en).csv().contains("Age group,Q1,Q2"))
  }

  @Test("a serial that a spreadsheet would compute has no place in a CSV file", arguments: "=+-@")
  func formulas(sign: Character) throws {
    let file = try typingFile(serials: "\(sign)1..\(sign)2")
    #expect(throws: SerialsLikeFormulas(serial: "\(sign)1")) { try file.csv() }
    try withWorkbook(file) { workbook in
      let cells = try workbook.cells()
      #expect(cells["A2"]?.value == "\(sign)1")
      let formulas = try workbook.nodes("//sheetData/row/c/f", of: typing)
      #expect(formulas.isEmpty)
    }
  }

  @Test("serials and the unit are typed already, as text that keeps its zeros")
  func typed() throws {
    try withWorkbook(typingFile(isAbout: 1)) { workbook in
      let cells = try workbook.cells()
      #expect(["A2", "A3", "A4"].map { cells[$0]?.value } == ["001", "002", "003"])
      #expect(cells["A2"]?.format == "@" && cells["A2"]?.type == "s")
      #expect(cells["D2"]?.value == "Xã B" && cells["D4"]?.value == "Xã B")
      #expect(cells["A5"] == nil && cells["D5"] == nil)
    }
  }

  @Test("without serials the unit appears where a serial is typed")
  func unitOfRow() throws {
    try withWorkbook(typingFile(serials: nil, isAbout: 1)) { workbook in
      let formulas = try workbook.nodes("//sheetData/row/c/f", of: typing)
      #expect(formulas.first?.stringValue == "IF($A2=\"\",\"\",INDEX(sipas_units,1))")
      #expect(formulas.count == 500)
    }
  }

  @Test("every column says what may be typed, and refuses or asks about the rest")
  func rules() throws {
    try withWorkbook(typingFile()) { workbook in
      let rules = try workbook.nodes("//dataValidation", of: typing)
      let kinds = Dictionary(uniqueKeysWithValues: rules.map { ($0["sqref"], $0) })
      func formula(_ range: String, _ number: Int = 1) throws -> String? {
        try kinds[range]?.nodes(forXPath: "*[local-name()='formula\(number)']").first?.stringValue
      }
      #expect(rules.count == 7 - 1 + 1 + 9, "every column but field and comment")
      #expect(
        try formula("A2:A4") == "AND(LEN($A2)<=100,SUMPRODUCT(--($A$2:$A$4=$A2))=1)")
      #expect(try formula("B2:B4") == "DATE(2000,1,1)" && formula("B2:B4", 2) == "TODAY()")
      #expect(try formula("C2:C4") == "sipas_channels" && formula("D2:D4") == "sipas_units")
      #expect(try formula("F2:F4") == "sipas_types" && formula("I2:I4") == "sipas_answers")
      #expect(kinds["F2:F4"]?["errorStyle"] == "warning" && kinds["I2:I4"]?["errorStyle"] == "")
      #expect(
        kinds["I2:I4"]?["error"] == "Cột 'Câu 1': 1, 2, 3, 4, 5, n/a, *, ? hoặc để trống.")
      for rule in rules {
        #expect(rule["allowBlank"] == "1" && rule["showErrorMessage"] == "1")
        #expect(rule["error"].count <= 255 && rule["errorTitle"].count <= 32)
      }
      let marks = try workbook.nodes("//conditionalFormatting", of: typing).map { $0["sqref"] }
      #expect(Set(["A2:A4", "B2:B4", "C2:C4", "D2:D4", "I2:I4", "Q2:Q4"]).isSubset(of: marks))
    }
  }

  @Test("lists hold what is offered: numbers as numbers, words of earlier forms first")
  func lists() throws {
    var known = KnownWords()
    (known.genders, known.fields) = (["Nữ"], ["Hộ tịch"])
    try withWorkbook(typingFile(known: known)) { workbook in
      let names = try workbook.nodes("//definedName", of: "xl/workbook.xml")
      let places = Dictionary(
        names.map { ($0["name"], $0.stringValue ?? "") }, uniquingKeysWith: { first, _ in first })
      #expect(places["sipas_answers"] == "'Danh sách chọn'!$C$2:$C$9")
      #expect(places["sipas_units"] == "'Danh sách chọn'!$A$2:$A$3")
      let cells = try workbook.cells(ofSheet: 3)
      #expect(cells["C2"]?.type == "" && cells["C2"]?.value == "1" && cells["C7"]?.value == "n/a")
      #expect(cells["D2"]?.value == "Hộ tịch" && cells["F2"]?.value == "Nữ" && cells["F3"] == nil)
      #expect(cells["G2"]?.value == "18-24" && cells["G2"]?.type == "s")
    }
  }

  @Test("dates are dates, headings stay in sight, the second sheet explains columns and codes")
  func layout() throws {
    try withWorkbook(typingFile()) { workbook in
      #expect(try workbook.sheetNames() == ["Nhập phiếu", "Cách nhập", "Danh sách chọn"])
      let pane = try #require(try workbook.nodes("//pane", of: typing).first)
      #expect(pane["topLeftCell"] == "B2" && pane["state"] == "frozen")
      #expect(try workbook.nodes("//pageSetup", of: typing).first?["orientation"] == "landscape")
      let style = try workbook.nodes("//cols/col", of: typing)[1]["style"]
      let formats = try workbook.nodes("//cellXfs/xf", of: "xl/styles.xml")
      let code = formats[try #require(Int(style))]["numFmtId"]
      let codes = try workbook.nodes("//numFmt", of: "xl/styles.xml")
      #expect(codes.first { $0["numFmtId"] == code }?["formatCode"] == "dd/mm/yyyy")
      let words = Set(try workbook.cells(ofSheet: 2).values.map(\.value))
      let form = try library.form("phu-luong-2026")
      for item in form.items { #expect(words.contains(item.text.vi)) }
      for level in form.scale.levels { #expect(words.contains(level.label.vi)) }
    }
  }

  @Test("words from elsewhere stay words, and the file is the same each time")
  func hostile() throws {
    var known = KnownWords()
    known.fields = ["=HYPERLINK(\"http://x\")", "@a", "-1", "<b>&"]
    let file = try typingFile(names: ["=1+1", "Xã 'A'\"", "+2"], isAbout: 0, known: known)
    try withWorkbook(file) { workbook in
      for sheet in 1...3 {
        let part = "xl/worksheets/sheet\(sheet).xml"
        #expect(try workbook.nodes("//sheetData/row/c/f", of: part).isEmpty)
      }
      let words = try workbook.cells(ofSheet: 3).values.filter { $0.type == "s" }.map(\.value)
      for word in known.fields + ["=1+1"] { #expect(words.contains(word)) }
    }
    let again = try file.workbook()
    #expect(try file.workbook() == again)
  }
}
