internal import Foundation

/// What one typist made of the paper forms, read as an import would read it.
struct TypedFile {
  /// One form.
  struct Record {
    let line: Int
    let serial: String
    /// What stands in each column, without white space around it, in composed Unicode.
    let fields: [String]
    /// What each column means; nil where an import would not understand it.
    let meanings: [String?]
  }

  /// A line that cannot be compared, and why.
  struct Problem {
    let line: Int
    let problem: Bilingual
  }

  let path: String
  let delimiter: UInt8
  let map: ColumnMap
  private(set) var records: [Record] = []
  private(set) var problems: [Problem] = []
  /// The words of the dividing columns, so that the other typist's get the same numbers.
  private(set) var labels: [Label]

  /// Reads a file whole.
  ///
  /// - Throws: `UnreadableFile`, `UndecidedEncoding`, `UnusableHeadings`.
  init(path: String, context: DecodingContext, dictionary: HeadingDictionary) throws {
    self.path = path
    let detector = EncodingDetector(
      vocabulary: Vocabulary(form: context.form, catalogue: context.catalogue))
    let (dialect, map) = try FileDialect.find(
      path: path, encoding: detector.choice(for: path),
      understood: \.understood
    ) { try dictionary.map($0, file: path) }
    delimiter = dialect.delimiter
    self.map = map
    labels = context.labels
    try read(
      dialect.open(path).reader, RecordDecoder(map: map, context: context), context.catalogue)
  }

  private mutating func read(
    _ reader: CSVReader, _ decoder: RecordDecoder, _ catalogue: UnitCatalogue
  ) throws {
    var decoder = decoder
    var lineOfSerial: [String: Int] = [:]
    while true {
      switch try reader.next() {
      case .end: return
      case .brokenQuotes: note(reader.line, RecordDecoder.brokenQuotes.problem)
      case .record:
        if RecordDecoder.isBlank(reader.record) { continue }
        if map.hasRejectNotes { reader.unguardFields() }
        guard decoder.fields.fits(reader.record) else {
          reader.giveBackContinuation()
          let (found, expected) = (reader.record.count, decoder.fields.named)
          note(reader.line, RecordDecoder.wrongCount(found: found, expected: expected).problem)
          continue
        }
        var batch = ResponseBatch()
        decoder.decode(reader.record, line: reader.line, into: &batch)
        labels += batch.newLabels
        let record = record(reader.record, line: reader.line, batch, catalogue)
        if record.serial.isEmpty {
          note(
            reader.line, Bilingual(vi: "thiếu mã phiếu", en: "the serial is missing"))
        } else if let first = lineOfSerial[record.serial] {
          note(
            reader.line,
            Bilingual(
              vi: "mã phiếu '\(record.serial)' đã có ở dòng \(first)",
              en: "the serial '\(record.serial)' stands in line \(first) already"))
        } else {
          lineOfSerial[record.serial] = reader.line
          records.append(record)
        }
      }
    }
  }

  private mutating func note(_ line: Int, _ problem: Bilingual) {
    problems.append(Problem(line: line, problem: problem))
  }

  private func record(
    _ record: borrowing CSVRecord, line: Int, _ batch: ResponseBatch, _ catalogue: UnitCatalogue
  ) -> Record {
    let row = batch.rows[0]
    var fields: [String] = []
    var meanings: [String?] = []
    for (place, use) in map.uses.enumerated() {
      let text = place < record.count ? record.text(place) : ""
      fields.append(text.composed)
      meanings.append(meaning(of: use, row, batch, catalogue))
    }
    let serial = map.uses.firstIndex(of: .role(.serial)).map { fields[$0] } ?? ""
    return Record(line: line, serial: serial, fields: fields, meanings: meanings)
  }

  private func meaning(
    of use: ColumnMap.Use, _ row: ResponseBatch.Row, _ batch: ResponseBatch,
    _ catalogue: UnitCatalogue
  ) -> String? {
    func number(_ value: Int32) -> String? { value == 0 ? nil : String(value) }
    switch use {
    case .item(let place):
      guard place < row.answers.count else { return nil }
      let state = batch.bytes[row.answers.lowerBound + place]
      return state == AnswerState.illegal ? nil : String(UnicodeScalar(state))
    case .role(let role):
      switch role {
      case .received: return number(row.day)
      case .unit, .province, .department, .district, .commune:
        return row.unit < 0 ? nil : catalogue.units[Int(row.unit)].code
      case .channel: return number(Int32(row.channel))
      case .field: return number(row.field)
      case .respondentType: return number(row.respondentType)
      case .gender: return number(row.gender)
      case .ageGroup: return number(row.ageGroup)
      case .serial, .comment: return nil
      }
    case .rejectNote, .ignored: return nil
    }
  }
}
