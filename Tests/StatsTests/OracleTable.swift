import Foundation

/// A table of reference values beside the tests: plain commas, no quotation marks.
struct OracleTable {
  struct Row {
    fileprivate let fields: [String: String]

    subscript(_ column: String) -> String {
      fields[column] ?? ""
    }

    /// NaN where the table has none.
    func number(_ column: String) -> Double {
      Double(self[column]) ?? .nan
    }
  }

  let rows: [Row]

  init(_ name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Oracles/\(name)"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    rows = lines.dropFirst().map { line in
      Row(fields: Dictionary(uniqueKeysWithValues: zip(lines[0], line)))
    }
  }
}
