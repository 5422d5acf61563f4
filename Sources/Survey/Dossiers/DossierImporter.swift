internal import Foundation
internal import GRDB

/// Brings files of dossier counts into the store, with the promises of `Importer`: whole or not at
/// all, rejected rows written out, every line accounted for, entered in the register.
public struct DossierImporter {
  private let store: Store
  private let catalogue: UnitCatalogue
  private let options: Importer.Options

  public init(store: Store, catalogue: UnitCatalogue, options: Importer.Options) {
    self.store = store
    self.catalogue = catalogue
    self.options = options
  }

  /// Imports one file in one transaction.
  ///
  /// - Throws: An `ExplainedError`; the store is then as before.
  public func importFile(_ path: String) throws -> ImportReport {
    let encoding = try EncodingDetector(vocabulary: Vocabulary(catalogue: catalogue))
      .choice(for: path, named: options.encoding)
    let (dialect, columns) = try FileDialect.find(
      path: path, encoding: encoding, understood: \.places.count
    ) { try DossierColumns($0, file: path) }
    var report = ImportReport(path: path, subject: .dossierCounts, dialect: dialect)
    report.ignoredColumns = columns.ignored
    let rejects = RejectsFile(
      beside: path, delimiter: dialect.delimiter, headings: columns.headings, notes: columns.isNote,
      language: options.language, isTrial: options.policy.isTrial)
    try store.importing(rejects) { db in
      try run(db, dialect.open(path), columns, rejects, &report)
    }
    return report
  }

  private func run(
    _ db: Database, _ file: FileDialect.OpenFile, _ columns: DossierColumns,
    _ rejects: RejectsFile, _ report: inout ImportReport
  ) throws -> Bool {
    let reader = file.reader
    guard file.headings == columns.headings else {
      throw UnreadableFile(path: report.path, reason: .changed)
    }
    let register = ImportRegister(db)
    let sha256 = try ImportRegister.sha256(ofFile: report.path)
    if try register.recall(sha256: sha256, formId: nil, into: &report) { return false }
    report.importId = try register.nextId()
    let shelf = DossierShelf(db, importId: report.importId, catalogue: catalogue)
    let decoder = DossierDecoder(columns: columns, catalogue: catalogue)
    (report.header, report.titles) = (file.lines, file.titleLines)
    var duplicates: [Int64: Int] = [:]
    reading: while true {
      var reasons: [Rejection] = []
      switch try reader.next() {
      case .end: break reading
      case .brokenQuotes: reasons = [RecordDecoder.brokenQuotes]
      case .record:
        if RecordDecoder.isBlank(reader.record) {
          report.blank += 1
          report.continuation += reader.lineCount - 1
          continue
        }
        if columns.isNote.contains(true) { reader.unguardFields() }
        if !columns.fields.fits(reader.record) { reader.giveBackContinuation() }
        let (row, found) = decoder.decode(reader.record, line: reader.line)
        reasons = found
        if let row { reasons = try store(row, on: shelf, columns, &report, &duplicates) }
      }
      report.continuation += reader.lineCount - 1
      if reasons.isEmpty { continue }
      report.rejected += 1
      report.count(reasons, line: reader.line)
      var raw: [UInt8] = []
      reader.appendRaw(to: &raw)
      try rejects.add(line: reader.line, reasons: reasons, raw: raw[...])
    }
    report.sha256 = reader.lines.sha256
    report.lines = reader.physicalLines
    report.blank += reader.blankLines
    report.noteByteOrderMark(reader.lines.hasByteOrderMark)
    report.remarks = try shelf.fieldsThatDoNotAddUp()
    guard try report.conclude(rejects, options.policy) else { return false }
    try register.add(report, formId: nil, size: reader.lines.size, ids: nil, options: options)
    try register.addDuplicates(duplicates, importId: report.importId)
    return true
  }

  /// Stores a row unless it is known already or counts dossiers that are counted already.
  private func store(
    _ row: DossierRow, on shelf: DossierShelf, _ columns: DossierColumns,
    _ report: inout ImportReport, _ duplicates: inout [Int64: Int]
  ) throws -> [Rejection] {
    switch try shelf.place(for: row) {
    case .same(let original):
      report.duplicates += 1
      duplicates[original, default: 0] += 1
      return []
    case .overlaps(let problem):
      return [
        Rejection(
          rule: .overlappingCounts, column: columns.heading(.from), value: row.first.iso,
          problem: problem)
      ]
    case .free:
      try shelf.store(row)
      report.accepted += 1
      let low = min(report.days?.lowerBound ?? row.first, row.first)
      report.days = low...max(report.days?.upperBound ?? row.last, row.last)
      return []
    }
  }
}
