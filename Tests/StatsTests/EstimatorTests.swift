import Testing

@testable import Stats

private let shares = Estimator(
  rule: .satisfiedShare(dimensions: 2, overall: .evenMean(dimensions: 2)))

@Suite("Estimates of a unit at the edges")
struct EstimatorTests {
  @Test("know no precision from one form, and no interval of answers of both kinds")
  func oneForm() throws {
    let estimates = try estimates([([2, 1], [2, 3])])
    #expect(estimates.standardErrorGap == .noDegreesOfFreedom)
    let (all, both) = (try #require(estimates.dimensions[0]), try #require(estimates.dimensions[1]))
    #expect(all.index == 100 && all.standardError == nil)
    #expect(abs(try #require(all.interval).lower - 20.6549314377) < 1e-9)
    #expect(all.interval?.upper == 100)
    #expect(both.standardError == nil && both.interval == nil)
    #expect(estimates.overall?.forms == 1)
    #expect(estimates.overall?.standardError == nil && estimates.overall?.interval == nil)
  }

  @Test("have no overall index if nobody answered a dimension")
  func unanswered() throws {
    let forms = [([2, 0], [2, 0]), ([1, 0], [3, 0])]
    let estimates = try estimates(forms)
    #expect(estimates.dimensions[0] != nil && estimates.dimensions[1] == nil)
    #expect(estimates.overall == nil && estimates.forms == 2)
    for (overall, exists) in [
      (.pooled, false), (.meanOfDimensions(weights: [1, 0]), true),
      (.meanOfDimensions(weights: [1, 0.01]), false),
    ] as [(IndexRule.Overall, Bool)] {
      let estimator = Estimator(rule: .satisfiedShare(dimensions: 2, overall: overall))
      let unit = try estimator.estimates(for: .simpleRandom(sums(forms)))
      #expect((unit.overall != nil) == exists)
    }
    #expect(try shares.covariance(for: .simpleRandom(sums(forms)))?[1][1] == .some(nil))
  }

  @Test("have nothing to say of no forms")
  func nobody() throws {
    let estimates = try estimates([])
    #expect(estimates.dimensions == [nil, nil] && estimates.overall == nil && estimates.forms == 0)
  }

  @Test("vary by exactly nothing if all are satisfied, or none", arguments: [0, 1])
  func unanimous(satisfied: Int) throws {
    let forms = (1...10).map { form in
      ([form % 4 + 1, form % 3 + 1].map { $0 * satisfied }, [form % 4 + 1, form % 3 + 1])
    }
    let estimates = try estimates(forms)
    for estimate in estimates.dimensions + [estimates.overall] {
      let estimate = try #require(estimate)
      #expect(estimate.index == Double(100 * satisfied) && estimate.standardError == 0)
      let interval = try #require(estimate.interval)
      #expect(abs(interval.halfWidth - (100 - 72.2467200137) / 2) < 1e-9)
    }
  }

  @Test("vary by exactly nothing if every form has the same share")
  func sameShare() throws {
    // 1 of 3, 2 of 6, 3 of 9, …: the noise of rounding must not become a standard error.
    let estimates = try estimates((1...7).map { ([$0, 2 * $0], [3 * $0, 7 * $0]) })
    #expect(estimates.dimensions.map { $0?.standardError } == [0, 0])
    #expect(estimates.overall?.standardError == 0)
    let wilson = try ConfidenceInterval.wilson(successes: 7, trials: 21, level: .percent95)
    #expect(try #require(estimates.dimensions[0]?.interval).halfWidth > 100 * wilson.halfWidth)
  }

  @Test("keep the digits of the variance where nearly all are satisfied")
  func nearlyAll() throws {
    // One form of a million with one of four answers unsatisfied.
    let forms = 1 << 20
    var sums = JointSums(dimensions: 1)
    sums.add(scores: [4], answered: [4])
    var all = JointSums(dimensions: 1)
    all.add(scores: [3], answered: [4])
    for _ in 0..<20 {
      all += sums
      sums += sums
    }
    let rule = IndexRule.satisfiedShare(dimensions: 1, overall: .pooled)
    let unit = try Estimator(rule: rule).estimates(for: .simpleRandom(all))
    #expect(unit.forms == forms)
    // z = -u/(4m) up to a constant: V = m/(m - 1) (1 - 1/m) / (4m)² = 1/(4m)².
    let standardError = try #require(unit.dimensions[0]?.standardError)
    #expect(abs(standardError / (100 / (4 * Double(forms))) - 1) < 1e-14)
  }

  @Test("take no precision from a dimension that one form or one cluster answered")
  func oneAnswered() throws {
    let one = try estimates([([1, 1], [2, 2]), ([1, 0], [1, 0]), ([0, 0], [2, 0])])
    #expect(one.dimensions[0]?.standardError != nil)
    #expect(one.dimensions[1]?.standardError == nil && one.dimensions[1]?.interval == nil)
    let clusters = [[([1, 1], [2, 2]), ([0, 2], [2, 2])], [([2, 0], [3, 0])]].map(sums)
    let design = SampleDesign(dimensions: 2, strata: [try StratumSums(clusters: clusters)])
    let unit = try shares.estimates(for: design)
    #expect(unit.dimensions[0]?.standardError != nil && unit.dimensions[1]?.standardError == nil)
    #expect(unit.dimensions[1]?.forms == 2 && unit.dimensions[1]?.index == 75)
  }

  @Test("name a lonely stratum, unless it was surveyed whole")
  func lonely() throws {
    let (two, one) = (sums([([1, 1], [2, 2]), ([2, 1], [2, 3])]), sums([([0, 1], [2, 1])]))
    for (population, gap) in [
      (nil, .lonelyStratum(index: 1)), (2, .lonelyStratum(index: 1)), (1, nil),
    ] as [(Int?, StandardErrorGap?)] {
      let design = SampleDesign(
        dimensions: 2,
        strata: [
          try StratumSums(forms: two), try StratumSums(forms: one, population: population),
        ])
      let unit = try shares.estimates(for: design)
      #expect(unit.standardErrorGap == gap)
      #expect((unit.overall?.standardError != nil) == (gap == nil))
      #expect(unit.overall != nil && unit.overall?.degreesOfFreedom == 1)
    }
  }

  @Test("refuse more forms than dossiers, and weights that are none")
  func refused() throws {
    let two = sums([([1, 1], [2, 2]), ([2, 1], [2, 3])])
    #expect(throws: StatsError.countExceedsTotal(count: 2, total: 1)) {
      try SampleDesign.simpleRandom(two, population: 1)
    }
    #expect(try SampleDesign.simpleRandom(two, population: 2).strata.count == 1)
    for weight in [0, -1, .infinity] {
      #expect(throws: StatsError.weightOutOfRange(weight: weight)) {
        try StratumSums(forms: two, weight: weight)
      }
    }
  }

  private func estimates(_ forms: [([Int], [Int])]) throws -> UnitEstimates {
    try shares.estimates(for: .simpleRandom(sums(forms)))
  }
}

/// Sums over forms of two dimensions, each given as scores and numbers of answers.
private func sums(_ forms: [([Int], [Int])]) -> JointSums {
  var sums = JointSums(dimensions: 2)
  for (scores, answered) in forms { sums.add(scores: scores, answered: answered) }
  return sums
}
