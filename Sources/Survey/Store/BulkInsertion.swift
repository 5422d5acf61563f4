internal import GRDB

/// Stores many responses without keeping the index of their serials, and makes it once at the end:
/// several times faster than looking a place up in it for each.
///
/// Only for serials that are certain to be new. A filter of all serials tells; one that it is not
/// certain of is the caller's to store when the index is there again. All this happens within the
/// import's transaction, so that nobody sees a store without the index, whatever happens.
struct BulkInsertion {
  /// So many that the cost of a statement vanishes, and no more places than any SQLite allows.
  private static let rowsPerStatement = 64

  private let single: ResponseInserter
  private let several: ResponseInserter
  private var filter: SerialFilter
  /// What is bound, but not yet stored: rows of the batch by their places.
  private var waiting: [(place: Int, id: Int64, unitId: Int64)] = []
  /// The id that SQLite would give the next row by itself; 0 where that is not known.
  private var followingId: Int64 = 0

  /// Takes the index away.
  ///
  /// - Parameters:
  ///   - stored: An upper bound of the responses in the store.
  ///   - expected: About how many responses will come.
  init(_ db: Database, importId: Int64, formId: Int64, stored: Int, expected: Int) throws {
    filter = try SerialFilter(db, formId: formId, expected: stored + expected)
    try db.execute(sql: "DROP INDEX response_serial")
    single = try ResponseInserter(db, importId: importId, formId: formId, .cannotBe)
    several = try ResponseInserter(
      db, importId: importId, formId: formId, rows: BulkInsertion.rowsPerStatement,
      ids: .following, .cannotBe)
  }

  /// Which rows have serials that are certain to be new; from now on they are not.
  mutating func areNew(_ rows: [ResponseBatch.Row]) -> [Bool] {
    filter.insert(rows.map(\.serialHash))
  }

  /// Stores a row of a batch whose serial is new, now or when `finishBatch` is called.
  ///
  /// - Parameter id: Higher than all before.
  mutating func insert(
    _ place: Int, of rows: [ResponseBatch.Row], id: Int64, unitId: Int64,
    bytes: UnsafeRawBufferPointer
  ) throws {
    guard id == followingId else {
      // Some ids are kept for rows that are not certain to be new.
      try unsafe finishBatch(of: rows, bytes: bytes)
      return try unsafe insertAlone(rows[place], id: id, unitId: unitId, bytes: bytes)
    }
    followingId += 1
    unsafe several.bind(rows[place], id: id, unitId: unitId, bytes: bytes, at: waiting.count)
    waiting.append((place, id, unitId))
    guard waiting.count == several.rows else { return }
    guard try several.store() == several.rows, several.lastId == id else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Stores what is left of a batch before its bytes go.
  mutating func finishBatch(of rows: [ResponseBatch.Row], bytes: UnsafeRawBufferPointer) throws {
    for (place, id, unitId) in waiting {
      try unsafe insertAlone(rows[place], id: id, unitId: unitId, bytes: bytes)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func insertAlone(
    _ row: ResponseBatch.Row, id: Int64, unitId: Int64, bytes: UnsafeRawBufferPointer
  ) throws {
    unsafe single.bind(row, id: id, unitId: unitId, bytes: bytes)
    guard try single.store() == 1 else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    followingId = id + 1
  }

  /// Makes the index.
  ///
  /// - Throws: `DatabaseError`, also if two responses have one serial, which cannot be.
  static func makeIndex(_ db: Database) throws {
    // Sorted in runs that fit a processor's cache, by a second thread while this one reads on.
    try db.execute(sql: "PRAGMA threads = 1; PRAGMA cache_size = -4096")
    try db.execute(sql: Store.serialIndex)
    try db.execute(sql: "PRAGMA threads = 0; PRAGMA cache_size = -\(Store.cacheKilobytes)")
  }
}

extension SerialFilter {
  /// With the serials of a form that are stored.
  fileprivate init(_ db: Database, formId: Int64, expected: Int) throws {
    self.init(expected: expected)
    let serials = try Row.fetchCursor(
      db, sql: "SELECT serial FROM response INDEXED BY response_serial WHERE form_id = ?",
      arguments: [formId])
    var hashes: [UInt64] = []
    while let row = try serials.next() {
      try row.withUnsafeData(atIndex: 0) { data in
        if let data { hashes.append(ByteMap.hash(Array(data).span)) }
      }
      if hashes.count == ResponseBatch.rowsPerBatch {
        _ = insert(hashes)
        hashes.removeAll(keepingCapacity: true)
      }
    }
    _ = insert(hashes)
  }
}
