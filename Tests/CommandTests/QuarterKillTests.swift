import Foundation
import GRDB
import Testing

@Suite("The quarterly job can be killed at any moment")
struct QuarterKillTests {
  private static let kills = 100
  private static let killsOfOneWorkspace = 5

  /// A workspace whose inbox holds good forms of two districts, dossier counts, a file with rows to
  /// reject, and a broken file.
  private func workspace() throws -> QuarterWorkspace {
    let workspace = try QuarterWorkspace(quarter: ["formats: [csv]"])
    try workspace.arrive(
      "bac.csv", QuarterWorkspace.forms("B", unit: "10", satisfied: 30, of: 40))
    try workspace.arrive(
      "nam.csv",
      QuarterWorkspace.forms("N", unit: "20", satisfied: 10, of: 40) + ["N99,01/03/2022,99,2,2,"])
    try workspace.folder.write(
      "don_vi,tu_ngay,den_ngay,tiep_nhan\n10,15/12/2021,14/06/2022,400\n", to: "inbox/ho-so.csv")
    try workspace.arrive("loai.csv", ["L1,01/03/2022,99,2,2,"])
    try FileManager.default.createDirectory(
      at: workspace.folder.file("tmp"), withIntermediateDirectories: true)
    return workspace
  }

  private func start(_ workspace: QuarterWorkspace) throws -> Process {
    try Program.start(
      ["quarter", "--date", QuarterWorkspace.date], in: workspace.url,
      environment: ["LANG": "C.UTF-8", "TMPDIR": workspace.folder.file("tmp").path])
  }

  /// What must not depend on how often the job was cut off: every file but the store, with times
  /// taken out, and what the store holds.
  private struct State {
    var files: [String: Data]
    let stored: [String]

    init(_ workspace: QuarterWorkspace) throws {
      files = try workspace.files(".").filter { name, _ in
        !name.hasPrefix("tmp/") && name != "sipas.sqlite"
      }
      // Who ran when is another story in every run.
      for name in ["output/STATUS.txt", "output/last-run.json"] { files[name] = Data() }
      let manifest = "output/2022-H1/revision-1/manifest.json"
      let text = String(decoding: files[manifest] ?? Data(), as: UTF8.self)
      files[manifest] = Data(text.replacing(/"at": "[^"]*"/, with: "").utf8)
      stored = try DatabaseQueue(path: workspace.folder.file("sipas.sqlite").path).read { db in
        try State.queries.flatMap { try Row.fetchAll(db, sql: $0).map(\.description) }
      }
    }

    /// Everything but the times of imports.
    private static let queries = [
      "PRAGMA integrity_check", "SELECT * FROM response ORDER BY id",
      "SELECT * FROM dossier ORDER BY import_id, id", "SELECT * FROM unit ORDER BY id",
      "SELECT id, path, sha256, accepted, rejected, first_id, last_id FROM import ORDER BY id",
      "SELECT id, kind FROM event ORDER BY id",
    ]
  }

  @Test("after 100 kills at random moments every workspace is as an undisturbed run leaves it")
  func kills() throws {
    let undisturbed = try workspace()
    let start = ContinuousClock.now
    let process = try self.start(undisturbed)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    let duration = start.duration(to: .now) / .microseconds(1)
    let expected = try State(undisturbed)
    #expect(expected.files.keys.contains("inbox/nam.csv.rejects.csv"))

    var generator = SeededGenerator(seed: 20_220_620)
    var wasCutOff = 0
    for _ in 0..<QuarterKillTests.kills / QuarterKillTests.killsOfOneWorkspace {
      let workspace = try workspace()
      for _ in 0..<QuarterKillTests.killsOfOneWorkspace {
        let process = try self.start(workspace)
        usleep(useconds_t(Double.random(in: 0...duration, using: &generator)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { wasCutOff += 1 }
      }
      let last = try workspace.quarter()
      #expect(last.code == 2, "the broken file is still there")
      let state = try State(workspace)
      #expect(state.files.keys.sorted() == expected.files.keys.sorted())
      #expect(state.files.filter { $0.value != expected.files[$0.key] }.keys.sorted() == [])
      #expect(state.stored == expected.stored)
    }
    // Kills that came behind the end of a run prove nothing.
    #expect(wasCutOff > 0)
    #expect(try Program.run(["doctor"], in: undisturbed.url).code == 0)
  }

  @Test("forms that are imported by hand meanwhile neither get lost nor disturb")
  func byHand() throws {
    let workspace = try workspace()
    try workspace.folder.write(
      "ma_phieu,ngay_nhan,huyen,c1,c2\n"
        + QuarterWorkspace.forms("T", unit: "20", satisfied: 40, of: 40)
        .map { $0.dropLast() + "\n" }.joined(), to: "tay.csv")
    let hand = try Program.start(["import", "tay.csv"], in: workspace.url)
    let run = try workspace.quarter(["--lang", "en"])
    hand.waitUntilExit()
    #expect(hand.terminationStatus == 0 && run.code == 2)
    #expect(try workspace.imports().count == 4)
    let result = try workspace.result()
    #expect(result.forms == 120)
    #expect(try Program.run(["verify", "output/2022-H1"], in: workspace.url).code == 0)
    #expect(
      try Program.run(["verify", "output/2022-H1/revision-1"], in: workspace.url).code == 0)
  }
}
