internal import Foundation

/// Spellings that a person takes for the same word, brought to one form.
///
/// Vietnamese is typed with composed or decomposed characters, the tone on one vowel or the other
/// (`Hòa`, `Hoà`), in capitals, or without any marks.
public enum Folding {
  private static let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]

  /// The words of a name in lower case, each with its tone moved to the end, so that the placing of
  /// the tone makes no difference: `Hoà Bình` and `HÒA BÌNH` are one.
  static func toned(_ text: String) -> String {
    words(of: text, keepsMarks: true).joined(separator: " ")
  }

  /// The words of a name in lower case without any marks: `Đắk Pơ` is `dak po`.
  public static func plain(_ text: String) -> String {
    words(of: text, keepsMarks: false).joined(separator: " ")
  }

  /// Letters and digits alone, in lower case and without marks: `Mã phiếu` and `MA_PHIEU` are
  /// `maphieu`.
  static func heading(_ text: String) -> String {
    words(of: text, keepsMarks: false).joined()
  }

  private static func words(of text: String, keepsMarks: Bool) -> [String] {
    plainWords(of: text) ?? allWords(of: text, keepsMarks: keepsMarks)
  }

  /// The words of a text in ASCII, such as most headings and codes, which need neither decomposing
  /// nor a table of letters; nil for any other text.
  private static func plainWords(of text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case UInt8(ascii: "'"): continue
      case 0x80...: return nil
      default:
        if word.isEmpty { continue }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func allWords(of text: String, keepsMarks: Bool) -> [String] {
    var words: [String] = []
    var word = ""
    var tone = ""
    func endWord() {
      if !word.isEmpty { words.append(word + tone) }
      (word, tone) = ("", "")
    }
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if tones.contains(scalar.value) {
        if keepsMarks { tone.unicodeScalars.append(scalar) }
      } else if scalar.properties.generalCategory == .nonspacingMark {
        if keepsMarks { word.unicodeScalars.append(scalar) }
      } else if scalar.value == 0x111 || scalar.value == 0x110 {
        word += keepsMarks ? "đ" : "d"
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += scalar.properties.lowercaseMapping
      } else if scalar != "'" && scalar != "’" {
        endWord()
      }
    }
    endWord()
    return words
  }

  /// How many letters have to be inserted, deleted, replaced or swapped with their neighbour to
  /// get from one spelling to the other (optimal string alignment).
  static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
