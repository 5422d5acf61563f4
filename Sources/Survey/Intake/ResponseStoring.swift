internal import Foundation
internal import GRDB

/// Stores decoded batches in order, and tells responses known already from conflicting ones: the
/// work of the storing thread.
struct ResponseStoring {
  let db: Database
  let importId: Int64
  let formId: Int64
  private let inserter: ResponseInserter
  private let known: KnownResponses
  private let catalogue: UnitCatalogue
  private let rejects: RejectsFile
  /// nil where a conflicting response is rejected.
  private let replacement: ResponseReplacement?
  private let serialHeading: String
  /// For each unit of the catalogue, its id in the store; 0 where it has none yet.
  private var unitIds: [Int64]
  private let itemHeadings: [String]
  /// The id of the next response.
  private(set) var nextId: Int64
  /// How responses are stored while their serials' index is away; nil while it is there.
  var bulk: BulkInsertion?
  /// Whether it is still to be decided if the index is taken away, and by what rule.
  var mayGoBulk = true
  let rule: BulkRule
  /// Responses whose serials may be known, until the index is there again.
  var undecided = ResponseBatch()

  private(set) var report: ImportReport
  /// Dates that stood in the file as day numbers of a spreadsheet.
  private(set) var serialDays = 0
  /// How many rows were stored already, by the import that stored them.
  private(set) var duplicates: [Int64: Int] = [:]
  /// The first and the last response's id.
  private(set) var ids: ClosedRange<Int64>?

  init(
    _ db: Database, importId: Int64, formId: Int64, catalogue: UnitCatalogue, form: Form,
    map: ColumnMap, rejects: RejectsFile, replacement: ResponseReplacement?, rule: BulkRule,
    report: ImportReport
  ) throws {
    self.db = db
    self.importId = importId
    (self.formId, self.rule) = (formId, rule)
    inserter = try ResponseInserter(db, importId: importId, formId: formId, .isLeftOut)
    nextId = try ResponseInserter.nextId(db)
    known = try KnownResponses(db, formId: formId)
    self.catalogue = catalogue
    self.rejects = rejects
    self.replacement = replacement
    self.report = report
    let stored = try Row.fetchAll(db, sql: "SELECT code, id FROM unit").map { row in
      (row["code"] as String, row["id"] as Int64)
    }
    let idOfCode = Dictionary(stored, uniquingKeysWith: { first, _ in first })
    unitIds = catalogue.units.map { idOfCode[$0.code] ?? 0 }
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
    if bulk == nil {
      try storeOneByOne(batch)
    } else {
      try storeInBulk(batch)
    }
  }

  /// Stores each row after a look into the serials' index.
  mutating func storeOneByOne(_ batch: ResponseBatch) throws {
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

  /// - Returns: The response's id; nil if one with its serial is stored already.
  private mutating func insert(
    _ row: ResponseBatch.Row, unitId: Int64, _ batch: ResponseBatch
  ) throws -> Int64? {
    let id = row.id > 0 ? row.id : nextId
    let stored = try unsafe batch.bytes.withUnsafeBytes { bytes in
      unsafe inserter.bind(row, id: id, unitId: unitId, bytes: bytes)
      return try inserter.store()
    }
    guard stored == 1 else { return nil }
    if row.id == 0 { nextId += 1 }
    return id
  }

  /// Gives the next id away.
  mutating func takeId() -> Int64 {
    defer { nextId += 1 }
    return nextId
  }

  mutating func accept(_ id: Int64, _ row: ResponseBatch.Row) {
    report.accepted += 1
    report.unclearAnswers += Int(row.unclear)
    if let ids {
      // One that waited for the index has a lower id than those stored meanwhile.
      self.ids = min(ids.lowerBound, id)...max(ids.upperBound, id)
    } else {
      ids = id...id
    }
    let day = Day(number: row.day)
    if let days = report.days {
      if !days.contains(day) { report.days = min(days.lowerBound, day)...max(days.upperBound, day) }
    } else {
      report.days = day...day
    }
  }

  mutating func reject(
    _ row: ResponseBatch.Row, _ reasons: [Rejection], _ batch: ResponseBatch
  ) throws {
    report.rejected += 1
    report.count(reasons, line: Int(row.line))
    try rejects.add(line: Int(row.line), reasons: reasons, raw: batch.bytes[row.raw])
  }

  mutating func note(_ answer: ResponseBatch.InvalidAnswer) throws {
    report.invalidAnswers += 1
    if report.invalidExamples.count < ImportReport.mostExamples {
      report.invalidExamples.append(
        (
          Int(answer.line), itemHeadings[Int(answer.item)],
          // Longer values are no mistyped levels but texts of the respondent.
          Redaction.shown(answer.value, length: 12)
        ))
    }
    try db.cachedStatement(
      sql: "INSERT INTO invalid_answer (import_id, line, item, value) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [importId, answer.line, Int(answer.item) + 1, answer.value])
  }

  mutating func unitId(_ place: Int32) throws -> Int64 {
    let place = Int(place)
    if unitIds[place] == 0 {
      try db.cachedStatement(sql: "INSERT INTO unit (code) VALUES (?)")
        .execute(arguments: [catalogue.units[place].code])
      unitIds[place] = db.lastInsertedRowID
    }
    return unitIds[place]
  }
}
