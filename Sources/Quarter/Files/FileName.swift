/// Names of files inside a revision.
enum FileName {
  /// A unit's code as a part of a file's name, different for different codes.
  ///
  /// Letters and digits of ASCII stay; everything else, which could lead out of the folder or hide
  /// the file, becomes `%` and two digits a byte.
  static func part(_ code: String) -> String {
    code.utf8.reduce(into: "") { name, byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  /// Whether a name that somebody wrote is one that this program could have given: a file, or a file
  /// in a folder, of a revision.
  static func isPlain(_ name: String) -> Bool {
    name.wholeMatch(of: /([a-z]+\/)?[A-Za-z0-9_%-]+(\.[a-z]+)+/) != nil && name.utf8.count < 512
  }
}
