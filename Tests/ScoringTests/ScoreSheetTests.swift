import Scoring
import Survey
import Testing

@Suite("The sheet of Vân Canh 2021")
struct VanCanhSheetTests {
  private func sheet(survey: SurveyIndex? = nil, without line: String? = nil) throws -> ScoreSheet {
    let catalogue = try Fixture.catalogue("binh-dinh-huyen-2021")
    let text = try Fixture.text("samples/van-canh-2021/inputs.csv")
      .split(separator: "\n").filter { line == nil || !$0.hasPrefix("\(line ?? ""),") }
      .joined(separator: "\n")
    let inputs = try ScoreInputs(Fixture.csv(text), catalogue: catalogue)
    #expect(inputs.findings.isEmpty)
    return ScoreSheet.score(
      catalogue: catalogue, inputs: inputs, unit: "Vân Canh", period: "2021",
      survey: { _ in survey })
  }

  @Test("is recomputed to the last hundredth: 45.84 of 60")
  func golden() throws {
    let sheet = try sheet()
    let lines = Dictionary(
      uniqueKeysWithValues: sheet.criteria.flatMap(\.lines).map { ($0.id, $0) })
    let published = try Fixture.document("samples/van-canh-2021/score-sheet.csv")
    #expect(published.rows.count == 82)
    for row in published.rows {
      let id = try #require(row.fields[0])
      // 5.3 is published as 2, which its children contradict.
      let expected = id == "5.3" ? points(150) : try Points(written: row.fields[3] ?? "")
      #expect(lines[id]?.points == expected, "\(id)")
    }
    let areas = sheet.criteria.filter { $0.id != "sipas" }
    #expect(areas.compactMap(\.points).reduce(.zero, +) == points(4584))
    #expect(areas.map(\.maximum).reduce(.zero, +) == points(6000))
    #expect(lines["1"]?.deducted == points(354))
    #expect(sheet.findings.isEmpty)
  }

  @Test("gives SIPAS 29.95, which the published 29.78 is not, and so 75.79 in group 3")
  func total() throws {
    let sheet = try sheet(survey: SurveyIndex(index: 74.872, interval: nil, status: .ranked))
    #expect(sheet.criteria.last?.points == points(2995))
    #expect(sheet.points == points(7579))
    #expect(sheet.maximum == points(10000))
    #expect(sheet.group?.id == "group-3")
    #expect(sheet.rating?.id == "completed-well")
    // The published total is the published points.
    #expect(points(4584) + points(2978) == points(7562))
  }

  @Test("has no total, no group and no zero while one leaf is missing")
  func incomplete() throws {
    let sheet = try sheet(without: "1.1.2")
    #expect(sheet.missing == ["1.1.2"])
    #expect(sheet.points == nil && sheet.group == nil && sheet.rating == nil)
    #expect(sheet.criteria[0].points == nil)
    #expect(sheet.criteria[0].children[0].points == nil)
    #expect(sheet.criteria[1].points == points(500))
    #expect(sheet.findings.map(\.kind) == [.missingInput])
  }

  @Test("is compared with the year before by percentage points of each area")
  func comparison() throws {
    let before = try AreaResult.read(
      Fixture.csv(
        """
        criterion,name,maximum,points
        1,a,12,"7,5"
        4,d,7,4.5
        6,f,5,3
        """))
    let table = try sheet().areas(comparedWith: before)
    let change = table[0].change?.rounded(decimals: 1)
    #expect(table[0].now.percent == Rational(Int128(646), 10))
    #expect(change == Rational(Int128(21), 10))
    #expect(table[3].change?.rounded(decimals: 1) == Rational(Int128(214), 10))
    #expect(table[5].change == .zero)
    #expect(table[1].before == nil && table[1].change == nil)
  }

  @Test("units are ranked 1, 2, 2, 4 by total, those without one last")
  func ranking() throws {
    let catalogue = try Fixture.catalogue(
      maximum: "9", criteria: "- {id: \"1.1\", name: a, maximum: 9, rule: manual}")
    let inputs = try ScoreInputs(
      Fixture.csv("unit,criterion,value\nA,1.1,5\nB,1.1,7\nC,1.1,5\nD,1.1,4\nE,1.1,\n"),
      catalogue: catalogue)
    let table = ScoreTable(
      ["A", "B", "C", "D", "E"].map {
        ScoreSheet.score(catalogue: catalogue, inputs: inputs, unit: $0, survey: { _ in nil })
      })
    #expect(table.rows.map(\.rank) == [1, 2, 2, 4, nil])
    #expect(table.rows.map(\.sheet.unit) == ["B", "A", "C", "D", "E"])
  }
}
