import Foundation
import Testing

@Suite("Logs of the quarterly job")
struct QuarterLogTests {
  /// One line of a log as another program would read it.
  private struct Line: Decodable {
    let time: String
    let level: String
    let run: String
    let event: String
    let message: String
    let counts: [String: Int]
  }

  private func lines(_ text: String) throws -> [Line] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  /// What only respondents know, wherever a careless hand may type it.
  private static let secrets = [
    "Nguyễn", "Tiết Lộ", "0905123456", "0905 123 456", "079123456789", "cán bộ đòi tiền",
  ]

  /// A file in which each kind of defect carries something that nobody may read in a log.
  private func arrive(in workspace: QuarterWorkspace) throws {
    try workspace.folder.write(
      """
      ma_phieu,ngay_nhan,huyen,c1,c2,y_kien
      1,01/03/2022,10,2,2,Bà Nguyễn Thị Tiết Lộ 0905 123 456: cán bộ đòi tiền
      0905123456,01/03/2022,20,2,1,Nguyễn
      0905123456,01/03/2022,20,1,1,cán bộ đòi tiền
      2,01/03/2022,Nguyễn Thị Tiết Lộ,2,2,
      3,Nguyễn Thị Tiết Lộ,10,2,2,
      4,01/03/2022,10,Nguyễn Thị Tiết Lộ,cán bộ đòi tiền,
      079123456789,01/03/2022,0905 123 456,2,2,
      5,01/03/2022,10,2,2,cán bộ đòi tiền,Nguyễn,0905123456
      ,01/03/2022,10,2,2,Nguyễn
      6,01/03/2022,10,2,0905123456,
      7,01/03/2022,20,2,2,

      """, to: "inbox/a.csv")
    // Neither its headings nor anything else in this file is understood.
    try workspace.folder.write(
      "1,01/03/2022,Nguyễn Thị Tiết Lộ,0905123456,cán bộ đòi tiền\n", to: "inbox/b.csv")
  }

  @Test("each line is JSON with the run's id; the file's lines are added, never replaced")
  func file() throws {
    let workspace = try QuarterWorkspace(quarter: ["log: nhật ký.log"])
    try workspace.arrive(
      "a.csv", QuarterWorkspace.forms("a", unit: "10", satisfied: 2, of: 3))
    #expect(try workspace.quarter().code == 0)
    let first = try lines(workspace.folder.text(of: "nhật ký.log"))
    #expect(Set(first.map(\.run)).count == 1)
    #expect(first.first?.event == "started" && first.last?.event == "finished")
    let imported = try #require(first.first { $0.event == "fileImported" })
    #expect(imported.level == "info" && imported.counts["accepted"] == 3)
    #expect(imported.time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    #expect(try workspace.quarter().code == 0)
    let both = try lines(workspace.folder.text(of: "nhật ký.log"))
    #expect(both.count > first.count && Set(both.map(\.run)).count == 2)
    #expect(both.prefix(first.count).map(\.time) == first.map(\.time))
  }

  @Test("no line holds anything that a respondent wrote", arguments: ["vi", "en"])
  func privacy(language: String) throws {
    let workspace = try QuarterWorkspace()
    try arrive(in: workspace)
    let run = try workspace.quarter(["--log", "log", "--lang", language])
    #expect(run.code == 2)
    let log = try workspace.folder.text(of: "log")
    #expect(try lines(log).contains { $0.event == "fileImported" && $0.counts["rejected"]! > 0 })
    let told = try [
      log, run.findings, run.output, workspace.folder.text(of: "output/STATUS.txt"),
    ]
    for text in told {
      for secret in Self.secrets { #expect(!text.contains(secret), "\(secret)") }
    }
  }

  @Test("a failure is in the log as an error, and a rehearsal leaves no log")
  func failure() throws {
    let workspace = try QuarterWorkspace()
    #expect(try workspace.quarter(["--log", "log", "--dry-run"]).code == 0)
    #expect(!workspace.folder.has("log"))
    try FileManager.default.removeItem(at: workspace.folder.file("units.csv"))
    #expect(try workspace.quarter(["--log", "log"]).code == 1)
    let last = try #require(lines(workspace.folder.text(of: "log")).last)
    #expect(last.level == "error" && last.message.contains("units.csv"))
    let refused = try workspace.quarter(["--log", "none/log", "--lang", "en"])
    #expect(refused.code == 1 && refused.findings.contains("Its folder does not exist"))
  }
}
