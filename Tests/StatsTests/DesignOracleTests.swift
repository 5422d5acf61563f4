import Testing

@testable import Stats

// Values printed by R survey 4.5 on `Oracles/api-*.csv`, with the designs of `Oracles/api.R`.

@Suite("Indices of samples of schools")
struct DesignOracleTests {
  @Test("agree with R survey for strata")
  func stratified() throws {
    let survey = try APISurvey("strata", .score)
    // svymean(~api00, dstrat, deff = "replace"), degf(dstrat), confint(…, df = 197)
    let mean = try #require(try survey.estimate(survey.stratified()))
    expect(mean, 662.287363159, 9.408940803)
    #expect(mean.degreesOfFreedom == 197 && mean.forms == 200)
    #expect(abs(try #require(mean.designEffect) - 1.165566171) < 1e-9)
    #expect(abs(try #require(mean.coefficientOfVariation) - 0.01420673461) < 1e-11)
    #expect(abs(try #require(mean.effectiveForms) - 200 / 1.165566171) < 1e-6)
    // The same without fpc
    expect(try survey.estimate(survey.stratified(isKnown: false)), 662.2873632, 9.536132297)
    // svyby(~api00, ~stype, dstrat, svymean)
    for (type, index, standardError) in [
      ("E", 674.43, 12.38247979), ("H", 625.82, 14.93712919), ("M", 636.60, 16.21470731),
    ] {
      let domain = try survey.stratified { $0["stype"] == type }
      let estimate = try #require(try survey.estimate(domain))
      expect(estimate, index, standardError)
      // 1 in R, which counts the finite population on both sides.
      let drawn = Double(estimate.forms)
      let schools = try #require(survey.rows.first { $0["stype"] == type }).number("fpc")
      #expect(abs(try #require(estimate.designEffect) - (1 - drawn / schools)) < 1e-12)
    }
    // svymean(~api00, subset(dstrat, comp.imp == "Yes")), degf(…)
    let improved = try survey.estimate(survey.stratified { $0["comp.imp"] == "Yes" })
    expect(improved, 676.4022861, 11.71467877)
    #expect(improved?.degreesOfFreedom == 113)
    // svyratio(~api.stu, ~enroll, dstrat)
    let pupils = try APISurvey("strata", .tested)
    expect(try pupils.estimate(pupils.stratified()), 0.836956886941, 0.007757103167, 1e-12)
  }

  @Test("agree with R survey for clusters, in one and two stages")
  func clustered() throws {
    // svymean(~api00, dclus1, deff = "replace"), without fpc, and svyratio
    let survey = try APISurvey("clusters", .score)
    let mean = try #require(try survey.estimate(survey.clustered()))
    expect(mean, 644.16939891, 23.54224069)
    #expect(mean.degreesOfFreedom == 14)
    #expect(abs(try #require(mean.designEffect) - 9.06974836245) < 1e-9)
    expect(try survey.estimate(survey.clustered(isKnown: false)), 644.16939891, 23.77901072)
    let awarded = try survey.estimate(survey.clustered { $0["awards"] == "Yes" })
    #expect(awarded?.degreesOfFreedom == 13)
    let pupils = try APISurvey("clusters", .tested)
    expect(try pupils.estimate(pupils.clustered()), 0.8497087417, 0.008386297169)
    // svymean(~api00, dclus2), and with replacement
    let schools = try APISurvey("two-stage", .score)
    expect(try schools.estimate(schools.twoStage(isKnown: true)), 670.81180812, 30.09902738)
    expect(try schools.estimate(schools.twoStage(isKnown: false)), 670.8118081, 30.7115763)
  }

  @Test("agree with R survey for shares and their intervals")
  func shares() throws {
    // svyciprop(~I(ell == 0), dclus1, method = "wilson")
    let none = try APISurvey("clusters", .noEnglishLearners)
    let share = try none.estimate(none.clustered())
    expect(share, 0.02185792354, 0.02262245086)
    expect(share?.interval, 0.003178777238, 0.1353912851)
    // svymean(~I(level >= 4), dstrat), svyciprop(…, method = "wilson"), by awards
    let top = try APISurvey("strata", .topTwo)
    let all = try top.estimate(top.stratified())
    expect(all, 0.4043396816, 0.03747539005)
    expect(all?.interval, 0.3333497045, 0.479572131)
    for (award, index, lower, upper) in [
      ("No", 0.3276471846, 0.2265675265, 0.4477177146),
      ("Yes", 0.4476787516, 0.3536637635, 0.5455893608),
    ] {
      let domain = try top.stratified { $0["awards"] == award }
      let estimate = try #require(try top.estimate(domain))
      #expect(abs(estimate.index - index) < 1e-9)
      expect(estimate.interval, lower, upper)
    }
    // svymean(~level, dstrat, deff = TRUE): 1.202764123 without replacement, 200 of 6194 schools
    let levels = try APISurvey("strata", .level)
    let mean = try #require(try levels.estimate(levels.stratified()))
    expect(mean, 3.131614461, 0.09268177791)
    #expect(abs(try #require(mean.designEffect) / (1 - 200.0 / 6194) - 1.202764123) < 1e-9)
  }

  // tests/deff.Rout.save of R survey 4.5: svymean(~uriage, …, deff = "replace") of ten firms; with
  // equal weights of 100 the printed 1.0101 is without replacement.
  @Test(
    "agree with R survey where every form has its own weight",
    arguments: [
      ([100, 100, 100, 100, 100, 100, 100, 100, 100, 100], 113.700, 35.626, 1.0101 * 0.99),
      ([20, 200, 11, 25, 550, 30, 250, 100, 10, 55], 243.914, 48.752, 1.9741),
    ] as [([Double], Double, Double, Double)])
  func unequal(weights: [Double], mean: Double, standardError: Double, effect: Double) throws {
    let sales = [15, 143, 21, 51, 337, 50, 274, 145, 15, 86]
    let cells = try zip(sales, weights).map { sale, weight in
      var sums = JointSums(dimensions: 1)
      sums.add(scores: [sale], answered: [1])
      return try SampleCell(sums, weight: weight)
    }
    let estimator = Estimator(
      rule: IndexRule(divisors: [1000], maxima: [1000], overall: .pooled))
    let design = SampleDesign(dimensions: 1, strata: [try StratumSums(cells: cells)])
    let estimate = try #require(try estimator.estimates(for: design).overall)
    expect(estimate, mean, standardError, 1e-3)
    #expect(abs(try #require(estimate.designEffect) - effect) < 6e-5)
    let (sum, squares) = (
      weights.reduce(0, +), weights.reduce(0) { $0 + $1 * $1 }
    )
    #expect(abs(try #require(design.weightSpread).effectiveForms - sum * sum / squares) < 1e-9)
  }

  @Test("have the totals and variances of R survey under them")
  func totals() throws {
    // svytotal(~enroll, dstrat)
    let survey = try APISurvey("strata", .enrolled)
    let total = UnitMoments(try survey.stratified(), divisors: [5000])
    let variance = try #require(total.covariance([1, 0], [1, 0]))
    #expect(abs(total.groups[0].gained[0] - 3_687_177.5324) < 1e-3)
    #expect(abs(variance.squareRoot() - 114641.7161) < 1e-4)
  }
}

/// Holds an estimate to values as printed, to half a unit of the ninth digit or so.
func expect(
  _ estimate: IndexEstimate?, _ index: Double, _ standardError: Double, _ digits: Double? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let tolerance = digits ?? (index > 10 ? 1e-7 : 1e-9)
  #expect(
    abs((estimate?.index ?? .nan) - index) < tolerance
      && abs((estimate?.standardError ?? .nan) - standardError) < tolerance / 2,
    "\(String(describing: estimate))", sourceLocation: sourceLocation)
}

private func expect(_ interval: ConfidenceInterval?, _ lower: Double, _ upper: Double) {
  #expect(abs((interval?.lower ?? .nan) - lower) < 1e-9)
  #expect(abs((interval?.upper ?? .nan) - upper) < 1e-9)
}
