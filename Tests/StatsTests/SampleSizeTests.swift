import Testing

@testable import Stats

@Suite("Sample sizes")
struct SampleSizeTests {
  // Cochran (1977), 4.2 and 4.4: tables printed in every textbook (384, 1067, 2401 for ± 5, 3 and
  // 2 points are 384.15, 1067.07 and 2400.91 before they are rounded up).
  @Test(
    "are those of the textbooks",
    arguments: [
      (0.05, nil, 0.5, 1, 385), (0.03, nil, 0.5, 1, 1068), (0.02, nil, 0.5, 1, 2401),
      (0.03, 8145, 0.5, 1, 944), (0.05, 1000, 0.5, 1, 278), (0.05, 100, 0.5, 1, 80),
      (0.03, nil, 0.8, 1, 683), (0.03, nil, 0.5, 2, 2135), (0.03, 8145, 0.5, 2, 1692),
      (0.01, 5, 0.5, 1, 5), (0.99, 7, 0.5, 1, 1),
    ] as [(Double, Int?, Double, Double, Int)])
  func textbook(
    halfWidth: Double, population: Int?, share: Double, effect: Double, forms: Int
  ) throws {
    let size = try SampleSize(share: share, designEffect: effect, population: population)
    #expect(try size.forms(halfWidth: halfWidth) == forms)
  }

  @Test("are the fewest that keep the half-width", arguments: [40, 385, 944, 8145, 1_000_000])
  func inverse(population: Int) throws {
    for effect in [1, 1.7] {
      let size = try SampleSize(share: 0.7, designEffect: effect, population: population)
      for halfWidth in [0.01, 0.03, 0.05, 0.1] {
        let forms = try size.forms(halfWidth: halfWidth)
        #expect(try size.halfWidth(forms: forms) <= halfWidth * (1 + 1e-8))
        if forms > 1 { #expect(try size.halfWidth(forms: forms - 1) > halfWidth) }
      }
    }
  }

  @Test("by the office rule are those of Yamane's table")
  func yamane() throws {
    // Yamane (1967), 886 f.: sizes for ± 5 and ± 10 points.
    for (population, five, ten) in [
      (500, 223, 84), (1000, 286, 91), (2000, 334, 96), (10000, 385, 100), (100_000, 399, 100),
    ] {
      #expect(try SampleSize.yamane(population: population, margin: 0.05) == five)
      #expect(try SampleSize.yamane(population: population, margin: 0.1) == ten)
    }
    #expect(try SampleSize.yamane(population: 8145, margin: 0.03) == 978)
    #expect(try SampleSize.yamane(population: 1, margin: 0.03) == 1)
    // 10,000/(1 + 10,000 · 0.01²) is 5,000 exactly, whatever floating point makes of it.
    #expect(try SampleSize.yamane(population: 10_000, margin: 0.01) == 5000)
  }

  @Test("refuse what is no share, no effect, no population and no finite size")
  func refused() throws {
    #expect(throws: StatsError.shareOutOfRange(share: 1)) { try SampleSize(share: 1) }
    #expect(throws: StatsError.designEffectOutOfRange(effect: 0)) {
      try SampleSize(designEffect: 0)
    }
    #expect(throws: StatsError.noPopulation) { try SampleSize(population: 0) }
    #expect(throws: StatsError.noPopulation) {
      try SampleSize.yamane(population: 0, margin: 0.1)
    }
    let size = try SampleSize(population: 10)
    #expect(throws: StatsError.shareOutOfRange(share: 0)) { try size.forms(halfWidth: 0) }
    #expect(throws: StatsError.shareOutOfRange(share: .infinity)) {
      try size.forms(halfWidth: .infinity)
    }
    #expect(throws: StatsError.noAnswers) { try size.halfWidth(forms: 0) }
    #expect(throws: StatsError.countExceedsTotal(count: 11, total: 10)) {
      try size.halfWidth(forms: 11)
    }
    #expect(throws: StatsError.self) { try SampleSize().forms(halfWidth: 1e-9) }
    #expect(try size.halfWidth(forms: 10) == 0)
    #expect(try SampleSize(population: 1).forms(halfWidth: 0.5) == 1)
  }
}

@Suite("Allocation to strata")
struct AllocationTests {
  @Test("is by largest remainders, the earlier first where they are equal")
  func largestRemainders() throws {
    // Quotas 4.7, 1.6, 1.4, 0.2, 2.1 of 10: two are left, to 0.7 and 0.6.
    #expect(
      try Allocation.proportional(total: 10, sizes: [47, 16, 14, 2, 21]) == [5, 2, 1, 0, 2])
    #expect(try Allocation.proportional(total: 5, sizes: [10, 10, 10]) == [2, 2, 1])
    #expect(try Allocation.proportional(total: 6, sizes: [1, 2, 3]) == [1, 2, 3])
    #expect(try Allocation.proportional(total: 0, sizes: [1, 2]) == [0, 0])
    #expect(try Allocation.proportional(total: 0, sizes: []) == [])
    #expect(try Allocation.proportional(total: 3, sizes: [0, 9, 0]) == [0, 3, 0])
  }

  @Test("gives no stratum fewer than the minimum, and of a smaller one all")
  func minimum() throws {
    #expect(
      try Allocation.proportional(total: 100, sizes: [9000, 900, 90, 10], minimum: 10)
        == [73, 10, 10, 10].enumerated().map { $0.offset == 0 ? 70 : $0.element })
    #expect(
      try Allocation.proportional(total: 50, sizes: [1000, 3, 40], minimum: 5) == [42, 3, 5])
    #expect(throws: StatsError.countExceedsTotal(count: 18, total: 17)) {
      try Allocation.proportional(total: 17, sizes: [1000, 3, 40, 5], minimum: 5)
    }
  }

  @Test("adds up, stays within each stratum, and rises with the size of the strata")
  func properties() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let sizes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Int.random(in: 0...400, using: &random)
      }
      let minimum = Int.random(in: 0...6, using: &random)
      let (least, most) = (sizes.reduce(0) { $0 + min($1, minimum) }, sizes.reduce(0, +))
      let total = Int.random(in: least...most, using: &random)
      let forms = try Allocation.proportional(total: total, sizes: sizes, minimum: minimum)
      #expect(forms.reduce(0, +) == total)
      for (a, count) in forms.enumerated() {
        #expect(count <= sizes[a] && count >= min(sizes[a], minimum))
        for (b, other) in forms.enumerated() where sizes[a] > sizes[b] { #expect(count >= other) }
      }
    }
    #expect(throws: StatsError.countExceedsTotal(count: 4, total: 3)) {
      try Allocation.proportional(total: 4, sizes: [1, 2])
    }
  }
}

@Suite("Draws")
struct DrawTests {
  @Test("use the Mersenne Twister that other software has")
  func generator() {
    // numpy 2.4: np.random.RandomState(5489).randint(0, 2**32, 3, dtype=np.uint32); the first two
    // are those of mt19937ar.c.
    let twister = MersenneTwister(seed: 5489)
    let numbers = (0..<2).map { _ in twister.number(below: Int(UInt32.max)) }
    #expect(numbers == [3_499_211_612, 581_869_302])
  }

  @Test("take rising, distinct places, the same with the same seed", arguments: Draw.allCases)
  func properties(draw: Draw) throws {
    for (size, population) in [(0, 0), (0, 5), (1, 1), (5, 5), (3, 10), (944, 8145), (1, 1000)] {
      let places = try draw.places(size, of: population, MersenneTwister(seed: 7))
      #expect(places.count == size)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
      #expect(places.allSatisfy { (0..<population).contains($0) })
      #expect(try draw.places(size, of: population, MersenneTwister(seed: 7)) == places)
    }
    #expect(
      try draw.places(50, of: 9_999, MersenneTwister(seed: 1))
        != draw.places(50, of: 9_999, MersenneTwister(seed: 2)))
    #expect(throws: StatsError.countExceedsTotal(count: 6, total: 5)) {
      try draw.places(6, of: 5, MersenneTwister(seed: 7))
    }
  }

  @Test("give every place the same chance", arguments: Draw.allCases)
  func fair(draw: Draw) throws {
    let (size, population, runs) = (7, 30, 12_000)
    let generator = MersenneTwister(seed: 99)
    var counts = [Int](repeating: 0, count: population)
    for _ in 0..<runs {
      for place in try draw.places(size, of: population, generator) { counts[place] += 1 }
    }
    // 2,800 expected each, with a standard deviation of 46.3; the largest of 30 stays below 4.
    #expect(counts.allSatisfy { abs($0 - runs * size / population) < 186 })
  }

  @Test("systematic: neighbours are as far apart as the list allows")
  func spacing() throws {
    for seed in 1...40 {
      let places = try Draw.systematic.places(944, of: 8145, MersenneTwister(seed: UInt32(seed)))
      #expect(zip(places, places.dropFirst()).allSatisfy { (8...9).contains($1 - $0) })
    }
  }
}
