internal import Foundation

extension Unicode.Scalar {
  /// True for what ends a line or jumps ahead in one: LF, CR, tab, U+0085, U+2028 and the like.
  var breaksRows: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// True for what a terminal obeys instead of showing: controls and bidirectional overrides.
  ///
  /// Both sets of C controls count, since U+009B starts an escape sequence as ESC does.
  var commandsTerminal: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text in NFC, without what could break a row or command a terminal.
  ///
  /// Line ends and tabs become spaces. Other controls become U+FFFD, so that a reader sees that
  /// something stood there.
  public var harmless: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.breaksRows {
        scalars.append(" ")
      } else if scalar.commandsTerminal {
        scalars.append("\u{FFFD}")
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}
