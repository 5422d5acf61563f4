/// How the characters of a file stand in it as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993 VN3, the code of the ABC fonts (`.VnTime`), whose capitals with a tone are small
  /// letters in another font.
  case tcvn3 = "TCVN3"
  /// The code of the VNI fonts for Windows (`VNI-Times`): a letter, then its marks.
  case vni = "VNI-Windows"
  case viscii = "VISCII"

  /// The name in messages and in the register.
  public var name: String { rawValue }

  /// An encoding by a name that people use for it, whatever its case and signs: `utf8`, `cp1258`,
  /// `ABC`.
  public init?(word: String) {
    let word = Folding.heading(word)
    guard let encoding = TextEncoding.allCases.first(where: { $0.words.contains(word) }) else {
      return nil
    }
    self = encoding
  }

  /// The word on the command line.
  public var word: String {
    switch self {
    case .windows1258: "windows-1258"
    case .vni: "vni"
    default: rawValue.lowercased()
    }
  }

  private var words: [String] {
    switch self {
    case .utf8: ["utf8", "utf8bom", "unicode"]
    case .utf16LE: ["utf16le", "utf16", "unicodetext"]
    case .utf16BE: ["utf16be"]
    case .windows1258: ["windows1258", "cp1258", "1258"]
    case .tcvn3: ["tcvn3", "tcvn", "abc", "tcvn3abc", "vntime"]
    case .vni: ["vni", "vniwindows", "vniwin", "vnitimes"]
    case .viscii: ["viscii"]
    }
  }
}
