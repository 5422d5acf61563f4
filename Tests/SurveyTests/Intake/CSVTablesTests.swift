import Foundation
import Testing

@testable import Survey

/// A table as a file, with some way of quoting.
private struct Writing {
  let delimiter: String
  let lineEnd: String
  /// Whether fields are quoted that need not be.
  let quotesAll: Bool
  let endsLastLine: Bool

  func text(of table: [[String]]) -> String {
    let lines = table.map { row in row.map(field).joined(separator: delimiter) }
    return lines.joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
  }

  private func field(_ text: String) -> String {
    // libcsv takes white space off fields that are not quoted.
    let needsQuotes =
      text.contains { "\"\r\n".contains($0) || $0.isNewline || delimiter.contains($0) }
      || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    guard quotesAll || needsQuotes else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

/// The fields of every record of a file.
private func table(_ text: String, delimiter: String) throws -> [[String]] {
  try withFolder { folder in
    try write(text, to: "\(folder)/x.csv")
    let source = try FileSource(path: "\(folder)/x.csv")
    let reader = CSVReader(
      lines: PhysicalLines(source: source), delimiter: try #require(delimiter.utf8.first))
    var rows: [[String]] = []
    while case .record = try reader.next() {
      let record = reader.record
      rows.append(
        (0..<record.count).map { String(decoding: record.bytes[record.range($0)], as: UTF8.self) })
    }
    return rows
  }
}

@Suite("CSV tables")
struct CSVTablesTests {
  @Test(
    "come back cell for cell, whatever stands in them and however they are written",
    arguments: 1...4)
  func anyTable(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "", "a", "phiếu", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "=1+1", "'",
      "{\"k\": [1, 2]}", "Hoà\u{300}", "😀", "\u{FEFF}", "\u{2028}", "0", "sep=;",
    ]
    for _ in 0..<60 {
      let columns = Int.random(in: 2...6, using: &random)
      let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...4, using: &random))
            .compactMap { _ in pieces.randomElement(using: &random) }.joined()
        }
      }
      // A line of blank fields is a blank line to every reader of tables.
      let cells = rows.map { $0.allSatisfy(\.isEmpty) ? ["x"] + $0.dropFirst() : $0 }
      for delimiter in [",", ";", "\t", "|"] {
        let writing = Writing(
          delimiter: delimiter, lineEnd: ["\n", "\r\n"].randomElement(using: &random) ?? "\n",
          quotesAll: Bool.random(using: &random), endsLastLine: Bool.random(using: &random))
        var text = writing.text(of: cells)
        // A byte order mark of its own, so that one in the first cell stays there.
        if text.hasPrefix("\u{FEFF}") { text = "\u{FEFF}" + text }
        #expect(
          try table(text, delimiter: delimiter).map { $0.map { Array($0.utf8) } }
            == cells.map { $0.map { Array($0.utf8) } })
      }
    }
  }

  @Test(
    "of the kinds on which readers are tried are read as meant",
    arguments: [
      ("a,b\n1,\"ha ha, ha\"\n", [["a", "b"], ["1", "ha ha, ha"]]),
      ("a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
      ("a,b,c\r\n1,\"\",\"\"\r\n", [["a", "b", "c"], ["1", "", ""]]),
      ("a,b\n1,\"nói \"\"nhanh\"\"\"\n", [["a", "b"], ["1", "nói \"nhanh\""]]),
      (
        "k,v\n1,\"{\"\"loại\"\": \"\"điểm\"\", \"\"toạ độ\"\": [102.0, 0.5]}\"\n",
        [["k", "v"], ["1", "{\"loại\": \"điểm\", \"toạ độ\": [102.0, 0.5]}"]]
      ),
      (
        "a,b\n\"một\nhai\",3\n4,\"năm\n\nsáu\"\n",
        [["a", "b"], ["một\nhai", "3"], ["4", "năm\n\nsáu"]]
      ),
      ("a,b\r\n\"một\r\nhai\",3\r\n", [["a", "b"], ["một\r\nhai", "3"]]),
      ("\"đầu\",\"\nb\"\n\"x\n\",\"\"\n", [["đầu", "\nb"], ["x\n", ""]]),
      ("a,b,c\n1,2,3\n4,5,ʤ\n", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
      ("a,b", [["a", "b"]]), ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a\n\"\"\n", [["a"], [""]]),
    ])
  func knownKinds(text: String, expected: [[String]]) throws {
    #expect(try table(text, delimiter: ",") == expected)
  }
}
