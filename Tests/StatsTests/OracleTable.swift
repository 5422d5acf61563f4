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

  let columns: [String]
  let rows: [Row]

  /// The table as whole numbers.
  var integers: [[Int]] { scaled(by: columns.map { _ in 1 }) }

  /// The table as whole numbers, each column multiplied first.
  func scaled(by factors: [Int]) -> [[Int]] {
    rows.map { row in
      zip(columns, factors).map { Int((row.number($0) * Double($1)).rounded()) }
    }
  }

  init(_ name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Oracles/\(name)"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    columns = lines[0]
    rows = lines.dropFirst().map { line in
      Row(fields: Dictionary(uniqueKeysWithValues: zip(lines[0], line)))
    }
  }
}
