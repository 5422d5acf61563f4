internal import Survey

/// The sheet that forms are typed into.
///
/// The headings are its first row, since a CSV file saved from it is imported as it is.
struct TypingLayout {
  /// Rows that are watched where no serials say how many forms there are.
  private static let usualRows = 500

  let file: TypingFile
  let words: TypingWords

  private var columns: [TypingSheet.Column] { file.sheet.columns }
  private var rows: ClosedRange<Int> {
    1...max(1, file.serials.isEmpty ? TypingLayout.usualRows : file.serials.count)
  }

  func write(to sheet: Workbook.Sheet) throws(UnwritableWorkbook) {
    for (place, column) in columns.enumerated() {
      try sheet.setColumn(place, width: width(of: column), style: style(of: column))
      try sheet.write(SheetText(column.heading), row: 0, column: place, style: .heading)
      try sheet.note(SheetText(note(on: column)), row: 0, column: place)
      if let rule = rule(of: column, place) {
        try sheet.restrict(rows: rows, column: place, to: rule)
      }
      if let formula = mistake(in: column, place) {
        try sheet.mark(rows: rows, column: place, where: formula)
      }
    }
    try sheet.setHeight(32, ofRow: 0)
    try fill(sheet)
    if let serial = file.sheet.place(of: .serial) {
      let letters = Workbook.letters(ofColumn: serial)
      try sheet.allowDigitsAsText(in: "\(letters)2:\(letters)\(rows.upperBound + 1)")
    }
    sheet.freeze(headingRow: 0, columns: 1)
    try sheet.setUpPages(headingRow: 0, isOnePage: false)
  }

  /// Types what is known already.
  private func fill(_ sheet: Workbook.Sheet) throws(UnwritableWorkbook) {
    guard let serial = file.sheet.place(of: .serial) else { return }
    let unit = file.unit.flatMap { unit in file.sheet.place(of: .unit).map { ($0, unit) } }
    for (place, text) in file.serials.enumerated() {
      try sheet.write(SheetText(text), row: place + 1, column: serial, style: .text)
      if let (column, unit) = unit {
        try sheet.write(SheetText(unit), row: place + 1, column: column, style: .text)
      }
    }
    // Where rows have no serial yet, the unit appears with it: a row of a unit alone is no form.
    guard file.serials.isEmpty, let (column, _) = unit else { return }
    for row in rows {
      try sheet.write(
        formula: "=IF(\(cell(serial, row))=\"\",\"\",INDEX(sipas_units,1))", row: row,
        column: column, style: .text)
    }
  }

  private func note(on column: TypingSheet.Column) -> String {
    words.meaning(of: column)[file.language] + "\n" + words.typed(in: column)[file.language]
  }

  private func width(of column: TypingSheet.Column) -> Int {
    let needed = column.heading.displayWidth + SheetColumn.margin + 2
    return switch column.content {
    // The word and the number stand below each other.
    case .item:
      1 + SheetColumn.margin + (column.heading.words.map { String($0).displayWidth }.max() ?? 3)
    case .role(.serial): max(needed, 2 + (file.serials.map(\.displayWidth).max() ?? 12))
    case .role(.received): max(needed, 12)
    case .role(.unit), .role(.field): max(needed, 22)
    case .role(.respondentType): max(needed, 16)
    case .role(.comment): 32
    case .role: max(needed, 12)
    }
  }

  private func style(of column: TypingSheet.Column) -> CellStyle {
    switch column.content {
    case .item: .answer
    case .role(.received): .day(file.language)
    case .role: .text
    }
  }

  // MARK: What may be typed

  private func rule(of column: TypingSheet.Column, _ place: Int) -> TypingRule? {
    let title = Bilingual(vi: "Nhập chưa đúng", en: "Not as expected")[file.language]
    let message = words.complaint(in: column)[file.language]
    let kind: TypingRule.Kind? =
      switch column.content {
      case .role(.serial):
        .formula("=AND(LEN(\(cell(place)))<=100,\(count(place))=1)")
      case .role(.received): .day(from: "=DATE(2000,1,1)", to: "=TODAY()")
      default: words.choices(of: column).map { .list("=\($0.name)") }
      }
    let isStrict = words.choices(of: column)?.isClosed ?? true
    return kind.map { TypingRule(kind: $0, isStrict: isStrict, title: title, message: message) }
  }

  // MARK: What is marked

  /// A formula that is true of a cell of the column's first row that needs another look.
  private func mistake(in column: TypingSheet.Column, _ place: Int) -> String? {
    let cell = cell(place)
    switch column.content {
    case .role(.serial):
      return "=OR(AND(LEN(\(cell))>0,\(count(place))>1),AND(LEN(\(cell))=0,\(hasAnswers)))"
    case .role(.received):
      return "=OR(AND(LEN(\(cell))=0,\(hasAnswers)),AND(LEN(\(cell))>0,OR(NOT(ISNUMBER(\(cell))),"
        + "\(cell)<DATE(2000,1,1),\(cell)>TODAY())))"
    default:
      guard let choices = words.choices(of: column), choices.isClosed else { return nil }
      return "=AND(LEN(\(cell))>0,SUMPRODUCT(--(\(choices.name)&\"\"=TRIM(\(cell))&\"\"))=0)"
    }
  }

  /// Whether anything was answered in the first row.
  private var hasAnswers: String {
    let places = columns.indices.filter {
      if case .item = columns[$0].content { true } else { false }
    }
    guard let first = places.first, let last = places.last else { return "FALSE" }
    return "COUNTA(\(cell(first)):\(cell(last)))>0"
  }

  /// How often the serial of the first row is there.
  ///
  /// `COUNTIF` would take `001` for `1`, `A*` for every serial with an A, and `>5` for a question.
  private func count(_ place: Int) -> String {
    let letters = Workbook.letters(ofColumn: place)
    return "SUMPRODUCT(--($\(letters)$2:$\(letters)$\(rows.upperBound + 1)=\(cell(place))))"
  }

  /// A cell of a row in formulas, which move down with the row.
  private func cell(_ place: Int, _ row: Int = 1) -> String {
    "$\(Workbook.letters(ofColumn: place))\(row + 1)"
  }
}
