internal import Survey

/// A column of a sheet: a part of a column of the table.
struct SheetColumn {
  /// Texts wider than this go on in the next line.
  private static let mostWidth = 60
  private static let leastWidth = 2
  private static let mostHeadingLines = 3
  /// Headings this narrow stay on one line.
  private static let shortHeading = 10
  /// Left and right of the text, in digits.
  static let margin = 2

  let kind: Column.Kind
  let isKey: Bool
  let heading: SheetText
  let values: [SheetValue]

  /// The columns that one column of `table` becomes.
  static func columns(_ index: Int, of table: Table, in language: Language) -> [SheetColumn] {
    let column = table.columns[index]
    let values = table.rows.map { $0[index].sheetValues(of: column.kind, language: language) }
    return column.kind.parts.enumerated().map { place, part in
      SheetColumn(
        kind: column.kind, isKey: column.isKey,
        heading: SheetText(column.heading[language] + part.heading[language]),
        values: values.map { $0[place] })
    }
  }

  /// The style of a cell, also of an empty one.
  func style(of value: SheetValue, in language: Language) -> CellStyle {
    switch value {
    case .text: .text
    case .number(_, let decimals): .number(decimals: decimals)
    case .day: .day(language)
    case .nothing, .withheld: emptyStyle(in: language)
    }
  }

  /// What is typed into an empty cell looks like the first value of its column.
  private func emptyStyle(in language: Language) -> CellStyle {
    switch kind {
    case .text: return .text
    case .day: return .day(language)
    case .number, .interval, .rankSet:
      for case .number(_, let decimals) in values { return .number(decimals: decimals) }
      return .number(decimals: 0)
    }
  }

  /// Digits that fit beside each other in the column, wide enough for every value and for the
  /// heading in three lines.
  func width(in language: Language) -> Int {
    let values = values.lazy.map { $0.shown(in: language).displayWidth }.max() ?? 0
    let heading = heading.content
    let word = heading.words.lazy.map { String($0).displayWidth }.max() ?? 0
    var width = max(word, min(heading.displayWidth, SheetColumn.shortHeading))
    while heading.wrapped(to: width).count > SheetColumn.mostHeadingLines { width += 1 }
    // Letters of headings are bold.
    width += (width + 9) / 10
    let inner = max(width, values, SheetColumn.leastWidth)
    return min(inner + SheetColumn.margin, SheetColumn.mostWidth)
  }
}
