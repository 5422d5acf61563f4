import Foundation

@testable import Survey

/// Vietnamese text as other programs write it.
enum EncodedText {
  /// Every letter of Vietnamese that is no ASCII, small and capital.
  static let letters: [Character] = {
    let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    let small = vowels.flatMap { vowel in tones.map { (vowel + $0) } } + ["đ"]
    return (small + small.map { $0.uppercased() })
      .map { Character($0.precomposedStringWithCanonicalMapping) }
      .filter { !$0.isASCII }
  }()

  /// A text in an encoding; in TCVN3 capitals with a tone become small letters, as its fonts have it.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let text = text.precomposedStringWithCanonicalMapping
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LE: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1258: return system(text, "CP1258")
    case .viscii: return system(text, "VISCII")
    case .vni: return text.flatMap { vniLetters[$0] ?? Array(String($0).utf8) }
    case .tcvn3:
      let plain = "ĂÂÊÔƠƯĐ"
      let lost = text.map {
        letters.contains($0) && !plain.contains($0) ? $0.lowercased() : "\($0)"
      }
      return system(lost.joined(), "TCVN")
    }
  }

  /// What iconv(1) makes of a text.
  static func system(_ text: String, _ name: String) -> [UInt8] {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", name]
    (process.standardInput, process.standardOutput) = (input, output)
    do {
      try process.run()
    } catch {
      return []
    }
    // Written beside the reading, so that no full pipe stops either.
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try? input.fileHandleForWriting.close()
    }
    defer { process.waitUntilExit() }
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }

  /// The letters of VNI-Windows as they show in a font that has Windows' Western letters.
  ///
  /// Source: the table of the VNI company's fonts, as its users know it: `ViEÄT NAM`.
  private static let vniLetters: [Character: [UInt8]] = {
    let rows = """
      á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä
      é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò
      ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
      ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    var letters: [Character: [UInt8]] = [:]
    for place in stride(from: 0, to: rows.count, by: 2) {
      for (letter, shown) in [
        (rows[place], rows[place + 1]), (rows[place].uppercased(), rows[place + 1].uppercased()),
      ] {
        letters[Character(letter)] = shown.unicodeScalars.map { UInt8($0.value) }
      }
    }
    return letters
  }()
}
