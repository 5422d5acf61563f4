/// How many fields the records of a file may have.
struct FieldCount {
  /// Up to the last column that has a heading.
  let named: Int
  /// Spreadsheets write delimiters behind the last column, in some lines more than in others.
  private let columns: Int

  init(headings: [String]) {
    columns = headings.count
    named = (headings.lastIndex { !$0.isEmpty } ?? -1) + 1
  }

  /// Whether a record has a field for each heading, and nothing behind the last column.
  func fits(_ record: borrowing CSVRecord) -> Bool {
    let count = record.count
    guard count != columns else { return true }
    guard count >= named else { return false }
    return count < columns || (columns..<count).allSatisfy { record.range($0).isEmpty }
  }
}
