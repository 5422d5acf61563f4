import Foundation
import Testing

@Suite("sipas rank, init and forms")
struct RankCommandTests {
  @Test("a period that the calendar lacks is refused with the ones it has")
  func unknownPeriod() throws {
    let folder = try Folder(samples: true)
    let run = try Program.run(
      ["rank", "--period", "2021-Q2", "--lang", "en"], in: folder.file("binh-dinh-2021"))
    #expect(run.code == 1)
    #expect(
      run.findings
        == "'2021-Q2' is no period. In the calendar 'cchc' the periods are 2021-Q1, 2021-H1, "
        + "2021-Q3, 2021, or a range of dates such as 2021-03-15..2021-06-14.\n")
  }

  @Test("a period without forms says so and exits with 2")
  func emptyPeriod() throws {
    let folder = try Folder(samples: true)
    let workspace = folder.file("binh-dinh-2021")
    let before = try Program.run(["rank", "--period", "2015"], in: workspace)
    #expect(before.code == 1 && before.findings.contains("sipas import"))
    #expect(!folder.has("binh-dinh-2021/sipas.sqlite"), "a question does not make a store")
    _ = try Program.run(["import", "van-canh.csv"], in: workspace)
    let run = try Program.run(["rank", "--period", "2015"], in: workspace)
    #expect(run.code == 2)
    #expect(run.findings.contains("Không có phiếu nào trong kỳ 2015"))
  }

  @Test(
    "wrong usage exits with 64",
    arguments: [
      ["rank"], ["rank", "--period", "2021", "--confidence", "100"],
      ["rank", "--period", "2021", "--confidence", "nan"],
      ["rank", "--period", "2021", "--minimum-forms", "0"],
      ["rank", "--period", "2021", "--level", "village"], ["import"], ["frobnicate"],
    ])
  func wrongUsage(_ arguments: [String]) throws {
    let folder = try Folder(samples: true)
    #expect(try Program.run(arguments, in: folder.file("binh-dinh-2021")).code == 64)
  }

  @Test("a form whose items changed under the same version is refused, not misread")
  func changedForm() throws {
    let folder = try Prepared.samples(
      "da-nang-2014", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2014")
    let yaml = try folder.text(of: "da-nang-2014/da-nang-2014.yaml")
    try folder.write(
      yaml.replacingOccurrences(of: "id: c1", with: "id: c2"), to: "da-nang-2014/da-nang-2014.yaml")
    for command in [
      ["rank", "--period", "2014-01-01..2014-06-30"],
      ["index", "--unit", "48", "--period", "2014-01-01..2014-06-30"],
    ] {
      let run = try Program.run(command, in: workspace)
      #expect(run.code == 1 && run.findings.contains("hãy đổi 'version' trong tệp mẫu"))
      #expect(run.output.isEmpty)
    }
  }

  @Test("without --level the level is one that has forms, and words of the catalogue name levels")
  func levels() throws {
    let folder = try Prepared.samples(
      "da-nang-2014", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2014")
    let rank = ["rank", "--period", "2014-01-01..2014-06-30", "--format", "json"]
    #expect(try RankingDocument(Program.run(rank, in: workspace)).level == "province")
    let named = try Program.run(rank + ["--level", "so"], in: workspace)
    #expect(try RankingDocument(named).level == "department")
    #expect(named.code == 2 && named.findings.contains("--level"))
    #expect(!named.findings.contains("Không có phiếu nào trong kỳ"))
    let other = try Program.run(rank + ["--form", "mau-so-1", "--lang", "en"], in: workspace)
    #expect(other.findings.contains("no form 'mau-so-1' came, but da-nang-2014 (7725)"))
  }

  @Test("a workbook needs --output, and a file .xlsx needs the format")
  func workbook() throws {
    let folder = try Prepared.samples(
      "da-nang-2014", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2014")
    let rank = ["rank", "--period", "2014-01-01..2014-06-30"]
    #expect(try Program.run(rank + ["--format", "xlsx"], in: workspace).code == 64)
    #expect(try Program.run(rank + ["--output", "r.xlsx"], in: workspace).code == 64)
    let run = try Program.run(rank + ["--format", "xlsx", "--output", "r.xlsx"], in: workspace)
    #expect(run.code == 0 && run.output.isEmpty)
    let bytes = try Data(contentsOf: folder.file("da-nang-2014/r.xlsx"))
    #expect(bytes.prefix(2) == Data("PK".utf8))
  }

  @Test("--output writes the file and nothing to the screen")
  func output() throws {
    let folder = try Prepared.samples(
      "da-nang-2020", imported: ["danh-gia.csv"])
    let workspace = folder.file("da-nang-2020")
    let rank = ["rank", "--period", "2020-01-01..2020-06-30", "--format", "json"]
    let run = try Program.run(rank + ["--output", "r.json"], in: workspace)
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(try folder.text(of: "da-nang-2020/r.json") == Program.run(rank, in: workspace).output)
    let folderAsFile = try Program.run(rank + ["--output", "."], in: workspace)
    #expect(folderAsFile.code == 1)
    #expect(folderAsFile.findings.split(separator: "\n").count == 1)
  }

  @Test("without a workspace the way to one is told")
  func noWorkspace() throws {
    let folder = try Folder()
    let run = try Program.run(["rank", "--period", "2021"], in: folder.url)
    #expect(run.code == 1)
    #expect(run.findings.contains("sipas init"))
  }

  @Test("init writes a workspace once and never over another")
  func initialise() throws {
    let folder = try Folder()
    try folder.write("code,name,level\n10,Huyện A,huyen\n", to: "my units.csv")
    let arguments = ["init", "ws", "--units", "my units.csv", "--calendar", "calendar"]
    #expect(try Program.run(arguments, in: folder.url).code == 0)
    let yaml = try folder.text(of: "ws/sipas.yaml")
    #expect(yaml.contains("calendar: calendar") && yaml.contains("form: 'mau-so-1'"))
    try folder.write(
      "ma_phieu,ngay_nhan,huyen," + (1...22).map { "q\($0)" }.joined(separator: ",")
        + "\n1,30/06/2022,10" + String(repeating: ",5", count: 22) + "\n", to: "a.csv")
    #expect(
      try Program.run(["import", "--workspace", "ws", "a.csv"], in: folder.url).code == 0)
    let rank = try Program.run(
      ["rank", "--period", "2022-Q2", "--workspace", "ws", "--format", "json"], in: folder.url)
    #expect(rank.code == 0)
    #expect(try RankingDocument(rank).unit("Huyện A").forms == 1)
    let again = try Program.run(arguments, in: folder.url)
    #expect(again.code == 1)
    #expect(try folder.text(of: "ws/sipas.yaml") == yaml)
  }

  @Test("forms lists every shipped form with its size")
  func forms() throws {
    let folder = try Folder()
    let run = try Program.run(["forms", "--lang", "en"], in: folder.url)
    #expect(run.code == 0)
    try expectSnapshot(run.output, "forms.en.txt")
  }

  @Test("forms check names each defect with file, line and what was expected")
  func formsCheck() throws {
    let folder = try Folder()
    try folder.write(
      """
      id: mẫu 1
      version: "1"
      title: Phiếu
      scale:
        levels:
          - {level: 2, label: Có}
          - {level: 1, label: Không}
        satisfied: [5]
      dimensions:
        - id: a
          name: Một yếu tố có tên rất dài
          items:
            - {id: c1, text: Câu một}
            - {id: c1, text: Câu hai}
        - id: a
          names: Sai khóa
      """, to: "form.yaml")
    let run = try Program.run(["forms", "check", "form.yaml", "--lang", "en"], in: folder.url)
    #expect(run.code == 1)
    try expectSnapshot(run.findings, "forms-check.en.txt")
    let shipped = Program.root.appendingPathComponent("forms/bnv-2023.yaml").path
    let good = try Program.run(["forms", "check", shipped, "--lang", "en"], in: folder.url)
    #expect(good.code == 0)
    #expect(good.output.contains("16 items, 5 dimensions (3-4-3-3-3)"))
  }

  @Test(
    "every help text is there in both languages",
    arguments: [
      [], ["init"], ["import"], ["dossiers"], ["rank"], ["index"], ["forms"], ["forms", "check"],
    ])
  func help(_ command: [String]) throws {
    let folder = try Folder()
    let vi = try Program.run(command + ["--help"], in: folder.url)
    let en = try Program.run(
      command + ["--help"], in: folder.url, environment: ["LANG": "en_US.UTF-8"])
    #expect(vi.code == 0 && en.code == 0)
    #expect(vi.output != en.output)
    #expect(!en.output.contains("đơn vị") && !en.output.contains("phiếu"))
  }
}
