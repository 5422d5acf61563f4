import Testing

@testable import Stats

@Suite("Differences between groups of forms")
struct PairedSampleTests {
  // R survey 4.5: svycontrast(svyby(…, covmat = TRUE), …), and svytotal of the linearised
  // difference (`Oracles/api.R`).
  @Test("of two domains of a sample agree with R survey")
  func domains() throws {
    let survey = try APISurvey("strata", .score)
    let types = try difference(survey) { type in try survey.stratified { $0["stype"] == type } }(
      "E", "H")
    expect(types, 48.61, 19.40216, 1e-5)
    let strata = try difference(survey) { award in
      try survey.stratified { $0["awards"] == award }
    }("Yes", "No")
    expect(strata, 44.6874939550, 19.3989199333)
    #expect(strata.direction == .higher)
    let clusters = try APISurvey("clusters", .score)
    let awards = try difference(clusters) { award in
      try clusters.clustered { $0["awards"] == award }
    }("Yes", "No")
    expect(awards, 26.4002902758, 18.2656299981)
    #expect(awards.direction == .undecided)
    let levels = try APISurvey("strata", .level)
    let level = try difference(levels) { award in
      try levels.stratified { $0["awards"] == award }
    }("Yes", "No")
    expect(level, 0.4500248, 0.19231, 1e-5)
  }

  @Test("of domains of an adjusted sample agree with R survey")
  func adjusted() throws {
    let type = { (row: OracleTable.Row) in ["E": 0, "H": 1][row["stype"]] ?? 2 }
    let wide = { (row: OracleTable.Row) in row["sch.wide"] == "Yes" ? 1 : 0 }
    let survey = try APISurvey("clusters", .score)
    let one = try difference(survey) { award in
      let design = try survey.clustered(domain: { $0["awards"] == award }, margins: [type])
      return try Raking(targets: [[4421, 755, 1018]]).adjusted(design).design
    }("Yes", "No")
    expect(one, 25.8558233889, 18.1431156003)
    let two = try difference(survey) { award in
      let design = try survey.clustered(domain: { $0["awards"] == award }, margins: [type, wide])
      return try Raking(targets: [[4421, 755, 1018], [1072, 5122]]).adjusted(design).design
    }("Yes", "No")
    expect(two, 27.5983549764, 18.5489346007)
    let strata = try APISurvey("strata", .score)
    let comp = { (row: OracleTable.Row) in row["comp.imp"] == "Yes" ? 1 : 0 }
    let three = try difference(strata) { award in
      let design = try strata.stratified(domain: { $0["awards"] == award }, margins: [wide, comp])
      return try Raking(targets: [[1072, 5122], [1472, 4722]]).adjusted(design).design
    }("Yes", "No")
    expect(three, 56.7355849962, 18.7866391593)
  }

  @Test("change sign with their order, and the domains' indices are those of the domains alone")
  func mirrored() throws {
    let survey = try APISurvey("clusters", .topTwo)
    let designs = try ["Yes", "No"].map { award in
      try survey.clustered { $0["awards"] == award }
    }
    let estimator = survey.figure.estimator
    let pair = try estimator.comparison(of: PairedSample(domains: designs[0], designs[1]))
    let mirror = try estimator.comparison(of: PairedSample(domains: designs[1], designs[0]))
    #expect(pair.first == (try estimator.estimates(for: designs[0])))
    let (one, other) = (try #require(pair.overall), try #require(mirror.overall))
    #expect(one.difference == -other.difference)
    #expect(
      abs(try #require(one.standardError) - (try #require(other.standardError))) < 1e-12)
    let (interval, mirrored) = (try #require(one.interval), try #require(other.interval))
    #expect(abs(interval.lower + mirrored.upper) < 1e-12)
    #expect(abs(interval.upper + mirrored.lower) < 1e-12)
  }

  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
  @Test(
    "of independent shares have Newcombe's intervals",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
      (0, 10, 0, 20, -0.1611, 0.2775),
      (0, 10, 0, 10, -0.2775, 0.2775), (10, 10, 0, 20, 0.6791, 1), (10, 10, 0, 10, 0.6075, 1),
    ])
  func newcombe(
    a: Int, m: Int, b: Int, n: Int, lower: Double, upper: Double
  ) throws {
    func estimate(_ x: Int, _ n: Int) throws -> IndexEstimate {
      IndexEstimate(
        index: Double(x) / Double(n), maximum: 1, forms: n, answers: n, standardError: 0,
        degreesOfFreedom: n - 1,
        interval: try ConfidenceInterval.wilson(successes: x, trials: n, level: .percent95))
    }
    let difference = IndexDifference(try estimate(a, m), try estimate(b, n))
    let interval = try #require(difference.interval)
    #expect(abs(interval.lower - lower) < 6e-5 && abs(interval.upper - upper) < 6e-5)
    #expect((difference.direction == .higher) == (lower > 0))
  }

  @Test("are Wald's for Wald's intervals, correlation and all")
  func wald() throws {
    func estimate(_ index: Double, _ standardError: Double) throws -> IndexEstimate {
      IndexEstimate(
        index: index, maximum: 100, forms: 50, answers: 50, standardError: standardError,
        degreesOfFreedom: 49,
        interval: try ConfidenceInterval.wald(
          share: index, variance: standardError * standardError, degreesOfFreedom: 49,
          level: .percent95))
    }
    let difference = IndexDifference(
      try estimate(70, 3), try estimate(62, 4), correlation: 0.5)
    let standardError = (9.0 + 16 - 12).squareRoot()
    #expect(abs(try #require(difference.standardError) - standardError) < 1e-12)
    // R: qt(.975, 49)
    #expect(
      abs(try #require(difference.interval).upper - (8 + 2.009575237 * standardError)) < 1e-8)
  }

  @Test("between two periods are surer where both visited the same communes")
  func periods() throws {
    var random = SeededGenerator(seed: 5)
    /// Communes that are good or bad in both periods.
    let levels = (0..<20).map { _ in Double.random(in: 0.3...0.95, using: &random) }
    func period() throws -> SampleDesign {
      let clusters = try levels.enumerated().map { commune, level in
        let sums = (0..<12).reduce(into: JointSums(dimensions: 1)) { sums, _ in
          sums.add(
            scores: [Double.random(in: 0...1, using: &random) < level ? 1 : 0], answered: [1])
        }
        return try ClusterSums([SampleCell(sums)], name: "\(commune)")
      }
      return SampleDesign(dimensions: 1, strata: [try StratumSums(clusters: clusters)])
    }
    let (now, before) = (try period(), try period())
    let estimator = Estimator(rule: .satisfiedShare(dimensions: 1, overall: .pooled))
    let shared = try estimator.comparison(of: PairedSample(sharingClusters: now, before))
    let apart = try estimator.comparison(of: PairedSample(independent: now, before))
    let one = try #require(shared.overall?.standardError)
    #expect(one < 0.8 * (try #require(apart.overall?.standardError)))
    #expect(shared.first == apart.first && shared.overall?.difference == apart.overall?.difference)
    // By hand: the standard deviation of the communes' differences, all being of one size.
    let differences = zip(now.cells, before.cells).map {
      100 * (Double($0.sums.scores[0]) - Double($1.sums.scores[0])) / 12
    }
    let mean = differences.reduce(0, +) / 20
    let square = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 19
    #expect(abs(one - (square / 20).squareRoot()) < 1e-10)
    // The order of the communes is nothing; those that only one period visited are its own.
    func part(_ sample: SampleDesign, _ places: [Int], stratum: String = "") throws -> SampleDesign
    {
      guard case .clusters(let clusters) = sample.strata[0].draw else { return sample }
      return SampleDesign(
        dimensions: 1,
        strata: [try StratumSums(clusters: places.map { clusters[$0] }, name: stratum)])
    }
    let turned = try part(before, Array((0..<20).reversed()))
    let same = try estimator.comparison(of: PairedSample(sharingClusters: now, turned))
    #expect(abs(try #require(same.overall?.standardError) - one) < 1e-12)
    let halves = try PairedSample(
      sharingClusters: part(now, Array(0..<10)), part(before, Array(10..<20)))
    let strata = try PairedSample(
      sharingClusters: part(now, Array(0..<10), stratum: "a"),
      part(before, Array(0..<10), stratum: "b"))
    // Periods that visited no commune twice, or whose strata differ, are independent.
    for pair in [halves, strata] {
      let linked = try #require(try estimator.comparison(of: pair).overall?.standardError)
      let alone = try estimator.comparison(of: PairedSample(independent: pair.first, pair.second))
      #expect(abs(linked - (try #require(alone.overall?.standardError))) < 1e-12)
    }
    // Forms drawn one by one have nothing in common.
    let forms = try SampleDesign.simpleRandom(now.cells[0].sums + before.cells[3].sums)
    let other = try SampleDesign.simpleRandom(now.cells[1].sums + before.cells[4].sums)
    #expect(
      try estimator.comparison(of: PairedSample(sharingClusters: forms, other))
        == estimator.comparison(of: PairedSample(independent: forms, other)))
  }

  @Test("do not exist for a group without answers, nor without a standard error")
  func missing() throws {
    let rule = IndexRule.satisfiedShare(dimensions: 2, overall: .pooled)
    var (one, both) = (JointSums(dimensions: 2), JointSums(dimensions: 2))
    one.add(scores: [1, 0], answered: [2, 0])
    both.add(scores: [1, 1], answered: [2, 3])
    let pair = try Estimator(rule: rule).comparison(
      of: PairedSample(independent: .simpleRandom(one), .simpleRandom(both + both)))
    let first = try #require(pair.dimensions[0])
    #expect(first.difference == 0 && first.standardError == nil && first.interval == nil)
    #expect(first.direction == .undecided)
    #expect(pair.dimensions[1] == nil && pair.overall == nil)
  }

  private func difference(
    _ survey: APISurvey, _ design: @escaping (String) throws -> SampleDesign
  ) -> (_ first: String, _ second: String) throws -> IndexDifference {
    { first, second in
      let pair = try PairedSample(domains: design(first), design(second))
      return try #require(try survey.figure.estimator.comparison(of: pair).overall)
    }
  }

  private func expect(
    _ difference: IndexDifference, _ value: Double, _ standardError: Double,
    _ tolerance: Double = 1e-8, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(difference.difference - value) < tolerance, sourceLocation: sourceLocation)
    #expect(
      abs((difference.standardError ?? .nan) - standardError) < tolerance,
      sourceLocation: sourceLocation)
  }
}
