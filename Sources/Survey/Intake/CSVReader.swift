internal import CCSV

/// Reads the records of a CSV file.
///
/// The only file that imports `CCSV`. libcsv counts no lines and gives up at a stray quotation mark,
/// so it is fed one physical line at a time: a record's first line, its continuation lines, blank
/// lines and the line of a defect are known, and reading goes on behind a defect. libcsv reuses its
/// field buffer, so a field is copied inside the callback. It looks at one byte after the other, so
/// lines without any difficulty, which most are, do not get to it: see `PlainLine`.
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
  private let delimiter: UInt8
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
    self.delimiter = delimiter
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
    let buffer = lines.buffer
    bytes.append(buffer.span.extracting(lines.mark..<lines.position))
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
        switch takePlain(range) {
        case .record: return .record
        case .blank:
          blankLines += 1
          startRecord()
          continue
        case .other: break
        }
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
      let unguarded = FormulaGuard.unguarded(guarded.bytes[guarded.range(field)])
      unsafe unguarded.withUnsafeBytes { unsafe collector.pointee.append($0) }
    }
    unsafe collector.pointee.isComplete = true
  }

  private func startRecord() {
    lines.markHere()
    lineCount = 0
    unsafe collector.pointee.clear()
  }

  private func takePlain(_ range: Range<Int>) -> CSVRecord.Line {
    unsafe lines.buffer.withUnsafeBytes { bytes in
      unsafe collector.pointee.takePlain(
        UnsafeRawBufferPointer(rebasing: bytes[range]), delimiter: delimiter)
    }
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
      unsafe record.pointee.append(UnsafeRawBufferPointer(start: field, count: count))
    }

  private static let endOfRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    unsafe context?.assumingMemoryBound(to: CSVRecord.self).pointee.isComplete = true
  }
}
