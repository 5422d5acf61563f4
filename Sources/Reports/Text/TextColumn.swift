internal import Survey

/// A column of the text table: its words, and how narrow it may become.
struct TextColumn {
  /// Text below this width is hard to read, so a column is split off rather than squeezed further.
  private static let readableWidth = 16

  let heading: String
  let cells: [String]
  let kind: Column.Kind
  let isKey: Bool
  let isBound: Bool
  /// The width with heading and cells on one line each.
  let natural: Int
  /// The width below which a value or a word would have to be cut.
  let minimum: Int

  /// The cells of one column of `table`, in words.
  init(_ index: Int, of table: Table, in language: Language) {
    let column = table.columns[index]
    heading = column.heading[language].harmless
    cells = table.rows.map { $0[index].text(in: language) }
    kind = column.kind
    isKey = column.isKey
    isBound = column.isBound

    let widest = cells.lazy.map(\.displayWidth).max() ?? 0
    let headingWord = TextColumn.widestWord(of: heading)
    natural = max(heading.displayWidth, widest)
    if kind == .text {
      let word = cells.lazy.map(TextColumn.widestWord).max() ?? 0
      minimum = max(headingWord, word, min(natural, TextColumn.readableWidth))
    } else {
      minimum = max(headingWord, widest)
    }
  }

  private static func widestWord(of text: String) -> Int {
    text.words.lazy.map { String($0).displayWidth }.max() ?? 0
  }

  /// The lines of one cell at a width; only text is ever wrapped.
  func lines(ofRow row: Int, width: Int) -> [String] {
    kind == .text ? cells[row].wrapped(to: width) : [cells[row]]
  }

  /// A line filled up to the column's width, on the side its kind asks for.
  func aligned(_ line: String, width: Int) -> String {
    let space = String(repeating: " ", count: max(0, width - line.displayWidth))
    return switch kind {
    case .text, .day: line + space
    case .number, .interval, .rankSet: space + line
    }
  }
}
