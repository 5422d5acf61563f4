import Testing

@testable import Stats

@Suite("Strata of one form")
struct LonelyStrategyTests {
  // R survey 4.5, options(survey.lonely.psu): svymean(~api00, svydesign(id = ~1, weights = ~pw,
  // strata = ~dnum, data = apiclus1)), and of subset(…, stype != "H") (`Oracles/api.R`).
  @Test(
    "contribute what R survey's option says",
    arguments: [
      (LonelyStrategy.certainty, 5.805777578, 6.45952378153),
      (.adjust, 5.828057902, 6.48408587039), (.average, 6.009550728, 6.68624233708),
    ])
  func oracle(strategy: LonelyStrategy, whole: Double, domain: Double) throws {
    let survey = try APISurvey("clusters", .score)
    expect(try survey.estimate(survey.byDistrict(strategy)), 644.1693989, whole)
    let others = try survey.byDistrict(strategy) { $0["stype"] != "H" }
    let estimate = try #require(try survey.estimate(others))
    #expect(abs(try #require(estimate.standardError) - domain) < 1e-9)
  }

  @Test("leave no standard error by default, and are named")
  func fail() throws {
    let survey = try APISurvey("clusters", .score)
    let design = try survey.byDistrict(.fail)
    let place = try #require(Set(survey.rows.map { $0["dnum"] }).sorted().firstIndex(of: "413"))
    #expect(design.gaps == [.lonely(stratum: place, forms: 1)])
    let estimates = try survey.figure.estimator.estimates(for: design)
    #expect(estimates.standardErrorGap == .lonelyStratum(index: place))
    #expect(estimates.overall?.standardError == nil)
  }

  // tests/lonely.psu.Rout.save of R survey 4.5: svytotal(~Age).
  @Test(
    "move the variance of a total",
    arguments: [
      (LonelyStrategy.certainty, 126625.0), (.adjust, 127579.81), (.average, 189937.5),
    ])
  func totals(strategy: LonelyStrategy, variance: Double) throws {
    // Twice the ages, so that they are whole.
    let strata: [(weight: Double, ages: [Int])] = [
      (10.5, [61, 81]), (20, [70, 104]), (15, [88]),
    ]
    let design = SampleDesign(
      dimensions: 1,
      strata: try strata.map { stratum in
        var sums = JointSums(dimensions: 1)
        for age in stratum.ages { sums.add(scores: [age], answered: [200]) }
        return try StratumSums(forms: sums, weight: stratum.weight)
      }, lonely: strategy)
    let total = UnitMoments(design, divisors: [1])
    #expect(abs(try #require(total.covariance([0.5, 0], [0.5, 0])) - variance) < 1e-8)
  }

  @Test("are none if they were surveyed whole, and have no part if the domain has no form there")
  func noPart() throws {
    let (two, one) = (sums([2, 1]), sums([0]))
    let whole = SampleDesign(
      dimensions: 1,
      strata: [try StratumSums(forms: two), try StratumSums(forms: one, population: 1)])
    #expect(whole.gaps == [] && standardError(whole) != nil)
    let outside = SampleDesign(
      dimensions: 1,
      strata: [
        try StratumSums(forms: two), try StratumSums(forms: sums([]), outsiders: 1),
      ])
    let alone = SampleDesign(dimensions: 1, strata: [try StratumSums(forms: two)])
    #expect(outside.gaps == [.lonely(stratum: 1, forms: 1)])
    #expect(standardError(outside) == standardError(alone) && standardError(alone) != nil)
  }

  @Test("of no form at all are named where they have dossiers")
  func noForms() throws {
    let design = SampleDesign(
      dimensions: 1,
      strata: [
        try StratumSums(forms: sums([]), population: 120), try StratumSums(forms: sums([2, 1])),
        try StratumSums(forms: sums([]), population: 0), try StratumSums(forms: sums([])),
      ])
    #expect(design.gaps == [.noForms(stratum: 0, population: 120)])
    let alone = SampleDesign(dimensions: 1, strata: [try StratumSums(forms: sums([2, 1]))])
    #expect(standardError(design) == standardError(alone))
  }

  private func standardError(_ design: SampleDesign) -> Double? {
    let rule = IndexRule(divisors: [2], maxima: [100], overall: .pooled)
    return try? Estimator(rule: rule).estimates(for: design).overall?.standardError
  }

  private func sums(_ scores: [Int]) -> JointSums {
    scores.reduce(into: JointSums(dimensions: 1)) { $0.add(scores: [$1], answered: [1]) }
  }
}
