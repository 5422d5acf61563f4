internal import Foundation

/// Writes the records that were not stored, each with the reasons, so that they can be mended and
/// imported again.
///
/// The file appears under its name only when it is complete, and never over another one.
final class RejectsFile {
  private let source: String
  private let delimiter: UInt8
  private let headings: [String]
  private let language: Language
  private let isTrial: Bool
  private var temporary: String?
  private var finished: String?
  private var descriptor: Int32 = -1
  private var pending: [UInt8] = []

  /// Which columns of the source are notes of an earlier file of rejects.
  private let noteColumns: [Bool]

  /// - Parameters:
  ///   - headings: Of the source, notes of an earlier file of rejects included.
  ///   - notes: For each heading, whether it is such a note.
  ///   - isTrial: Whether no file is to be written at all.
  init(
    beside source: String, delimiter: UInt8, headings: [String], notes: [Bool],
    language: Language, isTrial: Bool
  ) {
    self.source = source
    self.delimiter = delimiter
    self.headings = zip(headings, notes).filter { !$0.1 }.map(\.0)
    noteColumns = notes
    self.language = language
    self.isTrial = isTrial
  }

  deinit { discard() }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - line: The record's first physical line.
  ///   - reasons: At least one.
  ///   - raw: The record as it stands in its file.
  /// - Throws: `UnwritableRejects`.
  func add(line: Int, reasons: [Rejection], raw: ArraySlice<UInt8>) throws(UnwritableRejects) {
    if isTrial { return }
    if descriptor < 0 { try open() }
    let problem = reasons.map { $0.problem[language] }.joined(separator: "; ")
    let notes = [
      String(line), reasons[0].column, reasons[0].value, reasons[0].rule.rawValue, problem,
    ]
    append(notes.map { ArraySlice($0.utf8) } + fields(raw))
    if pending.count > 1 << 20 { try flush() }
  }

  /// Writes what is missing and gives the file its name.
  ///
  /// - Returns: The name, or nil if no record was added.
  func finish() throws(UnwritableRejects) -> String? {
    guard let temporary else { return nil }
    try flush()
    guard fsync(descriptor) == 0 else { throw UnwritableRejects(path: source) }
    close(descriptor)
    descriptor = -1
    for attempt in 1...9999 {
      let name = attempt == 1 ? "\(source).rejects.csv" : "\(source).rejects-\(attempt).csv"
      // A link fails where the name is taken; a rename would replace what a person is mending.
      if unsafe link(temporary, name) == 0 {
        unsafe unlink(temporary)
        self.temporary = nil
        finished = name
        return name
      }
      if errno == EEXIST {
        // A run that was cut off, or tried the same file before, left the very same rows there.
        guard FileManager.default.contentsEqual(atPath: name, andPath: temporary) else { continue }
        discard()
        return name
      }
      if errno == EPERM || errno == ENOTSUP || errno == EOPNOTSUPP {
        // File systems without links, such as a memory stick's.
        if unsafe access(name, F_OK) == 0 { continue }
        if unsafe rename(temporary, name) == 0 {
          self.temporary = nil
          finished = name
          return name
        }
      }
      break
    }
    throw UnwritableRejects(path: source)
  }

  /// Removes the finished file: its rows were not stored after all.
  func withdraw() {
    if let finished { unsafe unlink(finished) }
    finished = nil
  }

  /// Removes what was written.
  func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let temporary { unsafe unlink(temporary) }
    temporary = nil
  }

  private func open() throws(UnwritableRejects) {
    // One name for all runs: a part that a killed run left is replaced, and no second run writes at
    // the same time, since both would have to hold the store.
    let name = "\(source).rejects.part"
    unsafe unlink(name)
    descriptor = unsafe Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw UnwritableRejects(path: source) }
    temporary = name
    pending = [0xEF, 0xBB, 0xBF]
    append((ColumnMap.rejectNotes + headings).map { ArraySlice($0.utf8) })
  }

  /// The fields of a raw record; where its quotation marks do not match, the whole of it as one.
  private func fields(_ raw: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard let fields = CSVReader.fields(of: raw, delimiter: delimiter) else {
      var line = raw
      while line.last == 0x0A || line.last == 0x0D { line.removeLast() }
      return [line]
    }
    let isGuarded = noteColumns.contains(true)
    return fields.enumerated()
      .filter { place, _ in place >= noteColumns.count || !noteColumns[place] }
      .map { _, field in isGuarded ? FormulaGuard.unguarded(field[...]) : field[...] }
  }

  private func append(_ fields: [ArraySlice<UInt8>]) {
    pending += DelimitedRecord.bytes(of: fields, delimiter: delimiter)
  }

  private func flush() throws(UnwritableRejects) {
    var written = 0
    while written < pending.count {
      let count = unsafe pending.withUnsafeBytes { bytes in
        unsafe write(
          descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw UnwritableRejects(path: source) }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// The file of rejected rows cannot be written beside its source.
public struct UnwritableRejects: ExplainedError, Equatable {
  let path: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Không ghi được tệp các dòng bị loại cạnh '\(path)' (thư mục không cho ghi hoặc đĩa đầy); "
        + "chưa có gì được lưu.",
      en: "The file of rejected rows cannot be written beside '\(path)' (the folder may not be "
        + "written or the disk is full); nothing was stored.")
  }
}
