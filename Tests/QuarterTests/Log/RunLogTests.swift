import Foundation
import Reports
import Survey
import Testing

@testable import Quarter

private let imported = RunEvent(
  "fileImported", .warning,
  Bilingual(
    vi: "'phiếu \"giấy\".csv': 450 nhận, 8 loại.", en: "'phiếu \"giấy\".csv': 450 accepted."),
  counts: [.init("rejected", 8), .init("accepted", 450)])

@Suite("Run log")
struct RunLogTests {
  @Test("a line of a file is one JSON object with time, level, run, event, sentence and counts")
  func json() throws {
    try withFolder { folder in
      let lines = try lines(in: folder, style: .json, noting: [imported])
      #expect(
        lines == [
          #"{"time": "2022-06-15T02:00:00.250Z", "level": "warning", "run": "7d1c", "#
            + #""event": "fileImported", "message": "'phiếu \"giấy\".csv': 450 nhận, 8 loại.", "#
            + #""counts": {"accepted": 450, "rejected": 8}}"#
        ])
    }
  }

  @Test("the journal gets the level's number in front, people the sentence alone")
  func styles() throws {
    try withFolder { folder in
      let events = [RunEvent.Level.info, .warning, .error].map {
        RunEvent("done", $0, Bilingual(vi: "Xong.", en: "Done."))
      }
      let journal = try lines(in: folder, style: .journal, noting: events)
      #expect(journal.map { $0.prefix(4) } == ["<6>{", "<4>{", "<3>{"])
      let sentences = try lines(in: folder, style: .sentence, noting: events)
      #expect(sentences == ["Xong.", "Xong.", "Xong."])
    }
  }

  @Test("an event stays on its line, whatever a file is called")
  func lineBreaks() throws {
    try withFolder { folder in
      let name = "a\nb\u{2028}c\u{1B}[2J"
      let event = RunEvent("fileFailed", .error, Bilingual(vi: "'\(name)'", en: "'\(name)'"))
      for style in [LogWriter.Style.json, .journal, .sentence] {
        let lines = try lines(in: folder, style: style, noting: [event])
        #expect(lines.count == 1)
        #expect(!lines[0].unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x2028 })
      }
    }
  }

  @Test("lines are added to a log file; its group may read it and others may not")
  func appending() throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("nhật ký.log").path
      for run in ["1", "2"] {
        let log = try RunLog(run: run, language: .en, file: file, environment: [:])
        log.note(RunEvent("started", .info, Bilingual(vi: "", en: "")))
      }
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].contains(#""run": "1""#) && lines[1].contains(#""run": "2""#))
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode.map { $0 & 0o027 } == 0)
    }
  }

  @Test("a log file that cannot be opened is refused in one sentence")
  func unwritable() throws {
    try withFolder { folder in
      let pipe = folder.appendingPathComponent("pipe").path
      try #require(mkfifo(pipe, 0o600) == 0)
      let cases: [(String, UnwritableFile.Reason)] = [
        (pipe, .isNoFile), (folder.path, .isFolder), (folder.path + "/none/log", .folderMissing),
        ("/dev/null", .isNoFile),
      ]
      for (path, reason) in cases {
        #expect(throws: UnwritableFile(path: path, reason: reason)) {
          try RunLog(run: "1", language: .vi, file: path, environment: [:])
        }
      }
    }
  }

  @Test("the journal is recognised by the stream's own numbers, not by an inherited variable")
  func journal() throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("log").path
      let stream = try LogStream(appendingTo: file)
      var status = stat()
      try #require(stat(file, &status) == 0)
      let own = "\(status.st_dev):\(status.st_ino)"
      #expect(stream.isJournal(["JOURNAL_STREAM": own]))
      #expect(!stream.isJournal(["JOURNAL_STREAM": own + "1"]))
      #expect(!stream.isJournal(["INVOCATION_ID": "7d1c"]))
    }
  }

  /// What a style writes of some events.
  private func lines(
    in folder: URL, style: LogWriter.Style, noting events: [RunEvent]
  ) throws -> [String] {
    let file = folder.appendingPathComponent(UUID().uuidString).path
    let log = RunLog(
      run: "7d1c", language: .vi,
      writers: [LogWriter(stream: try LogStream(appendingTo: file), style: style)],
      clock: { Date(timeIntervalSince1970: 1_655_258_400.25) })
    for event in events { log.note(event) }
    return try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
