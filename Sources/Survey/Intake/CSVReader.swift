internal import CCSV

/// The fields of one record.
///
/// The reader uses the same storage for every record.
struct CSVRecord {
  /// The contents of the fields, one behind the other.
  var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  var ends: [Int] = []
  /// Whether libcsv has reached the record's end.
  var isComplete = false

  var count: Int { ends.count }

  /// Where a field stands in `bytes`.
  func range(_ field: Int) -> Range<Int> {
    (field == 0 ? 0 : ends[field - 1])..<ends[field]
  }

  /// A field as text, without white space around it.
  func text(_ field: Int) -> String {
    String(decoding: bytes[trimmed(field)], as: UTF8.self)
  }

  /// Where a field stands without white space and no-break spaces around it.
  ///
  /// libcsv trims only what is not quoted.
  func trimmed(_ field: Int) -> Range<Int> {
    let whole = range(field)
    // Most fields have nothing to take away, and this runs for each of them.
    if whole.isEmpty
      || bytes[whole.lowerBound] > 0x20 && bytes[whole.lowerBound] != 0xC2
        && bytes[whole.upperBound - 1] > 0x20 && bytes[whole.upperBound - 1] != 0xA0
    {
      return whole
    }
    var (start, end) = (whole.lowerBound, whole.upperBound)
    while start < end {
      if CSVRecord.isSpace(bytes[start]) {
        start += 1
      } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if CSVRecord.isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isComplete = false
  }
}

/// Reads the records of a CSV file.
///
/// The only file that imports `CCSV`. libcsv counts no lines and gives up at a stray quotation mark,
/// so it is fed one physical line at a time: a record's first line, its continuation lines, blank
/// lines and the line of a defect are known, and reading goes on behind a defect. libcsv reuses its
/// field buffer, so a field is copied inside the callback.
@safe
final class CSVReader {
  /// What `next` found.
  enum Outcome {
    /// `record` holds a record.
    case record
    /// The line cannot be read: a quotation mark in it is stray or never closed. Reading goes on
    /// with the line behind it.
    case brokenQuotes
    case end
  }

  let lines: PhysicalLines
  private var parser = unsafe csv_parser()
  private let collector: UnsafeMutablePointer<CSVRecord>
  /// Where the second line of the record being read begins.
  private var secondLine = 0

  /// The first physical line, from 1, of what `next` found last.
  private(set) var line = 0
  /// The physical lines of what `next` found last.
  private(set) var lineCount = 0
  /// Lines without any field.
  private(set) var blankLines = 0

  init(lines: PhysicalLines, delimiter: UInt8) {
    self.lines = lines
    unsafe collector = .allocate(capacity: 1)
    unsafe collector.initialize(to: CSVRecord())
    // Without CSV_STRICT_FINI an unclosed quotation mark swallows the rest of the file unnoticed.
    unsafe csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    unsafe csv_set_delim(&parser, delimiter)
  }

  deinit {
    unsafe csv_free(&parser)
    unsafe collector.deinitialize(count: 1)
    unsafe collector.deallocate()
  }

  /// All physical lines read so far.
  var physicalLines: Int { lines.count }

  /// The fields of the record that `next` found.
  var record: CSVRecord {
    @inline(__always) _read { yield unsafe collector.pointee }
  }

  /// The record's bytes as they stand in the file, its line end included.
  func appendRaw(to bytes: inout [UInt8]) {
    bytes += lines.buffer[lines.mark..<lines.position]
  }

  /// Reads the next record.
  ///
  /// - Throws: `UnreadableFile` if the file cannot be read on.
  func next() throws(UnreadableFile) -> Outcome {
    startRecord()
    while true {
      guard let range = try lines.next() else { return finish() }
      lineCount += 1
      if lineCount == 1 {
        line = lines.count
        secondLine = range.upperBound - lines.mark
      }
      guard parse(range) else { return giveUp() }
      if unsafe collector.pointee.isComplete { return .record }
      if unsafe parser.pstate == 0 {
        blankLines += 1
        startRecord()
      } else if lines.position - lines.mark > PhysicalLines.mostRecordBytes {
        return giveUp()
      }
    }
  }

  /// Takes the record's lines behind its first one back, to read them as records of their own: a
  /// record with a wrong number of fields may have swallowed them behind an open quotation mark.
  func giveBackContinuation() {
    guard lineCount > 1 else { return }
    lines.rewind(to: lines.mark + secondLine, lines: lineCount - 1)
    lineCount = 1
  }

  /// Takes the apostrophes away that `FormulaGuard` set in front of fields.
  func unguardFields() {
    let guarded = record
    unsafe collector.pointee.clear()
    for field in 0..<guarded.count {
      unsafe collector.pointee.bytes += FormulaGuard.unguarded(guarded.bytes[guarded.range(field)])
      unsafe collector.pointee.ends.append(collector.pointee.bytes.count)
    }
    unsafe collector.pointee.isComplete = true
  }

  private func startRecord() {
    lines.markHere()
    lineCount = 0
    unsafe collector.pointee.clear()
  }

  private func parse(_ range: Range<Int>) -> Bool {
    unsafe lines.buffer.withUnsafeBytes { bytes in
      let piece = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      return unsafe csv_parse(
        &parser, piece.baseAddress, piece.count, CSVReader.endOfField, CSVReader.endOfRecord,
        collector) == piece.count
    }
  }

  private func finish() -> Outcome {
    guard lineCount > 0 else { return .end }
    guard unsafe csv_fini(&parser, CSVReader.endOfField, CSVReader.endOfRecord, collector) == 0
    else { return giveUp() }
    if unsafe collector.pointee.isComplete { return .record }
    blankLines += 1
    return .end
  }

  private func giveUp() -> Outcome {
    giveBackContinuation()
    // What libcsv had begun is dropped with its state.
    unsafe parser.pstate = 0
    unsafe parser.quoted = 0
    unsafe parser.spaces = 0
    unsafe parser.entry_pos = 0
    unsafe parser.status = 0
    unsafe collector.pointee.clear()
    return .brokenQuotes
  }

  /// The fields of one record that is in memory; nil where its quotation marks do not match.
  static func fields(of raw: ArraySlice<UInt8>, delimiter: UInt8) -> [[UInt8]]? {
    var parser = unsafe csv_parser()
    unsafe csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    unsafe csv_set_delim(&parser, delimiter)
    defer { unsafe csv_free(&parser) }
    var record = CSVRecord()
    let isRead = unsafe withUnsafeMutablePointer(to: &record) { record in
      unsafe raw.withUnsafeBytes { bytes in
        unsafe csv_parse(
          &parser, bytes.baseAddress, bytes.count, endOfField, endOfRecord, record) == bytes.count
      } && csv_fini(&parser, endOfField, endOfRecord, record) == 0
    }
    guard isRead else { return nil }
    return (0..<record.count).map { Array(record.bytes[record.range($0)]) }
  }

  private static let endOfField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, count, context in
      guard let record = unsafe context?.assumingMemoryBound(to: CSVRecord.self) else { return }
      if let field = unsafe field?.assumingMemoryBound(to: UInt8.self) {
        if count == 1 {
          // As most answers are.
          unsafe record.pointee.bytes.append(field[0])
        } else {
          unsafe record.pointee.bytes.append(
            contentsOf: UnsafeBufferPointer(start: field, count: count))
        }
      }
      unsafe record.pointee.ends.append(record.pointee.bytes.count)
    }

  private static let endOfRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    unsafe context?.assumingMemoryBound(to: CSVRecord.self).pointee.isComplete = true
  }
}
