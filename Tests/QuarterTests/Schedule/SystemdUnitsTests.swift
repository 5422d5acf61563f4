import Foundation
import Survey
import Testing

@testable import Quarter

private let analyze = Tool(path: "/usr/bin/systemd-analyze")
private let oddNames = [
  "binh-dinh", "Phòng Nội vụ", "100% phiếu %h %%", #"a "b" 'c'"#, #"c:\d\x41"#, "$HOME ${USER}",
  "a;b #c", " -x ", #"c:\"#, "e\u{302}\u{301}", "🗂",
]

@Suite("systemd units")
struct SystemdUnitsTests {
  @Test(
    "systemd has nothing to complain about and reads the paths as they are", arguments: oddNames)
  func paths(name: String) throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder, name: name)
      let job = try fixture.job()
      let path = job.workspace
      let run = try analyze.run(
        ["verify"] + fixture.write(SystemdUnits(job, manager: .system)), in: folder,
        environment: ["SYSTEMD_LOG_LEVEL": "debug"])
      #expect(run.code == 0 && !run.output.contains(/sipas-.*Unknown key/))
      let lines = run.output.split(separator: "\n").map { $0.drop { $0 == "\t" } }
      #expect(lines.contains { $0 == "ReadWritePaths: -\(path)" })
      #expect(lines.contains { $0 == "ReadOnlyPaths: -\(path)/sipas.yaml" })
      // A command is shown quoted for a shell, so a shell says what its words are.
      let command = try #require(lines.first { $0.hasPrefix("Command Line: ") })
      let words = try Tool(path: "/bin/bash").run(
        ["-c", "printf '%s\\n' \(command.dropFirst("Command Line: ".count))"], in: folder)
      #expect(words.output == "/usr/bin/true\nquarter\n--workspace\n\(path)\n")
    }
  }

  @Test(
    "systemd finds no fault with the units, which name no unknown setting",
    arguments: [true, false])
  func verify(isUser: Bool) throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder, settings: "quarter:\n  on_failure: /bin/true")
      let units = SystemdUnits(try fixture.job(), manager: isUser ? .user : .system)
      let run = try analyze.run(
        ["verify"] + (isUser ? ["--user"] : []) + fixture.write(units), in: folder,
        environment: ["XDG_RUNTIME_DIR": folder.path])
      #expect(run.code == 0)
      // systemd complains about units of the machine's own too, if it has any to complain about.
      #expect(!run.output.contains("sipas-"))
    }
  }

  @Test("the timer's next dates are the days after the reporting windows")
  func nextDates() throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder)
      func next(after days: Int, from base: String) throws -> [String] {
        let units = SystemdUnits(try fixture.job(after: days), manager: .system)
        let run = try analyze.run(
          ["calendar", "--iterations=5", "--base-time=\(base)"]
            + units.values("OnCalendar", in: 1), in: folder,
          environment: ["LANG": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh"])
        #expect(run.code == 0)
        // "    Next elapse: Tue 2022-03-15 02:00:00 +07", "Iteration #2: …", for each line.
        let times = run.output.matches(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+07/)
        return Array(Set(times.map { String($0.output) })).sorted().prefix(5).map {
          String($0.dropLast(4))
        }
      }
      #expect(
        try next(after: 1, from: "2022-01-01 00:00:00") == [
          "2022-03-15 02:00:00", "2022-06-15 02:00:00", "2022-09-15 02:00:00",
          "2022-12-15 02:00:00", "2023-03-15 02:00:00",
        ])
      #expect(
        try next(after: 20, from: "2023-12-01 00:00:00") == [
          "2024-01-03 02:00:00", "2024-04-03 02:00:00", "2024-07-04 02:00:00",
          "2024-10-04 02:00:00", "2025-01-03 02:00:00",
        ])
    }
  }

  @Test("systemd rates what the service is exposed to below 1.5 of 10, a user's below 5")
  func exposure() throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder)
      let job = try fixture.job()
      // In tenths. Under an account of its own the service has 0.3; here it may be the
      // administrator's.
      for (manager, threshold) in [(SystemdUnits.Manager.system, 15), (.user, 50)] {
        let files = try fixture.write(SystemdUnits(job, manager: manager))
        let run = try analyze.run(
          ["security", "--offline=yes", "--threshold=\(threshold)", files[0]], in: folder)
        #expect(run.code == 0, "\(run.output.suffix(200))")
      }
    }
  }

  @Test("only the folders that the job writes are writable, each named once")
  func writable() throws {
    try withFolder { folder in
      let parent = folder.resolvingSymlinksInPath().path
      let cases = [
        ("calendar: cchc", ["\(parent)/ws"]),
        ("store: sub/kho.sqlite\nquarter:\n  output: out/a", ["\(parent)/ws"]),
        (
          "store: ../kho/kho.sqlite\nquarter:\n  inbox: ../nhận\n  output: \(parent)/ra",
          ["\(parent)/ws", "\(parent)/kho", "\(parent)/nhận", "\(parent)/ra"]
        ),
        ("quarter:\n  inbox: ../ws-2", ["\(parent)/ws", "\(parent)/ws-2"]),
        ("quarter:\n  inbox: ..", [parent]),
        ("quarter:\n  log: ../nhật ký/sipas.log", ["\(parent)/ws", "\(parent)/nhật ký"]),
      ]
      for (settings, folders) in cases {
        let fixture = try ScheduleFixture(in: folder, name: "ws", settings: settings)
        #expect(try fixture.job().written == folders)
      }
    }
  }

  @Test("the settings and the private key may be read and not changed")
  func kept() throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder, settings: "quarter:\n  key: sở.pem")
      let path = try fixture.job().workspace
      #expect(
        SystemdUnits(try fixture.job(), manager: .system).values("ReadOnlyPaths") == [
          #"-\#(path)/sipas.yaml "-\#(path)/sở.pem""#
        ])
    }
  }

  @Test("what lies in a home folder or among temporary files is not hidden from the job")
  func hidden() throws {
    try withFolder { folder in
      func units(_ settings: String) throws -> SystemdUnits {
        SystemdUnits(
          try ScheduleFixture(in: folder, settings: settings).job(), manager: .system)
      }
      let isTemporary = folder.resolvingSymlinksInPath().path.hasPrefix("/tmp/")
      let plain = try units("form: a")
      #expect(plain.values("PrivateTmp") == (isTemporary ? [] : ["yes"]))
      #expect(plain.values("ProtectHome") == ["yes"])
      for place in ["units: /home/a/u.csv", "quarter:\n  key: /root/k.pem"] {
        #expect(try units(place).values("ProtectHome") == ["read-only"])
      }
      #expect(try units("units: /homework/u.csv").values("ProtectHome") == ["yes"])
    }
  }

  @Test("the network is there for a command that calls for help, and for nothing else")
  func network() throws {
    try withFolder { folder in
      func units(_ settings: String) throws -> SystemdUnits {
        SystemdUnits(
          try ScheduleFixture(in: folder, settings: settings).job(), manager: .system)
      }
      #expect(try units("form: a").values("PrivateNetwork") == ["yes"])
      #expect(try units("form: a").values("RestrictAddressFamilies") == ["AF_UNIX"])
      let calling = try units("quarter:\n  on_failure: [/usr/bin/curl, 'http://localhost']")
      #expect(calling.values("PrivateNetwork").isEmpty && calling.values("IPAddressDeny").isEmpty)
    }
  }

  @Test("the job runs under the account that owns the workspace; a user's has no account to name")
  func account() throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder)
      let job = try fixture.job()
      #expect(SystemdUnits(job, manager: .system).values("User") == [NSUserName()])
      #expect(SystemdUnits(job, manager: .user).values("User").isEmpty)
    }
  }

  @Test("two workspaces of the same name do not share units")
  func names() throws {
    try withFolder { folder in
      let names = try ["2021/Bình Định", "2022/Bình Định", "2022/🗂"].map {
        try ScheduleFixture(in: folder, name: $0).job().name
      }
      #expect(Set(names).count == 3)
      #expect(names[0].hasPrefix("sipas-binh-dinh-"))
      #expect(names[2].wholeMatch(of: /sipas-[0-9a-f]{6}/) != nil)
    }
  }

  @Test("a path with a line break is refused in words")
  func controls() throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder, name: "a\nExecStart=b")
      let path = folder.resolvingSymlinksInPath().path + "/a\nExecStart=b"
      #expect(throws: UnschedulablePath(path: path, reason: .hasControls)) { try fixture.job() }
    }
  }
}
