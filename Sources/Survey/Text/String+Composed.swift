internal import Foundation

extension String {
  /// The text in Unicode's composed form (NFC), as nearly every text is already.
  var composed: String {
    isPlainlyComposed ? self : precomposedStringWithCanonicalMapping
  }

  /// Whether the text is in composed form for having nothing but characters of ASCII, of U+0080 to
  /// U+02FF and of U+1E00 to U+1EFF, which all of Vietnamese is in: none of them changes, or joins the
  /// one before it.
  ///
  /// Source: NFC_Quick_Check and Canonical_Combining_Class of the Unicode Character Database.
  private var isPlainlyComposed: Bool {
    var isBehindE1 = false
    for byte in utf8 {
      // U+1E00 to U+1EFF begin with 0xE1 and one of these.
      if isBehindE1, !(0xB8...0xBB).contains(byte) { return false }
      isBehindE1 = byte == 0xE1
      if byte > 0xCB, !isBehindE1 { return false }
    }
    return true
  }
}
