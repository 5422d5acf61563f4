/// Finds out in which encoding a file is written, by decoding a sample under each one.
struct EncodingDetector {
  /// How much of a file is decoded: thousands of words.
  private static let sampleBytes = 128 << 10
  /// Encodings without a mark of their own; the earlier is named first where hits are equal.
  private static let candidates: [TextEncoding] = [.utf8, .windows1258, .tcvn3, .vni, .viscii]
  /// So few words may be there by chance.
  private static let fewest = 2

  private let vocabulary: () -> Vocabulary

  /// - Parameter vocabulary: The words that a file is expected to hold; made only for a file that must
  ///   be judged by them, since a catalogue has thousands.
  init(vocabulary: @autoclosure @escaping () -> Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The encoding of a file: the one that the user names, or else the one that is found.
  ///
  /// - Throws: `UnreadableFile` or `UndecidedEncoding`.
  func choice(for path: String, named encoding: TextEncoding?) throws -> EncodingChoice {
    try encoding.map(EncodingChoice.init) ?? choice(for: path)
  }

  /// The encoding of a file.
  ///
  /// A byte order mark decides; then zeros in every second byte (UTF-16), then UTF-8 that is valid.
  /// Else that encoding is taken under which at least twice as many known words appear as under any
  /// other.
  ///
  /// - Throws: `UnreadableFile` or `UndecidedEncoding`.
  func choice(for path: String) throws -> EncodingChoice {
    let source = try FileSource(path: path)
    var piece = try source.read()
    if let marked = EncodingDetector.marked(piece) { return EncodingChoice(marked) }
    // Plain letters say nothing: the words to look at stand around the first other byte.
    while !piece.isEmpty {
      if let first = piece.firstIndex(where: { $0 >= 0x80 }) {
        let start = max(0, first - EncodingDetector.sampleBytes / 2)
        let sample = try piece[start...] + source.read()
        return try choice(among: sample.prefix(EncodingDetector.sampleBytes), path)
      }
      piece = try source.read()
    }
    return EncodingChoice(.utf8)
  }

  private func choice(among sample: ArraySlice<UInt8>, _ path: String) throws -> EncodingChoice {
    if EncodingDetector.isUTF8(sample) { return EncodingChoice(.utf8) }
    let vocabulary = vocabulary()
    let counts = EncodingDetector.candidates.enumerated()
      .map { (place: $0, encoding: $1, hits: vocabulary.hits(in: $1.text(of: sample))) }
      .sorted { ($1.hits, $0.place) < ($0.hits, $1.place) }
    let (best, second) = (counts[0], counts[1])
    guard best.hits >= max(EncodingDetector.fewest, 2 * second.hits) else {
      throw UndecidedEncoding(
        path: path, candidates: counts.map(\.encoding), hits: counts.map(\.hits))
    }
    return EncodingChoice((best.encoding, best.hits), before: (second.encoding, second.hits))
  }

  /// UTF-16 and UTF-8 by their marks, UTF-16 also by the zeros of its plain letters.
  private static func marked(_ sample: [UInt8]) -> TextEncoding? {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if sample.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if sample.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    let head = sample.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (place, byte) in head.enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Vietnamese text has more plain letters, digits and delimiters than others.
    let many = head.count / 4
    if zeros.even == 0, zeros.odd > many { return .utf16LE }
    if zeros.odd == 0, zeros.even > many { return .utf16BE }
    return nil
  }

  /// Whether the bytes are UTF-8, but for a character that the sample's end cuts off.
  private static func isUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    var rest = Array(sample)
    if sample.count == sampleBytes, let last = rest.suffix(3).lastIndex(where: { $0 >= 0xC0 }) {
      rest.removeSubrange(last...)
    }
    return (try? UTF8Span(validating: rest.span)) != nil
  }
}

extension TextEncoding {
  /// A sample as text, without the bytes that mean nothing in this encoding.
  fileprivate func text(of sample: ArraySlice<UInt8>) -> String {
    guard var decoder else { return String(decoding: sample, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = sample
    while !rest.isEmpty {
      rest = rest.dropFirst(decoder.decode(rest, into: &text))
      if rest.isEmpty { break }
      text.append(0x20)
      rest = rest.dropFirst()
    }
    _ = decoder.finish(into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
