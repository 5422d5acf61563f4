import Foundation
import GRDB
import Testing

@testable import Survey

/// Imports a file of so many good and bad rows, and says what became of it.
private func importing(
  good: Int, bad: Int, _ change: (inout ImportPolicy) -> Void = { _ in },
  _ check: (Result<ImportReport, ImportRefused>, _ stored: Int, _ files: [String]) throws -> Void
) throws {
  try withFolder { folder in
    let rows =
      (0..<good).map { SmallSurvey.row("S\($0)") }
      + (0..<bad).map { SmallSurvey.row("B\($0)", $0.isMultiple(of: 4) ? "mai" : "1/1/22") }
    try write(SmallSurvey.file(rows), to: "\(folder)/a.csv")
    let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
    var options = SmallSurvey.options
    options.policy = ImportPolicy()
    change(&options.policy)
    var outcome: Result<ImportReport, ImportRefused>
    do {
      outcome = .success(
        try SmallSurvey.importer(store, options: options).importFile("\(folder)/a.csv"))
    } catch let error as ImportRefused {
      outcome = .failure(error)
    }
    let stored = try store.queue.read { db in
      try ["response", "import", "event"].reduce(0) { sum, table in
        try sum + (Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0)
      }
    }
    try check(outcome, stored, names(in: folder))
  }
}

@Suite("Import policy")
struct ImportPolicyTests {
  @Test(
    "refuses a file of which more than 10 percent and more than 10 rows are rejected",
    arguments: [
      (1, 10, false), (99, 11, false), (98, 11, true), (100, 11, false), (1, 11, true),
      (5, 0, false),
    ])
  func usual(good: Int, bad: Int, isRefused: Bool) throws {
    try importing(good: good, bad: bad) { outcome, stored, files in
      switch outcome {
      case .success(let report):
        #expect(!isRefused && report.accepted == good && report.rejected == bad)
        #expect(stored == good + 2)
      case .failure(let refusal):
        #expect(isRefused && stored == 0 && files == ["a.csv", "store.sqlite"])
        let sentence = refusal.sentence.vi
        #expect(sentence.contains("\(bad) trong \(good + bad) dòng bị loại, quá 10 %"))
        #expect(sentence.contains("không đọc được ngày (\(bad))"))
      }
    }
  }

  @Test(
    "takes a limit that was given for any number of rows",
    arguments: [
      (9, 1, 10.0, false), (9, 1, 9.5, true), (9, 1, 0, true), (9, 0, 0, false),
      (1, 20, 100, false),
    ])
  func given(good: Int, bad: Int, limit: Double, isRefused: Bool) throws {
    try importing(good: good, bad: bad) {
      $0.mostRejected = limit
    } _: { outcome, stored, _ in
      switch outcome {
      case .success: #expect(!isRefused && stored == good + 2)
      case .failure(let refusal):
        #expect(isRefused && stored == 0)
        if limit == 9.5 { #expect(refusal.sentence.vi.contains("quá 9,5 %")) }
      }
    }
  }

  @Test("names the three most frequent causes, the most frequent first")
  func causes() throws {
    var report = ImportReport(
      path: "a.csv", subject: .forms,
      dialect: FileDialect(encoding: EncodingChoice(.utf8), delimiter: 0x2C))
    let rules: [RejectionRule] = [.missingUnit, .fieldCount, .futureDate, .missingSerial]
    for (rule, count) in zip(rules, [1, 5, 2, 2]) {
      for line in 0..<count {
        let rejection = Rejection(
          rule: rule, column: "", value: "", problem: Bilingual(vi: "x", en: "x"))
        report.count([rejection], line: line)
      }
    }
    let refused = ImportRefused(report: report, reason: .tooManyRejected(percent: 10))
    #expect(
      refused.sentence.en.contains(
        "most often: another number of fields (5), date after today (2), no serial (2). Mend"))
  }

  @Test("strict, refuses what has any finding, and nothing else")
  func strict() throws {
    try importing(good: 3, bad: 0) {
      $0.isStrict = true
    } _: { outcome, stored, _ in
      #expect((try? outcome.get())?.accepted == 3 && stored == 5)
    }
    try importing(good: 3, bad: 1) {
      $0.isStrict = true
    } _: { outcome, stored, files in
      guard case .failure(let refusal) = outcome else {
        Issue.record("a rejected row was no finding")
        return
      }
      #expect(refusal.sentence.vi.contains("--strict") && refusal.report.rejected == 1)
      #expect(stored == 0 && files == ["a.csv", "store.sqlite"])
    }
  }

  @Test("as a trial reports everything, stores nothing and writes no file")
  func trial() throws {
    for bad in [0, 2] {
      try importing(good: 3, bad: bad) {
        $0.isTrial = true
      } _: { outcome, stored, files in
        let report = try outcome.get()
        #expect(report.status == .wouldImport && report.accepted == 3 && report.rejected == bad)
        #expect(report.rejectsFile == nil && report.hasFindings == (bad > 0))
        #expect(stored == 0 && files == ["a.csv", "store.sqlite"])
      }
    }
    try importing(good: 0, bad: 2) {
      $0.isTrial = true
    } _: { outcome, stored, files in
      guard case .failure(let refusal) = outcome else { return #expect(Bool(false)) }
      #expect(!refusal.sentence.vi.contains("xem ''") && files == ["a.csv", "store.sqlite"])
    }
  }

  @Test("as a trial makes no store, and leaves one of an older schema as it is")
  func trialStore() throws {
    try withFolder { folder in
      let path = "\(folder)/store.sqlite"
      try write(SmallSurvey.file([SmallSurvey.row("S1")]), to: "\(folder)/a.csv")
      var options = SmallSurvey.options
      options.policy.isTrial = true
      func tryOut() throws -> ImportReport {
        try SmallSurvey.importer(Store(path: path, for: .trying), options: options)
          .importFile("\(folder)/a.csv")
      }
      #expect(try tryOut().accepted == 1)
      #expect(try names(in: folder) == ["a.csv"])
      let queue = try DatabaseQueue(path: path)
      try Store.migrator.migrate(queue, upTo: "1 responses")
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(try tryOut().accepted == 1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
}
