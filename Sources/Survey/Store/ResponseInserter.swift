internal import GRDB
internal import GRDBSQLite

/// Stores decoded responses with one prepared statement, one or several at a time.
///
/// Binds through SQLite's own functions, since a value object for each of thirteen columns of a
/// million rows would cost more than storing them. The only file that does so for writing.
@safe
struct ResponseInserter {
  /// What happens to a response whose serial is stored already.
  enum Conflict: String {
    case isLeftOut = " ON CONFLICT (form_id, serial) DO NOTHING"
    /// For serials known to be new; it needs no index.
    case cannotBe = ""
  }

  /// Where the ids of responses come from.
  enum Ids {
    case given
    /// Each response gets the highest id there is, and one: SQLite need not look it up.
    case following
  }

  private let statement: Statement
  private let handle: SQLiteStatement
  private let connection: SQLiteConnection
  private let importId: Int64
  private let formId: Int64
  private let ids: Ids
  /// How many responses the statement stores.
  let rows: Int

  init(
    _ db: Database, importId: Int64, formId: Int64, rows: Int = 1, ids: Ids = .given,
    _ conflict: Conflict
  ) throws {
    let (id, mark) = ids == .given ? ("id, ", "?, ") : ("", "")
    let marks = "(\(mark)?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    // OR FAIL: what fails here ends the whole import, so that SQLite need not keep what would undo a
    // statement of several rows alone.
    statement = try db.makeStatement(
      sql: """
        INSERT OR FAIL INTO response (\(id)import_id, form_id, unit_id, received, channel, field_id,
          respondent_type_id, gender_id, age_group_id, answers, serial, comment)
        VALUES \(Array(repeating: marks, count: rows).joined(separator: ", "))\(conflict.rawValue)
        """)
    guard let connection = unsafe db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    unsafe self.connection = unsafe connection
    unsafe handle = unsafe statement.sqliteStatement
    (self.importId, self.formId, self.rows, self.ids) = (importId, formId, rows, ids)
  }

  /// The first id that no response has ever had: a former one can come back under its own.
  static func nextId(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT 1 + max(ifnull((SELECT max(id) FROM response), 0),
          ifnull((SELECT max(id) FROM former_response), 0))
        """) ?? 1
  }

  /// Puts a row of a batch at a place of the statement, from 0.
  ///
  /// - Parameters:
  ///   - id: Left aside where ids follow each other.
  ///   - bytes: The batch's; they must stay where they are until `store`.
  func bind(
    _ row: ResponseBatch.Row, id: Int64, unitId: Int64, bytes: UnsafeRawBufferPointer,
    at place: Int = 0
  ) {
    let first = Int32(place) * (ids == .given ? 13 : 12) - (ids == .given ? 0 : 1)
    if ids == .given { unsafe sqlite3_bind_int64(handle, first + 1, id) }
    unsafe sqlite3_bind_int64(handle, first + 2, importId)
    unsafe sqlite3_bind_int64(handle, first + 3, formId)
    unsafe sqlite3_bind_int64(handle, first + 4, unitId)
    unsafe sqlite3_bind_int64(handle, first + 5, Int64(row.day))
    bind(first + 6, Int32(row.channel))
    bind(first + 7, row.field)
    bind(first + 8, row.respondentType)
    bind(first + 9, row.gender)
    bind(first + 10, row.ageGroup)
    unsafe bind(first + 11, row.answers, bytes)
    unsafe bind(first + 12, row.serial, bytes)
    unsafe bind(first + 13, row.comment, bytes)
  }

  /// Stores what was bound.
  ///
  /// - Returns: How many responses were stored; fewer than `rows` where serials were stored already.
  /// - Throws: `DatabaseError` for a full disk and the like.
  func store() throws(DatabaseError) -> Int {
    let code = unsafe sqlite3_step(handle)
    unsafe sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let message = unsafe String(cString: sqlite3_errmsg(connection))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    return unsafe Int(sqlite3_changes(connection))
  }

  /// The id of the response that was stored last.
  var lastId: Int64 { unsafe sqlite3_last_insert_rowid(connection) }

  /// Binds a number, or null for 0, which stands for "not known".
  private func bind(_ column: Int32, _ value: Int32) {
    if value == 0 {
      unsafe sqlite3_bind_null(handle, column)
    } else {
      unsafe sqlite3_bind_int(handle, column, value)
    }
  }

  /// Binds a text, or null for an empty one.
  private func bind(_ column: Int32, _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) {
    guard !range.isEmpty, let base = bytes.baseAddress else {
      unsafe sqlite3_bind_null(handle, column)
      return
    }
    let text = unsafe (base + range.lowerBound).assumingMemoryBound(to: CChar.self)
    unsafe sqlite3_bind_text(handle, column, text, Int32(range.count), nil)
  }
}
