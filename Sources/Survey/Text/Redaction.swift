/// Values from files as they may appear in messages.
enum Redaction {
  /// The first characters, with everything masked that may be a telephone or identity number, and
  /// without control characters.
  ///
  /// Masked is a run of 8 or more digits, and of 9 or more where spaces, full stops, hyphens or
  /// brackets divide it: `0905 123 456`, but not the date `31.02.2022`.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - length: How many characters are shown.
  static func shown(_ value: String, length: Int = 40) -> String {
    var result = ""
    var number = ""
    func endNumber() {
      let divisions = number.reversed().prefix { !$0.isNumber }
      let digits = number.count(where: \.isNumber)
      let isDivided = number.count > digits + divisions.count
      let isLong = digits >= (isDivided ? 9 : 8)
      result += isLong ? "•••" + String(divisions.reversed()) : number
      number = ""
    }
    // Some more are looked at than are shown, so that no number is cut before it is recognised.
    for character in value.prefix(length + 40) {
      if character.isNumber || !number.isEmpty && " .-()".contains(character) {
        number.append(character)
        continue
      }
      endNumber()
      let isControl = character.unicodeScalars.contains {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
      }
      result.append(isControl ? " " : character)
    }
    endNumber()
    let isWhole = value.count <= length + 40 && result.count <= length
    return isWhole ? result : result.prefix(length) + "…"
  }
}
