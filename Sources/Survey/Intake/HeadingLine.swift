/// The delimiter and the headings of a response file.
struct HeadingLine {
  /// Delimiters that are tried; the earlier wins where headings are understood equally well.
  static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  let delimiter: UInt8
  let map: ColumnMap

  /// Reads the headings with each delimiter and takes the one under which most are understood.
  ///
  /// - Throws: `UnreadableFile`, or `UnusableHeadings` of the delimiter that came nearest.
  static func find(
    path: String, dictionary: HeadingDictionary
  ) throws -> HeadingLine {
    let (delimiter, map) = try best(of: path, understood: \.understood) { headings in
      try dictionary.map(headings, file: path)
    }
    return HeadingLine(delimiter: delimiter, map: map)
  }

  /// Reads the headings with each delimiter and takes the reading in which most are understood.
  ///
  /// - Parameters:
  ///   - understood: How many headings a reading understands.
  ///   - reading: Gives the headings their meaning, or throws `UnusableHeadings`.
  /// - Throws: `UnreadableFile`, or `UnusableHeadings` of the delimiter that came nearest.
  static func best<Meaning>(
    of path: String, understood: (Meaning) -> Int, reading: ([String]) throws -> Meaning
  ) throws -> (delimiter: UInt8, meaning: Meaning) {
    var best: (delimiter: UInt8, meaning: Meaning)?
    var nearest: UnusableHeadings?
    for delimiter in delimiters {
      let reader = CSVReader(
        lines: PhysicalLines(source: try FileSource(path: path)), delimiter: delimiter)
      do {
        let meaning = try reading(headings(reader, path: path))
        if best.map({ understood($0.meaning) < understood(meaning) }) ?? true {
          best = (delimiter, meaning)
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
