internal import Foundation

/// A cell of a merged file that two typists filled in differently: `[?] 4 | 5`.
///
/// In letters that every encoding has, so that no spreadsheet loses the mark. A file that still holds
/// such a cell does not get past an import.
enum UndecidedCell {
  private static let mark = Array("[?] ".utf8)

  /// The cell for two values.
  static func text(_ first: String, _ second: String) -> String { "[?] \(first) | \(second)" }

  /// The columns of a record that nobody has decided on.
  static func columns(of record: borrowing CSVRecord) -> [Int] {
    // Hardly any record has the bracket, and this runs for every one that is imported.
    let hasBracket = unsafe record.bytes.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, Int32(mark[0]), bytes.count) != nil }
    }
    guard hasBracket == true else { return [] }
    var columns: [Int] = []
    for column in 0..<record.count
    where record.bytes[record.trimmed(column)].starts(with: mark.dropLast()) {
      columns.append(column)
    }
    return columns
  }
}
