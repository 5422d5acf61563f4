internal import GRDB

/// A point in the history of the store: what had been imported by then, and was not undone yet,
/// counts.
public struct RegisterPoint: Sendable, Hashable, Comparable {
  /// The number of the last event that counts; 0 for none.
  public let event: Int64

  public init(event: Int64) {
    self.event = event
  }

  public static func < (left: RegisterPoint, right: RegisterPoint) -> Bool {
    left.event < right.event
  }

  /// The point behind the last event.
  static func latest(_ db: Database) throws -> RegisterPoint {
    RegisterPoint(event: try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0)
  }

  /// The point behind the last event at or before a time.
  static func last(_ db: Database, notAfter time: String) throws -> RegisterPoint {
    let event = try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM event WHERE at <= ?", arguments: [time])
    return RegisterPoint(event: event ?? 0)
  }

  /// Lets the names `import`, `dossier` and `response` mean, on this connection, what they held at
  /// the point.
  ///
  /// - Throws: `ErasedImport` where that cannot be known any more.
  func shadowTables(_ db: Database) throws {
    let erased = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM main.former_import
        WHERE is_erased = 1 AND event_id <= ? AND removed_event_id > ?
        """, arguments: [event, event])
    if let erased { throw ErasedImport(id: erased) }
    let counted = "SELECT id FROM main.import WHERE event_id <= \(event)"
    let formerly = "SELECT id FROM main.former_import WHERE event_id <= \(event)"
    for (table, key) in [("import", "id"), ("dossier", "import_id")] {
      let columns = try RegisterPoint.columns(of: table, db)
      try db.execute(
        sql: """
          CREATE TEMP VIEW \(table) AS
          SELECT \(columns) FROM main.\(table) WHERE \(key) IN (\(counted))
          UNION ALL SELECT \(columns) FROM main.former_\(table)
            WHERE removed_event_id > \(event) AND \(key) IN (\(formerly))
          """)
    }
    let columns = try RegisterPoint.columns(of: "response", db)
    // Read in the order of the ids, as the table itself is.
    try db.execute(
      sql: """
        CREATE TEMP VIEW response AS
        SELECT \(columns) FROM main.response AS r NOT INDEXED
          WHERE import_id IN (\(counted))
            AND NOT EXISTS (SELECT 1 FROM main.former_response AS f WHERE f.id = r.id
              AND f.removed_event_id <= \(event) AND f.restored_event_id > \(event))
        UNION ALL SELECT \(columns) FROM main.former_response AS r
          WHERE removed_event_id > \(event) AND restored_event_id IS NULL
            AND import_id IN (\(counted) UNION ALL \(formerly))
            AND NOT EXISTS (SELECT 1 FROM main.former_response AS f WHERE f.id = r.id
              AND f.removed_event_id <= \(event) AND f.restored_event_id > \(event))
        """)
  }

  private static func columns(of table: String, _ db: Database) throws -> String {
    try db.columns(in: table, in: "main").map(\.name).joined(separator: ", ")
  }
}

/// What an earlier point of the register counted was deleted for good.
public struct ErasedImport: ExplainedError, Equatable {
  let id: Int64

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Lần nhập \(id) còn được tính vào thời điểm đó nhưng sau này đã bị xoá hẳn, nên không thể "
        + "tính lại số liệu của thời điểm đó.",
      en: "Import \(id) still counted at that time but was erased later, so that the figures of "
        + "that time cannot be computed again.")
  }
}
