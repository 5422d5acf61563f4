/// Words as a cell of Excel can hold them.
///
/// As in every format of ours, line ends become spaces and controls U+FFFD. So do U+FFFE and
/// U+FFFF, which XML 1.0 forbids and libxlsxwriter 1.1.4 lets through. The text `_x0041_` would
/// be read as `A`, so that its first `_` is written as `_x005F_`.
struct SheetText {
  /// UTF-16 units that a cell can hold.
  ///
  /// Source: «Excel specifications and limits», Microsoft.
  static let mostUnits = 32_767

  /// What the file holds, at most `mostUnits` long.
  let content: String
  /// True if the text was too long and ends in `…`.
  let isCut: Bool

  init(_ text: String) {
    let words = text.harmlessInXML
    guard words.utf16.count > SheetText.mostUnits || words.contains("_x") else {
      (content, isCut) = (words, false)
      return
    }
    let whole = SheetText.pieces(of: words)
    let units = whole.reduce(0) { $0 + $1.utf16.count }
    isCut = units > SheetText.mostUnits
    content = isCut ? SheetText.beginning(of: whole) + "…" : whole.joined()
  }

  /// The characters, each as the file spells it.
  private static func pieces(of words: String) -> [String] {
    let characters = Array(words)
    return characters.indices.map { index in
      beginsEscape(characters[index...].prefix(7)) ? "_x005F_" : String(characters[index])
    }
  }

  /// True for `_x0041_` and the like.
  private static func beginsEscape(_ characters: ArraySlice<Character>) -> Bool {
    characters.count == 7 && characters.starts(with: "_x") && characters.last == "_"
      && characters.dropFirst(2).dropLast().allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private static func beginning(of pieces: [String]) -> String {
    var room = mostUnits - 1
    return pieces.prefix { piece in
      room -= piece.utf16.count
      return room >= 0
    }.joined()
  }
}

extension String {
  /// `harmless`, and without the two noncharacters that XML forbids.
  var harmlessInXML: String {
    let words = harmless
    guard words.unicodeScalars.contains(where: \.isForbiddenInXML) else { return words }
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      scalars.append(scalar.isForbiddenInXML ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Beside the controls, which are gone by then.
  fileprivate var isForbiddenInXML: Bool { value == 0xFFFE || value == 0xFFFF }
}
