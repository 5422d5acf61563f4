/// Decodes VNI-Windows, in which a vowel is followed by one byte with all its marks: `a` 0xE1 is `ấ`.
struct VNIDecoder: ByteDecoder {
  /// The bytes of the marks, small; the capital ones are 0x20 less, and both follow both letters.
  private static let marks: [UInt8: [Unicode.Scalar]] = [
    0xF9: [acute], 0xF8: [grave], 0xFB: [hook], 0xF5: [tilde], 0xEF: [dot],
    0xE2: [circumflex], 0xE1: [circumflex, acute], 0xE0: [circumflex, grave],
    0xE5: [circumflex, hook], 0xE3: [circumflex, tilde], 0xE4: [circumflex, dot],
    0xEA: [breve], 0xE9: [breve, acute], 0xE8: [breve, grave], 0xFA: [breve, hook],
    0xFC: [breve, tilde], 0xEB: [breve, dot],
  ]
  private static let (acute, grave, hook): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) = (
    "\u{301}", "\u{300}", "\u{309}"
  )
  private static let (tilde, dot): (Unicode.Scalar, Unicode.Scalar) = ("\u{303}", "\u{323}")
  private static let (circumflex, breve): (Unicode.Scalar, Unicode.Scalar) = ("\u{302}", "\u{306}")

  /// Letters that are a byte of their own.
  private static let letters: [UInt8: Unicode.Scalar] = [
    0xF4: "ơ", 0xD4: "Ơ", 0xF6: "ư", 0xD6: "Ư", 0xED: "í", 0xCD: "Í", 0xEC: "ì", 0xCC: "Ì",
    0xE6: "ỉ", 0xC6: "Ỉ", 0xF3: "ĩ", 0xD3: "Ĩ", 0xF2: "ị", 0xD2: "Ị", 0xEE: "ỵ", 0xCE: "Ỵ",
    0xF1: "đ", 0xD1: "Đ",
  ]
  /// Quotation marks and dashes of Windows, which the fonts keep.
  private static let signs: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x84: "„", 0x85: "…", 0x8B: "‹", 0x91: "‘", 0x92: "’", 0x93: "“",
    0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9B: "›",
  ]
  /// The bytes that marks may follow: a, e, o, u, y, `ơ`, `ư`.
  private static let vowels = Set("aeouyAEOUY".utf8 + [0xF4, 0xD4, 0xF6, 0xD6])

  /// What each byte means that is no ASCII: empty for nothing.
  private static let table: [(text: [UInt8], isMark: Bool)] = (0x80...0xFF).map { byte in
    let byte = UInt8(byte)
    // 0xDA, say, is the capital of the mark 0xFA; no letter's byte is a capital mark's.
    let marks = marks[byte] ?? (byte < 0xE0 ? VNIDecoder.marks[byte | 0x20] : nil)
    let isLatin = (0xA0..<0xC0).contains(byte)
    let single = letters[byte] ?? signs[byte] ?? (isLatin ? Unicode.Scalar(byte) : nil)
    let isMark = single == nil && marks != nil
    var text: [UInt8] = []
    for scalar in single.map({ [$0] }) ?? marks ?? [] { text.append(scalar) }
    return (text, isMark)
  }

  private var isBehindVowel = false

  mutating func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
    for (offset, byte) in piece.enumerated() {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let (meaning, isMark) = VNIDecoder.table[Int(byte) - 0x80]
        guard !meaning.isEmpty, !isMark || isBehindVowel else { return offset }
        text += meaning
      }
      isBehindVowel = VNIDecoder.vowels.contains(byte)
    }
    return piece.count
  }

  func finish(into text: inout [UInt8]) -> Bool { true }
}
