import Foundation
import GRDB
import Testing

@testable import Survey

/// Imports a file of three batches into a store that holds the forms `A1` … `A40`, and tells what
/// came of it.
private struct BulkImport {
  static let earlier = (1...40).map { SmallSurvey.row("A\($0)") }
  static let later: [String] = {
    var rows = (1...12_000).map { number in
      SmallSurvey.row(
        "B\(number)", answers: "\(1 + number % 5),1,\(number % 9 == 0 ? "7" : "4"),4",
        comment: number % 11 == 0 ? "ý kiến \(number)" : "")
    }
    // In the second and third batch: known from the store, from the first batch, from the very batch;
    // each once the same and once with other contents; and rows that are rejected.
    rows[5000] = SmallSurvey.row("A7")
    rows[5001] = SmallSurvey.row("A8", answers: "2,2,2,2")
    rows[5002] = rows[10]
    rows[5003] = SmallSurvey.row("B12", answers: "9,1,1,2", comment: "khác")
    rows[5004] = SmallSurvey.row("B4990", answers: "1,1,1,1")
    rows[9000] = rows[8990]
    rows[9001] = SmallSurvey.row("", answers: "5,5,5,5")
    rows[9002] = SmallSurvey.row("B8992", unit: "Nơi khác")
    return rows
  }()

  let accepted, rejected, duplicates, replaced, invalid: Int
  /// The responses in the order of their ids, without the ids.
  let stored: [String]
  let invalidAnswers: [String]
  /// The rejected records, sorted: those that waited for the index come last.
  let rejects: [String]
  let hasIndex: Bool

  init(_ rule: ResponseStoring.BulkRule, replaces: Bool, mostRejected: Double = 100) throws {
    self = try withFolder { folder in
      try write(SmallSurvey.file(BulkImport.earlier), to: "\(folder)/earlier.csv")
      try write(SmallSurvey.file(BulkImport.later), to: "\(folder)/later.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      var options = SmallSurvey.options
      options.replaces = replaces
      var importer = try SmallSurvey.importer(store, options: options)
      importer.bulkRule = rule
      _ = try importer.importFile("\(folder)/earlier.csv")
      let report = try importer.importFile("\(folder)/later.csv")
      let rejects = try report.rejectsFile.map { try read($0) } ?? ""
      return try store.queue.read { db in
        try BulkImport(report, db, rejects: rejects, folder: folder)
      }
    }
  }

  private init(
    _ report: ImportReport, _ db: Database, rejects: String, folder: String
  ) throws {
    (accepted, rejected) = (report.accepted, report.rejected)
    (duplicates, replaced) = (report.duplicates, report.replaced)
    invalid = report.invalidAnswers
    stored = try Row.fetchAll(
      db,
      sql: "SELECT serial, import_id, unit_id, received, answers, comment FROM response ORDER BY id"
    ).map { "\($0)" }
    invalidAnswers = try Row.fetchAll(
      db, sql: "SELECT line, item, value FROM invalid_answer ORDER BY line, item"
    ).map { "\($0)" }
    self.rejects = rejects.replacingOccurrences(of: folder, with: "").split(separator: "\r\n")
      .flatMap { $0.split(separator: "\n") }
      .map(String.init).sorted()
    hasIndex =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_master WHERE sql = ?", arguments: [Store.serialIndex])
      == 1
  }
}

@Suite("Storing without the serials' index")
struct BulkStoringTests {
  private static let never = ResponseStoring.BulkRule(fewestRecords: .max)

  @Test(
    "stores and rejects what storing one by one does, whenever the index is made",
    arguments: [4 << 20, 0], [false, true])
  func equals(mostUndecidedBytes: Int, replaces: Bool) throws {
    let rule = ResponseStoring.BulkRule(
      fewestRecords: 4096, mostKnown: 1000, mostUndecidedBytes: mostUndecidedBytes)
    let bulk = try BulkImport(rule, replaces: replaces)
    let expected = try BulkImport(BulkStoringTests.never, replaces: replaces)
    #expect(bulk.hasIndex)
    #expect(bulk.stored == expected.stored)
    #expect(bulk.invalidAnswers == expected.invalidAnswers)
    #expect(bulk.invalid == expected.invalid)
    #expect(bulk.rejects == expected.rejects)
    #expect(bulk.accepted == expected.accepted && bulk.rejected == expected.rejected)
    #expect(bulk.duplicates == 3 && expected.duplicates == 3)
    #expect(bulk.replaced == (replaces ? 1 : 0) && expected.replaced == bulk.replaced)
  }

  @Test("leaves the index where it was if the file is refused")
  func refusal() throws {
    try withFolder { folder in
      try write(SmallSurvey.file(BulkImport.earlier), to: "\(folder)/earlier.csv")
      let bad = (1...9000).map { SmallSurvey.row("C\($0)", unit: $0 > 8000 ? "Nơi khác" : "551") }
      try write(SmallSurvey.file(bad), to: "\(folder)/bad.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      var options = SmallSurvey.options
      options.policy.mostRejected = 10
      var importer = try SmallSurvey.importer(store, options: options)
      importer.bulkRule = ResponseStoring.BulkRule(fewestRecords: 4096)
      _ = try importer.importFile("\(folder)/earlier.csv")
      #expect(throws: ImportRefused.self) { try importer.importFile("\(folder)/bad.csv") }
      let (count, indices) = try store.queue.read { db in
        (
          try Int.fetchOne(db, sql: "SELECT count(*) FROM response"),
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'response_serial'")
        )
      }
      #expect(count == 40 && indices == 1)
    }
  }
}

@Suite("Filter of serials")
struct SerialFilterTests {
  @Test("never denies a serial it holds, and seldom takes a stranger for one")
  func members() {
    let hashes = (0..<20_000).map { number in
      ByteMap.hash(Array("\(number % 705)-2022-\(number / 3)-\(number)".utf8).span)
    }
    var filter = SerialFilter(expected: hashes.count)
    // Each is new when it is put in first.
    #expect(filter.insert(hashes).count { !$0 } <= 20)
    #expect(filter.insert(hashes).allSatisfy { !$0 })
  }

  @Test("holds more serials than expected, and still denies none")
  func crowded() {
    var filter = SerialFilter(expected: 0)
    let hashes = (0..<5000).map { ByteMap.hash(Array("S\($0)".utf8).span) }
    for hash in hashes { _ = filter.insert([hash]) }
    #expect(filter.insert(hashes).allSatisfy { !$0 })
  }
}

@Suite("Hash of bytes")
struct ByteMapTests {
  @Test("tells apart bytes of every length that differ in one bit, and finds what was put in")
  func spelling() {
    var hashes: Set<UInt64> = []
    var count = 0
    for length in 0...40 {
      let zeros = [UInt8](repeating: 0x30, count: length)
      hashes.insert(ByteMap.hash(zeros.span))
      count += 1
      for bit in 0..<length * 8 {
        var bytes = zeros
        bytes[bit / 8] ^= 1 << (bit % 8)
        hashes.insert(ByteMap.hash(bytes.span))
        count += 1
      }
    }
    #expect(hashes.count == count)
    var map = ByteMap()
    // Short ones, long ones, and those in between.
    let keys = (0..<3000).map { number in
      Array((String(repeating: "đ", count: number % 14) + "\(number)").utf8)
    }
    for (place, key) in keys.enumerated() { map.insert(key.span, Int32(place)) }
    #expect(keys.enumerated().allSatisfy { map[$1.span] == Int32($0) })
    #expect(map[Array("3001".utf8).span] == nil)
  }
}
