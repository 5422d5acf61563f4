/// The encoding in which a file is read, and what speaks for it.
public struct EncodingChoice: Sendable, Equatable {
  public let encoding: TextEncoding
  /// How many known words were found; nil where the bytes alone decide, or the user did.
  public let hits: Int?
  /// The encoding that came second, with its known words.
  public let runnerUp: TextEncoding?
  public let runnerUpHits: Int?

  /// An encoding that is certain.
  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    (hits, runnerUp, runnerUpHits) = (nil, nil, nil)
  }

  /// The encoding under which most known words were found.
  init(_ best: (TextEncoding, Int), before second: (TextEncoding, Int)) {
    (encoding, hits) = best
    (runnerUp, runnerUpHits) = second
  }
}

/// A file of which nobody can tell how its characters are written.
public struct UndecidedEncoding: ExplainedError, Equatable {
  let path: String
  /// The candidates with their known words, the best first.
  let candidates: [TextEncoding]
  let hits: [Int]

  public var sentence: Bilingual {
    let list = zip(candidates, hits).map { "\($0.name) (\($1))" }.joined(separator: ", ")
    return Bilingual(
      vi: "\(path): không xác định được bảng mã (số từ nhận ra: \(list)); hãy lưu tệp dạng 'CSV "
        + "UTF-8', hoặc nêu bảng mã bằng --encoding.",
      en:
        "\(path): its encoding cannot be told (known words found: \(list)); save the file as 'CSV "
        + "UTF-8', or name the encoding with --encoding.")
  }
}
