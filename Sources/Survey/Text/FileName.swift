/// File names made of words, such as the name of a unit.
public enum FileName {
  private static let mostLetters = 80

  /// The words in small letters without marks, with hyphens between them: `Huyện Vân Canh` is
  /// `huyen-van-canh`.
  ///
  /// Nothing but letters a to z, digits and hyphens is left, so that no name can lead out of a
  /// folder, hide a file or look like an option.
  ///
  /// - Parameters:
  ///   - words: The first is a word of the program, so that the name is never empty.
  ///   - ending: What follows the full stop.
  public static func made(of words: [String], ending: String) -> String {
    let letters = words.map(Folding.plain).joined(separator: "-").map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let parts = String(letters.prefix(mostLetters)).split(separator: "-")
    return parts.joined(separator: "-") + ".\(ending)"
  }
}
