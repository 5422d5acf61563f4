/// Texts as systemd reads them in a unit.
///
/// Source: systemd.syntax(7), "Quoting"; systemd.unit(5), "Specifiers".
enum SystemdText {
  /// One word of a list of words.
  static func word(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += #"\""#
      case "\\": quoted += #"\\"#
      case "%": quoted += "%%"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Words with spaces between them.
  static func words(_ texts: [String]) -> String {
    texts.map(word).joined(separator: " ")
  }

  /// The rest of a line, which is not quoted.
  static func rest(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "-", "_", ":": true
    default: false
    }
  }
}
