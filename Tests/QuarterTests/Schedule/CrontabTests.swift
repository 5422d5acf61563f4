import Foundation
import Survey
import Testing

@testable import Quarter

/// The lines of a crontab that are no comment.
private func lines(_ crontab: Crontab) -> [String] {
  crontab.file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
}

/// What the shell gets of a line: cron turns `\%` into `%` and takes a bare `%` for the end of the
/// command.
///
/// Source: crontab(5).
private func command(_ line: String) -> String {
  let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
  let first = fields[5].replacing(#"\%"#, with: "\u{0}").prefix { $0 != "%" }
  return first.replacing("\u{0}", with: "%").description
}

@Suite("Crontab")
struct CrontabTests {
  @Test("runs on the day and the two days after it")
  func times() throws {
    try withFolder { folder in
      let cchc = try ScheduleFixture(in: folder)
      func times(_ days: Int, _ fixture: ScheduleFixture) throws -> [String] {
        try lines(Crontab(fixture.job(after: days))).map {
          $0.split(separator: " ").prefix(5).joined(separator: " ")
        }
      }
      #expect(try times(1, cchc) == ["0 2 15,16,17 3,6,9,12 *"])
      // 30 and 31 March, 1 April; 30 June, 1 and 2 July; 30 September …; 30 and 31 December, 1 January.
      #expect(
        try times(16, cchc) == [
          "0 2 1 1,4 *", "0 2 30,31 3,12 *", "0 2 30 6,9 *", "0 2 1,2 7,10 *",
        ])
      let calendar = try ScheduleFixture(in: folder, settings: "calendar: calendar")
      #expect(try times(1, calendar) == ["0 2 1,2,3 1,4,7,10 *"])
    }
  }

  @Test(
    "the shell gets the paths as they are, whatever they hold",
    arguments: [
      "binh-dinh", "Phòng Nội vụ", "100% phiếu", #"a "b" 'c'"#, #"c:\d\%"#, "$HOME `id` $(id)",
      "a;b #c & d | e > f", " -x ", "~", "*", "!", "e\u{302}\u{301}",
    ])
  func paths(name: String) throws {
    try withFolder { folder in
      let fixture = try ScheduleFixture(in: folder, name: name)
      let job = try fixture.job()
      let line = try #require(lines(Crontab(job)).first)
      let words = command(line).replacing(
        job.command[0] + " ", with: "printf '%s\\n' ", maxReplacements: 1)
      let run = try Tool(path: "/bin/sh").run(["-c", words], in: folder)
      #expect(run.output == "quarter\n--workspace\n\(job.workspace)\n")
    }
  }

  @Test("a command that cron would cut off is refused; one byte less is not")
  func length() throws {
    try withFolder { folder in
      let parent = folder.resolvingSymlinksInPath().path
      let bare = "/usr/bin/true quarter --workspace \(parent)/".utf8.count
      // A name has at most 255 bytes.
      var parts: [String] = []
      var left = Crontab.mostCommandBytes - bare
      while left > 201 {
        parts.append(String(repeating: "a", count: 200))
        left -= 201
      }
      let name = (parts + [String(repeating: "a", count: left)]).joined(separator: "/")
      let fits = try ScheduleFixture(in: folder, name: name)
      #expect(lines(try Crontab(fits.job())).count == 1)
      let tooLong = try ScheduleFixture(in: folder, name: name + "a")
      #expect(throws: UnschedulablePath(path: "\(parent)/\(name)a", reason: .tooLongForCron)) {
        try Crontab(tooLong.job())
      }
    }
  }

  @Test(
    "every line that is no comment is a schedule, in both languages", arguments: [Language.vi, .en])
  func comments(language: Language) throws {
    try withFolder { folder in
      let crontab = try Crontab(ScheduleFixture(in: folder).job(language: language))
      #expect(lines(crontab).count == 1)
      #expect(crontab.file.text.hasSuffix("\n"))
      #expect(crontab.file.text.contains(crontab.advice[language].split(separator: "\n")[0]))
    }
  }
}
