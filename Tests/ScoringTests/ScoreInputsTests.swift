import Scoring
import Survey
import Testing

@Suite("Inputs of a score sheet")
struct ScoreInputsTests {
  private func catalogue() throws -> Catalogue {
    try Fixture.catalogue(
      maximum: "3",
      criteria: """
        - {id: "1.1", name: a, maximum: 2, rule: manual}
        - {id: "1.2", name: b, maximum: 1, rule: ratio}
        """)
  }

  private func findings(_ text: String) throws -> [(ScoreFinding.Kind, Int?)] {
    try ScoreInputs(
      Fixture.csv(text), catalogue: catalogue(), unit: { $0 == "H9" ? nil : $0 }
    ).findings.map { ($0.kind, $0.line) }
  }

  @Test(
    "a row that no rule can use is reported with its line",
    arguments: [
      ("criterion,value\n1.1,1\n1.9,2", ScoreFinding.Kind.unknownCriterion, 3),
      ("criterion,value\n1,3", .notALeaf, 2),
      ("criterion,value\n,3", .unknownCriterion, 2),
      ("criterion,value\n1.1,1\n1.1,2", .duplicateInput, 3),
      ("criterion,value\n1.1,1\n1.1,1", .duplicateInput, 3),
      ("criterion,numerator,denominator\n1.2,x,3", .unreadableNumber, 2),
      ("criterion,numerator,denominator\n1.2,\"1,5\",3.571", .unreadableNumber, 2),
      ("unit,criterion,value\nH1,1.1,1\n,1.1,1", .missingUnit, 3),
      ("unit,criterion,value\nH1,1.1,1\nH9,1.1,1", .unknownUnit, 3),
    ])
  func rows(text: String, kind: ScoreFinding.Kind, line: Int) throws {
    let found = try findings(text)
    #expect(found.map(\.0) == [kind])
    #expect(found.map(\.1) == [line])
  }

  @Test("rows that contradict each other give no points and no second finding")
  func contradictoryRows() throws {
    let inputs = try ScoreInputs(
      Fixture.csv("criterion,value,numerator,denominator\n1.1,1\n1.1,2\n1.2,,1,2"),
      catalogue: catalogue())
    let sheet = ScoreSheet.score(catalogue: try catalogue(), inputs: inputs, survey: { _ in nil })
    #expect(sheet.missing == ["1.1"])
    #expect(sheet.points == nil)
    #expect(sheet.findings.isEmpty)
    #expect(inputs.findings.count == 1)
  }

  @Test("each unit gets its own rows, and headings may be Vietnamese")
  func units() throws {
    let text = """
      Đơn vị,Tiêu chí,Giá trị,Tử số,Mẫu số
      H1,1.1,1,,
      H2,1.1,2,,
      H1,1.2,,1,2
      H2,1.2,,1,4
      """
    let inputs = try ScoreInputs(Fixture.csv(text), catalogue: catalogue())
    #expect(inputs.units == ["H1", "H2"])
    let sheets = try ["H1", "H2", "H3"].map {
      ScoreSheet.score(
        catalogue: try catalogue(), inputs: inputs, unit: $0, survey: { _ in nil })
    }
    #expect(sheets.map(\.points) == [points(150), points(225), nil])
    #expect(sheets[2].missing == ["1.1", "1.2"])
  }

  @Test("a missing or doubled column is a defect of the file")
  func columns() throws {
    let missing = #expect(throws: DefectiveFile.self) { try findings("value\n1") }
    #expect(missing?.sentence.vi.contains("thiếu cột 'criterion'") == true)
    let doubled = #expect(throws: DefectiveFile.self) {
      try findings("criterion,tieu_chi\n1.1,1.1")
    }
    #expect(doubled?.sentence.en.contains("mean the same") == true)
  }

  @Test("a finding says file, line, criterion and what is wrong, in both languages")
  func sentences() throws {
    let inputs = try ScoreInputs(
      Fixture.csv("criterion,value\n1.1,1\n1.9,2", file: "diem.csv"), catalogue: catalogue())
    let sentence = try #require(inputs.findings.first?.sentence)
    #expect(sentence.vi == "diem.csv:3: tiêu chí 1.9: không có trong bộ tiêu chí 'test'")
    #expect(sentence.en == "diem.csv:3: criterion 1.9: is not in the catalogue 'test'")
  }
}
