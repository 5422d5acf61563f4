import Foundation
import GRDB
import Testing

/// What a store holds.
private struct Content: Equatable {
  let forms: Int
  let imports: Int
}

/// A workspace with a few forms in its store, and a file of many more.
private struct CrashSite {
  static let before = Content(forms: 10, imports: 1)
  /// Two batches of an import.
  static let rows = 4500
  /// So many that the serials' index is taken away and made anew at the end.
  static let rowsInBulk = 17_000

  let folder: Folder
  /// Every hundredth row names no unit.
  let after: Content

  init(rows: Int = rows) throws {
    after = Content(forms: 10 + rows - rows / 100, imports: 2)
    folder = try Prepared.copy(of: "site of crashes, \(rows) rows") {
      let folder = try Folder()
      try folder.write(
        "code,name,level,parent\n01,Tỉnh A,tinh,\n10,Huyện B,huyen,01\n", to: "units.csv")
      try folder.write(CrashSite.file("A", rows: 10), to: "few.csv")
      try folder.write(CrashSite.file("B", rows: rows), to: "many.csv")
      for words in [["init", "--units", "units.csv"], ["import", "few.csv"]] {
        let run = try Program.run(words, in: folder.url)
        guard run.code == 0 else { throw Unprepared(findings: run.findings) }
      }
      return folder
    }
    #expect(try content() == CrashSite.before)
  }

  static func file(_ prefix: String, rows: Int) -> String {
    var text =
      "ma_phieu,ngay_nhan,huyen," + (1...22).map { "q\($0)" }.joined(separator: ",") + ",y_kien\n"
    for row in 1...rows {
      let answers = (1...22).map { String(1 + (row * $0 + row / $0) % 5) }
      text += "\(prefix)\(row),15/06/2022,\(row % 100 == 0 ? "" : "10"),"
      text += answers.joined(separator: ",") + ",\"Ý kiến số \(row), rất dài dòng\"\n"
    }
    return text
  }

  /// What is in the store, which must be whole.
  func content() throws -> Content {
    let store = try DatabaseQueue(path: folder.file("sipas.sqlite").path)
    return try store.writeWithoutTransaction { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(
        try Int.fetchOne(
          db,
          sql: "SELECT count(*) FROM response WHERE import_id NOT IN (SELECT id FROM import)") == 0)
      return Content(
        forms: try Int.fetchOne(db, sql: "SELECT count(*) FROM response") ?? 0,
        imports: try Int.fetchOne(db, sql: "SELECT count(*) FROM import") ?? 0)
    }
  }

  /// The import that was cut off, once more: now it comes to its end.
  func repeatImport(_ comment: Comment? = nil) throws {
    let run = try Program.run(["import", "many.csv"], in: folder.url)
    #expect(run.code == 2 || run.code == 0, comment)
    #expect(try content() == after, comment)
    #expect(try !names().contains { $0.hasSuffix(".part") || $0.hasSuffix("-journal") }, comment)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
  }

  /// Runs a command of the program under a limit of file sizes.
  ///
  /// - Parameter ignoresSignal: Whether a write beyond the limit fails, as on a full disk; otherwise
  ///   the system ends the program in the middle of that write.
  func importing(kilobytes: Int, ignoresSignal: Bool) throws -> Program.Run {
    CrashSite.heedLimit()
    let script =
      (ignoresSignal ? "trap '' XFSZ; " : "") + "ulimit -c 0; ulimit -f \(kilobytes); "
      + "exec \"$0\" import many.csv --lang en"
    return try Program.run(
      ["-c", script, Program.path], in: folder.url, program: "/bin/bash")
  }

  /// A program inherits which signals it ignores and which are held back: whoever runs the tests may
  /// ignore this one, and the threads on which tests run hold nearly all back.
  private static func heedLimit() {
    signal(SIGXFSZ, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXFSZ)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  func size(of name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: folder.file(name).path)[.size] as? Int ?? 0
  }
}

@Suite("Imports that are cut off")
struct CrashTests {
  /// After so many kills the import that is repeated is let to its end, in between it is killed again.
  private static let killsOfOneSite = 4

  @Test(
    "killed at random moments leave the store as before or after, and complete when repeated",
    arguments: [(rows: CrashSite.rows, kills: 32), (CrashSite.rowsInBulk, 8)])
  func killed(rows: Int, kills: Int) throws {
    let whole = try CrashSite(rows: rows)
    let start = ContinuousClock.now
    #expect(try Program.run(["import", "many.csv"], in: whole.folder.url).code == 2)
    var seconds = start.duration(to: .now) / .seconds(1)
    let seed = Seed()
    var random = seed.generator
    var site = try CrashSite(rows: rows)
    var moments: [Double] = []
    for kill in 1...kills {
      // One that ended before its moment took less time than was thought, and does not count.
      while true {
        let moment = Double.random(in: 0..<seconds, using: &random)
        let wasKilled = try Program.kill(
          ["import", "many.csv"], in: site.folder.url, after: moment)
        moments.append(moment)
        let content = try site.content()
        #expect(
          content == CrashSite.before || content == site.after,
          "\(seed), kill \(kill): \(content) after kills at \(moments) s of \(seconds) s")
        if content == site.after { (site, moments) = (try CrashSite(rows: rows), []) }
        if wasKilled { break }
        seconds = min(seconds, moment)
      }
      if kill.isMultiple(of: CrashTests.killsOfOneSite) {
        try site.repeatImport("\(seed), kill \(kill): after kills at \(moments) s of \(seconds) s")
        (site, moments) = (try CrashSite(rows: rows), [])
      }
    }
  }

  @Test("ended in the middle of a write leave the store as before", arguments: [1, 2, 3, 5, 8])
  func brokenWrites(part: Int) throws {
    let site = try CrashSite()
    let (small, large) = try (site.size(of: "sipas.sqlite"), CrashTests.finalSize.get())
    let limit = (small + (large - small) * part / 9) / 1024
    let run = try site.importing(kilobytes: limit, ignoresSignal: false)
    #expect(run.code == 128 + SIGXFSZ, "the system ended the program")
    #expect(site.folder.has("sipas.sqlite-journal"), "and SQLite has something to put back")
    // A command that only reads does so, too.
    let list = try Program.run(["imports", "--format", "csv"], in: site.folder.url)
    #expect(list.code == 0 && list.output.split(separator: "\r\n").count == 2)
    #expect(try site.content() == CrashSite.before)
    try site.repeatImport()
  }

  @Test("on a full disk say so in a sentence and leave the store as before", arguments: [1, 4, 8])
  func fullDisk(part: Int) throws {
    let site = try CrashSite()
    let (small, large) = try (site.size(of: "sipas.sqlite"), CrashTests.finalSize.get())
    let limit = (small + (large - small) * part / 9) / 1024
    let run = try site.importing(kilobytes: limit, ignoresSignal: true)
    #expect(run.code == 1)
    #expect(run.findings.split(separator: "\n").last?.contains("the disk is full") == true)
    #expect(try site.content() == CrashSite.before)
    #expect(try !site.names().contains { $0.contains("rejects") })
    try site.repeatImport()
  }

  /// How large the store becomes by the import.
  private static let finalSize = Result {
    let site = try CrashSite()
    try site.repeatImport()
    return try site.size(of: "sipas.sqlite")
  }

  @Test("two at once both arrive, one after the other")
  func together() throws {
    let site = try CrashSite()
    try site.folder.write(CrashSite.file("C", rows: 2000), to: "others.csv")
    let files = ["many.csv", "others.csv"]
    let runs = try files.map {
      try Program.start(["import", $0, "--lang", "en"], in: site.folder.url)
    }
    for (file, run) in zip(files, runs) {
      run.waitUntilExit()
      // One that had to wait too long was told so, and then nothing of it is stored.
      if run.terminationStatus == 1 {
        #expect(try Program.run(["import", file], in: site.folder.url).code == 2)
      } else {
        #expect(run.terminationStatus == 2)
      }
    }
    #expect(
      try site.content() == Content(forms: site.after.forms + 2000 - 20, imports: 3))
  }

  @Test("several at once that meet no store make it, and each arrives")
  func first() throws {
    let site = try CrashSite()
    let files = (1...4).map { "first-\($0).csv" }
    for file in files { try site.folder.write(CrashSite.file(file, rows: 10), to: file) }
    for _ in 1...2 {
      try FileManager.default.removeItem(at: site.folder.file("sipas.sqlite"))
      let runs = try files.map { try Program.start(["import", $0], in: site.folder.url) }
      for run in runs {
        run.waitUntilExit()
        #expect(run.terminationReason == .exit && run.terminationStatus == 0)
      }
      #expect(try site.content() == Content(forms: 40, imports: 4))
    }
  }

  @Test("the same file twice at once is stored once")
  func twice() throws {
    let site = try CrashSite()
    let runs = try (0..<2).map { _ in
      try Program.start(["import", "many.csv"], in: site.folder.url)
    }
    for run in runs { run.waitUntilExit() }
    // 2 for the one with rejected rows; 0, already imported, or 1, told to wait, for the other.
    #expect(runs.contains { $0.terminationStatus == 2 })
    #expect(runs.allSatisfy { $0.terminationReason == .exit })
    #expect(try site.content() == site.after)
  }
}
