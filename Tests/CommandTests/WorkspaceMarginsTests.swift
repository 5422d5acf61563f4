import Foundation
import Testing

@Suite("design.rake of sipas.yaml")
struct WorkspaceMarginsTests {
  private static let settings =
    "units: units.csv\nform: mau-so-1\ncalendar: calendar\nlanguage: vi\ndesign:\n  rake: bien/m.csv\n"

  /// `SmallStudy` whose settings name its margins.
  private func study() throws -> SmallStudy {
    let study = try SmallStudy()
    try FileManager.default.createDirectory(
      at: study.folder.file("bien"), withIntermediateDirectories: true)
    try study.folder.write(SmallStudy.margins, to: "bien/m.csv")
    try study.folder.write(Self.settings, to: "sipas.yaml")
    return study
  }

  @Test("counts for every command as --rake does, from wherever it runs; --rake overrides it")
  func commands() throws {
    let (fixed, plain) = (try study(), try SmallStudy())
    try plain.folder.write(SmallStudy.margins, to: "m.csv")
    for command in [
      ["rank"], ["items"], ["breakdown", "--by", "channel"], ["index", "--unit", "U4"],
    ] {
      let words = command + ["--period", "2022", "--format", "json"]
      let named = try plain.run(words + ["--rake", "m.csv"])
      #expect(named.code == 0 && named.output.contains("\"marginsFile\""))
      #expect(try fixed.run(words).output == named.output)
      let elsewhere = try Program.run(
        words + ["--workspace", fixed.folder.url.path], in: plain.folder.url)
      #expect(elsewhere.output == named.output)
      let without = try fixed.run(words + ["--rake", "none"])
      #expect(try without.output == plain.run(words).output && without.output != named.output)
    }
    // Another file takes the place of the workspace's.
    try fixed.folder.write("margin,category,count\nkenh,online,1\nkenh,giay,9\n", to: "other.csv")
    let other = try fixed.run(["rank", "--period", "2022", "--rake", "other.csv"])
    #expect(other.output.contains("biên hình thức ('other.csv', SHA-256 "))
  }

  @Test("is named with its hash in every text")
  func text() throws {
    let study = try study()
    let sum = try Program.run(
      ["m.csv"], in: study.folder.file("bien"), program: "/usr/bin/sha256sum")
    let named = "('m.csv', SHA-256 \(sum.output.prefix(12))…)"
    for command in [["rank"], ["index", "--unit", "U4"], ["items"]] {
      let run = try study.run(command + ["--period", "2022", "--lang", "en"])
      let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("margins channel, respondent type \(named)"), "\(run.output)")
    }
    let report = try study.run(
      ["report", "--unit", "U4", "--period", "2022", "--to", "md", "--output", "r.md"])
    #expect(report.code == 0)
    let text = try study.folder.text(of: "r.md")
    #expect(text.contains("m.csv") && text.contains(sum.output.prefix(12)))
  }

  @Test("sipas doctor checks the file; without it no figure is printed")
  func doctor() throws {
    let study = try study()
    let sound = try study.run(["doctor", "--lang", "en"])
    #expect(sound.output.contains("channel, respondent type"))
    try study.folder.write("margin,category,count\nhouse,a,1\n", to: "bien/m.csv")
    let broken = try study.run(["doctor", "--lang", "en"])
    #expect(broken.code == 1)
    #expect(broken.output.contains("bien/m.csv:2: there is no margin 'house'"))
    try FileManager.default.removeItem(at: study.folder.file("bien/m.csv"))
    let missing = try study.run(["rank", "--period", "2022"])
    #expect(missing.code == 1 && missing.output.isEmpty && missing.findings.contains("bien/m.csv"))
    #expect(try study.run(["rank", "--period", "2022", "--rake", "none"]).code == 0)
  }

  @Test("sipas init shows how; the file it makes is read as it stands and with the line in use")
  func made() throws {
    let study = try SmallStudy()
    let made = try Program.run(["init", "new", "--units", "units.csv"], in: study.folder.url)
    #expect(made.code == 0)
    let text = try study.folder.text(of: "new/sipas.yaml")
    #expect(text.contains("\n  # rake: bien.csv\n"))
    try study.folder.write(
      text.replacing("  # rake: bien.csv", with: "  rake: bien.csv"), to: "new/sipas.yaml")
    let run = try Program.run(["doctor", "--workspace", "new"], in: study.folder.url)
    #expect(run.output.contains("new/bien.csv"))
  }
}

@Suite("Margins of the quarterly job")
struct QuarterMarginsTests {
  /// Two districts with forms of both channels; the margins count one person online for each on paper.
  private func workspace() throws -> QuarterWorkspace {
    let workspace = try QuarterWorkspace()
    let settings = try workspace.folder.text(of: "sipas.yaml")
    try workspace.folder.write(settings + "design:\n  rake: bien.csv\n", to: "sipas.yaml")
    try workspace.folder.write(
      "margin,category,count\nchannel,giay,50\nchannel,online,50\n", to: "bien.csv")
    var rows = "ma_phieu,ngay_nhan,huyen,kenh,c1,c2\n"
    for unit in ["10", "20"] {
      for number in 1...8 {
        // Six on paper of whom all are content, two online of whom none is.
        let (channel, answer) = number <= 6 ? ("giay", 2) : ("online", 1)
        rows += "\(unit)-\(number),01/03/2022,\(unit),\(channel),\(answer),\(answer)\n"
      }
    }
    try workspace.folder.write(rows, to: "inbox/a.csv")
    return workspace
  }

  private static let revision = "output/2022-H1/revision-1"

  @Test("count in the figures; the manifest has the file's hash")
  func figures() throws {
    let workspace = try workspace()
    let run = try workspace.quarter()
    #expect(run.code == 0, "\(run.findings)")
    let ranking = try workspace.folder.text(of: "\(Self.revision)/ranking-district.csv")
    // 6 of 8 forms are content, but half of the people.
    #expect(ranking.contains("50") && !ranking.contains("75"))
    let manifest = try workspace.folder.text(of: "\(Self.revision)/manifest.json")
    let sum = try Program.run(["bien.csv"], in: workspace.url, program: "/usr/bin/sha256sum")
    let compact = manifest.split(whereSeparator: \.isWhitespace).joined()
    #expect(compact.contains("\"role\":\"margins\""))
    #expect(compact.contains("\"sha256\":\"\(sum.output.prefix(64))\""))
  }

  @Test("sipas verify computes with them, and names a file that changed or is gone")
  func verify() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    let verify = ["verify", Self.revision, "--lang", "en"]
    #expect(try Program.run(verify, in: workspace.url).code == 0)
    try workspace.folder.write(
      "margin,category,count\nchannel,giay,60\nchannel,online,40\n", to: "bien.csv")
    let changed = try Program.run(verify, in: workspace.url)
    #expect(changed.code == 2 && changed.output.contains("file of margins: it was sha256 "))
    #expect(changed.output.contains("computed again from the store, it differs"))
    let settings = try workspace.folder.text(of: "sipas.yaml")
    try workspace.folder.write(
      settings.replacing("design:\n  rake: bien.csv\n", with: ""), to: "sipas.yaml")
    let gone = try Program.run(verify, in: workspace.url)
    #expect(gone.code == 2 && gone.output.contains("and is – now"))
  }

  @Test("other margins make another revision, and sipas diff says why")
  func difference() throws {
    let workspace = try workspace()
    #expect(try workspace.quarter().code == 0)
    try workspace.folder.write(
      "margin,category,count\nchannel,giay,60\nchannel,online,40\n", to: "bien.csv")
    #expect(try workspace.result().revision.number == 2)
    let run = try Program.run(["diff", "output/2022-H1"], in: workspace.url)
    #expect(run.output.contains("tệp biên"))
  }
}
