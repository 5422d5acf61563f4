extension FileDialect {
  /// Titles above the headings are looked for so far down.
  private static let mostTitles = 20
  /// So many records tell whether a delimiter divides a file evenly.
  private static let sampleRecords = 200

  /// Finds the headings and the delimiter under which most of them are understood; of two that are
  /// equal in that, the one that divides the records more evenly.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - encoding: As it was found or named.
  ///   - understood: How many headings a reading understands.
  ///   - reading: Gives the headings their meaning, or throws `UnusableHeadings`.
  /// - Throws: `UnreadableFile`, or `UnusableHeadings` of the reading that came nearest.
  static func find<Meaning>(
    path: String, encoding: EncodingChoice, understood: (Meaning) -> Int,
    reading: ([String]) throws -> Meaning
  ) throws -> (dialect: FileDialect, meaning: Meaning) {
    let stated = try stated(path, encoding)
    var found: [(dialect: FileDialect, meaning: Meaning)] = []
    var nearest: UnusableHeadings?
    for delimiter in stated.map({ [$0] }) ?? delimiters {
      let reader = try reader(path, encoding, delimiter)
      if stated != nil { _ = try reader.next() }
      search: for titles in (stated == nil ? 0 : 1)...mostTitles {
        do {
          let meaning = try reading(headings(reader, path: path))
          let dialect = FileDialect(encoding: encoding, delimiter: delimiter, titles: titles)
          found.append((dialect, meaning))
          break search
        } catch let error as UnusableHeadings {
          let isFirst = titles == 0
          if nearest.map({ $0.isFarther(than: error, counting: isFirst) }) ?? true {
            nearest = error
          }
          if error.reasons == [.empty] { break search }
        }
      }
    }
    let most = found.map { understood($0.meaning) }.max()
    let best = found.filter { understood($0.meaning) == most }
    guard let first = best.first else {
      throw nearest ?? UnusableHeadings(file: path, reasons: [.empty])
    }
    if best.count == 1 { return first }
    return try best.dropFirst().reduce((first, first.dialect.evenness(of: path))) { first, other in
      let evenness = try other.dialect.evenness(of: path)
      return evenness > first.1 ? (other, evenness) : first
    }.0
  }

  /// The delimiter that divides the records of a file most evenly; nil for a file without records.
  ///
  /// - Throws: `UnreadableFile`.
  static func mostEven(_ path: String, encoding: EncodingChoice) throws -> FileDialect? {
    let stated = try stated(path, encoding)
    var best: (dialect: FileDialect, evenness: Evenness)?
    for delimiter in stated.map({ [$0] }) ?? delimiters {
      let dialect = FileDialect(
        encoding: encoding, delimiter: delimiter, titles: stated == nil ? 0 : 1)
      do {
        let evenness = try dialect.evenness(of: path)
        if best.map({ $0.evenness < evenness }) ?? true { best = (dialect, evenness) }
      } catch is UnusableHeadings {
        continue
      }
    }
    return best?.dialect
  }

  /// How evenly a delimiter divides a file.
  struct Evenness: Comparable {
    /// Records with as many fields as there are headings, where there is more than one.
    let records: Int
    let headings: Int

    static func < (left: Evenness, right: Evenness) -> Bool {
      (left.records, left.headings) < (right.records, right.headings)
    }
  }

  private func evenness(of path: String) throws -> Evenness {
    let file = try open(path)
    let fields = FieldCount(headings: file.headings)
    var records = 1
    for _ in 0..<FileDialect.sampleRecords {
      guard case .record = try file.reader.next() else { break }
      if fields.fits(file.reader.record) { records += 1 }
    }
    return Evenness(
      records: file.headings.count > 1 ? records : 0, headings: file.headings.count)
  }
}

extension UnusableHeadings {
  /// Whether the other reading understood more headings, or, if columns count, as many of more
  /// columns.
  fileprivate func isFarther(than other: UnusableHeadings, counting columns: Bool) -> Bool {
    columns
      ? (understood, headings) < (other.understood, other.headings) : understood < other.understood
  }
}
