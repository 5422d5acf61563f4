import Foundation
import Testing

@testable import Stats

@Suite("Rank sets of many units")
struct RankSetsAccuracyTests {
  @Test(
    "are those of the exact product, however unequal the precision",
    arguments: [1, 1.01, 1.5, 5, 50], [50, 95, 99.9])
  func exact(spread: Double, percent: Double) throws {
    var random = SeededGenerator(seed: 7)
    try expectExact(sample(&random, count: 100, spread: spread), percent: percent, sampled: 2)
  }

  @Test("are those of the exact product with ties, near-duplicates and outliers", arguments: 1...2)
  func duplicates(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var units = sample(&random, count: 120, spread: 5)
    for index in 0..<30 {
      units[index] = units[index + 30]
      units[index + 60].standardError = units[index].standardError * (1 + 1e-9 * Double(index))
      units[index + 60].value = units[index].value + 1e-9
    }
    units[7].standardError /= 4
    units[8].standardError *= 1000
    try expectExact(units, percent: 95, sampled: 4)
  }

  @Test("follow from the same tails with and without a grid", arguments: [1.0, 2, 10, 100, 1e4])
  func tails(spread: Double) {
    var random = SeededGenerator(seed: 11)
    var errors = sample(&random, count: 200, spread: spread).map(\.standardError)
    errors[5] = 0
    let grid = PrecisionGrid(standardErrors: errors)
    let exact = PrecisionGrid(standardErrors: errors, mostExact: .max)
    #expect(exact.points.count == Set(errors).count)
    #expect(grid.points.count <= exact.points.count)
    for unit in Array(stride(from: 0, to: 200, by: 80)) + [5] {
      var one = OpenComparisons(unit: unit, own: errors[unit], grid: grid)
      var two = OpenComparisons(unit: unit, own: errors[unit], grid: exact)
      for round in 0..<4 {
        #expect(one.directions == two.directions)
        for critical in [1.7, 3, 4] {
          let (near, tail) = (one.tail(critical: critical), two.tail(critical: critical))
          #expect(abs(near / tail - 1) < 1e-7, "unit \(unit), \(critical), round \(round)")
        }
        for other in errors.indices where other % 4 == round && other != unit {
          let isAbove = Bool.random(using: &random)
          one.close(grid.shares[other], isAbove: isAbove)
          two.close(exact.shares[other], isAbove: isAbove)
        }
      }
    }
  }

  @Test("rest on shares that add up to every unit")
  func shares() {
    var random = SeededGenerator(seed: 3)
    let errors = sample(&random, count: 300, spread: 20).map(\.standardError) + [0, 0]
    let grid = PrecisionGrid(standardErrors: errors)
    #expect(grid.known == 2 && grid.points.last == 0 && grid.weights.last == 2)
    #expect(grid.points.count < 70 && grid.points == grid.points.sorted(by: >))
    #expect(abs(grid.weights.reduce(0, +) - 302) < 1e-9)
    for (share, error) in zip(grid.shares, errors) where error > 0 {
      let logarithm = (0..<share.count).reduce(0.0) { sum, place in
        sum + share.weights[place] * log(grid.points[share.first + place])
      }
      #expect(abs(logarithm - log(error)) < 1e-12)
    }
    let few = PrecisionGrid(standardErrors: [3, 1, 3, 0])
    #expect(few.points == [3, 1, 0] && few.weights == [2, 1, 1] && few.known == 1)
    #expect(PrecisionGrid(standardErrors: []).points.isEmpty)
  }

  private func sample(
    _ random: inout SeededGenerator, count: Int, spread: Double
  ) -> [ExactRankSets.Unit] {
    (0..<count).map { _ in
      ExactRankSets.Unit(
        value: Double.random(in: 60...95, using: &random),
        standardError: 4 * pow(spread, -Double.random(in: 0...1, using: &random)))
    }
  }

  private func expectExact(
    _ units: [ExactRankSets.Unit], percent: Double, sampled: Int
  ) throws {
    let level = try ConfidenceLevel(percent: percent)
    let sets = try RankSets.marginal(
      estimates: units.map { ($0.value, $0.standardError) }, level: level)
    let exact = ExactRankSets(units: units, level: level)
    for unit in stride(from: 0, to: units.count, by: units.count / sampled) {
      let set = try #require(sets[unit])
      let (ranks, error) = try #require(exact.check(set, of: unit))
      #expect(ranks == set.best...set.worst)
      #expect(error < 3e-8, "unit \(unit)")
    }
  }
}
