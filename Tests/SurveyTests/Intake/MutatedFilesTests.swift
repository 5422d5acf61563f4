import Foundation
import GRDB
import Testing

@testable import Survey

/// Damages a file at random: bytes deleted, quotation marks, line ends and delimiters inserted, the
/// end cut off, a piece repeated.
private func damaged(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...6, using: &random) where bytes.count > 1 {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes.remove(at: place)
    case 1, 2: bytes.insert(0x22, at: place)
    case 3: bytes.insert(0x0A, at: place)
    case 4: bytes.insert(contentsOf: [0x0D, 0x0A], at: place)
    case 5: bytes.insert(0x0D, at: place)
    case 6: bytes.insert(0x2C, at: place)
    case 7: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<40, using: &random)))
    default:
      let end = min(bytes.count, place + Int.random(in: 0..<60, using: &random))
      bytes.insert(contentsOf: bytes[place..<end], at: place)
    }
  }
  return bytes
}

@Suite("Damaged files")
struct MutatedFilesTests {
  @Test(
    "are read in balance or refused in words, without a row lost or stored twice", arguments: 1...4)
  func balance(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let comments = ["", "tốt", "\"dài,\nhai dòng\"", "\"nói \"\"nhanh\"\"\"", "'=1", "=2+2"]
    try withFolder { folder in
      var imported = 0
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
      let importer = try SmallSurvey.importer(store)
      for number in 0..<100 {
        let rows = (0..<8).map { row in
          SmallSurvey.row(
            "S\(row)",
            answers: ["5,1,4,4", "3,,N/A,2", "7,7,1,1"].randomElement(using: &random) ?? "",
            comment: comments.randomElement(using: &random) ?? "")
        }
        let bytes = damaged(Array(SmallSurvey.file(rows).utf8), using: &random)
        let path = "\(folder)/\(number).csv"
        try write(bytes, to: path)
        try store.queue.write { db in
          for table in ["response", "rejection_count", "invalid_answer", "import"] {
            try db.execute(sql: "DELETE FROM \(table)")
          }
        }
        do {
          let report = try importer.importFile(path)
          imported += 1
          #expect(report.isBalanced)
          #expect(report.accepted + report.rejected + report.duplicates == report.records)
          let count = try store.queue.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM response") ?? 0
          }
          #expect(count == report.accepted)
          #expect(report.rules.reduce(0) { $0 + $1.count } == report.rejected)
          #expect((report.rejectsFile == nil) == (report.rejected == 0))
          try expectLines(report, store, bytes)
        } catch {
          let failure = try #require(error as? any ExplainedError)
          #expect(!failure.sentence.vi.isEmpty && !(failure is UnbalancedImport))
        }
      }
      #expect(imported > 30)
    }
  }

  /// Every serial of an undamaged-looking line is stored or stands in the rejects file.
  private func expectLines(_ report: ImportReport, _ store: Store, _ bytes: [UInt8]) throws {
    let rejects = try report.rejectsFile.map(read) ?? ""
    let stored = try store.queue.read { db in
      try Set(
        String.fetchAll(db, sql: "SELECT serial || ' ' || coalesce(comment, '') FROM response"))
    }
    let everything = rejects + stored.sorted().joined(separator: "\n")
    let text = String(decoding: bytes, as: UTF8.self)
    for row in 0..<8 where text.contains("\nS\(row),2022-01-05") {
      #expect(everything.contains("S\(row)"), "S\(row) of \(report.path)")
    }
  }
}
