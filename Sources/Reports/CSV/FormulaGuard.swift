extension String {
  /// The text with an apostrophe before whatever a spreadsheet could take for a formula.
  ///
  /// A formula begins with `=`, `+`, `-` or `@` (or their full-width forms), also behind spaces,
  /// quotation marks and invisible characters. The beginning of the text counts, and so does what
  /// follows `,`, `;` or `|` inside it: Excel set to another list separator begins a cell there.
  /// Expects text that is `harmless`, without tabs and line ends.
  var withoutFormula: String {
    var scalars = String.UnicodeScalarView()
    var beginsCell = true
    for scalar in unicodeScalars {
      if beginsCell, scalar.beginsFormula { scalars.append("'") }
      scalars.append(scalar)
      beginsCell = scalar.partsCells || beginsCell && scalar.isPassedOver
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var beginsFormula: Bool {
    switch self {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  fileprivate var partsCells: Bool {
    self == "," || self == ";" || self == "|"
  }

  /// True for what a spreadsheet may drop from the beginning of a cell.
  fileprivate var isPassedOver: Bool {
    self == "\"" || self == "\u{FFFD}" || properties.isWhitespace
      || properties.generalCategory == .format
  }
}
