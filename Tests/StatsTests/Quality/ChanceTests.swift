import Testing

@testable import Stats

// SciPy 1.17.1: hypergeom.sf(same - 1, forms, ofPattern, onDay).
private let days: [(day: DayConcentration, probability: Double)] = [
  (DayConcentration(same: 5, onDay: 20, ofPattern: 30, forms: 400), 0.011748198454975285),
  (DayConcentration(same: 40, onDay: 60, ofPattern: 900, forms: 3000), 3.4798560390318903e-09),
  (DayConcentration(same: 3, onDay: 3, ofPattern: 4, forms: 10), 0.03333333333333333),
  (DayConcentration(same: 18, onDay: 20, ofPattern: 360, forms: 400), 0.6777169340191322),
  (
    DayConcentration(same: 300, onDay: 400, ofPattern: 50_000, forms: 100_000),
    1.060211497186205e-24
  ),
  (DayConcentration(same: 2, onDay: 1000, ofPattern: 5, forms: 1_000_000), 9.97008479682722e-06),
]

// SciPy 1.17.1: pearson3.sf((count - 0.5 - mean) / sqrt(variance), third / variance**1.5); the last
// norm.sf, as there is no skewness.
private let counts: [(count: Int, moments: CountMoments, probability: Double)] = [
  (84, CountMoments(mean: 80.1, variance: 0.89, third: 0.56), 0.0023492135296914315),
  (5, CountMoments(mean: 0.2, variance: 0.196, third: 0.18), 2.727981746476345e-05),
  (40, CountMoments(mean: 30.5, variance: 12.7, third: 2.0), 0.006436007640098405),
  (10, CountMoments(mean: 8.1, variance: 5.64, third: 20.0), 0.22248612683799623),
  (12, CountMoments(mean: 8, variance: 4, third: 0), 0.040059156863817086),
]

@Suite("Counts, runs and days under chance")
struct ChanceTests {
  @Test("a day's tail agrees with SciPy", arguments: days)
  func day(day: DayConcentration, probability: Double) throws {
    // GSL subtracts logarithms of factorials, which costs digits where there are a million forms.
    #expect(abs(try day.probability(patterns: 1) / probability - 1) < 1e-7)
    #expect(try day.probability(patterns: 3) == min(1, 3 * day.probability(patterns: 1)))
  }

  @Test("a count's tail agrees with SciPy", arguments: counts)
  func count(count: Int, moments: CountMoments, probability: Double) throws {
    #expect(abs(try moments.probability(ofAtLeast: count) / probability - 1) < 1e-9)
  }

  @Test("a day that holds all forms, or none of a pattern, is no surprise")
  func dayEdges() throws {
    let all = DayConcentration(same: 30, onDay: 40, ofPattern: 30, forms: 40)
    #expect(try all.probability(patterns: 1) == 1 && all.expected == 30)
    let none = DayConcentration(same: 0, onDay: 0, ofPattern: 0, forms: 0)
    #expect(try none.probability(patterns: 1) == 1 && none.expected == 0)
  }

  @Test("the expected number of long runs is that of all orders", arguments: 1...4)
  func runs(length: Int) {
    // Seven forms, four of a pattern: every choice of the four places.
    var (orders, found) = (0.0, 0.0)
    for places in 0..<128 where (0..<7).count(where: { places >> $0 & 1 == 1 }) == 4 {
      orders += 1
      var start = 0
      while start < 7 {
        var end = start
        while end < 7, places >> end & 1 == 1 { end += 1 }
        if end - start >= length { found += 1 }
        start = end + 1
      }
    }
    let run = IdenticalRun(length: length, ofPattern: 4, forms: 7)
    #expect(abs(run.expected - found / orders) < 1e-12)
  }

  @Test("a run of a rare pattern is unlikely, one of the usual pattern is not")
  func runProbability() {
    #expect(IdenticalRun(length: 6, ofPattern: 6, forms: 100).probability(patterns: 5) < 1e-5)
    #expect(IdenticalRun(length: 30, ofPattern: 90, forms: 100).probability(patterns: 5) > 0.5)
    #expect(IdenticalRun(length: 50, ofPattern: 50, forms: 50).probability(patterns: 1) > 0.6)
  }

  // R 4.2.2: p.adjust(c(0.01, 0.04, NA, 0.03, 0.005), "holm") by its definition: 4 · 0.005, 3 · 0.01,
  // 2 · 0.03, and 0.04 raised to the one before it.
  @Test("Holm's adjustment is R's, and leaves out what cannot be tested")
  func holm() {
    let adjusted = HolmAdjustment.adjusted([0.01, 0.04, nil, 0.03, 0.005])
    let expected = [0.03, 0.06, nil, 0.06, 0.02]
    for (left, right) in zip(adjusted, expected) {
      #expect((left == nil) == (right == nil))
      #expect(abs((left ?? 0) - (right ?? 0)) < 1e-15)
    }
    #expect(HolmAdjustment.adjusted([0.7, 0.9]) == [1, 1])
    #expect(HolmAdjustment.adjusted([]).isEmpty && HolmAdjustment.adjusted([nil]) == [nil])
  }
}

/// A unit's forms, by the number of their pattern.
struct PatternMix: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let patterns: [Int]
}

private let mixes: [PatternMix] = [
  PatternMix(
    testDescription: "90 % all 5",
    patterns: [Int](repeating: 0, count: 90) + Array(1...10)),
  PatternMix(
    testDescription: "half all 5, a quarter all 4",
    patterns: [Int](repeating: 0, count: 50) + [Int](repeating: 1, count: 25) + Array(2...26)),
  PatternMix(
    testDescription: "hardly two alike",
    patterns: Array(0..<15) + Array(0..<85)),
]

@Suite("False flags")
struct FalseFlagTests {
  @Test("are as rare as they should be where forms are independent", arguments: mixes)
  func rate(mix: PatternMix) throws {
    var random = SeededGenerator(seed: 11)
    let sizes = Dictionary(grouping: mix.patterns) { $0 }.values.map(\.count)
    let forms = mix.patterns.count
    let days = (0..<forms).map { $0 / 20 }
    let same = PairGraph(groups: sizes)
    let neighbours = same.overlap(with: PairGraph(sequenceOf: forms))
    let onDay = same.overlap(with: PairGraph(groups: [20, 20, 20, 20, 20]))
    var flags = (neighbours: [0, 0], days: [0, 0], runs: [0, 0])
    let trials = 2000
    for _ in 0..<trials {
      let order = mix.patterns.shuffled(using: &random)
      let pairs = (1..<forms).count { order[$0] == order[$0 - 1] }
      let ofDay = Dictionary(zip(order, days).map { ($0 * 100 + $1, 1) }, uniquingKeysWith: +)
      let dayPairs = ofDay.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
      let run = longestRun(order, sizes: sizes)
      for (place, level) in [0.05, 0.005].enumerated() {
        if try neighbours.probability(ofAtLeast: pairs) <= level { flags.neighbours[place] += 1 }
        if try onDay.probability(ofAtLeast: dayPairs) <= level { flags.days[place] += 1 }
        if run <= level { flags.runs[place] += 1 }
      }
    }
    for found in [flags.neighbours, flags.days, flags.runs] {
      // Up to 7 % instead of 5, and 1 % instead of 0.5: the approximation and three standard errors.
      #expect(found[0] <= trials * 7 / 100 && found[1] <= trials / 100)
    }
  }

  /// The probability of the least likely run.
  private func longestRun(_ order: [Int], sizes: [Int]) -> Double {
    let counts = Dictionary(order.map { ($0, 1) }, uniquingKeysWith: +)
    var (least, length) = (1.0, 0)
    for place in order.indices {
      length = place > 0 && order[place] == order[place - 1] ? length + 1 : 1
      let run = IdenticalRun(
        length: length, ofPattern: counts[order[place]] ?? length, forms: order.count)
      least = min(least, run.probability(patterns: sizes.count { $0 > 1 }))
    }
    return least
  }

  @Test("do not keep copied forms from being found")
  func power() throws {
    // Among 90 forms that are all 5 and 10 others, 6 others have the same answers, one behind another.
    var patterns = [Int](repeating: 0, count: 90) + [1, 1, 1, 1, 1, 1, 2, 3, 4, 5]
    var random = SeededGenerator(seed: 3)
    patterns = Array(patterns[..<90]).shuffled(using: &random) + patterns[90...]
    let run = IdenticalRun(length: 6, ofPattern: 6, forms: 100)
    #expect(run.probability(patterns: 2) < 0.001)
    // Forms that were entered twice, among many that differ.
    let doubled = (0..<10).flatMap { [$0, $0] } + Array(10..<90)
    let moments = PairGraph(groups: [Int](repeating: 2, count: 10) + [Int](repeating: 1, count: 80))
      .overlap(with: PairGraph(sequenceOf: 100))
    let pairs = (1..<100).count { doubled[$0] == doubled[$0 - 1] }
    #expect(pairs == 10)
    #expect(try moments.probability(ofAtLeast: pairs) < 1e-8)
  }
}
