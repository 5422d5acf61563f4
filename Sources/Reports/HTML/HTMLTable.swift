internal import Survey

/// What the template of a table asks for.
struct HTMLTable {
  struct Heading {
    let kind: String
    let heading: String
  }

  struct Row {
    let cells: [Value]
  }

  struct Value {
    /// `th` for the cell that names the row, else `td`.
    let tag: String
    let isHeading: Bool
    let kind: String
    /// What the cell is sorted by, where that is not its text.
    let sort: String?
    /// Why nothing is shown.
    let reason: String?
    let text: String
  }

  let id: String
  let caption: String
  /// Whether the page has the caption as its title.
  let isTitled: Bool
  let lines: [String]
  let columns: [Heading]
  let rows: [Row]
  /// What stands in the place of rows where there are none.
  let empty: String?
  let notes: [String]

  init(_ table: Table, id: String, isTitled: Bool = false, in language: Language) {
    self.id = id
    self.isTitled = isTitled
    caption = table.title[language]
    lines = table.subtitles.map { $0[language] }
    columns = table.columns.map { column in
      Heading(kind: column.kind.cssClass, heading: column.heading[language])
    }
    let name = table.columns.firstIndex { $0.isKey && $0.kind == .text }
    rows = table.rows.map { row in
      Row(
        cells: row.enumerated().map { place, cell in
          Value(cell, of: table.columns[place], isHeading: place == name, in: language)
        })
    }
    empty = table.rows.isEmpty ? Table.noRows[language] : nil
    notes = (table.notes + (table.footer.map { [$0] } ?? [])).map { $0[language] }
  }
}

extension HTMLTable.Value {
  fileprivate init(_ cell: Cell, of column: Column, isHeading: Bool, in language: Language) {
    tag = isHeading ? "th" : "td"
    self.isHeading = isHeading
    kind = column.kind.cssClass
    sort = cell.sortKey
    reason = cell.reason?[language]
    text = cell.text(in: language)
  }
}

extension Column.Kind {
  fileprivate var cssClass: String {
    switch self {
    case .text: "text"
    case .number, .interval, .rankSet: "number"
    case .day: "day"
    }
  }
}

extension Cell {
  /// Numbers with points, whatever the language, parted by spaces; an empty key comes last.
  fileprivate var sortKey: String? {
    switch self {
    case .text, .bilingual: nil
    case .count(let count): "\(count)"
    case .decimal(let value, _): "\(value)"
    case .hundredths(let hundredths): "\(hundredths)"
    case .interval(let lower, let upper, _): "\(lower) \(upper)"
    case .rank(let rank): "\(rank)"
    case .rankSet(let best, let worst): "\(best) \(worst)"
    case .day(let day): day.replacing("-", with: "")
    case .missing, .withheld: ""
    }
  }

  fileprivate var reason: Bilingual? {
    if case .withheld(let reason) = self { reason } else { nil }
  }
}
