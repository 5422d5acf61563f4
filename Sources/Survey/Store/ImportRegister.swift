internal import Crypto
internal import GRDB

/// The register of imports, and the forms, units and labels that responses refer to.
struct ImportRegister {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The form's id in the store, which it gets if it has none.
  ///
  /// - Throws: `FormChanged` if responses of the same form and version have other items or levels.
  func formId(_ form: Form) throws -> Int64 {
    if let id = try knownFormId(form) { return id }
    try db.execute(
      sql: "INSERT INTO form (code, version, items) VALUES (?, ?, ?)",
      arguments: [form.id, form.version, form.signature])
    return db.lastInsertedRowID
  }

  /// The form's id in the store; nil if no response of it was ever stored.
  ///
  /// - Throws: `FormChanged`: by the form as it is now, the stored answers would be misread.
  func knownFormId(_ form: Form) throws -> Int64? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT id, items FROM form WHERE code = ? AND version = ?",
        arguments: [form.id, form.version])
    else { return nil }
    guard row["items"] == form.signature else {
      throw FormChanged(form: form.id, version: form.version)
    }
    return row["id"]
  }

  /// Every label, with its id.
  func labels() throws -> [Label] {
    try Row.fetchAll(db, sql: "SELECT id, kind, text FROM label").compactMap { row in
      Label.Kind(rawValue: row["kind"]).map { Label(id: row["id"], kind: $0, text: row["text"]) }
    }
  }

  /// The number that the next import gets; numbers of undone imports are not given again.
  func nextId() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'import'") ?? 1
  }

  /// The number that the next event gets.
  func nextEvent() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'event'") ?? 1
  }

  /// Enters a change of the store.
  ///
  /// - Returns: Its number, which `nextEvent` told before.
  func addEvent(
    _ kind: EventKind, importId: Int64, time: String, account: String
  ) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO event (kind, import_id, at, by) VALUES (?, ?, ?, ?)",
      arguments: [kind.rawValue, importId, time, account])
    return db.lastInsertedRowID
  }

  /// Whether a file of the same size was imported, so that its hash is worth computing first.
  func hasFile(ofSize size: Int64, formId: Int64) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM import WHERE size = ? AND form_id = ?)",
      arguments: [size, formId]) ?? false
  }

  static func sha256(ofFile path: String) throws -> String {
    let lines = PhysicalLines(source: try FileSource(path: path))
    return try lines.sha256OfRest()
  }

  /// Fills the report from the import of the same bytes, if there was one.
  func recall(sha256: String, formId: Int64?, into report: inout ImportReport) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM import WHERE sha256 = ? AND form_id IS ?",
        arguments: [sha256, formId])
    else { return false }
    report.status = .alreadyImported
    report.importId = row["id"]
    report.sha256 = sha256
    report.encoding = row["encoding"]
    report.delimiter = row["delimiter"]
    report.lines = row["lines"]
    report.header = row["header"]
    report.accepted = row["accepted"]
    report.rejected = row["rejected"]
    report.duplicates = row["duplicates"]
    report.blank = row["blank"]
    report.continuation = row["continuation"]
    report.invalidAnswers = row["invalid_answers"]
    report.unclearAnswers = row["unclear_answers"]
    return true
  }

  /// Adds an import; one of dossier counts has no form.
  func add(
    _ report: ImportReport, formId: Int64?, size: Int64, ids: ClosedRange<Int64>?,
    options: Importer.Options
  ) throws {
    let event = try addEvent(
      .import, importId: report.importId, time: options.time, account: options.account)
    try db.execute(
      sql: """
        INSERT INTO import (id, path, sha256, size, form_id, encoding, delimiter, lines, header,
          accepted, rejected, duplicates, blank, continuation, invalid_answers,
          unclear_answers, first_id, last_id,
          first_day, last_day, program, imported_at, imported_by, event_id)
        VALUES (:id, :path, :sha256, :size, :form, :encoding, :delimiter, :lines, :header,
          :accepted, :rejected, :duplicates, :blank, :continuation, :invalid, :unclear,
          :firstId, :lastId,
          :firstDay, :lastDay, :program, :at, :by, :event)
        """,
      arguments: [
        "id": report.importId, "path": report.path, "sha256": report.sha256, "size": size,
        "form": formId, "encoding": report.encoding, "delimiter": report.delimiter,
        "lines": report.lines, "header": report.header, "accepted": report.accepted,
        "rejected": report.rejected, "duplicates": report.duplicates, "blank": report.blank,
        "continuation": report.continuation, "invalid": report.invalidAnswers,
        "unclear": report.unclearAnswers,
        "firstId": ids?.lowerBound, "lastId": ids?.upperBound,
        "firstDay": report.days?.lowerBound.number, "lastDay": report.days?.upperBound.number,
        "program": options.program, "at": options.time, "by": options.account,
        "event": event,
      ])
    for rule in report.rules {
      try db.execute(
        sql: "INSERT INTO rejection_count (import_id, rule, count) VALUES (?, ?, ?)",
        arguments: [report.importId, rule.rule.rawValue, rule.count])
    }
  }

  /// Notes by which earlier imports the duplicates of an import are stored.
  func addDuplicates(_ counts: [Int64: Int], importId: Int64) throws {
    for (original, count) in counts.sorted(by: { $0.key < $1.key }) where original != importId {
      try db.execute(
        sql: "INSERT INTO duplicate_count (import_id, original_id, count) VALUES (?, ?, ?)",
        arguments: [importId, original, count])
    }
  }
}

/// What changes the store.
enum EventKind: String {
  case `import`
  case undo
}

extension Form {
  /// What the characters of stored answers mean: the items, in their order, and the levels.
  fileprivate var signature: String {
    items.map(\.id).joined(separator: ",") + ";"
      + scale.levels.map { String($0.value) }.joined(separator: ",")
  }
}

/// A form file was changed without giving it a new version.
public struct FormChanged: ExplainedError, Equatable {
  let form: String
  let version: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Mẫu '\(form)' phiên bản \(version) trong kho phiếu có các câu hoặc mức khác với tệp mẫu; hãy đổi "
        + "'version' trong tệp mẫu.",
      en:
        "The store holds forms of '\(form)' version \(version) with other items or levels than the form "
        + "file; change 'version' in the form file.")
  }
}
