/// Decodes TCVN3, the code of the ABC fonts.
///
/// The C library knows TCVN 5712 as the standard prints it (VN1), with capitals where Windows and the
/// fonts have quotation marks and dashes (0x80...0x9F) and control characters. Here these are what
/// Windows writes; the other bytes are those of the standard.
struct ABCDecoder: ByteDecoder {
  /// The characters of 0x80...0xFF; U+FFFD stands for none.
  private static let upperHalf = Array(
    ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
      + "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắ"
      + "ẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò" + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")
      .unicodeScalars)

  func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
    for (offset, byte) in piece.enumerated() {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let scalar = ABCDecoder.upperHalf[Int(byte) - 0x80]
      guard scalar != "\u{FFFD}" else { return offset }
      text.append(scalar)
    }
    return piece.count
  }

  func finish(into text: inout [UInt8]) -> Bool { true }
}
