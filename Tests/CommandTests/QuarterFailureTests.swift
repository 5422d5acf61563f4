import Foundation
import Testing

@Suite("The quarterly job fails in one sentence, with nothing half done")
struct QuarterFailureTests {
  private func workspace(quarter: [String] = []) throws -> QuarterWorkspace {
    let workspace = try QuarterWorkspace(quarter: quarter)
    try workspace.arrive(
      "bac.csv", QuarterWorkspace.forms("B", unit: "10", satisfied: 3, of: 4))
    return workspace
  }

  /// Expects a failure that leaves no revision and no import, and that STATUS.txt tells of.
  private func expectFailure(
    _ workspace: QuarterWorkspace, _ sentence: String, _ arguments: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try workspace.quarter(arguments + ["--lang", "en"])
    #expect(run.code == 1, sourceLocation: sourceLocation)
    #expect(run.findings.contains(sentence), sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(!workspace.folder.has("output/2022-H1/revision-1"), sourceLocation: sourceLocation)
    #expect(try workspace.imports().isEmpty, sourceLocation: sourceLocation)
    let status = try workspace.folder.text(of: "output/STATUS.txt")
    #expect(status.contains("KHÔNG THÀNH") && status.contains("FAILED"))
    #expect(status.contains(sentence), sourceLocation: sourceLocation)
  }

  @Test("a folder of results that is none, before anything is imported")
  func output() throws {
    let workspace = try workspace()
    let run = try workspace.quarter(["--output", "units.csv", "--lang", "en"])
    #expect(run.code == 1)
    #expect(run.findings.contains("Cannot write 'units.csv'."))
    #expect(try workspace.imports().isEmpty)
  }

  // MARK: The inbox

  @Test("an inbox that is missing or no folder")
  func inbox() throws {
    let workspace = try workspace()
    try expectFailure(
      workspace, "There is no inbox 'chua-co'; make the folder", ["--inbox", "chua-co"])
    try expectFailure(workspace, "The inbox 'units.csv' cannot be read", ["--inbox", "units.csv"])
    #expect(try workspace.quarter().code == 0)
  }

  @Test("a file that is still being copied")
  func copying() throws {
    let workspace = try workspace()
    let settings = try workspace.folder.text(of: "sipas.yaml")
    try workspace.folder.write(
      settings.replacingOccurrences(of: "settle_seconds: 0", with: "settle_seconds: 0.5"),
      to: "sipas.yaml")
    let copying = Process()
    let said = Pipe()
    copying.executableURL = URL(fileURLWithPath: "/bin/sh")
    copying.arguments = ["-c", "echo >> nam.csv; echo begun; while :; do echo >> nam.csv; done"]
    copying.currentDirectoryURL = workspace.folder.file("inbox")
    copying.standardInput = FileHandle.nullDevice
    copying.standardOutput = said
    try copying.run()
    defer {
      kill(copying.processIdentifier, SIGKILL)
      copying.waitUntilExit()
    }
    #expect(said.fileHandleForReading.availableData == Data("begun\n".utf8))
    try expectFailure(
      workspace, "'inbox/nam.csv': still being copied; nothing was imported")
  }

  @Test("hidden files, files of other programs' copying and rejected rows are passed over")
  func passing() throws {
    let workspace = try workspace()
    for name in [
      ".hidden.csv", "~$bac.csv", "bac.csv.part", "bac.CSV.TMP", "bac.csv~", "cu.csv.rejects.csv",
      "cu.csv.rejects-2.csv", "x.crdownload",
      "hai\ndòng.csv.rejects.csv",
    ] {
      try workspace.folder.write("x", to: "inbox/\(name)")
    }
    try FileManager.default.createDirectory(
      at: workspace.folder.file("inbox/.trash"), withIntermediateDirectories: true)
    try workspace.folder.write("x", to: "inbox/.trash/a.csv")
    try FileManager.default.createDirectory(
      at: workspace.folder.file("inbox/nam"), withIntermediateDirectories: true)
    try workspace.arrive(
      "nam/nam.csv", QuarterWorkspace.forms("N", unit: "20", satisfied: 1, of: 4))
    let run = try workspace.quarter(["--format", "json"])
    #expect(run.code == 0)
    #expect(
      try QuarterDocument(run).inbox.files.map(\.path) == ["inbox/bac.csv", "inbox/nam/nam.csv"])
  }

  @Test("a broken file among good ones is named, and the good ones count")
  func broken() throws {
    let workspace = try workspace()
    try workspace.arrive(
      "nam.csv", QuarterWorkspace.forms("N", unit: "20", satisfied: 1, of: 4))
    try workspace.folder.write("một,hai\n1,2\n", to: "inbox/la.csv")
    try Data([0x50, 0x4B, 0x03, 0x04]).write(to: workspace.folder.file("inbox/bang.xlsx"))
    try workspace.arrive("loai.csv", ["L1,01/03/2022,99,2,2,"])
    for _ in 1...2 {
      let run = try workspace.quarter(["--lang", "en", "--format", "json"])
      #expect(run.code == 2)
      #expect(run.findings.contains("inbox/la.csv: "))
      #expect(run.findings.contains("'inbox/bang.xlsx' is an Excel workbook"))
      #expect(run.findings.contains("inbox/loai.csv: no row was accepted"))
      let result = try QuarterDocument(run)
      #expect(result.forms == 8 && result.revision.number == 1)
      #expect(result.inbox.files.count { $0.status == "failed" } == 3)
    }
    // The same rows were rejected twice, and stand once.
    let rejects = try workspace.files("inbox").keys.filter { $0.contains("rejects") }
    #expect(rejects == ["loai.csv.rejects.csv"])
  }

  // MARK: Setting and surroundings

  @Test("a missing unit catalogue, and a key that cannot sign")
  func sources() throws {
    let workspace = try workspace()
    try expectFailure(
      workspace, "There is no file 'khoa.pem'", ["--sign", "khoa.pem"])
    try FileManager.default.removeItem(at: workspace.folder.file("units.csv"))
    try expectFailure(workspace, "There is no unit catalogue 'units.csv'")
  }

  @Test("a clock or a date before the last run")
  func clock() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    let early = try workspace.quarter(["--lang", "en"], date: "2022-06-19")
    #expect(early.code == 1)
    #expect(early.findings.contains("The date 19/06/2022 lies before that of the last run"))
    // Whoever names a period means it.
    #expect(try workspace.quarter(["--period", "2022-Q1"], date: "2022-06-19").code == 0)
    let last = try workspace.folder.text(of: "output/last-run.json")
    try workspace.folder.write(
      last.replacing(/"at": "\d{4}/, with: "\"at\": \"9999"), to: "output/last-run.json")
    let clock = try workspace.quarter(["--lang", "en"])
    #expect(clock.code == 1)
    #expect(clock.findings.contains("The machine's clock ("))
    #expect(try workspace.folder.text(of: "output/STATUS.txt").contains("FAILED"))
    // What the sentence says to do helps.
    try FileManager.default.removeItem(at: workspace.folder.file("output/last-run.json"))
    #expect(try workspace.quarter().code == 0)
  }

  @Test("a second run while one is at work, whose holder is named; a dead one's lock is free")
  func lock() throws {
    let workspace = try workspace()
    let path = workspace.folder.file("sipas.sqlite.lock").path
    let holder = """
      {"at":"2022-06-20T01:00:00.000000Z","host":"may-chu","pid":4711,"processStart":1,\
      "run":"20220620T010000-abcd"}
      """
    try Data(holder.utf8).write(to: URL(fileURLWithPath: path))
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let held = try workspace.quarter(["--lang", "en"])
    #expect(held.code == 1)
    #expect(
      held.findings
        == "Run 20220620T010000-abcd is at work on this store (process 4711 on 'may-chu', since "
        + "2022-06-20T01:00:00.000000Z); try again when it has finished.\n")
    // The run that is at work has the word.
    #expect(!workspace.folder.has("output"))
    // Another test that starts a program at this moment may hold a copy of the descriptor, so that
    // closing it alone would not give the lock back.
    #expect(flock(descriptor, LOCK_UN) == 0)
    close(descriptor)
    let next = try workspace.quarter(["--lang", "en"])
    #expect(next.code == 0)
    #expect(next.findings.contains("Run 20220620T010000-abcd (process 4711) was cut off"))
    #expect(try workspace.folder.text(of: "sipas.sqlite.lock").isEmpty)
  }

  @Test("a disk that fills up, while forms are stored and while figures are written")
  func diskFull() throws {
    let workspace = try workspace(quarter: ["formats: [text, csv]"])
    let storing = try workspace.limited(blocks: 16)
    #expect(storing.code == 1)
    #expect(storing.findings.contains("the disk is full or failing. Nothing was stored."))
    #expect(try workspace.imports().isEmpty)
    #expect(try Program.run(["import", "inbox/bac.csv"], in: workspace.url).code == 0)
    let writing = try workspace.limited(blocks: 6)
    #expect(writing.code == 1)
    #expect(writing.findings.contains("The disk is full. Free some space and run again."))
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.file("output/2022-H1").path
      ).isEmpty)
    #expect(try workspace.folder.text(of: "output/STATUS.txt").contains("FAILED"))
    #expect(try workspace.result().revision.number == 1)
  }

  @Test("runs the command of on_failure with its own arguments and no shell")
  func onFailure() throws {
    let script = "printf '%s\\n' \"$1\" \"$SIPAS_STATUS\" \"$SIPAS_SENTENCE\" > told.txt"
    let quoted = script.replacingOccurrences(of: "'", with: "''")
    let workspace = try workspace(quarter: [
      "on_failure: [/bin/sh, -c, '\(quoted)', sh, 'hai từ; $(id)']"
    ])
    #expect(try workspace.quarter().code == 0)
    #expect(!workspace.folder.has("told.txt"))
    #expect(try workspace.quarter(["--inbox", "chua-co", "--lang", "en"]).code == 1)
    #expect(
      try workspace.folder.text(of: "told.txt")
        == "hai từ; $(id)\noutput/STATUS.txt\n"
        + "There is no inbox 'chua-co'; make the folder, or mend 'inbox' in sipas.yaml.\n")
    let missing = try self.workspace(quarter: ["on_failure: [/chua/co]"])
    let run = try missing.quarter(["--inbox", "chua-co", "--lang", "en"])
    #expect(run.code == 1)
    #expect(run.findings.contains("The command of 'on_failure' cannot be run: '/chua/co'."))
  }

  @Test("tells nothing that a respondent wrote")
  func privacy() throws {
    let workspace = try workspace(quarter: [
      "log: run.log", "on_failure: [/bin/sh, -c, 'env > told.txt']",
    ])
    try workspace.arrive(
      "nam.csv",
      [
        "N1,01/03/2022,20,2,2,Gọi bà Sáu 0987654321", "N2,01/03/2022,20,9,2,bí mật",
        "N3,ngày mai,20,1,2,riêng tư", "N4,01/03/2022,20,1,2,",
      ])
    #expect(try workspace.quarter().code == 2)
    #expect(try workspace.quarter(["--inbox", "chua-co"]).code == 1)
    let texts =
      try workspace.files("output").filter { !$0.key.hasSuffix(".xlsx") }.values
      .map { String(decoding: $0, as: UTF8.self) }
      + [workspace.folder.text(of: "run.log"), workspace.folder.text(of: "told.txt")]
    for secret in ["0987654321", "bà Sáu", "bí mật", "riêng tư"] {
      #expect(!texts.contains { $0.contains(secret) })
    }
  }
}
