import Foundation
import GRDB
import Synchronization
import Testing

@testable import Survey

@Suite("Workspace settings")
struct WorkspaceSettingsTests {
  private func read(_ text: String) throws -> WorkspaceSettings {
    try WorkspaceSettings.read(text, file: "sipas.yaml")
  }

  @Test(
    "come back from their own text as they were, whatever the paths",
    arguments: [
      "units.csv", "danh mục 'mới'.csv", "a\"b\\c", "a: b # c", " đầu và cuối ", "x\ny", "\tx\r\n",
      "null", "~", "123", "true", "- x", "*a", "%41", "a\u{85}b\u{2028}c", "e\u{302}\u{301}.csv",
      "\u{1}\u{7F}", "''", "{}", "🗂.csv",
    ])
  func roundTrip(path: String) throws {
    var settings = WorkspaceSettings()
    settings.units = path
    settings.store = "kho \(path)"
    settings.form = path
    settings.calendar = .calendar
    settings.minimumForms = 1
    settings.halfWidth = 2.5
    settings.coefficientOfVariation = path.count.isMultiple(of: 2) ? nil : 0.15
    settings.design = try SurveyDesign(
      strata: [.channel, .field], population: SurveyDesign.Population.none, lonely: .average)
    settings.rake = path.count.isMultiple(of: 3) ? nil : path
    settings.language = .en
    let again = try read(settings.yaml)
    #expect(again == settings)
    #expect(Array(again.units.utf8) == Array(path.utf8))
  }

  @Test("have defaults for what is not said")
  func defaults() throws {
    #expect(try read("form: bnv-2022").form == "bnv-2022")
    let settings = try read("language: vi")
    #expect(settings.calendar == .cchc && settings.minimumForms == 30 && settings.halfWidth == 10)
    #expect(settings.form == "mau-so-1" && settings.store == "sipas.sqlite")
  }

  @Test(
    "name each defect with its line",
    arguments: [
      ("store: x\nunit: y", 2), ("calendar: lunar", 1), ("minimum_forms: 0", 1),
      ("minimum_forms: 1.5", 1), ("minimum_forms: 1000001", 1), ("half_width: 0", 1),
      ("half_width: rộng", 1), ("half_width: 101", 1), ("coefficient_of_variation: 0", 1),
      ("\nlanguage: fr", 2), ("store: ''", 1),
      ("design:\n  strata: [commune]\n  cluster: commune", 2), ("design: field", 1),
      ("store: [a]", 1), ("store: ~", 1), ("", 1), ("- a", 1), ("a: b: c", 1),
    ])
  func defects(text: String, line: Int) {
    #expect(defectLines { _ = try read(text) } == [line])
  }

  @Test("accept both ends of their ranges")
  func ranges() throws {
    #expect(try read("minimum_forms: 1").minimumForms == 1)
    #expect(try read("minimum_forms: 1000000").minimumForms == 1_000_000)
    #expect(try read("half_width: 0.1").halfWidth == 0.1)
    #expect(try read("half_width: 100").halfWidth == 100)
  }
}

@Suite("Workspace")
struct WorkspaceTests {
  @Test("is made once, in a folder of any name, and opens")
  func makes() throws {
    try withFolder { parent in
      let folder = "\(parent)/phòng 'nội vụ'\n\"2\""
      var settings = WorkspaceSettings()
      settings.language = .vi
      let path = try WorkspaceMaker.make(folder: folder, settings: settings, units: nil)
      #expect(try Workspace(folder: folder).settings == settings)
      let before = try read(path)
      let again = sentence {
        _ = try WorkspaceMaker.make(folder: folder, settings: WorkspaceSettings(), units: nil)
      }
      #expect(try again?.contains("đã có") == true && read(path) == before)
      #expect(
        sentence { _ = try Workspace(folder: parent) }?.contains("chưa có sipas.yaml") == true)
    }
  }

  @Test("is not made with a defective catalogue, nor where a file is in the way")
  func refuses() throws {
    try withFolder { folder in
      try write("code,name\n1,A\n", to: "\(folder)/units.csv")
      let settings = WorkspaceSettings()
      #expect(
        defectLines {
          _ = try WorkspaceMaker.make(
            folder: "\(folder)/w", settings: settings, units: "\(folder)/units.csv")
        } == [1])
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/w"))
      let blocked = sentence {
        _ = try WorkspaceMaker.make(folder: "\(folder)/units.csv", settings: settings, units: nil)
      }
      #expect(blocked?.contains("Không ghi được") == true)
    }
  }
}

@Suite("Store")
struct StoreTests {
  @Test(
    "is a file, even under a name that SQLite keeps for something else",
    arguments: [":memory:", "file:x?mode=memory"])
  func isFile(name: String) throws {
    // Such names are special to SQLite only as they stand, so the working folder has to be used.
    let path = "\(name)-\(UUID().uuidString)"
    let exact = name == ":memory:" ? name : path
    #expect(!FileManager.default.fileExists(atPath: exact))
    defer { try? FileManager.default.removeItem(atPath: exact) }
    do {
      let store = try Store(path: exact, for: .writing)
      try store.queue.write { try $0.execute(sql: "INSERT INTO unit (code) VALUES ('1')") }
    }
    let count = try Store(path: exact, for: .writing).queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM unit")
    }
    #expect(count == 1)
    #expect(FileManager.default.fileExists(atPath: exact))
  }

  @Test("is made by two at once, the later of which finds everything there", arguments: 1...3)
  func twoAtOnce(step: Int) throws {
    try withFolder { folder in
      let path = "\(folder)/x"
      let steps = Mutex(0)
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        db.trace { event in
          // SQLite tells of a statement before it takes the lock that the statement needs.
          guard "\(event)".hasPrefix("BEGIN IMMEDIATE") else { return }
          let isMoment = steps.withLock { steps in
            steps += 1
            return steps == step
          }
          guard isMoment else { return }
          #expect(throws: Never.self) { try Store(path: path, for: .writing) }
        }
      }
      try Store.migrate(try DatabaseQueue(path: path, configuration: configuration))
      #expect(steps.withLock(\.self) >= step)
      let tables = try Store(path: path, for: .reading).queue.read { db in
        try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      }
      #expect(Set(tables).isSuperset(of: ["response", "event", "tally_cache"]))
    }
  }

  @Test("refuses in words what is no store, and leaves it as it is")
  func noStore() throws {
    try withFolder { folder in
      let text = String(repeating: "đây không phải SQLite\n", count: 100)
      try write(text, to: "\(folder)/x")
      #expect(
        sentence { _ = try Store(path: "\(folder)/x", for: .writing) }?.contains(
          "không phải kho phiếu") == true)
      #expect(try read("\(folder)/x") == text)
      #expect(
        sentence { _ = try Store(path: folder, for: .writing) }?.contains("Không mở được") == true)
      #expect(
        sentence { _ = try Store(path: "\(folder)/no/x", for: .writing) }?.contains("Không mở được")
          == true)
    }
  }

  @Test("refuses a store of a newer program")
  func newer() throws {
    try withFolder { folder in
      do {
        let store = try Store(path: "\(folder)/x", for: .writing)
        try store.queue.write { db in
          try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 later')")
        }
      }
      #expect(
        sentence { _ = try Store(path: "\(folder)/x", for: .writing) }?.contains("mới hơn") == true)
    }
  }

  @Test("cannot hold half a response or an import that does not balance")
  func constraints() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/x", for: .writing)
      let statements = [
        "INSERT INTO response (import_id, form_id, unit_id, received, answers, serial) VALUES (1, 1, 1, 1, '', 's')",
        "INSERT INTO response (import_id, form_id, unit_id, received, answers, serial) VALUES (1, 1, 1, 1, '5', '')",
        "INSERT INTO response (import_id, form_id, unit_id, received, answers, serial, channel) "
          + "VALUES (1, 1, 1, 1, '5', 's', 3)",
        "UPDATE import SET lines = lines + 1", "UPDATE import SET sha256 = 'x'",
      ]
      try write(SmallSurvey.file([SmallSurvey.row("S1")]), to: "\(folder)/a.csv")
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      for statement in statements {
        #expect(throws: DatabaseError.self) {
          try store.queue.write { try $0.execute(sql: statement) }
        }
      }
    }
  }
}
