import Stats
import Testing

private let designs = ["srs", "srs-fpc", "stratified-by-field-fpc", "clustered-by-commune"]

@Suite("Indices, standard errors and intervals of a small survey")
struct SurveyOracleTests {
  @Test("agree with R survey for every unit", arguments: designs, SmallSurvey.Measure.allCases)
  func oracle(design: String, measure: SmallSurvey.Measure) throws {
    let survey = try SmallSurvey()
    let expected = try OracleTable("small-expected.csv").rows.filter {
      $0["design"] == design && $0["measure"] == measure.rawValue
    }
    try #require(expected.count == 8 * 7)
    for row in expected {
      let sample = try survey.design(design, unit: row["unit"], measure: measure)
      let place = "\(row["unit"]) \(row["dimension"])"
      for method in [IntervalMethod.wilson, .wald] {
        let estimator = Estimator(
          rule: rule(measure, pooled: row["dimension"] == "overall-pooled"), method: method)
        let estimates = try estimator.estimates(for: sample)
        let estimate = try #require(
          Int(row["dimension"].dropFirst()).map { estimates.dimensions[$0 - 1] }
            ?? estimates.overall)
        let standardError = try #require(estimate.standardError)
        let interval = try #require(estimate.interval)
        #expect(abs(estimate.index - row.number("index")) < 1e-9, "\(place)")
        #expect(abs(standardError - row.number("standardError")) < 1e-9, "\(place)")
        #expect(estimate.degreesOfFreedom == Int(row["df"]), "\(place)")
        #expect(estimate.forms == Int(row["forms"]), "\(place)")
        if let answers = Int(row["answers"]) {
          #expect(estimate.answers == answers, "\(place)")
        }
        #expect(abs(interval.lower - row.number("\(method)Low")) < 1e-9, "\(place) \(method)")
        #expect(abs(interval.upper - row.number("\(method)High")) < 1e-9, "\(place) \(method)")
      }
    }
  }

  private func rule(_ measure: SmallSurvey.Measure, pooled: Bool) -> IndexRule {
    let overall: IndexRule.Overall = pooled ? .pooled : .evenMean(dimensions: 5)
    return switch measure {
    case .satisfiedShare: .satisfiedShare(dimensions: 5, overall: overall)
    case .meanScore: .meanScore(dimensions: 5, levels: 1...5, overall: overall)
    }
  }
}
