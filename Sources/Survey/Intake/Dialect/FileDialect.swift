/// How a CSV file is written: its encoding, its delimiter, and what stands above its headings.
struct FileDialect {
  /// Delimiters that are tried; the earlier wins where two fit equally well.
  static let delimiters: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  let encoding: EncodingChoice
  let delimiter: UInt8
  /// How many records stand above the headings: titles, or a line such as `sep=;`.
  var titles = 0

  /// A file whose headings have been read.
  struct OpenFile {
    /// Stands behind the headings.
    let reader: CSVReader
    let headings: [String]
    /// Physical lines of the headings and the records above them, blank lines left out.
    let lines: Int
    /// Those of the records above the headings.
    let titleLines: Int
  }

  /// Opens a file and reads its headings.
  ///
  /// - Throws: `UnreadableFile`, or `UnusableHeadings` where there are none.
  func open(_ path: String) throws -> OpenFile {
    let reader = try FileDialect.reader(path, encoding, delimiter)
    var titleLines = 0
    for _ in 0..<titles {
      _ = try reader.next()
      titleLines += reader.lineCount
    }
    let headings = try FileDialect.headings(reader, path: path)
    return OpenFile(
      reader: reader, headings: headings, lines: titleLines + reader.lineCount,
      titleLines: titleLines)
  }

  static func reader(
    _ path: String, _ encoding: EncodingChoice, _ delimiter: UInt8
  ) throws(UnreadableFile) -> CSVReader {
    let lines = PhysicalLines(source: try FileSource(path: path), encoding: encoding.encoding)
    return CSVReader(lines: lines, delimiter: delimiter)
  }

  /// The next record as headings.
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

  /// The delimiter that the first line of a file states, as spreadsheets write it: `sep=;`.
  static func stated(_ path: String, _ encoding: EncodingChoice) throws(UnreadableFile) -> UInt8? {
    let lines = PhysicalLines(source: try FileSource(path: path), encoding: encoding.encoding)
    guard let range = try lines.next(), range.count <= 10 else { return nil }
    let line = lines.buffer[range].filter { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "\"") }
    guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8) else {
      return nil
    }
    let isSign = line[4] == 0x09 || (0x21...0x7E).contains(line[4])
    return isSign && !(line[4] | 0x20 &- 0x61 < 26 || line[4] &- 0x30 < 10) ? line[4] : nil
  }
}
