import Testing

@testable import Survey

@Suite("Settings of the quarterly job")
struct QuarterSettingsTests {
  private func read(_ lines: String) throws -> QuarterSettings {
    let indented = lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    return try WorkspaceSettings.read("quarter:\n\(indented)\n", file: "sipas.yaml").quarter
  }

  @Test("come back from their own text as they were")
  func roundTrip() throws {
    var settings = WorkspaceSettings()
    settings.quarter.inbox = "hộp 'thư': #1"
    settings.quarter.output = "/srv/kết quả"
    settings.quarter.levels = [.district, .commune]
    settings.quarter.forms = ["tthc-2018", "forms/của tôi.yaml"]
    settings.quarter.catalogue = "binh-dinh-huyen-2021"
    settings.quarter.scoredLevel = .district
    settings.quarter.inputs = "in.csv"
    settings.quarter.before = "2021.csv"
    settings.quarter.formats = [.csv, .json]
    settings.quarter.settleSeconds = 0.5
    settings.quarter.key = "khóa.pem"
    settings.quarter.log = "nhật ký.log"
    settings.quarter.onFailure = ["/usr/bin/mail", "-s", "sipas: '100 %'", "*"]
    #expect(
      try WorkspaceSettings.read(settings.yaml, file: "sipas.yaml").quarter == settings.quarter)
    let usual = WorkspaceSettings()
    #expect(try WorkspaceSettings.read(usual.yaml, file: "sipas.yaml").quarter == usual.quarter)
  }

  @Test("examples in the text of usual settings are understood when their mark is taken away")
  func examples() throws {
    let text = WorkspaceSettings().yaml
    let start = try #require(text.range(of: "quarter:\n"))
    let lines = text[start.upperBound...].split(separator: "\n").map { line in
      line.wholeMatch(of: #/  # [a-z_]+: .*/#) == nil ? String(line) : "  " + line.dropFirst(4)
    }
    let settings = try WorkspaceSettings.read(
      "quarter:\n" + lines.joined(separator: "\n"), file: "sipas.yaml"
    ).quarter
    #expect(settings.levels == [.district, .commune])
    #expect(settings.catalogue == "binh-dinh-huyen-2021" && settings.scoredLevel == .district)
    #expect(settings.onFailure.count == 2 && settings.log != nil && settings.key != nil)
    #expect(settings.before != nil && settings.inputs != nil && settings.forms == ["tthc-2018"])
  }

  @Test("have defaults, and JSON is always among the formats")
  func defaults() throws {
    let settings = try read("formats: csv")
    #expect(settings.formats == [.csv, .json])
    #expect(settings.inbox == "inbox" && settings.output == "output" && settings.levels.isEmpty)
    #expect(settings.settleSeconds == 2 && settings.onFailure.isEmpty)
  }

  @Test(
    "name each defect with its line",
    arguments: [
      ("inbox: ''", 2), ("level: huyen", 2), ("levels: [huyện, thôn]", 2), ("formats: [pdf]", 2),
      ("settle_seconds: -1", 2), ("settle_seconds: lâu", 2), ("inbox: a\non_failure: {a: b}", 3),
      ("scored_level: thôn", 2),
    ])
  func defects(text: String, line: Int) {
    #expect(defectLines { _ = try read(text) } == [line])
  }
}
