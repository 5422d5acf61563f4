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
  private var waiting: [(row: ResponseBatch.Row, id: Int64, unitId: Int64)] = []

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
      db, importId: importId, formId: formId, rows: BulkInsertion.rowsPerStatement, .cannotBe)
  }

  /// Whether the serial is certain to be new; from now on it is not.
  mutating func isNew(_ serial: Span<UInt8>) -> Bool { filter.insert(serial) }

  /// Stores a row of a batch whose serial `isNew`, now or when `finishBatch` is called.
  mutating func insert(
    _ row: ResponseBatch.Row, id: Int64, unitId: Int64, bytes: UnsafeRawBufferPointer
  ) throws {
    unsafe several.bind(row, id: id, unitId: unitId, bytes: bytes, at: waiting.count)
    waiting.append((row, id, unitId))
    guard waiting.count == several.rows else { return }
    try check(several.store(), several.rows)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Stores what is left of a batch before its bytes go.
  mutating func finishBatch(bytes: UnsafeRawBufferPointer) throws {
    for (row, id, unitId) in waiting {
      unsafe single.bind(row, id: id, unitId: unitId, bytes: bytes)
      try check(single.store(), 1)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private func check(_ stored: Int, _ expected: Int) throws {
    guard stored == expected else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }

  /// Makes the index.
  ///
  /// - Throws: `DatabaseError`, also if two responses have one serial, which cannot be.
  static func makeIndex(_ db: Database) throws {
    // Sorted in small runs, which a second thread sorts while this one reads on.
    try db.execute(sql: "PRAGMA threads = 2; PRAGMA cache_size = -8192")
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
    while let row = try serials.next() {
      try row.withUnsafeData(atIndex: 0) { data in
        if let data { _ = insert(Array(data).span) }
      }
    }
  }
}
