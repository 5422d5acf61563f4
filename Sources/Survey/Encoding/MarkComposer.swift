internal import Foundation

/// Brings text that comes in pieces to Unicode's composed form (NFC).
///
/// Of each piece the end is held back from the last ASCII character on, since a mark at the beginning
/// of the next piece may still belong to it.
struct MarkComposer {
  private var held: [UInt8] = []

  /// The text that no later piece can change.
  mutating func compose(_ piece: [UInt8]) -> [UInt8] {
    guard let cut = piece.lastIndex(where: { $0 < 0x80 }) else {
      held += piece
      // No line of a file is as long: what is held has no end that would have to be found.
      return held.count > PhysicalLines.mostRecordBytes ? rest() : []
    }
    let text = held + piece[..<cut]
    held = Array(piece[cut...])
    return MarkComposer.composed(text)
  }

  /// What is still held back.
  mutating func rest() -> [UInt8] {
    defer { held = [] }
    return MarkComposer.composed(held)
  }

  /// The text with each letter and its marks as one character where there is one.
  private static func composed(_ text: [UInt8]) -> [UInt8] {
    // The combining marks, U+0300...U+036F, begin with one of these bytes.
    guard text.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
    let string = String(decoding: text, as: UTF8.self)
    return Array(string.precomposedStringWithCanonicalMapping.utf8)
  }
}
