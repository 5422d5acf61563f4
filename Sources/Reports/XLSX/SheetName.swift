internal import Foundation
internal import Survey

/// Names of sheets, made from titles as Excel demands.
///
/// A name has 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at its ends, is not `History`,
/// and differs from the others in more than capitals. Source: «Rename a worksheet», Microsoft.
enum SheetName {
  /// UTF-16 units of the longest name.
  static let mostUnits = 31

  /// One name a title, in the same order.
  static func names(for titles: [Bilingual], language: Language) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      let name = name(for: title[language], language: language)
      var candidate = name
      var copy = 1
      while !taken.insert(candidate.lowercased()).inserted {
        copy += 1
        let ending = " (\(copy))"
        candidate = name.cut(toUnits: mostUnits - ending.utf16.count) + ending
      }
      return candidate
    }
  }

  private static func name(for title: String, language: Language) -> String {
    let word = Bilingual(vi: "Bảng", en: "Table")[language]
    let words = String(title.harmlessInXML.compactMap(allowed)).words.joined(separator: " ")
    let name = words.trimmed.cut(toUnits: mostUnits)
    if name.isEmpty { return word }
    return isSafeInReferences(name) ? name : (word + " " + name).cut(toUnits: mostUnits)
  }

  /// What stands for a character that Excel forbids.
  private static func allowed(_ character: Character) -> Character? {
    switch character {
    case "/", "\\", ":": "-"
    case "[": "("
    case "]": ")"
    case "*", "?": nil
    default: character
    }
  }

  /// False for names such as `2022`, `A1`, `RC` or `TRUE`.
  ///
  /// They mean something else in Excel's references unless quoted. libxlsxwriter 1.1.4 quotes no name of ASCII letters, digits, `_` and
  /// `.` alone.
  private static func isSafeInReferences(_ name: String) -> Bool {
    let isQuoted = !name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    let isLongWord = name.allSatisfy(\.isLetter) && name.utf8.count > "FALSE".utf8.count
    return isQuoted || isLongWord && name.lowercased() != "history"
  }
}

extension String {
  /// The text without spaces, apostrophes and commas at its ends.
  fileprivate var trimmed: String {
    trimmingCharacters(in: CharacterSet(charactersIn: " '’,;.-–"))
  }

  /// The longest beginning of at most `most` UTF-16 units, ending with a word if that keeps half.
  func cut(toUnits most: Int) -> String {
    guard utf16.count > most else { return self }
    var room = most
    let beginning = prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    let isWordEnd = self[beginning.endIndex...].first == " "
    if !isWordEnd, let space = beginning.lastIndex(of: " "),
      beginning[..<space].utf16.count * 2 >= most
    {
      return String(beginning[..<space]).trimmed
    }
    return String(beginning).trimmed
  }
}
