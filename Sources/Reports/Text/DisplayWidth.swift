extension String {
  /// Columns of a terminal that the text fills.
  ///
  /// Counted by what a reader sees as one character, so that `ế` is one column composed or not.
  var displayWidth: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// 0 for marks and invisible characters alone, 2 for East Asian wide and emoji, else 1.
  ///
  /// Wide are the blocks whose characters Unicode Standard Annex #11 gives as W or F; its
  /// ambiguous ones are narrow, as on any terminal not set to an East Asian language.
  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    let isEmoji =
      first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
    return isEmoji || first.isEastAsianWide ? 2 : 1
  }
}

extension Unicode.Scalar {
  fileprivate var isEastAsianWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }
}
