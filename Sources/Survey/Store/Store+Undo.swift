internal import GRDB

extension Store {
  /// Removes an import whole, and records that.
  ///
  /// What it held no longer counts but is kept, so that the figures of an earlier time can be
  /// computed again; `erasing` deletes it for good, also of an import that was undone before. Forms
  /// that it had replaced count again.
  ///
  /// - Parameters:
  ///   - id: The import's number.
  ///   - erasing: Whether nothing of it is kept but its line in the register.
  ///   - time: ISO 8601, UTC, for the record.
  ///   - account: Who undoes it.
  /// - Returns: The line that the register had.
  /// - Throws: `UndoRefused`, `StoreError`; the store is then as before.
  public func undo(
    import id: Int64, erasing: Bool = false, time: String, account: String
  ) throws -> ImportEntry {
    try translating {
      try queue.write { db in
        let register = ImportRegister(db)
        if let entry = try register.entry(id, in: "import") {
          try Store.refuseUndo(of: id, db)
          let event = try register.addEvent(.undo, importId: id, time: time, account: account)
          try Store.shelve(id, at: event, db)
          try Store.restoreReplaced(by: id, at: event, db)
          if erasing { try Store.erase(id, db) }
          return entry
        }
        guard erasing, let entry = try register.entry(id, in: "former_import") else {
          throw UndoRefused.noSuchImport(id)
        }
        try Store.erase(id, db)
        return entry
      }
    }
  }

  private static func refuseUndo(of id: Int64, _ db: Database) throws {
    let later = try Int64.fetchAll(
      db, sql: "SELECT import_id FROM duplicate_count WHERE original_id = ? ORDER BY import_id",
      arguments: [id])
    guard later.isEmpty else { throw UndoRefused.neededBy(id, later) }
    let replacing = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT event.import_id FROM former_response f
        JOIN event ON event.id = f.removed_event_id AND event.kind = 'import'
        WHERE f.import_id = ? AND restored_event_id IS NULL ORDER BY event.import_id
        """, arguments: [id])
    guard replacing.isEmpty else { throw UndoRefused.replacedBy(id, replacing) }
  }

  /// Moves an import and all it holds to the former ones.
  private static func shelve(_ id: Int64, at event: Int64, _ db: Database) throws {
    for (table, key) in [("response", "import_id"), ("dossier", "import_id"), ("import", "id")] {
      let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
      // By the ids first: the responses of one import are one run of them.
      let run =
        table == "response"
        ? "AND id BETWEEN (SELECT first_id FROM import WHERE id = :id) "
          + "AND (SELECT last_id FROM import WHERE id = :id)" : ""
      try db.execute(
        sql: """
          INSERT INTO former_\(table) (\(columns), removed_event_id)
            SELECT \(columns), :event FROM \(table) WHERE \(key) = :id \(run)
          """, arguments: ["event": event, "id": id])
      try db.execute(
        sql: "DELETE FROM \(table) WHERE \(key) = :id \(run)", arguments: ["id": id])
    }
  }

  /// Lets the responses that an undone import had replaced count again.
  private static func restoreReplaced(by id: Int64, at event: Int64, _ db: Database) throws {
    let columns = try db.columns(in: "response").map(\.name).joined(separator: ", ")
    let replaced = """
      removed_event_id = (SELECT event_id FROM former_import WHERE id = :id)
        AND restored_event_id IS NULL AND import_id IN (SELECT id FROM import)
      """
    try db.execute(
      sql: """
        INSERT INTO response (\(columns)) SELECT \(columns) FROM former_response WHERE \(replaced)
        """, arguments: ["id": id])
    try db.execute(
      sql: "UPDATE former_response SET restored_event_id = :event WHERE \(replaced)",
      arguments: ["event": event, "id": id])
  }

  private static func erase(_ id: Int64, _ db: Database) throws {
    // Freed pages would keep what stood on them.
    try db.execute(sql: "PRAGMA secure_delete = ON")
    try db.execute(sql: "DELETE FROM former_response WHERE import_id = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM former_dossier WHERE import_id = ?", arguments: [id])
    try db.execute(sql: "UPDATE former_import SET is_erased = 1 WHERE id = ?", arguments: [id])
  }
}
