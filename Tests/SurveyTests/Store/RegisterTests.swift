import Foundation
import GRDB
import Testing

@testable import Stats
@testable import Survey

/// A workspace in which files arrive one after the other.
private struct Arrivals {
  let folder: String
  let store: Store

  init(_ folder: String) throws {
    self.folder = folder
    store = try Store(path: "\(folder)/sipas.sqlite", for: .writing)
  }

  /// Imports rows as a file of its own, at a time.
  func add(
    _ name: String, _ rows: [String], at time: String, replacing: Bool = false
  ) throws -> ImportReport {
    let path = "\(folder)/\(name).csv"
    try write(SmallSurvey.file(rows), to: path)
    var options = SmallSurvey.options
    options.time = time
    options.replaces = replacing
    return try SmallSurvey.importer(store, options: options).importFile(path)
  }

  func undo(_ id: Int64, at time: String, erasing: Bool = false) throws {
    _ = try store.undo(import: id, erasing: erasing, time: time, account: "test")
  }

  /// The stored serials with their answers, as they counted at a time; nil for now.
  func responses(asOf time: String?) throws -> [String] {
    let store = try time.map { try self.store.asOf(self.store.registerPoint(notAfter: $0)) }
    return try (store ?? self.store).queue.read { db in
      try String.fetchAll(db, sql: "SELECT serial || ' ' || answers FROM response ORDER BY serial")
    }
  }

  /// What the tally counts, forms of every unit and the imports.
  func counted(asOf time: String) throws -> (forms: Int, imports: [Int64]) {
    let tally = try store.asOf(store.registerPoint(notAfter: time)).tally(
      TallyRequest(
        form: SmallSurvey.form(), measure: .satisfiedShare, period: SmallSurvey.period("2022"),
        level: .district),
      catalogue: SmallSurvey.catalogue())
    return (tally.sums.values.reduce(0) { $0 + $1.forms }, tally.imports)
  }
}

private func hour(_ hour: Int) -> String { "2022-07-01T\(hour < 10 ? "0" : "")\(hour):00:00Z" }

@Suite("Register")
struct RegisterTests {
  @Test("counts at an earlier time what had been imported by then")
  func late() throws {
    try withFolder { folder in
      let arrivals = try Arrivals(folder)
      _ = try arrivals.add("a", [SmallSurvey.row("A1"), SmallSurvey.row("A2")], at: hour(1))
      _ = try arrivals.add("b", [SmallSurvey.row("B1")], at: hour(3))
      #expect(try arrivals.responses(asOf: hour(0)) == [])
      #expect(try arrivals.responses(asOf: hour(1)) == ["A1 5144", "A2 5144"])
      #expect(try arrivals.responses(asOf: hour(2)) == ["A1 5144", "A2 5144"])
      #expect(try arrivals.responses(asOf: hour(3)).count == 3)
      #expect(try arrivals.counted(asOf: hour(2)) == (2, [1]))
      #expect(try arrivals.counted(asOf: hour(4)) == (3, [1, 2]))
    }
  }

  @Test("counts an undone import until it was undone, and never again when it is imported anew")
  func undone() throws {
    try withFolder { folder in
      let arrivals = try Arrivals(folder)
      _ = try arrivals.add("a", [SmallSurvey.row("A1")], at: hour(1))
      _ = try arrivals.add("b", [SmallSurvey.row("B1"), SmallSurvey.row("B2")], at: hour(2))
      try arrivals.undo(2, at: hour(3))
      #expect(try arrivals.responses(asOf: nil) == ["A1 5144"])
      let again = try arrivals.add(
        "c", [SmallSurvey.row("B1", answers: "1,1,1,1")], at: hour(4))
      #expect(again.importId == 3 && again.accepted == 1)
      #expect(try arrivals.responses(asOf: hour(2)) == ["A1 5144", "B1 5144", "B2 5144"])
      #expect(try arrivals.responses(asOf: hour(3)) == ["A1 5144"])
      #expect(try arrivals.responses(asOf: hour(4)) == ["A1 5144", "B1 1111"])
      #expect(try arrivals.counted(asOf: hour(2)) == (3, [1, 2]))
      #expect(try arrivals.counted(asOf: hour(3)) == (1, [1]))
      let entry = try #require(try arrivals.store.undoneImports().first)
      #expect(entry.id == 2 && entry.accepted == 2 && entry.undone?.at == hour(3))
    }
  }

  @Test("lets a replaced form return when its replacement is undone, and keeps both histories")
  func replaced() throws {
    try withFolder { folder in
      let arrivals = try Arrivals(folder)
      _ = try arrivals.add("a", [SmallSurvey.row("A1"), SmallSurvey.row("A2")], at: hour(1))
      let new = [SmallSurvey.row("A2", answers: "1,1,1,1"), SmallSurvey.row("A3")]
      let refused = try arrivals.add("b", new, at: hour(2))
      #expect(refused.accepted == 1 && refused.rejected == 1 && refused.replaced == 0)
      try arrivals.undo(2, at: hour(3))
      let report = try arrivals.add("b", new, at: hour(4), replacing: true)
      #expect(report.accepted == 2 && report.replaced == 1 && report.isBalanced)
      #expect(try arrivals.responses(asOf: nil) == ["A1 5144", "A2 1111", "A3 5144"])
      #expect(try arrivals.responses(asOf: hour(3)) == ["A1 5144", "A2 5144"])
      // What a later import replaced is that import's to bring back.
      #expect(throws: UndoRefused.replacedBy(1, [3])) { try arrivals.undo(1, at: hour(5)) }
      try arrivals.undo(3, at: hour(5))
      #expect(try arrivals.responses(asOf: nil) == ["A1 5144", "A2 5144"])
      #expect(try arrivals.responses(asOf: hour(4)) == ["A1 5144", "A2 1111", "A3 5144"])
      try arrivals.undo(1, at: hour(6))
      #expect(try arrivals.responses(asOf: nil) == [])
      for (time, forms) in [(1, 2), (2, 3), (3, 2), (4, 3), (5, 2), (6, 0)] {
        #expect(try arrivals.counted(asOf: hour(time)).forms == forms, "\(time)")
      }
    }
  }

  @Test("rejects a second form of one serial in the same file, also where forms are replaced")
  func replacedInFile() throws {
    try withFolder { folder in
      let arrivals = try Arrivals(folder)
      let report = try arrivals.add(
        "a", [SmallSurvey.row("A1"), SmallSurvey.row("A1", answers: "1,1,1,1")], at: hour(1),
        replacing: true)
      #expect(report.accepted == 1 && report.rejected == 1 && report.replaced == 0)
    }
  }

  @Test("keeps nothing of an erased import, and says which time cannot be counted any more")
  func erased() throws {
    try withFolder { folder in
      let arrivals = try Arrivals(folder)
      _ = try arrivals.add(
        "a", [SmallSurvey.row("A1", comment: "Gọi lại cho tôi nhé bà con")], at: hour(1))
      try arrivals.undo(1, at: hour(2))
      let kept = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/sipas.sqlite"))
      #expect(kept.range(of: Data("Gọi lại cho tôi".utf8)) != nil)
      try arrivals.undo(1, at: hour(3), erasing: true)
      let left = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/sipas.sqlite"))
      #expect(left.range(of: Data("Gọi lại cho tôi".utf8)) == nil)
      #expect(throws: ErasedImport(id: 1)) { try arrivals.responses(asOf: hour(1)) }
      #expect(try arrivals.responses(asOf: hour(2)) == [])
      #expect(throws: UndoRefused.noSuchImport(1)) { try arrivals.undo(1, at: hour(4)) }
    }
  }

  @Test("gives the imports of a store of the first schema their events, also the undone ones")
  func migrated() throws {
    try withFolder { folder in
      let path = "\(folder)/sipas.sqlite"
      let old = try DatabaseQueue(path: path)
      try Store.migrator.migrate(old, upTo: "1 responses")
      try old.write { db in
        try db.execute(
          sql: """
            INSERT INTO import VALUES (1, 'a.csv', '\(String(repeating: "a", count: 64))', 9, NULL,
              'UTF-8', ',', 2, 1, 1, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, '0.1.0',
              '2022-07-01T01:00:00Z', 'x');
            INSERT INTO undone_import VALUES (2, 'b.csv', '\(String(repeating: "b", count: 64))',
              7, '2022-07-01T00:30:00Z', 'x', '2022-07-01T02:00:00Z', 'y');
            """)
      }
      try old.close()
      let store = try Store(path: path, for: .reading)
      #expect(try store.lastEvent()?.point == RegisterPoint(event: 3))
      #expect(try store.imports().map(\.id) == [1])
      let undone = try #require(try store.undoneImports().first)
      #expect(undone.accepted == 7 && undone.undone?.by == "y" && undone.undone?.isErased == true)
      #expect(throws: ErasedImport(id: 2)) {
        try store.asOf(store.registerPoint(notAfter: "2022-07-01T01:30:00Z"))
      }
    }
  }
}
