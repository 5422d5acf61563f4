internal import GRDB

/// One line of the register of imports.
public struct ImportEntry: Sendable, Equatable {
  public let id: Int64
  public let path: String
  public let sha256: String
  /// The form's id and version; nil for dossier counts.
  public let form: String?
  public let formVersion: String?
  public let lines: Int
  public let accepted: Int
  public let rejected: Int
  public let duplicates: Int
  public let invalidAnswers: Int
  /// ISO 8601, UTC.
  public let importedAt: String
  public let importedBy: String
}

/// An import that cannot be undone.
public enum UndoRefused: ExplainedError, Equatable {
  case noSuchImport(Int64)
  /// Later imports count forms of this one as duplicates; without it they would be missing.
  case neededBy(Int64, [Int64])

  public var sentence: Bilingual {
    switch self {
    case .noSuchImport(let id):
      return Bilingual(
        vi: "Không có lần nhập số \(id); 'sipas imports' liệt kê các lần nhập.",
        en: "There is no import \(id); 'sipas imports' lists them.")
    case .neededBy(let id, let later):
      let list = later.map(String.init).joined(separator: ", ")
      return Bilingual(
        vi:
          "Lần nhập \(list) có các phiếu trùng với lần nhập \(id) nên không lưu lại chúng; hãy bỏ "
          + "lần nhập \(list) trước, rồi nhập lại tệp đó sau.",
        en:
          "Import \(list) holds forms that import \(id) had stored before; undo \(list) first and "
          + "import its file again afterwards.")
    }
  }
}

extension Store {
  /// The register of imports, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func imports() throws -> [ImportEntry] {
    try translating {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT import.*, form.code, form.version FROM import
            LEFT JOIN form ON form.id = form_id ORDER BY import.id
            """
        ).map(ImportEntry.init)
      }
    }
  }

  /// Removes an import whole, and records that.
  ///
  /// - Parameters:
  ///   - time: ISO 8601, for the record.
  ///   - account: Who undoes it.
  /// - Returns: The line that the register had.
  /// - Throws: `UndoRefused`, `StoreError`; the store is then as before.
  public func undo(import id: Int64, time: String, account: String) throws -> ImportEntry {
    try translating {
      try queue.write { db in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT import.*, form.code, form.version FROM import
            LEFT JOIN form ON form.id = form_id WHERE import.id = ?
            """, arguments: [id])
        guard let row else { throw UndoRefused.noSuchImport(id) }
        let later = try Int64.fetchAll(
          db, sql: "SELECT import_id FROM duplicate_count WHERE original_id = ? ORDER BY import_id",
          arguments: [id])
        guard later.isEmpty else { throw UndoRefused.neededBy(id, later) }
        let entry = ImportEntry(row)
        try db.execute(
          sql: "DELETE FROM response WHERE id BETWEEN ? AND ? AND import_id = ?",
          arguments: [row["first_id"] as Int64?, row["last_id"] as Int64?, id])
        try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
        try db.execute(
          sql: "INSERT INTO undone_import VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            id, entry.path, entry.sha256, entry.accepted, entry.importedAt, entry.importedBy, time,
            account,
          ])
        return entry
      }
    }
  }
}

extension ImportEntry {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], path: row["path"], sha256: row["sha256"], form: row["code"],
      formVersion: row["version"], lines: row["lines"], accepted: row["accepted"],
      rejected: row["rejected"], duplicates: row["duplicates"],
      invalidAnswers: row["invalid_answers"], importedAt: row["imported_at"],
      importedBy: row["imported_by"])
  }
}
