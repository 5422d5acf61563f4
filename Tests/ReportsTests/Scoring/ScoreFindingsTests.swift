import Reports
import Scoring
import Survey
import Testing

private func catalogue() throws -> Catalogue {
  let leaves = (1...6).map {
    "      - {id: \"1.\($0)\", name: a, maximum: 1, rule: manual}"
  }.joined(separator: "\n")
  return try Catalogue(
    yaml: """
      id: test
      version: "1"
      title: {vi: Thử, en: Test}
      criteria:
        - id: "1"
          name: a
          maximum: 6
          children:
      \(leaves)
        - {id: "2", name: b, maximum: 1, rule: yes_no}
      """, file: "test.yaml")
}

private func sheet(_ rows: [[String?]], in catalogue: Catalogue) throws -> ScoreSheet {
  let document = CSVDocument(
    file: "inputs.csv", headings: ["criterion", "value"],
    rows: rows.enumerated().map { CSVDocument.Row(line: $0.offset + 2, fields: $0.element) })
  return ScoreSheet.score(
    catalogue: catalogue, inputs: try ScoreInputs(document, catalogue: catalogue), unit: "7",
    survey: { _ in nil })
}

@Suite("Findings of scores in sentences")
struct ScoreFindingsTests {
  @Test("five missing inputs are said one by one, each with what its rule reads")
  func few() throws {
    let catalogue = try catalogue()
    let sheet = try sheet([["1.1", "1"], ["1.2", "1"]], in: catalogue)
    let sentences = ScoreFindings.sentences(of: sheet.findings, in: catalogue)
    #expect(sentences.count == 5)
    #expect(
      sentences.last?.en
        == "criterion 2: 'value' (1/0) not entered; there are no points, which is not 0")
  }

  @Test("more are said together; an area of which all are missing is named instead of them")
  func many() throws {
    let catalogue = try catalogue()
    let one = try sheet([["1.1", "1"]], in: catalogue)
    #expect(
      ScoreFindings.sentences(of: one.findings, in: catalogue).map(\.vi)
        == ["6 tiêu chí (1.2, 1.3, 1.4, 1.5, 1.6, 2): chưa nhập; chưa có điểm, không tính là 0"])
    let none = try sheet([], in: catalogue)
    #expect(
      ScoreFindings.sentences(of: none.findings, in: catalogue, names: ["7": "Xã A"]).map(\.en)
        == [
          "Xã A: 7 criteria (2; all of 1): not entered; there are no points, which is not 0"
        ])
  }

  @Test("a row that is there but wrong keeps its line")
  func lines() throws {
    let catalogue = try catalogue()
    let sheet = try sheet([["1.1", "abc"]], in: catalogue)
    let sentences = ScoreFindings.sentences(of: sheet.findings, in: catalogue)
    #expect(sentences.count == 2)
    #expect(sentences.contains { $0.en.hasPrefix("inputs.csv:2: criterion 1.1: ") })
  }
}

@Suite("Tables of scores")
struct ScoreTablesTests {
  @Test("lead with the criteria and end with the total, in the decimals of the language")
  func total() throws {
    let catalogue = try catalogue()
    let rows = (1...6).map { ["1.\($0)", $0 == 1 ? "0,25" : "1"] as [String?] } + [["2", "x"]]
    let tables = ScoreTables(
      try sheet(rows, in: catalogue), catalogue: catalogue, unit: ScoredUnit(named: "Xã A"),
      period: try ReportingCalendar.cchc.period(named: "2022"))
    #expect(tables.forReading.count == 2)
    let text = TextTableWriter(language: .vi).text(of: tables.forReading[0])
    #expect(text.hasPrefix("Bảng điểm của Xã A, kỳ 2022\nThử\n"))
    #expect(text.contains("TỔNG        7,00  6,25      0,75"))
    #expect(text.contains("Bộ tiêu chí không nêu xếp loại cho tổng điểm này."))
    let english = TextTableWriter(language: .en).text(of: tables.forReading[1])
    #expect(english.contains("TOTAL"))
    #expect(english.contains("89.3"))
    let origin = ScoreOrigin(program: "1", figures: nil)
    let json = ScoreJSON.value(of: tables, findings: [], origin: origin).text
    #expect(json.contains("\"imports\": []"))
    #expect(json.contains("\"points\": 6.25"))
    #expect(json.contains("\"code\": null"))
  }
}
