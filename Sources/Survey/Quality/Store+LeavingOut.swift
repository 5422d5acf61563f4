internal import GRDB

/// Responses that a connection does not see.
struct LeftOutResponses: Sendable {
  let ids: [Int64]

  /// Lets the name `response` mean, on this connection, all other responses.
  func shadowTable(_ db: Database) throws {
    let columns = try db.columns(in: "response", in: "main").map(\.name).joined(separator: ", ")
    try db.execute(sql: "CREATE TEMP TABLE left_out (id INTEGER PRIMARY KEY)")
    let statement = try db.makeStatement(sql: "INSERT INTO temp.left_out (id) VALUES (?)")
    for id in ids { try statement.execute(arguments: [id]) }
    // What the name means so far: at an earlier point of the register it is a view already. The table
    // is read in the order of the ids.
    let view = try String.fetchOne(
      db,
      sql: """
        SELECT substr(sql, instr(sql, 'SELECT')) FROM sqlite_temp_master WHERE name = 'response'
        """)
    let all = view ?? "SELECT \(columns) FROM main.response NOT INDEXED"
    try db.execute(
      sql: """
        DROP VIEW IF EXISTS temp.response;
        CREATE TEMP VIEW response AS SELECT \(columns) FROM (\(all))
        WHERE id NOT IN (SELECT id FROM temp.left_out)
        """)
  }
}

extension Store {
  /// The store without the forms that were flagged: every figure of it leaves them out.
  ///
  /// - Throws: `StoreError`.
  public func without(_ flagged: [QualityReport.FlaggedForm]) throws -> Store {
    try translating {
      let leftOut = LeftOutResponses(ids: flagged.map(\.id))
      return try shadowed { try leftOut.shadowTable($0) }
    }
  }
}
