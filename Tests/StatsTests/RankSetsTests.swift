import Stats
import Testing

private typealias Estimate = (value: Double, standardError: Double?)

// SciPy 1.17.1, printed by Oracles/critical.py: the unit's standard error, those of the others.
private let references: [(own: Double, others: [Double], critical: Double)] = [
  (1, Array(repeating: 1, count: 704), 3.7040866314886034),
  (1, Array(repeating: 0.3, count: 50), 2.54243900366587),
  (1, Array(repeating: 0.1, count: 50), 2.176158886506366),
  (1, Array(repeating: 0.05, count: 100), 2.0831961092997635),
  (1, Array(repeating: 0.001, count: 300), 1.9628409164113638),
  (1, [0.02, 1].flatMap { Array(repeating: $0, count: 100) }, 3.2965484243801644),
  (1, Array(repeating: 40, count: 100) + Array(repeating: 0.5, count: 20), 3.4965308378581894),
  (0.1, Array(repeating: 1, count: 20), 3.0159587600539255),
  (1, [0.5, 2, 0.5, 2, 2, 0.5, 2], 2.619209645998797),
  (1, [1], 1.959963984540063),
]

@Suite("Marginal rank sets")
struct RankSetsTests {
  @Test("agree with the exact sets of 38 countries")
  func countries() throws {
    let table = try OracleTable("ranks-pisa2018-math.csv").rows
    let sets = try marginal(table.map { ($0.number("score"), $0.number("se")) })
    try #require(sets.count == 38)
    for (row, set) in zip(table, sets) {
      #expect(set?.best == Int(row["exact_marg_L"]), "\(row["country"])")
      #expect(set?.worst == Int(row["exact_marg_U"]), "\(row["country"])")
    }
    func criticalValues(_ country: String) throws -> [Double] {
      let index = try #require(table.firstIndex { $0["country"] == country })
      return try #require(sets[index]).criticalValues
    }
    let kingdom = try criticalValues("United Kingdom")
    #expect(abs(try #require(kingdom.first) - 3.03301478) < 1e-8)
    #expect(abs(try #require(kingdom.last) - 2.943267) < 1e-6)
    let slovenia = try criticalValues("Slovenia")
    try #require(slovenia.count == 3)
    for (value, expected) in zip(slovenia, [3.165067, 3.039251, 3.025365]) {
      #expect(abs(value - expected) < 1e-6)
    }
  }

  @Test("have the critical values of quadrature, however unequal the precision")
  func quadrature() throws {
    for (own, others, critical) in references {
      let units: [Estimate] = [(0, own)] + others.map { (0, $0) }
      let set = try #require(try marginal(units)[0])
      let found = try #require(set.criticalValues.first)
      #expect(abs(found - critical) < 1e-8, "\(own) \(others.count) \(found - critical)")
      #expect(set.best == 1 && set.worst == units.count)
    }
  }

  @Test("do not depend on shift or order, and mirror with the sign", arguments: 1...6)
  func metamorphic(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let units = sample(&random, count: 12)
    let sets = try marginal(units)
    let shifted = try marginal(units.map { ($0.value + 64, $0.standardError) })
    #expect(shifted.map(ranks) == sets.map(ranks))
    let mirrored = try marginal(units.map { (-$0.value, $0.standardError) })
    #expect(
      mirrored.map(ranks) == sets.map { set in set.map { 13 - $0.worst...13 - $0.best } })
    let order = Array(units.indices).shuffled(using: &random)
    let permuted = try marginal(order.map { units[$0] })
    #expect(permuted.map(ranks) == order.map { ranks(sets[$0]) })
  }

  @Test("contain the observed rank and grow with the level", arguments: 1...6)
  func nesting(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var units = sample(&random, count: 10)
    units[3].value = units[7].value
    let observed = Ranking.competitionRanks(of: units.map(\.value))
    var narrower: [ClosedRange<Int>]?
    for percent in [50, 80, 95, 99.9] {
      let sets = try RankSets.marginal(
        estimates: units, level: try ConfidenceLevel(percent: percent))
      let now = try sets.map { try #require(ranks($0)) }
      for (range, rank) in zip(now, observed) {
        #expect(range.contains(rank))
      }
      if let narrower {
        for (wide, narrow) in zip(now, narrower) {
          #expect(wide.contains(narrow.lowerBound) && wide.contains(narrow.upperBound))
        }
      }
      narrower = now
    }
  }

  @Test("leave out units without a standard error")
  func missing() throws {
    var units: [Estimate] = [(90, 1), (80, 1), (70, 1)]
    let sets = try marginal(units)
    units.insert((95, nil), at: 1)
    let more = try marginal(units)
    #expect(more[1] == nil)
    #expect([more[0], more[2], more[3]] == sets.map { $0 })
    #expect(try marginal([]) == [] && marginal([(1, nil)]) == [nil])
    #expect(try marginal([(1, 2)]) == [RankSet(best: 1, worst: 1, criticalValues: [])])
  }

  @Test("believe a standard error of 0, and never order a tie")
  func exactlyKnown() throws {
    let known = try marginal([(3, 0), (2, 0), (2, 0), (1, 0)])
    #expect(known.map(ranks) == [1...1, 2...3, 2...3, 4...4])
    // One unit in doubt among known ones: its own normal interval decides, ±1.96.
    let among = try marginal([(0, 1), (1.95, 0), (-2.03, 0), (2.03, 0)])
    #expect(ranks(among[0]) == 2...3)
    let critical = try #require(among[0]?.criticalValues.first)
    #expect(abs(critical - 1.959963984540054) < 3e-8)
  }

  private func marginal(_ units: [Estimate]) throws -> [RankSet?] {
    try RankSets.marginal(estimates: units, level: .percent95)
  }

  private func ranks(_ set: RankSet?) -> ClosedRange<Int>? {
    set.map { $0.best...$0.worst }
  }

  private func sample(_ random: inout SeededGenerator, count: Int) -> [Estimate] {
    (0..<count).map { _ in
      (Double.random(in: 60...95, using: &random), Double.random(in: 0.5...5, using: &random))
    }
  }
}
