import Foundation
import FoundationXML
import Testing

/// An XLSX file as another program sees it: unpacked by `unzip`, parsed as XML.
struct WorkbookReader {
  /// One cell of a sheet.
  struct Cell: Equatable {
    /// `s` for words, empty for a number, a day or nothing.
    let type: String
    let value: String
    /// The format code of Excel.
    let format: String
  }

  private static let builtInFormats = [
    "0": "General", "3": "#,##0", "4": "#,##0.00", "49": "@",
  ]

  private let file: URL
  private let words: [String]
  private let formats: [String]

  init(_ file: URL) throws {
    self.file = file
    words = try WorkbookReader.nodes("//si", of: "xl/sharedStrings.xml", in: file).map { item in
      try item.nodes(forXPath: ".//*[local-name()='t']")
        .compactMap(\.stringValue).joined().unescaped
    }
    var codes = WorkbookReader.builtInFormats
    let styles = "xl/styles.xml"
    for format in try WorkbookReader.nodes("//numFmt", of: styles, in: file) {
      codes[format["numFmtId"]] = format["formatCode"]
    }
    formats = try WorkbookReader.nodes("//cellXfs/xf", of: styles, in: file).map { style in
      codes[style["numFmtId"]] ?? style["numFmtId"]
    }
  }

  /// The names of the sheets.
  func sheetNames() throws -> [String] {
    try nodes("//sheets/sheet", of: "xl/workbook.xml").map { $0["name"] }
  }

  /// The cells of a sheet counted from 1, by their place as in `B7`.
  func cells(ofSheet sheet: Int = 1) throws -> [String: Cell] {
    var cells: [String: Cell] = [:]
    for cell in try nodes("//sheetData/row/c", of: "xl/worksheets/sheet\(sheet).xml") {
      let value = try cell.nodes(forXPath: "*[local-name()='v']").first?.stringValue ?? ""
      let index = Int(value) ?? 0
      cells[cell["r"]] = Cell(
        type: cell["t"], value: cell["t"] == "s" ? words[index] : value,
        format: formats[Int(cell["s"]) ?? 0])
    }
    return cells
  }

  /// The elements at a path of names, as in `//sheetData/row`.
  func nodes(_ path: String, of part: String) throws -> [XMLElement] {
    try WorkbookReader.nodes(path, of: part, in: file)
  }

  private static func nodes(
    _ path: String, of part: String, in file: URL
  ) throws -> [XMLElement] {
    let document = try XMLDocument(data: text(of: part, in: file))
    let steps = path.split(separator: "/").map { "*[local-name()='\($0)']" }
    return try document.nodes(forXPath: "//" + steps.joined(separator: "/"))
      .compactMap { $0 as? XMLElement }
  }

  /// One file of the archive.
  static func text(of part: String, in file: URL) throws -> Data {
    let unzip = URL(fileURLWithPath: "/usr/bin/unzip")
    try #require(
      FileManager.default.isExecutableFile(atPath: unzip.path),
      "Install the package 'unzip': Scripts/setup.sh does.")
    let process = Process()
    let output = Pipe()
    process.executableURL = unzip
    process.arguments = ["-p", file.path, part]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "The archive has a sound part '\(part)'.")
    return data
  }
}

extension XMLElement {
  /// The value of an attribute; empty without it.
  ///
  /// `attribute(forName:)` finds none on Linux where the document has a namespace.
  subscript(name: String) -> String {
    attributes?.first { $0.localName == name }?.stringValue ?? ""
  }
}

extension String {
  /// The text with `_x005F_` read as Excel reads it.
  fileprivate var unescaped: String { replacing("_x005F_", with: "_") }
}
