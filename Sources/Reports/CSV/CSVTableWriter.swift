public import Survey

/// Writes a table as CSV (RFC 4180, UTF-8, NFC): one record of headings, then one a row.
///
/// Title and notes are left out, since every reader takes each line for a record. Lines end in CRLF
/// as the RFC and Excel have it; R, pandas and libcsv read that too. Numbers are rounded as in the
/// text table, with no thousands set apart; a missing value is an empty field, a day `yyyy-mm-dd`.
/// Words cannot become a formula, and a line end in them is a space: a line is always a record.
///
/// Excel still turns the code `00123` into a number when it opens CSV. What prevents that is itself
/// a formula, so codes with leading zeros need XLSX, or Excel's import of the column as text.
public struct CSVTableWriter: Sendable {
  private static let lineEnd = "\r\n"

  /// The language of words.
  public let language: Language
  /// How the file is spelled.
  public let dialect: CSVDialect

  /// A writer in a dialect, the language's own if none is given.
  public init(language: Language, dialect: CSVDialect? = nil) {
    self.language = language
    self.dialect = dialect ?? .standard(for: language)
  }

  /// The whole file as text, with its byte order mark if the dialect has one.
  public func text(of table: Table) -> String {
    let numbers = NumberFormat(decimalMark: dialect.decimalMark)
    var text = dialect.hasByteOrderMark ? "\u{FEFF}" : ""
    text += record(table.columns.flatMap(headings))
    for row in table.rows {
      text += record(
        zip(row, table.columns).flatMap { cell, column in
          cell.csvFields(of: column.kind, numbers: numbers, language: language)
        })
    }
    return text
  }

  private func headings(of column: Column) -> [CSVField] {
    column.kind.parts.map { part in
      switch dialect.headings {
      case .words: .words(column.heading[language] + part.heading[language])
      case .keys: .words(column.id + part.key)
      }
    }
  }

  private func record(_ fields: [CSVField]) -> String {
    let quoted = fields.map(quotedWhereNeeded)
    // A single empty field would be a blank line, which readers skip.
    let line = quoted == [""] ? "\"\"" : quoted.joined(separator: dialect.delimiter.rawValue)
    return line + CSVTableWriter.lineEnd
  }

  /// The field in quotation marks if it holds a delimiter or a mark, or if its outer spaces, which
  /// some readers drop, must stay.
  ///
  /// In words any dialect's delimiter counts, lest a reader that guesses the delimiter be misled.
  private func quotedWhereNeeded(_ field: CSVField) -> String {
    let delimiters: [CSVDialect.Delimiter] =
      switch field {
      case .figure: [dialect.delimiter]
      case .words: CSVDialect.Delimiter.allCases
      }
    let scalars = field.content.unicodeScalars
    let marks = delimiters.flatMap(\.rawValue.unicodeScalars) + ["\""]
    guard scalars.contains(where: marks.contains) || scalars.first == " " || scalars.last == " "
    else { return field.content }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in scalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
