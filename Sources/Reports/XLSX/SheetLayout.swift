internal import Survey

/// Where a table stands on its sheet: title and subtitles, a blank row, headings, rows, a blank
/// row, notes, footer.
struct SheetLayout {
  /// Titles and notes run over the first columns until they have this width, in digits: about
  /// four fifths of an A4 page across.
  private static let lineWidth = 100
  /// Columns that are not ours have this width.
  private static let standardWidth = 8
  /// Frozen key columns wider than this would leave too little of the screen.
  private static let mostFrozenWidth = 45

  private let table: Table
  private let chart: Chart?
  private let language: Language
  private let columns: [SheetColumn]
  private let widths: [Int]
  /// Columns that titles and notes run over, and their width together.
  private let line: (columns: Int, width: Int)

  private var headingRow: Int { 1 + table.subtitles.count + 1 }
  private var firstRow: Int { headingRow + 1 }
  private var lastRow: Int { headingRow + max(1, table.rows.count) }

  /// The layout of a chart: its table, and the picture below.
  init(_ chart: Chart, language: Language) throws(UnwritableWorkbook) {
    try self.init(chart.table, chart: chart, language: language)
  }

  /// The layout of a table.
  ///
  /// - Parameter chart: The chart that has these figures.
  /// - Throws: `UnwritableWorkbook.tooManyRows` or `tooManyColumns`.
  init(_ table: Table, chart: Chart? = nil, language: Language) throws(UnwritableWorkbook) {
    let count = table.columns.reduce(0) { $0 + $1.kind.parts.count }
    guard count <= Workbook.mostColumns else {
      throw .tooManyColumns(title: table.title, most: Workbook.mostColumns)
    }
    let firstNote = table.subtitles.count + 3 + max(1, table.rows.count) + 1
    // Two rows more: the note on texts that were cut, and the footer.
    guard firstNote + table.notes.count + 2 <= Workbook.mostRows else {
      throw .tooManyRows(title: table.title, most: Workbook.mostRows)
    }
    self.table = table
    self.chart = chart
    self.language = language
    columns = table.columns.indices.flatMap {
      SheetColumn.columns($0, of: table, in: language)
    }
    widths = columns.map { $0.width(in: language) }
    line = SheetLayout.line(over: widths)
  }

  private static func line(over widths: [Int]) -> (columns: Int, width: Int) {
    var (columns, width) = (0, 0)
    while width < lineWidth || columns < 2 {
      width += columns < widths.count ? widths[columns] : standardWidth
      columns += 1
    }
    return (columns, width)
  }

  /// Writes the table.
  func write(to sheet: Workbook.Sheet) throws(UnwritableWorkbook) {
    for (column, width) in widths.enumerated() { try sheet.setWidth(width, ofColumn: column) }
    try writeAcross(table.title, style: .title, row: 0, on: sheet)
    for (index, subtitle) in table.subtitles.enumerated() {
      try writeAcross(subtitle, style: .subtitle, row: 1 + index, on: sheet)
    }
    try setHeights(on: sheet)
    for (place, column) in columns.enumerated() {
      try sheet.write(column.heading, row: headingRow, column: place, style: .heading)
      for (index, value) in column.values.enumerated() {
        try write(value, of: column, row: firstRow + index, column: place, on: sheet)
      }
    }
    if table.rows.isEmpty {
      try writeAcross(Table.noRows, style: .note, row: firstRow, on: sheet)
    }
    try writeNotes(on: sheet)
    try allowCodes(on: sheet)
    if let chart {
      let notes = table.notes.isEmpty ? 0 : table.notes.count + 1
      try sheet.insert(
        chart.sheetChart(headingRow: headingRow, in: language), row: lastRow + 2 + notes, column: 0)
    }
    sheet.freeze(headingRow: headingRow, columns: frozenColumns)
    try sheet.setUpPages(headingRow: headingRow, isOnePage: chart != nil)
  }

  private func write(
    _ value: SheetValue, of column: SheetColumn, row: Int, column place: Int,
    on sheet: Workbook.Sheet
  ) throws(UnwritableWorkbook) {
    let style = column.style(of: value, in: language)
    switch value {
    case .text(let text):
      try sheet.write(text, row: row, column: place, style: style)
    case .number(let number, _):
      try sheet.write(number, row: row, column: place, style: style)
    case .day(let year, let month, let day):
      try sheet.write(year: year, month: month, day: day, row: row, column: place, style: style)
    case .nothing:
      // A chart would remember an empty cell with borders as 0.
      if chart != nil { return }
      try sheet.writeNothing(row: row, column: place, style: style)
    case .withheld(let reason):
      try sheet.writeNothing(row: row, column: place, style: style)
      try sheet.note(reason, row: row, column: place)
    }
  }

  /// Makes room for what is wrapped in headings and rows.
  private func setHeights(on sheet: Workbook.Sheet) throws(UnwritableWorkbook) {
    let headings = columns.indices.map { index in
      CellStyle.heading.height(of: columns[index].heading.content, width: innerWidth(index))
    }
    try sheet.setHeight((headings.max() ?? 0) + 3, ofRow: headingRow)
    for row in table.rows.indices {
      var height = 0.0
      for (index, column) in columns.enumerated() {
        guard case .text(let text) = column.values[row] else { continue }
        height = max(height, CellStyle.text.height(of: text.content, width: innerWidth(index)))
      }
      if height > CellStyle.text.points.line {
        try sheet.setHeight(height, ofRow: firstRow + row)
      }
    }
  }

  /// The width of a column without its margins.
  private func innerWidth(_ column: Int) -> Int { widths[column] - SheetColumn.margin }

  private func writeNotes(on sheet: Workbook.Sheet) throws(UnwritableWorkbook) {
    var row = firstRow + max(1, table.rows.count) + 1
    for note in table.notes + cutNote + (table.footer.map { [$0] } ?? []) {
      try writeAcross(note, style: .note, row: row, on: sheet)
      row += 1
    }
  }

  /// Says that texts were cut, if any was.
  private var cutNote: [Bilingual] {
    var count = 0
    for column in columns {
      for case .text(let text) in column.values where text.isCut { count += 1 }
    }
    guard count > 0 else { return [] }
    let most = SheetText.mostUnits
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    return [
      Bilingual(
        vi: "Số ô bị cắt bớt và kết thúc bằng «…», vì một ô Excel chứa nhiều nhất "
          + "\(vi.count(most)) ký tự: \(vi.count(count)).",
        en: "Cells that were cut and end in '…', since a cell of Excel holds at most "
          + "\(en.count(most)) characters: \(en.count(count)).")
    ]
  }

  private func writeAcross(
    _ words: Bilingual, style: CellStyle, row: Int, on sheet: Workbook.Sheet
  ) throws(UnwritableWorkbook) {
    let text = SheetText(words[language])
    let height = style.height(of: text.content, width: line.width)
    try sheet.writeAcross(
      text, row: row, columns: line.columns, height: height, style: style)
  }

  private func allowCodes(on sheet: Workbook.Sheet) throws(UnwritableWorkbook) {
    let ranges = columns.indices.filter { columns[$0].kind == .text }.map { index in
      let letters = Workbook.letters(ofColumn: index)
      return "\(letters)\(firstRow + 1):\(letters)\(firstRow + max(1, table.rows.count))"
    }
    guard !ranges.isEmpty else { return }
    try sheet.allowDigitsAsText(in: ranges.joined(separator: " "))
  }

  /// How many key columns at the left stay in sight.
  private var frozenColumns: Int {
    let keys = columns.prefix(while: \.isKey).count
    return widths.prefix(keys).reduce(0, +) <= SheetLayout.mostFrozenWidth ? keys : 0
  }
}
