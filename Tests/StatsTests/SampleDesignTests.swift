import Testing

@testable import Stats

private let estimator = Estimator(
  rule: .satisfiedShare(dimensions: 2, overall: .evenMean(dimensions: 2)))

@Suite("Samples at the edges")
struct SampleDesignTests {
  @Test("give the same however their forms are put into cells", arguments: 1...20)
  func cells(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let forms = (0..<30).map { _ in form(&random) }
    let whole = try StratumSums(
      cells: [SampleCell(sums(forms), outsiders: 7, weight: 3)], population: 90)
    let parts = try StratumSums(
      cells: [
        SampleCell(sums(forms[..<11]), outsiders: 2, weight: 3),
        SampleCell(sums([]), outsiders: 5, weight: 3), SampleCell(sums(forms[11...]), weight: 3),
      ], population: 90)
    let one = try StratumSums(forms: sums(forms), outsiders: 7, weight: 3, population: 90)
    #expect(one == whole)
    try expectSame(design([whole]), design([parts]))
    // Forms one by one are clusters of one form.
    let single = try forms.map { try ClusterSums([SampleCell(sums([$0]), weight: 3)]) }
    let outside = try ClusterSums([SampleCell(sums([]), outsiders: 1, weight: 3)])
    let clusters = try StratumSums(
      clusters: single + Array(repeating: outside, count: 7), population: 90)
    try expectSame(design([whole]), design([clusters]))
  }

  @Test("do not depend on the scale of the weights", arguments: [1e-6, 1e6, 1e12])
  func scale(factor: Double) throws {
    var random = SeededGenerator(seed: 3)
    let forms = (0..<40).map { _ in form(&random) }
    func sample(_ factor: Double) throws -> SampleDesign {
      design([
        try StratumSums(forms: sums(forms[..<10]), weight: 2 * factor),
        try StratumSums(forms: sums(forms[10...]), weight: 7 * factor),
      ])
    }
    try expectSame(sample(1), sample(factor))
    let spread = try #require(try sample(factor).weightSpread)
    #expect(abs(spread.ratio - 3.5) < 1e-12)
    // 40 · (10 · 4 + 30 · 49) / (20 + 210)²
    #expect(abs(spread.designEffect - 40 * 1510 / (230.0 * 230)) < 1e-12)
  }

  @Test("of a huge population are those of an endless one, of a whole one exact")
  func populations() throws {
    var random = SeededGenerator(seed: 4)
    let all = sums((0..<25).map { _ in form(&random) })
    try expectSame(
      .simpleRandom(all), .simpleRandom(all, population: 1_000_000_000_000_000))
    let census = try estimator.estimates(for: .simpleRandom(all, population: 25))
    #expect(census.overall?.standardError == 0 && census.standardErrorGap == nil)
  }

  @Test("of one cluster have no standard error, of blank forms no index")
  func oneCluster() throws {
    var random = SeededGenerator(seed: 5)
    let all = sums((0..<25).map { _ in form(&random) })
    let one = try estimator.estimates(for: design([try StratumSums(clusters: [all])]))
    #expect(one.standardErrorGap == .noDegreesOfFreedom && one.overall != nil)
    #expect(one.overall?.standardError == nil && one.overall?.designEffect == nil)
    let blank = try estimator.estimates(
      for: .simpleRandom(sums(Array(repeating: ([0, 0], [0, 0]), count: 30))))
    #expect(blank.forms == 30 && blank.dimensions == [nil, nil] && blank.overall == nil)
    let none = try estimator.estimates(for: design([]))
    #expect(none.forms == 0 && none.overall == nil && design([]).weightSpread == nil)
  }

  @Test("in two stages add what forms differ within clusters, unless one form cannot tell")
  func twoStages() throws {
    var random = SeededGenerator(seed: 6)
    let communes = (0..<4).map { _ in (0..<6).map { _ in form(&random) } }
    let clusters = try communes.map { try ClusterSums([SampleCell(sums($0))], population: 20) }
    // All four communes visited: each is then a stratum of its own.
    let all = try StratumSums(clusters: clusters, clustersInPopulation: 4)
    let strata = try communes.map { try StratumSums(forms: sums($0), population: 20) }
    let visited = try estimator.estimates(for: design([all]))
    let stratified = try estimator.estimates(for: design(strata))
    let (one, other) = (
      try #require(visited.overall?.standardError), try #require(stratified.overall?.standardError)
    )
    #expect(abs(one - other) < 1e-12)
    let single = try communes.map { try ClusterSums([SampleCell(sums([$0[0]]))]) }
    try expectSame(
      design([try StratumSums(clusters: single, clustersInPopulation: 4)]),
      design([try StratumSums(clusters: single)]))
  }

  @Test("refuse more than there is")
  func refused() throws {
    let two = sums([([1, 1], [1, 1]), ([0, 1], [1, 1])])
    #expect(throws: StatsError.countExceedsTotal(count: 3, total: 2)) {
      try StratumSums(forms: two, outsiders: 1, population: 2)
    }
    #expect(throws: StatsError.countExceedsTotal(count: 2, total: 1)) {
      try ClusterSums([SampleCell(two)], population: 1)
    }
    let cluster = try ClusterSums([SampleCell(two)])
    #expect(throws: StatsError.countExceedsTotal(count: 2, total: 1)) {
      try StratumSums(clusters: [cluster, cluster], clustersInPopulation: 1)
    }
    let whole = design([try StratumSums(forms: two)])
    #expect(throws: StatsError.countExceedsTotal(count: 4, total: 2)) {
      try PairedSample(domains: whole, whole)
    }
  }

  private func expectSame(_ one: SampleDesign, _ other: SampleDesign) throws {
    let (one, other) = (
      try estimator.estimates(for: one), try estimator.estimates(for: other)
    )
    #expect(one.forms == other.forms)
    for (one, other) in zip(one.dimensions + [one.overall], other.dimensions + [other.overall]) {
      let (one, other) = (try #require(one), try #require(other))
      #expect(abs(one.index - other.index) < 1e-10)
      let (error, same) = (try #require(one.standardError), try #require(other.standardError))
      #expect(abs(error / same - 1) < 1e-10)
      #expect(one.degreesOfFreedom == other.degreesOfFreedom)
      #expect(abs(try #require(one.designEffect) - (try #require(other.designEffect))) < 1e-9)
    }
  }

  private func design(_ strata: [StratumSums]) -> SampleDesign {
    SampleDesign(dimensions: 2, strata: strata)
  }

  private func form(_ random: inout SeededGenerator) -> ([Int], [Int]) {
    let answered = (0..<2).map { _ in Int.random(in: 1...4, using: &random) }
    return (answered.map { Int.random(in: 0...$0, using: &random) }, answered)
  }
}

/// Sums over forms of two dimensions, each given as scores and numbers of answers.
private func sums(_ forms: some Sequence<([Int], [Int])>) -> JointSums {
  forms.reduce(into: JointSums(dimensions: 2)) { $0.add(scores: $1.0, answered: $1.1) }
}
