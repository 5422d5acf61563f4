internal import GRDB

/// One line of the register of imports.
public struct ImportEntry: Sendable, Equatable {
  /// When an import was undone, and by whom.
  public struct Undone: Sendable, Equatable {
    /// ISO 8601, UTC.
    public let at: String
    public let by: String
    /// Whether what the import held was deleted for good.
    public let isErased: Bool
  }

  public let id: Int64
  public let path: String
  public let sha256: String
  /// The form's id and version; nil for dossier counts.
  public let form: String?
  public let formVersion: String?
  public let encoding: String
  public let lines: Int
  public let accepted: Int
  public let rejected: Int
  public let duplicates: Int
  public let invalidAnswers: Int
  /// ISO 8601, UTC.
  public let importedAt: String
  public let importedBy: String
  /// The program's version.
  public let program: String
  /// nil where the import counts.
  public let undone: Undone?
}

/// A change of the store, as the register numbers them.
public struct RegisterEvent: Sendable, Equatable {
  public let point: RegisterPoint
  /// ISO 8601, UTC.
  public let at: String
}

extension Store {
  /// The imports that count, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func imports() throws -> [ImportEntry] {
    try translating {
      try queue.read { db in
        try Row.fetchAll(
          db, sql: ImportRegister.entries(in: "import") + " ORDER BY i.id"
        ).map(ImportEntry.init)
      }
    }
  }

  /// The imports that were undone, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func undoneImports() throws -> [ImportEntry] {
    try translating {
      try queue.read { db in
        try Row.fetchAll(
          db, sql: ImportRegister.entries(in: "former_import") + " ORDER BY i.id"
        ).map(ImportEntry.init)
      }
    }
  }

  /// The last change of the store; nil if nothing was ever imported.
  ///
  /// - Throws: `StoreError`.
  public func lastEvent() throws -> RegisterEvent? {
    try translating {
      try queue.read { db in
        try Row.fetchOne(db, sql: "SELECT id, at FROM event ORDER BY id DESC LIMIT 1").map {
          RegisterEvent(point: RegisterPoint(event: $0["id"]), at: $0["at"])
        }
      }
    }
  }

  /// The point behind the last change at or before a time.
  ///
  /// - Parameter time: ISO 8601, UTC, as the register writes it: `2022-06-20T08:00:00Z`.
  /// - Throws: `StoreError`.
  public func registerPoint(notAfter time: String) throws -> RegisterPoint {
    try translating { try queue.read { try RegisterPoint.last($0, notAfter: time) } }
  }
}

extension ImportRegister {
  /// Selects the register's lines `i` of a table.
  fileprivate static func entries(in table: String) -> String {
    let (columns, join) =
      table == "import"
      ? ("", "")
      : (
        ", i.is_erased, e.at AS undone_at, e.by AS undone_by",
        "JOIN event e ON e.id = i.removed_event_id"
      )
    return """
      SELECT i.*, form.code, form.version\(columns) FROM \(table) i
      LEFT JOIN form ON form.id = form_id \(join)
      """
  }

  /// The line of an import.
  func entry(_ id: Int64, in table: String) throws -> ImportEntry? {
    try Row.fetchOne(
      db, sql: ImportRegister.entries(in: table) + " WHERE i.id = ?", arguments: [id]
    ).map(ImportEntry.init)
  }
}

extension ImportEntry {
  fileprivate init(_ row: Row) {
    let undoneAt: String? = row["undone_at"]
    self.init(
      id: row["id"], path: row["path"], sha256: row["sha256"], form: row["code"],
      formVersion: row["version"], encoding: row["encoding"], lines: row["lines"],
      accepted: row["accepted"], rejected: row["rejected"], duplicates: row["duplicates"],
      invalidAnswers: row["invalid_answers"], importedAt: row["imported_at"],
      importedBy: row["imported_by"], program: row["program"],
      undone: undoneAt.map {
        Undone(at: $0, by: row["undone_by"], isErased: row["is_erased"])
      })
  }
}
