internal import Survey

/// What one cell of a sheet holds.
enum SheetValue {
  case text(SheetText)
  /// A number rounded to the decimals that are shown.
  case number(Double, decimals: Int)
  /// A day from 1900 on, which Excel can count.
  case day(year: Int, month: Int, day: Int)
  case nothing
  /// An empty cell with a note that says why.
  case withheld(reason: SheetText)

  /// The words as people see them in the cell, for measuring.
  func shown(in language: Language) -> String {
    switch self {
    case .text(let text): text.content
    case .number(let value, let decimals): NumberFormat(language).decimal(value, decimals: decimals)
    case .day: "yyyy-mm-dd"
    case .nothing, .withheld: ""
    }
  }
}

extension Cell {
  /// The cells of a sheet, as many as the column's kind has parts.
  ///
  /// Numbers are rounded as in every other format, so that a sum in Excel is the sum of the figures
  /// that were printed; Excel by itself would round some ties to the other side.
  func sheetValues(of kind: Column.Kind, language: Language) -> [SheetValue] {
    switch self {
    case .text(let text):
      return [.text(SheetText(text))]
    case .bilingual(let text):
      return [.text(SheetText(text[language]))]
    case .count(let count):
      return [.number(Double(count), decimals: 0)]
    case .decimal(let value, let decimals):
      return [.rounded(value, decimals: decimals)]
    case .hundredths(let hundredths):
      return [.number(Double(hundredths) / 100, decimals: 2)]
    case .interval(let lower, let upper, let decimals):
      return [.rounded(lower, decimals: decimals), .rounded(upper, decimals: decimals)]
    case .rank(let rank):
      return [.number(Double(rank), decimals: 0)]
    case .rankSet(let best, let worst):
      return [.number(Double(best), decimals: 0), .number(Double(worst), decimals: 0)]
    case .day(let day):
      return [.day(day)]
    case .missing:
      return kind.parts.map { _ in .nothing }
    case .withheld(let reason):
      return kind.parts.map { _ in .withheld(reason: SheetText(reason[language])) }
    }
  }
}

extension SheetValue {
  fileprivate static func rounded(_ value: Double, decimals: Int) -> SheetValue {
    let text = NumberFormat(decimalMark: .point).decimal(value, decimals: decimals)
    return .number(Double(text) ?? value, decimals: decimals)
  }

  /// A day that the calendar lacks, or before Excel's first, stays the text it is.
  fileprivate static func day(_ text: String) -> SheetValue {
    guard let day = Day(text)?.components, day.year >= 1900 else { return .text(SheetText(text)) }
    return .day(year: day.year, month: day.month, day: day.day)
  }
}
