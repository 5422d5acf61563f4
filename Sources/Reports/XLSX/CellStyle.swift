internal import Survey

/// How a cell of a sheet looks, by what it is for.
enum CellStyle: Hashable {
  /// The highest row Excel knows, in points.
  private static let mostHeight = 409.0

  case title
  case subtitle
  case heading
  /// Words of the table; Excel keeps what is typed there as text too.
  case text
  /// A number with so many decimals.
  case number(decimals: Int)
  case day(Language)
  /// A cell for an answer, whose level is a number and whose other codes are words.
  case answer
  /// What a condition adds to the look of a cell that needs another look.
  case mistake
  case note

  /// The format code of Excel, in which `,` and `.` stand for the marks of the reader's own
  /// settings: Excel set to Vietnamese shows `#,##0.00` as `1.234,56`.
  var numberFormat: String {
    switch self {
    case .text:
      "@"
    case .number(let decimals):
      // Excel allows 30 decimals at most.
      decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: min(decimals, 30))
    case .day(.vi):
      "dd/mm/yyyy"
    case .day(.en):
      "yyyy-mm-dd"
    case .title, .subtitle, .heading, .answer, .mistake, .note:
      "General"
    }
  }

  /// The height of a line of text in points, and of its letters.
  var points: (line: Double, letters: Double) {
    self == .title ? (18.75, 14) : (15, 11)
  }

  var isBold: Bool { self == .title || self == .heading }

  var isCentred: Bool {
    switch self {
    case .heading, .day, .answer: true
    case .title, .subtitle, .text, .number, .mistake, .note: false
    }
  }

  var isGrey: Bool { self == .subtitle || self == .note }

  /// True for the cells of the table itself, which have borders on paper too.
  var isOfTable: Bool {
    switch self {
    case .heading, .text, .number, .day, .answer: true
    case .title, .subtitle, .mistake, .note: false
    }
  }

  /// The height in points of a row whose text has so many digits' width.
  ///
  /// Neither merged cells nor LibreOffice fit a row to its text by themselves. Letters are narrower
  /// than digits: 100 digits' width holds about 119 letters of Vietnamese prose, counted on a few
  /// lines that LibreOffice set in Carlito, whose letters are as wide as Calibri's.
  func height(of text: String, width: Int) -> Double {
    let letters = Double(max(width, 1)) * 1.19 * CellStyle.text.points.letters / points.letters
    let lines = text.wrapped(to: Int(letters)).count
    return min(Double(lines) * points.line, CellStyle.mostHeight)
  }

  /// True if a text too long for its column goes on in the next line.
  var wraps: Bool {
    switch self {
    case .title, .subtitle, .heading, .text, .note: true
    case .number, .day, .answer, .mistake: false
    }
  }
}
