/// Values from files as they may appear in messages.
enum Redaction {
  /// The first 40 characters, with every run of 8 or more digits masked, since it may be a
  /// telephone or identity number, and without control characters.
  static func shown(_ value: String) -> String {
    var result = ""
    var digits = ""
    func endDigits() {
      result += digits.count >= 8 ? "•••" : digits
      digits = ""
    }
    for character in value.prefix(40) {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      endDigits()
      let isControl = character.unicodeScalars.contains {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
      }
      result.append(isControl ? " " : character)
    }
    endDigits()
    return value.count > 40 ? result + "…" : result
  }
}
