import Foundation
import Testing

@Suite("sipas schedule")
struct ScheduleCommandTests {
  /// The values of a setting in a unit.
  private func values(_ key: String, _ unit: String) -> [String] {
    unit.split(separator: "\n").filter { $0.hasPrefix(key + "=") }
      .map { String($0.dropFirst(key.count + 1)) }
  }

  @Test("the command of the service and that of the crontab run the job, wherever they start")
  func commandsRun() throws {
    for scheduler in ["--systemd", "--cron"] {
      let workspace = try QuarterWorkspace()
      try workspace.arrive("a.csv", QuarterWorkspace.forms("a", unit: "10", satisfied: 2, of: 3))
      let run = try Program.run(["schedule", scheduler], in: workspace.url)
      #expect(run.code == 0 && run.findings.isEmpty)
      let line =
        scheduler == "--cron"
        ? run.output.split(separator: "\n").last.map { $0.split(separator: " ").dropFirst(5) }
        : values("ExecStart", run.output).first.map { $0.dropFirst().split(separator: " ")[...] }
      // Nothing in the path of a test's folder needs quoting.
      let words = try #require(line).map(String.init)
      #expect(words.first == URL(fileURLWithPath: Program.path).resolvingSymlinksInPath().path)
      let job = try Program.run(
        Array(words.dropFirst()), in: URL(fileURLWithPath: "/"), environment: [:])
      #expect(job.code != 1 && job.code != 64)
      #expect(workspace.folder.has("output/STATUS.txt"))
    }
  }

  @Test("the files go into a folder, and the lines say how they are put to use")
  func files() throws {
    let workspace = try QuarterWorkspace()
    let arguments = ["schedule", "--systemd", "--user", "--output", "lịch/units", "--lang", "en"]
    let run = try Program.run(arguments, in: workspace.url)
    #expect(run.code == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.file("lịch/units").path
    ).sorted()
    #expect(names.count == 2 && names[0].hasSuffix(".service") && names[1].hasSuffix(".timer"))
    for name in names { #expect(run.output.contains(name)) }
    #expect(run.output.contains("systemctl --user enable --now \(names[1])"))
    let before = try names.map { try workspace.folder.text(of: "lịch/units/\($0)") }
    #expect(try Program.run(arguments, in: workspace.url).output == run.output)
    #expect(try names.map { try workspace.folder.text(of: "lịch/units/\($0)") } == before)
  }

  @Test("a schedule reads as before, in both languages", arguments: ["vi", "en"])
  func reads(language: String) throws {
    let workspace = try QuarterWorkspace(quarter: ["key: sở.pem", "inbox: /srv/phiếu 100%"])
    // Paths of the machine, and what is made of them, differ from run to run.
    let path = workspace.url.resolvingSymlinksInPath().path
    let program = URL(fileURLWithPath: Program.path).resolvingSymlinksInPath().path
    for scheduler in ["systemd", "cron"] {
      let run = try Program.run(
        ["schedule", "--\(scheduler)", "--after", "5", "--lang", language], in: workspace.url)
      let name = try #require(run.output.firstMatch(of: /# (sipas-\S+)\.(service|crontab)/)).1
      let text = run.output.replacing(name, with: "sipas-NAME").replacing(path, with: "/srv/ws")
        .replacing(program, with: "/usr/local/bin/sipas").replacing(NSUserName(), with: "ACCOUNT")
        .replacing("PrivateTmp=yes\n", with: "")
        .replacing("ProtectHome=read-only", with: "ProtectHome=yes")
      try expectSnapshot(text, "schedule-\(scheduler).\(language).txt")
    }
  }

  @Test(
    "what cannot be is wrong usage, in words",
    arguments: [
      ([], "--systemd"), (["--systemd", "--cron"], "--cron"), (["--cron", "--user"], "--user"),
      (["--systemd", "--after", "0"], "1"), (["--systemd", "--after", "29"], "28"),
    ])
  func usage(arguments: [String], named: String) throws {
    let workspace = try QuarterWorkspace()
    let run = try Program.run(["schedule"] + arguments, in: workspace.url)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.findings.contains(named))
  }

  @Test("a folder that is no workspace, and a folder that cannot be written, are refused")
  func refused() throws {
    let folder = try Folder()
    #expect(
      try Program.run(["schedule", "--cron"], in: folder.url).findings.contains("sipas.yaml"))
    let workspace = try QuarterWorkspace()
    let run = try Program.run(
      ["schedule", "--cron", "--output", "units.csv", "--lang", "en"], in: workspace.url)
    #expect(run.code == 1 && run.findings.hasPrefix("Cannot write 'units.csv/"))
  }
}
