internal import GRDB
internal import GRDBSQLite

/// Reads the forms of some units, put in sequences.
///
/// Reads through SQLite's own functions, for the same reason as `ResponseInserter`.
@safe
struct FormScan {
  let formId: Int64
  let items: Int
  let days: Range<Int32>
  /// For each unit id of the store, whether it is read.
  let isRead: [Bool]
  /// Imports whose forms are late.
  let lateImports: Set<Int64>

  /// The forms, and the patterns by which they know their answers.
  func run(_ db: Database) throws -> (sequences: [FormSequence], patterns: AnswerPatterns) {
    var patterns = AnswerPatterns(items: items)
    var entries: [Int64: [FormEntry]] = [:]
    let statement = try db.makeStatement(
      sql: """
        SELECT id, unit_id, received, channel, field_id, respondent_type_id, gender_id,
          age_group_id, import_id, answers, serial, comment FROM response NOT INDEXED
        WHERE form_id = ? AND received >= ? AND received < ?
        """)
    let handle = unsafe statement.sqliteStatement
    unsafe sqlite3_bind_int64(handle, 1, formId)
    unsafe sqlite3_bind_int(handle, 2, days.lowerBound)
    unsafe sqlite3_bind_int(handle, 3, days.upperBound)
    var code = unsafe sqlite3_step(handle)
    while code == SQLITE_ROW {
      let unit = unsafe sqlite3_column_int64(handle, 1)
      if Int(unit) < isRead.count, isRead[Int(unit)] {
        let channel = Int64(unsafe sqlite3_column_int(handle, 3))
        let entry = unsafe entry(handle, &patterns)
        entries[unit << 2 | channel, default: []].append(entry)
      }
      code = unsafe sqlite3_step(handle)
    }
    unsafe sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    let sequences = entries.keys.sorted().map {
      FormSequence(unit: $0 >> 2, entries.removeValue(forKey: $0) ?? [])
    }
    return (sequences, patterns)
  }

  private func entry(_ handle: SQLiteStatement, _ patterns: inout AnswerPatterns) -> FormEntry {
    var profile = unsafe SerialKey.hash(bytes(handle, 11).span)
    for column in Int32(2)...7 where column != 3 {
      let number = UInt64(bitPattern: unsafe sqlite3_column_int64(handle, column))
      profile = profile &* 0x0000_0100_0000_01B3 ^ (number &+ 1)
    }
    return FormEntry(
      id: unsafe sqlite3_column_int64(handle, 0),
      pattern: unsafe patterns.number(of: bytes(handle, 9).span),
      day: unsafe sqlite3_column_int(handle, 2), profile: profile,
      serial: unsafe SerialKey(bytes(handle, 10).span),
      isLate: lateImports.contains(unsafe sqlite3_column_int64(handle, 8)))
  }

  /// The bytes of a text, until the next step of the statement; none of a null.
  private func bytes(_ handle: SQLiteStatement, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let text = unsafe sqlite3_column_text(handle, column)
    return unsafe UnsafeBufferPointer(
      start: text, count: text == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }
}
