internal import GRDB
internal import GRDBSQLite

/// Adds the responses of a range of ids into cells: the one loop that reads responses.
///
/// Reads through SQLite's own functions, for the same reason as `ResponseInserter`.
@safe
struct ResponseScan<Layout: CellLayout>: Sendable {
  let layout: Layout
  let map: CellMap
  let formId: Int64
  let days: Range<Int32>

  /// The integers of the cells of one reader, at most: 128 MiB.
  private static var mostIntegers: Int { 1 << 24 }

  /// Adds up the responses of the ids.
  ///
  /// In the order of the ids: by the serials' index each response would be looked up on its own.
  ///
  /// - Throws: `TooManyCells`, `DatabaseError`.
  func run(_ db: Database, ids: [ClosedRange<Int64>]) throws -> ScannedCells {
    var layout = layout
    var result = ScannedCells(stride: layout.stride)
    if map.isByUnitAlone { result.reserve(keys: map.codes.indices) }
    let columns = (map.traits.map(\.trait.column) + (map.isGrouped ? ["serial"] : []))
      .map { ", \($0)" }.joined()
    let statement = try db.makeStatement(
      sql: """
        SELECT unit_id, answers\(columns) FROM response NOT INDEXED
        WHERE id BETWEEN ? AND ? AND form_id = ? AND received >= ? AND received < ?
        """)
    let handle = unsafe statement.sqliteStatement
    for range in ids {
      unsafe sqlite3_bind_int64(handle, 1, range.lowerBound)
      unsafe sqlite3_bind_int64(handle, 2, range.upperBound)
      unsafe sqlite3_bind_int64(handle, 3, formId)
      unsafe sqlite3_bind_int(handle, 4, days.lowerBound)
      unsafe sqlite3_bind_int(handle, 5, days.upperBound)
      var code = unsafe sqlite3_step(handle)
      while code == SQLITE_ROW {
        if let key = unsafe key(handle), let text = unsafe sqlite3_column_text(handle, 1) {
          let count = Int(unsafe sqlite3_column_bytes(handle, 1))
          let answers = unsafe UnsafeBufferPointer(start: text, count: count)
          let start = map.isByUnitAlone ? key * layout.stride : result.start(of: key)
          guard result.storage.count <= Self.mostIntegers || map.isByUnitAlone else {
            throw TooManyCells(traits: map.traits.map(\.trait))
          }
          unsafe layout.add(answers.span, to: &result.storage, at: start)
        } else {
          result.withoutCell += 1
        }
        code = unsafe sqlite3_step(handle)
      }
      unsafe sqlite3_reset(handle)
      guard code == SQLITE_DONE else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
    return result
  }

  /// The key of the cell that a row belongs to; nil where its unit is not counted.
  private func key(_ handle: SQLiteStatement) -> Int? {
    let unit = Int(unsafe sqlite3_column_int64(handle, 0))
    guard unit < map.placeOfUnit.count, map.placeOfUnit[unit] >= 0 else { return nil }
    var key = Int(map.placeOfUnit[unit])
    for (column, trait) in zip(Int32(2)..., map.traits) {
      let number = Int(unsafe sqlite3_column_int64(handle, column))
      let place = number < trait.places.count ? Int(trait.places[number]) : 0
      key = key * trait.values.count + place
    }
    guard map.isGrouped else { return key }
    return unsafe key * SerialGroups.count + group(handle, column: Int32(2 + map.traits.count))
  }

  /// The group of the serial in a column.
  private func group(_ handle: SQLiteStatement, column: Int32) -> Int {
    guard let text = unsafe sqlite3_column_text(handle, column) else { return 0 }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return SerialGroups.group(of: unsafe UnsafeBufferPointer(start: text, count: count).span)
  }
}
