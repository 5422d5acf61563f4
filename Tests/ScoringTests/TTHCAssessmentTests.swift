import Scoring
import Survey
import Testing

@Suite("Assessment of how procedures are handled")
struct TTHCAssessmentTests {
  private func assessment(
    assessed: [String], answers: TTHCAssessment.Answers? = .init(sum: 5, count: 3)
  ) throws -> TTHCAssessment {
    let catalogue = try Fixture.catalogue("tthc-2018")
    let rows = assessed.enumerated().map { "\($0.offset + 1),\($0.element)" }
    let inputs = try ScoreInputs(
      Fixture.csv("criterion,value\n" + rows.joined(separator: "\n")), catalogue: catalogue)
    return TTHCAssessment(catalogue: catalogue, answers: { _ in answers }, assessed: inputs)
  }

  @Test("indicator means are rounded first and then added: 9 × 1.67 is 15.03")
  func means() throws {
    let result = try assessment(assessed: Array(repeating: "1", count: 9))
    #expect(result.indicators.map(\.selfAssessed) == Array(repeating: points(167), count: 9))
    #expect(result.selfAssessed == points(1503))
    #expect(result.maximum == points(1800))
    #expect(result.indicators[0].answers == 3)
  }

  @Test("the class is the assessed total's, and exactly 15 is Xuất sắc")
  func classes() throws {
    let fifteen = ["2", "2", "2", "2", "2", "2", "1", "1", "1"]
    let result = try assessment(assessed: fifteen, answers: .init(sum: 0, count: 1))
    #expect(result.selfAssessed == .zero)
    #expect(result.assessed == points(1500))
    #expect(result.group?.name.vi == "Xuất sắc")
    let below = try assessment(assessed: ["1.99"] + fifteen.dropFirst())
    #expect(below.assessed == points(1499))
    #expect(below.group?.name.vi == "Tốt")
  }

  @Test("nobody's answer is no zero, and an indicator not assessed leaves no class")
  func incomplete() throws {
    let result = try assessment(assessed: ["2"], answers: .init(sum: 0, count: 0))
    #expect(result.selfAssessed == nil)
    #expect(result.assessed == nil && result.group == nil)
    #expect(result.findings.count { $0.kind == .missingInput } == 8)
    #expect(result.findings.count { $0.kind == .noSurveyIndex } == 9)
  }

  @Test("fewer answers than the floor give no points of the forms, but the class stays")
  func floor() throws {
    let catalogue = try Fixture.catalogue("tthc-2018")
    let rows = (1...9).map { "\($0),2" }.joined(separator: "\n")
    let assessed = try ScoreInputs(
      Fixture.csv("criterion,value\n" + rows), catalogue: catalogue)
    for (floor, total) in [(3, points(1503) as Points?), (4, nil)] {
      let result = TTHCAssessment(
        catalogue: catalogue, answers: { _ in .init(sum: 5, count: 3) }, assessed: assessed,
        minimumForms: floor)
      #expect(result.selfAssessed == total)
      #expect(result.indicators[0].answers == 3)
      #expect(result.findings.map(\.kind).allSatisfy { $0 == .tooFewForms })
      #expect(result.findings.isEmpty == (total != nil))
      #expect(result.group?.id == "excellent")
    }
  }

  @Test("an assessment above the two points of an indicator is refused")
  func aboveMaximum() throws {
    let result = try assessment(assessed: Array(repeating: "2.01", count: 9))
    #expect(result.findings.map(\.kind) == Array(repeating: .aboveMaximum, count: 9))
  }
}
