internal import GRDB
internal import GRDBSQLite
internal import Stats

/// Adds the responses of a range of ids into cells: the one loop that reads responses.
///
/// Reads through SQLite's own functions, for the same reason as `ResponseInserter`.
@safe
struct ResponseScan: Sendable {
  let scores: AnswerScores
  /// For each unit id of the store its cell, or -1.
  let cellOfUnit: [Int32]
  let cells: Int
  let formId: Int64
  let days: Range<Int32>

  private var dimensions: Int { scores.dimensions.count }
  private var stride: Int { JointSums.stride(dimensions: dimensions) }

  /// The cells' integers, laid out as `JointSums` says, and how many responses had no cell.
  struct Result: Sendable {
    var storage: [Int64]
    var withoutCell = 0

    static func + (left: Result, right: Result) -> Result {
      var sum = left
      for place in sum.storage.indices { sum.storage[place] += right.storage[place] }
      sum.withoutCell += right.withoutCell
      return sum
    }
  }

  /// Adds up the responses of the ids.
  ///
  /// In the order of the ids: by the serials' index each response would be looked up on its own.
  func run(_ db: Database, ids: [ClosedRange<Int64>]) throws -> Result {
    var result = Result(storage: [Int64](repeating: 0, count: cells * stride))
    let statement = try db.makeStatement(
      sql: """
        SELECT unit_id, answers FROM response NOT INDEXED
        WHERE id BETWEEN ? AND ? AND form_id = ? AND received >= ? AND received < ?
        """)
    let handle = unsafe statement.sqliteStatement
    var vector = [Int64](repeating: 0, count: 2 * dimensions)
    for range in ids {
      unsafe sqlite3_bind_int64(handle, 1, range.lowerBound)
      unsafe sqlite3_bind_int64(handle, 2, range.upperBound)
      unsafe sqlite3_bind_int64(handle, 3, formId)
      unsafe sqlite3_bind_int(handle, 4, days.lowerBound)
      unsafe sqlite3_bind_int(handle, 5, days.upperBound)
      var code = unsafe sqlite3_step(handle)
      while code == SQLITE_ROW {
        let unit = Int(unsafe sqlite3_column_int64(handle, 0))
        let cell = unit < cellOfUnit.count ? cellOfUnit[unit] : -1
        if cell >= 0, let text = unsafe sqlite3_column_text(handle, 1) {
          let count = Int(unsafe sqlite3_column_bytes(handle, 1))
          let answers = unsafe UnsafeBufferPointer(start: text, count: count)
          unsafe score(answers, into: &vector)
          add(vector, to: &result.storage, cell: Int(cell))
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

  /// The form's `v`: `s` of each dimension, then `k` of each.
  private func score(_ answers: UnsafeBufferPointer<UInt8>, into vector: inout [Int64]) {
    for (dimension, items) in scores.dimensions.enumerated() {
      var (score, answered) = (0, 0)
      for item in items where item < answers.count {
        let entry = unsafe Int(scores.entries[item << 8 | Int(answers[item])])
        answered += entry >> 8
        score += entry & 0xFF
      }
      if scores.isPerForm && answered > 0 {
        score = score == answered ? 1 : 0
        answered = 1
      }
      vector[dimension] = Int64(score)
      vector[dimensions + dimension] = Int64(answered)
    }
  }

  private func add(_ vector: [Int64], to storage: inout [Int64], cell: Int) {
    let start = cell * stride
    storage[start] += 1
    for dimension in 0..<dimensions where vector[dimensions + dimension] > 0 {
      storage[start + 1 + dimension] += 1
    }
    var place = start + 1 + dimensions
    for value in vector {
      storage[place] += value
      place += 1
    }
    for row in vector.indices {
      let value = vector[row]
      for column in row..<vector.count {
        storage[place] += value * vector[column]
        place += 1
      }
    }
  }
}
