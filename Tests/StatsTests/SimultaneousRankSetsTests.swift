import Testing

@testable import Stats

private typealias Estimate = (value: Double, standardError: Double?)

@Suite("Simultaneous rank sets")
struct SimultaneousRankSetsTests {
  @Test("agree with those of csranks for 38 countries")
  func countries() throws {
    let table = try OracleTable("ranks-pisa2018-math.csv").rows
    let sets = simultaneous(table.map { ($0.number("score"), $0.number("se")) })
    try #require(sets.units.count == 38)
    for (row, unit) in zip(table, sets.units) {
      let unit = try #require(unit)
      guard !unit.isBorderline else { continue }
      #expect(unit.ranks.lowerBound == Int(row["csranks_simul_L"]), "\(row["country"])")
      #expect(unit.ranks.upperBound == Int(row["csranks_simul_U"]), "\(row["country"])")
    }
    #expect(sets.units.count { $0?.isBorderline == true } < 8)
  }

  // R 4.2.2: qtukey(0.95, p, Inf) / sqrt(2)
  @Test(
    "have Tukey's critical value where all are equally precise",
    arguments: [
      (2, 1.95996398477), (3, 2.3437005879), (5, 2.72777438252), (10, 3.1636837535),
      (20, 3.54379913192),
    ])
  func tukey(count: Int, expected: Double) throws {
    let sets = simultaneous(Array(repeating: (50, 2), count: count), draws: 10_000)
    try #require(sets.criticalValues.count == 1)
    #expect(abs(sets.criticalValues[0] - expected) < 4 * sets.monteCarloError)
    #expect((0.001..<0.04).contains(sets.monteCarloError))
    #expect(sets.units.allSatisfy { $0?.ranks == 1...count && $0?.isBorderline == false })
  }

  @Test("look at no fewer pairs than all", arguments: 1...40)
  func pairs(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let units = sample(&random, count: 3 + seed)
    let differences = StandardisedDifferences(RankSets.comparedUnits(units))
    var order = ShownOrder(count: units.count)
    for _ in 0..<units.count * seed / 2 {
      let (one, other) = (
        Int.random(in: 0..<units.count, using: &random),
        Int.random(in: 0..<units.count, using: &random)
      )
      if one != other, !order.isAbove(other, one) { order.showAbove(one, other) }
    }
    let twister = MersenneTwister(seed: UInt32(seed))
    for _ in 0..<50 {
      let deviates = units.map { _ in twister.standardNormal() }
      var found = LargestDifferences()
      differences.findLargest(deviates, order, into: &found)
      var all: [Double] = []
      for (one, unit) in units.enumerated() {
        for (place, other) in units.enumerated()
        where place != one && !order.isAbove(one, place) {
          let (s, r) = (unit.standardError ?? .nan, other.standardError ?? .nan)
          all.append((s * deviates[one] - r * deviates[place]) / (s * s + r * r).squareRoot())
        }
      }
      let largest = all.sorted(by: >).prefix(LargestDifferences.most)
      for (entry, expected) in zip(found.entries, largest) {
        #expect(abs(entry.difference - expected) < 1e-12)
        #expect(!order.isAbove(Int(entry.one), Int(entry.other)))
      }
    }
  }

  @Test("find the same critical values from what was kept of the draws")
  func kept() throws {
    var random = SeededGenerator(seed: 9)
    let units = sample(&random, count: 15)
    let differences = StandardisedDifferences(RankSets.comparedUnits(units))
    var order = ShownOrder(count: 15)
    func simulated(_ order: ShownOrder) -> SimulatedDifferences {
      SimulatedDifferences(differences, order: order, level: .percent95, seed: 5, draws: 1000)
    }
    var kept = simulated(order)
    for _ in 0..<30 {
      for _ in 0..<4 {
        let (one, other) = (
          Int.random(in: 0..<15, using: &random), Int.random(in: 0..<15, using: &random)
        )
        if one < other { order.showAbove(one, other) }
      }
      var fresh = simulated(order)
      #expect(
        kept.criticalValue(of: order, decidedAtLeast: order)
          == fresh.criticalValue(of: order, decidedAtLeast: order))
    }
  }

  @Test("do not depend on shift, and mirror with the sign", arguments: 1...4)
  func metamorphic(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let units = sample(&random, count: 12)
    let sets = simultaneous(units)
    #expect(simultaneous(units.map { ($0.value + 64, $0.standardError) }) == sets)
    let mirrored = simultaneous(units.map { (-$0.value, $0.standardError) })
    for (one, other) in zip(sets.units, mirrored.units) {
      guard let one, let other, !one.isBorderline else { continue }
      #expect(other.ranks == 13 - one.ranks.upperBound...13 - one.ranks.lowerBound)
    }
  }

  @Test("grow with the level, and contain the marginal sets", arguments: 1...4)
  func nesting(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let units = sample(&random, count: 10)
    let marginal = try RankSets.marginal(estimates: units, level: .percent95)
    var narrower = simultaneous(units, percent: 50)
    for percent in [80, 95, 99.9] {
      let now = simultaneous(units, percent: percent)
      for (wide, narrow) in zip(now.units, narrower.units) {
        let (wide, narrow) = (try #require(wide).ranks, try #require(narrow).ranks)
        #expect(wide.lowerBound <= narrow.lowerBound && narrow.upperBound <= wide.upperBound)
      }
      narrower = now
    }
    for (unit, set) in zip(simultaneous(units).units, marginal) {
      let (all, one) = (try #require(unit), try #require(set))
      guard !all.isBorderline else { continue }
      #expect(all.ranks.lowerBound <= one.best && one.worst <= all.ranks.upperBound)
    }
  }

  @Test("are the same for the same seed, and differ for another only where they say so")
  func seeds() throws {
    var random = SeededGenerator(seed: 8)
    let units = sample(&random, count: 40)
    let (one, other) = (simultaneous(units, seed: 1), simultaneous(units, seed: 2))
    #expect(simultaneous(units, seed: 1) == one && one.seed == 1)
    #expect(one.criticalValues != other.criticalValues)
    for (unit, another) in zip(one.units, other.units) where unit?.ranks != another?.ranks {
      #expect(unit?.isBorderline == true || another?.isBorderline == true)
    }
  }

  @Test("mark both units of a comparison within the error of the critical value")
  func borderline() throws {
    let units: [Estimate] = [(0, 1), (0, 1), (100, 1), (200, 1)]
    let critical = try #require(simultaneous(units).criticalValues.last)
    for (shift, isMarked) in [(0.001, true), (-0.001, true), (0.3, false), (-0.3, false)] {
      let near: [Estimate] = [(critical * 2.0.squareRoot() + shift, 1)] + units.dropFirst()
      let sets = simultaneous(near)
      #expect(
        sets.units.map { $0?.isBorderline } == [isMarked, isMarked, false, false], "\(shift)")
    }
  }

  @Test("leave out units without a standard error, and believe one of 0")
  func edges() {
    let sets = simultaneous([(95, nil), (90, 1), (1, 1)])
    #expect(sets.units.map { $0?.ranks } == [nil, 1...1, 2...2])
    #expect(sets.order.isAbove(1, 2) && !sets.order.isApart(0, 2))
    let known = simultaneous([(3, 0), (2, 0), (2, 0), (1, 0)])
    #expect(known.units.map { $0?.ranks } == [1...1, 2...3, 2...3, 4...4])
    #expect(known.criticalValues == [] && known.monteCarloError == 0)
    #expect(simultaneous([]).units.isEmpty)
    #expect(simultaneous([(1, 2)]).units.map { $0?.ranks } == [1...1])
    // One unit in doubt among known ones: ±1.96, as each is compared with it alone.
    let among = simultaneous([(0, 1), (1.9, 0), (-2.1, 0), (2.1, 0)])
    #expect(among.units.map { $0?.ranks } == [2...3, 2...3, 4...4, 1...1])
  }

  private func simultaneous(
    _ units: [Estimate], percent: Double = 95, seed: UInt32 = 1, draws: Int = 2000
  ) -> SimultaneousRankSets {
    let level = (try? ConfidenceLevel(percent: percent)) ?? .percent95
    return RankSets.simultaneous(estimates: units, level: level, seed: seed, draws: draws)
  }

  private func sample(_ random: inout SeededGenerator, count: Int) -> [Estimate] {
    (0..<count).map { _ in
      (Double.random(in: 60...95, using: &random), Double.random(in: 0.5...5, using: &random))
    }
  }
}
