public import Survey

/// A table in no language and no format yet: the one thing every writer reads.
///
/// Values keep their full precision; only a writer rounds.
public struct Table: Sendable, Hashable {
  /// What stands in the place of rows where there are none.
  static let noRows = Bilingual(vi: "(không có dòng nào)", en: "(no rows)")

  /// What the table shows.
  public let title: Bilingual
  /// Lines under the title: period, form, method.
  public let subtitles: [Bilingual]
  /// The columns, in the order of the cells of each row.
  ///
  /// Their keys are distinct.
  public let columns: [Column]
  /// The rows, each with one cell a column.
  public private(set) var rows: [[Cell]] = []
  /// What a reader must know to read the figures, below the table.
  public var notes: [Bilingual]
  /// The last line: where the figures come from.
  public var footer: Bilingual?

  /// A table with its first rows; others may follow by `append(_:)`.
  public init(
    title: Bilingual, subtitles: [Bilingual] = [], columns: [Column], rows: [[Cell]] = [],
    notes: [Bilingual] = [], footer: Bilingual? = nil
  ) {
    precondition(!columns.isEmpty, "A table needs a column.")
    precondition(
      Set(columns.map(\.id)).count == columns.count, "Two columns of a table share a key.")
    self.title = title
    self.subtitles = subtitles
    self.columns = columns
    self.notes = notes
    self.footer = footer
    for row in rows { append(row) }
  }

  /// Adds a row below the others.
  ///
  /// - Parameter row: One cell a column, each of its column's kind or `missing`. Numbers must be
  ///   finite: what cannot be computed is `missing`, and anything else is a mistake of the caller.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "A row needs one cell for every column.")
    for (cell, column) in zip(row, columns) {
      precondition(cell.fits(column.kind), "A cell of '\(column.id)' is of another kind.")
      precondition(cell.isSound, "A cell of '\(column.id)' holds an impossible value.")
    }
    rows.append(row)
  }
}
