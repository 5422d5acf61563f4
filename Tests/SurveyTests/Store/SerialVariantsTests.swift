import Foundation
import GRDB
import Testing

@testable import Survey

/// Serials as people and programs write them, and some that nobody writes.
private let serials = [
  "P-7", "p-007", "P0", "000", "0", "7", "P-7a", "p7/2022", "7-a-0", "A07B00", "Đ-7", "đ07ê", "ß7",
  "İ-7",
  "ı7", "ΑΣ7", "A1\u{301}", "٣7", "abc", "", "P-10000000000000000000000", "ﬁ-07",
]

@Suite("Serials that resemble each other")
struct SerialVariantsTests {
  @Test("share a key with each of their candidates", arguments: serials)
  func keys(serial: String) {
    let candidates = SerialVariants.candidates(for: serial)
    #expect(Set(candidates).count == candidates.count && !candidates.contains(serial))
    for candidate in candidates {
      #expect(SerialVariants.key(of: candidate) == SerialVariants.key(of: serial), "\(candidate)")
    }
  }

  @Test("have keys of their own where they are others")
  func others() {
    let different = ["P-7", "P-70", "P7", "Q-7", "P-7a", "7", "", "0", "00"]
    #expect(Set(different.map(SerialVariants.key)).count == different.count)
  }

  @Test("are found among few stored responses and among many", arguments: [1, 40])
  func stored(times: Int) throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      try write(
        SmallSurvey.file(["P-007", "P-008", "Đ-9"].map { SmallSurvey.row($0) }),
        to: "\(folder)/a.csv")
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      if times > 1 { try store.queue.write { try copyResponses($0, times: times) } }
      try write(
        SmallSurvey.file(["p-7", "P-8", "đ-009", "P-10", "P-0010"].map { SmallSurvey.row($0) }),
        to: "\(folder)/b.csv")
      _ = try SmallSurvey.importer(store).importFile("\(folder)/b.csv")
      let pairs = try store.queue.read { db in
        let row = try #require(
          try Row.fetchOne(db, sql: "SELECT first_id, last_id, form_id FROM import WHERE id = 2"))
        return try SerialVariants(db).pairs(
          ids: row["first_id"]...row["last_id"], formId: row["form_id"], path: "b.csv")
      }
      #expect(
        pairs.map { "\($0.serial) \($0.other)" } == [
          "p-7 P-007", "P-8 P-008", "đ-009 Đ-9", "P-10 P-0010",
        ])
    }
  }
}
