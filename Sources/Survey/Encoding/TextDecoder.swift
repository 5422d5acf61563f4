/// Turns the bytes of a file into composed UTF-8, piece by piece.
struct TextDecoder {
  private var bytes: any ByteDecoder
  private var composer = MarkComposer()

  /// nil for UTF-8, which is read as it is.
  init?(_ encoding: TextEncoding) {
    guard let decoder = encoding.decoder else { return nil }
    bytes = decoder
  }

  /// Decodes a piece; an empty one ends the file.
  ///
  /// - Returns: The text, and whether the bytes meant something up to their end. Where they do not,
  ///   the text reaches to the byte that means nothing.
  mutating func decode(_ piece: [UInt8]) -> (text: [UInt8], isWhole: Bool) {
    var text: [UInt8] = []
    if piece.isEmpty {
      let isWhole = bytes.finish(into: &text)
      return (composer.compose(text) + composer.rest(), isWhole)
    }
    let isWhole = bytes.decode(piece[...], into: &text) == piece.count
    if isWhole { return (composer.compose(text), true) }
    _ = bytes.finish(into: &text)
    return (composer.compose(text) + composer.rest(), false)
  }
}
