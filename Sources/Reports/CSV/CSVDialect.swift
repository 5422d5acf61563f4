public import Survey

/// How a CSV file is spelled: separator, decimal mark, byte order mark, headings.
///
/// Excel splits a file it opens at the list separator of Windows' regional settings, which is a
/// semicolon where the decimal mark is a comma, and reads UTF-8 as such only behind a byte order
/// mark. Programs (R, pandas, `sipas` itself) want commas, points and no mark. No dialect suits
/// every computer, so each part can be chosen alone.
public struct CSVDialect: Sendable, Hashable {
  /// What parts two fields.
  public enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
  }

  /// What the first record says.
  public enum Headings: Sendable, Hashable {
    /// The headings of the text table, in the writer's language.
    case words
    /// The English keys of the columns, which never change with the language.
    case keys
  }

  /// What parts two fields.
  public var delimiter: Delimiter
  /// The sign between a number and its decimals.
  ///
  /// Thousands are never set apart.
  public var decimalMark: NumberFormat.DecimalMark
  /// True if the file begins with U+FEFF.
  public var hasByteOrderMark: Bool
  /// What the first record says.
  public var headings: Headings

  /// A dialect of one's own.
  public init(
    delimiter: Delimiter, decimalMark: NumberFormat.DecimalMark, hasByteOrderMark: Bool,
    headings: Headings
  ) {
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.hasByteOrderMark = hasByteOrderMark
    self.headings = headings
  }

  /// For Excel set to Vietnamese: `;`, decimal comma, byte order mark, headings in words.
  public static let vietnameseExcel = CSVDialect(
    delimiter: .semicolon, decimalMark: .comma, hasByteOrderMark: true, headings: .words)

  /// For programs: `,`, decimal point, no mark, keys as headings.
  public static let plain = CSVDialect(
    delimiter: .comma, decimalMark: .point, hasByteOrderMark: false, headings: .keys)

  /// For Excel set to English: as `plain`, but with a byte order mark, since names of units are
  /// Vietnamese in any language, and headings in words.
  public static let englishExcel = CSVDialect(
    delimiter: .comma, decimalMark: .point, hasByteOrderMark: true, headings: .words)

  /// What a language asks for if nothing is said: `vietnameseExcel`, or `plain` in English.
  public static func standard(for language: Language) -> CSVDialect {
    switch language {
    case .vi: .vietnameseExcel
    case .en: .plain
    }
  }
}
