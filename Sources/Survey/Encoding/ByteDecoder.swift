/// Turns the bytes of one encoding into UTF-8, keeping what a piece leaves unfinished for the next.
protocol ByteDecoder {
  /// Decodes a piece behind the one before.
  ///
  /// - Returns: How many bytes were taken; fewer than all where the next one means nothing in the
  ///   encoding.
  mutating func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int

  /// Decodes what is still held back.
  ///
  /// - Returns: Whether the bytes ended with a whole character.
  mutating func finish(into text: inout [UInt8]) -> Bool
}

extension TextEncoding {
  /// What decodes this encoding; nil for UTF-8, which is read as it is.
  var decoder: (any ByteDecoder)? {
    switch self {
    case .utf8: nil
    case .utf16LE: IconvDecoder(from: "UTF-16LE")
    case .utf16BE: IconvDecoder(from: "UTF-16BE")
    case .windows1258: IconvDecoder(from: "CP1258")
    case .viscii: IconvDecoder(from: "VISCII")
    case .tcvn3: ABCDecoder()
    case .vni: VNIDecoder()
    }
  }
}

extension [UInt8] {
  /// Adds a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
  }
}
