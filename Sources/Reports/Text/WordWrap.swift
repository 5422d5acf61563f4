extension String {
  /// The words of the text; a no-break space does not part words.
  var words: [Substring] { split(separator: " ") }

  /// The text in lines of at most `width` columns, broken between words.
  ///
  /// A word wider than `width` stands alone on its line and is never cut. No text is one empty
  /// line.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in words.map(String.init) {
      let wordWidth = word.displayWidth
      if !line.isEmpty, lineWidth + 1 + wordWidth <= width {
        line += " " + word
        lineWidth += 1 + wordWidth
      } else {
        if !line.isEmpty { lines.append(line) }
        line = word
        lineWidth = wordWidth
      }
    }
    lines.append(line)
    return lines
  }
}
