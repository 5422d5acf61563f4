internal import Foundation
internal import GRDB

/// Stores decoded batches in order, and tells responses known already from conflicting ones: the
/// work of the storing thread.
struct ResponseStoring {
  private let db: Database
  private let importId: Int64
  private var inserter: ResponseInserter
  private let known: KnownResponses
  private let catalogue: UnitCatalogue
  private let rejects: RejectsFile
  /// nil where a conflicting response is rejected.
  private let replacement: ResponseReplacement?
  private let serialHeading: String
  /// For each unit of the catalogue, its id in the store; 0 where it has not been asked for.
  private var unitIds: [Int64]
  private let itemHeadings: [String]

  private(set) var report: ImportReport
  /// Dates that stood in the file as day numbers of a spreadsheet.
  private(set) var serialDays = 0
  /// How many rows were stored already, by the import that stored them.
  private(set) var duplicates: [Int64: Int] = [:]
  /// The first and the last response's id.
  private(set) var ids: ClosedRange<Int64>?

  init(
    _ db: Database, importId: Int64, formId: Int64, catalogue: UnitCatalogue, form: Form,
    map: ColumnMap, rejects: RejectsFile, replacement: ResponseReplacement?, report: ImportReport
  ) throws {
    self.db = db
    self.importId = importId
    inserter = try ResponseInserter(db, importId: importId, formId: formId)
    known = try KnownResponses(db, formId: formId)
    self.catalogue = catalogue
    self.rejects = rejects
    self.replacement = replacement
    self.report = report
    unitIds = [Int64](repeating: 0, count: catalogue.units.count)
    func heading(_ use: ColumnMap.Use) -> String {
      map.uses.firstIndex(of: use).map { map.headings[$0] } ?? ""
    }
    serialHeading = map.serialColumn.map { map.headings[$0] } ?? ""
    itemHeadings = form.items.indices.map { heading(.item($0)) }
  }

  /// Stores a batch.
  ///
  /// - Throws: `DatabaseError` or `UnwritableRejects`.
  mutating func store(_ batch: ResponseBatch) throws {
    for label in batch.newLabels {
      try db.execute(
        sql: "INSERT INTO label (id, kind, key, text) VALUES (?, ?, ?, ?)",
        arguments: [label.id, label.kind.rawValue, label.key, label.text])
    }
    serialDays += batch.serialDays
    var rejectedLines: Set<Int32> = []
    for row in batch.rows {
      if row.rejections >= 0 {
        try reject(row, batch.rejections[Int(row.rejections)], batch)
        rejectedLines.insert(row.line)
        continue
      }
      let unitId = try unitId(row.unit)
      if let id = try insert(row, unitId: unitId, batch) {
        accept(id, row)
        continue
      }
      switch try known.comparison(
        of: row, unitId: unitId, bytes: batch.bytes, serialHeading: serialHeading)
      {
      case .same(let original):
        report.duplicates += 1
        duplicates[original, default: 0] += 1
        rejectedLines.insert(row.line)
      case .conflict(_, let original) where replacement != nil && original != importId:
        let serial = String(decoding: batch.bytes[row.serial], as: UTF8.self)
        try replacement?.remove(serial: serial)
        guard let id = try insert(row, unitId: unitId, batch) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        report.replaced += 1
        accept(id, row)
      case .conflict(let rejection, _):
        try reject(row, [rejection], batch)
        rejectedLines.insert(row.line)
      }
    }
    for answer in batch.invalidAnswers where !rejectedLines.contains(answer.line) {
      try note(answer)
    }
  }

  private mutating func insert(
    _ row: ResponseBatch.Row, unitId: Int64, _ batch: ResponseBatch
  ) throws -> Int64? {
    try unsafe batch.bytes.withUnsafeBytes { bytes in
      try unsafe inserter.insert(row, unitId: unitId, bytes: bytes)
    }
  }

  private mutating func accept(_ id: Int64, _ row: ResponseBatch.Row) {
    report.accepted += 1
    report.unclearAnswers += Int(row.unclear)
    ids = (ids?.lowerBound ?? id)...id
    let day = Day(number: row.day)
    if let days = report.days {
      if !days.contains(day) { report.days = min(days.lowerBound, day)...max(days.upperBound, day) }
    } else {
      report.days = day...day
    }
  }

  private mutating func reject(
    _ row: ResponseBatch.Row, _ reasons: [Rejection], _ batch: ResponseBatch
  ) throws {
    report.rejected += 1
    report.count(reasons, line: Int(row.line))
    try rejects.add(line: Int(row.line), reasons: reasons, raw: batch.bytes[row.raw])
  }

  private mutating func note(_ answer: ResponseBatch.InvalidAnswer) throws {
    report.invalidAnswers += 1
    if report.invalidExamples.count < ImportReport.mostExamples {
      report.invalidExamples.append(
        (
          Int(answer.line), itemHeadings[Int(answer.item)],
          // Longer values are no mistyped levels but texts of the respondent.
          Redaction.shown(answer.value, length: 12)
        ))
    }
    try db.execute(
      sql: "INSERT INTO invalid_answer (import_id, line, item, value) VALUES (?, ?, ?, ?)",
      arguments: [importId, answer.line, Int(answer.item) + 1, answer.value])
  }

  private mutating func unitId(_ place: Int32) throws -> Int64 {
    let place = Int(place)
    if unitIds[place] == 0 {
      let code = catalogue.units[place].code
      try db.execute(
        sql: "INSERT INTO unit (code) VALUES (?) ON CONFLICT (code) DO NOTHING", arguments: [code])
      unitIds[place] =
        try Int64.fetchOne(db, sql: "SELECT id FROM unit WHERE code = ?", arguments: [code]) ?? 0
    }
    return unitIds[place]
  }
}
