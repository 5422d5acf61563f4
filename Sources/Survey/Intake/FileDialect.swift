/// How a CSV file is written: its encoding and its delimiter.
struct FileDialect {
  /// Delimiters that are tried; the earlier wins where headings are understood equally well.
  static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  let encoding: EncodingChoice
  let delimiter: UInt8

  /// Opens a file at its headings.
  ///
  /// - Throws: `UnreadableFile`.
  func open(_ path: String) throws(UnreadableFile) -> CSVReader {
    let lines = PhysicalLines(source: try FileSource(path: path), encoding: encoding.encoding)
    return CSVReader(lines: lines, delimiter: delimiter)
  }

  /// Reads the headings with each delimiter and takes the reading in which most are understood.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - encoding: As it was found or named.
  ///   - understood: How many headings a reading understands.
  ///   - reading: Gives the headings their meaning, or throws `UnusableHeadings`.
  /// - Throws: `UnreadableFile`, or `UnusableHeadings` of the delimiter that came nearest.
  static func find<Meaning>(
    path: String, encoding: EncodingChoice, understood: (Meaning) -> Int,
    reading: ([String]) throws -> Meaning
  ) throws -> (dialect: FileDialect, meaning: Meaning) {
    var best: (dialect: FileDialect, meaning: Meaning)?
    var nearest: UnusableHeadings?
    for delimiter in delimiters {
      let dialect = FileDialect(encoding: encoding, delimiter: delimiter)
      do {
        let meaning = try reading(headings(dialect.open(path), path: path))
        if best.map({ understood($0.meaning) < understood(meaning) }) ?? true {
          best = (dialect, meaning)
        }
      } catch let error as UnusableHeadings {
        if nearest.map({ $0.isFarther(than: error) }) ?? true { nearest = error }
      }
    }
    if let best { return best }
    throw nearest ?? UnusableHeadings(file: path, reasons: [.empty])
  }

  /// The first record of a file.
  static func headings(_ reader: CSVReader, path: String) throws -> [String] {
    switch try reader.next() {
    case .record:
      let record = reader.record
      return (0..<record.count).map { record.text($0) }
    case .brokenQuotes:
      throw UnusableHeadings(file: path, reasons: [.brokenQuotes(line: reader.line)])
    case .end:
      throw UnusableHeadings(file: path, reasons: [.empty])
    }
  }
}

extension UnusableHeadings {
  /// Whether the other reading understood more headings, or as many of more columns.
  func isFarther(than other: UnusableHeadings) -> Bool {
    (understood, headings) < (other.understood, other.headings)
  }
}
