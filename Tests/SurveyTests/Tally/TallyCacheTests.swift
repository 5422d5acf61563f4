import Foundation
import GRDB
import Testing

@testable import Stats
@testable import Survey

/// A store of more responses than a tally needs to be kept.
private func largeStore(_ folder: String) throws -> Store {
  let store = try Store(path: "\(folder)/sipas.sqlite", for: .writing)
  let path = "\(folder)/forms.csv"
  let answers = ["5,1,4,4", "4,2,3,5", "1,,2,5", "N/A,3,3,"]
  let rows = 200
  try write(
    SmallSurvey.file(
      (0..<rows).map {
        SmallSurvey.row("S\($0)", unit: $0 % 3 == 0 ? "542" : "551", answers: answers[$0 % 4])
      }), to: path)
  _ = try SmallSurvey.importer(store).importFile(path)
  try store.queue.write { try copyResponses($0, times: Int(TallyCache.fewestResponses) / rows) }
  return store
}

private func sums(_ store: Store, _ measure: IndexMeasure = .satisfiedShare) throws
  -> [String: JointSums]
{
  try store.tally(
    TallyRequest(
      form: SmallSurvey.form(), measure: measure, period: SmallSurvey.period("2022"),
      level: .district),
    catalogue: SmallSurvey.catalogue()
  ).sums
}

private func kept(_ store: Store) throws -> Int {
  try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM tally_cache") ?? 0 }
}

@Suite("Kept tallies")
struct TallyCacheTests {
  @Test("are used while nothing changed, and never again once another program changed a response")
  func kept() throws {
    try withFolder { folder in
      let store = try largeStore(folder)
      let first = try sums(store)
      let scores = try sums(store, .meanScore)
      #expect(try SurveyTests.kept(store) == 2)
      // What is kept is what is used: a lie in its place is believed.
      #expect(try sums(store) == first && sums(store, .meanScore) == scores)
      let other = try DatabaseQueue(path: "\(folder)/sipas.sqlite")
      try other.write { db in
        try db.execute(sql: "UPDATE response SET answers = '1515' WHERE serial = 'S1'")
      }
      let changed = try sums(store)
      #expect(changed["551"] != first["551"] && changed["542"] == first["542"])
      #expect(try SurveyTests.kept(store) == 1)
    }
  }

  @Test("hold the same cells when they are read back, and are read at all")
  func readBack() throws {
    try withFolder { folder in
      let store = try largeStore(folder)
      let first = try sums(store)
      // Doubles what is kept without a word of it to the counter of changes.
      try store.queue.write { db in
        let packed = try Data.fetchOne(db, sql: "SELECT cells FROM tally_cache") ?? Data()
        var cells = try #require(
          ScannedCells(packed: Array(packed), stride: JointSums.stride(dimensions: 2)))
        cells.storage = cells.storage.map { 2 * $0 }
        try db.execute(
          sql: "UPDATE tally_cache SET cells = ?, counter = counter + 1",
          arguments: [Data(cells.packed)])
      }
      let doubled = try sums(store)
      for (code, sums) in first { #expect(doubled[code]?.storage == sums.storage.map { 2 * $0 }) }
    }
  }

  @Test("are not needed where the store cannot be written, nor used for an earlier time")
  func readOnly() throws {
    try withFolder { folder in
      let store = try largeStore(folder)
      let blocker = try DatabaseQueue(path: "\(folder)/sipas.sqlite")
      try blocker.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        _ = try sums(store)
        try db.execute(sql: "ROLLBACK")
      }
      #expect(try SurveyTests.kept(store) == 0)
      let first = try sums(store)
      _ = try store.undo(import: 1, time: "2022-07-02T00:00:00Z", account: "test")
      #expect(try sums(store).isEmpty)
      #expect(try sums(store.asOf(RegisterPoint(event: 1))) == first)
    }
  }

  @Test("numbers of any size come back from their packed bytes, and damaged bytes are refused")
  func packed() throws {
    var cells = ScannedCells(stride: 3)
    for (key, numbers) in [
      (0, [1, 0, .max]), (7, [127, 128, -1]), (1 << 40, [16_384, .min, 5]),
    ] as [(Int, [Int64])] {
      let start = cells.start(of: key)
      for (offset, number) in numbers.enumerated() { cells.storage[start + offset] = number }
    }
    cells.withoutCell = 300
    let read = try #require(ScannedCells(packed: cells.packed, stride: 3))
    #expect(read.keys == cells.keys && read.storage == cells.storage)
    #expect(read.withoutCell == 300)
    #expect(ScannedCells(packed: [], stride: 3) == nil)
    #expect(ScannedCells(packed: Array(cells.packed.dropLast()), stride: 3) == nil)
    #expect(ScannedCells(packed: [UInt8](repeating: 0xFF, count: 30), stride: 3) == nil)
  }
}
