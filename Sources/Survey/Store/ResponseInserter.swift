internal import GRDB
internal import GRDBSQLite

/// Stores decoded responses with one prepared statement.
///
/// Binds through SQLite's own functions, since a value object for each of thirteen columns of a
/// million rows would cost more than storing them. The only file that does so for writing.
@safe
struct ResponseInserter {
  private let statement: Statement
  private let handle: SQLiteStatement
  private let connection: SQLiteConnection
  private let importId: Int64
  private let formId: Int64
  /// Ids are never given twice, so that a former response can come back under its own.
  private var nextId: Int64

  init(_ db: Database, importId: Int64, formId: Int64) throws {
    statement = try db.makeStatement(
      sql: """
        INSERT INTO response (id, import_id, form_id, unit_id, received, channel, field_id,
          respondent_type_id, gender_id, age_group_id, answers, serial, comment)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (form_id, serial) DO NOTHING
        """)
    guard let connection = unsafe db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    unsafe self.connection = unsafe connection
    unsafe handle = unsafe statement.sqliteStatement
    (self.importId, self.formId) = (importId, formId)
    nextId =
      try Int64.fetchOne(
        db,
        sql: """
          SELECT 1 + max(ifnull((SELECT max(id) FROM response), 0),
            ifnull((SELECT max(id) FROM former_response), 0))
          """) ?? 1
  }

  /// Stores a row of the batch.
  ///
  /// - Returns: The response's id, or nil if a response with its serial is stored already.
  /// - Throws: `DatabaseError` for a full disk and the like.
  mutating func insert(
    _ row: ResponseBatch.Row, unitId: Int64, bytes: UnsafeRawBufferPointer
  ) throws(DatabaseError) -> Int64? {
    unsafe sqlite3_bind_int64(handle, 1, nextId)
    unsafe sqlite3_bind_int64(handle, 2, importId)
    unsafe sqlite3_bind_int64(handle, 3, formId)
    unsafe sqlite3_bind_int64(handle, 4, unitId)
    unsafe sqlite3_bind_int64(handle, 5, Int64(row.day))
    bind(6, Int32(row.channel))
    bind(7, row.field)
    bind(8, row.respondentType)
    bind(9, row.gender)
    bind(10, row.ageGroup)
    unsafe bind(11, row.answers, bytes)
    unsafe bind(12, row.serial, bytes)
    unsafe bind(13, row.comment, bytes)
    let code = unsafe sqlite3_step(handle)
    unsafe sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let message = unsafe String(cString: sqlite3_errmsg(connection))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    guard unsafe sqlite3_changes(connection) == 1 else { return nil }
    defer { nextId += 1 }
    return nextId
  }

  /// Binds a number, or null for 0, which stands for "not known".
  private func bind(_ column: Int32, _ value: Int32) {
    if value == 0 {
      unsafe sqlite3_bind_null(handle, column)
    } else {
      unsafe sqlite3_bind_int(handle, column, value)
    }
  }

  /// Binds a text, or null for an empty one.
  ///
  /// The bytes outlive the statement's step.
  private func bind(_ column: Int32, _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) {
    guard !range.isEmpty, let base = bytes.baseAddress else {
      unsafe sqlite3_bind_null(handle, column)
      return
    }
    let text = unsafe (base + range.lowerBound).assumingMemoryBound(to: CChar.self)
    unsafe sqlite3_bind_text(handle, column, text, Int32(range.count), nil)
  }
}
