import Foundation
import Stats
import Testing

private typealias Estimate = (value: Double, standardError: Double?)

private let units: [Estimate] = [
  (88, 2), (86.5, 1), (86, 4), (83, 0.2), (82.5, 1.5), (80, 6),
]

// SciPy 1.17.1, printed by Oracles/probabilities.py: P(rank <= n) of each unit.
private let references: [[Double]] = [
  [0.512472714, 0.133063948, 0.279596366, 0.000000273, 0.000897091, 0.073969609],
  [0.826619643, 0.573845122, 0.460319192, 0.00070333, 0.009406944, 0.129105768],
  [0.965417975, 0.937989122, 0.687857936, 0.102511112, 0.10093292, 0.205290935],
  [0.994659186, 0.998383678, 0.799084544, 0.539841317, 0.36476459, 0.303266685],
  [0.999016988, 0.999970014, 0.916331274, 0.91140267, 0.784985197, 0.388293857],
]

@Suite("Probability of being among the first or last")
struct RankProbabilitiesTests {
  @Test("agrees with quadrature over all subsets", arguments: 1...5)
  func quadrature(number: Int) throws {
    let all = RankProbabilities(estimates: units)
    let first = all.probabilities(of: .first(number))
    for (probability, expected) in zip(first, references[number - 1]) {
      #expect(abs(try #require(probability) - expected) < 1e-8)
    }
    // Not among the first n is among the last 6 - n.
    for (one, other) in zip(first, all.probabilities(of: .last(6 - number))) {
      #expect(abs(try #require(one) + (try #require(other)) - 1) < 1e-9)
    }
  }

  @Test("of two units is that of the sign of their difference")
  func two() throws {
    let found = RankProbabilities(estimates: [(80, 3), (75, 4)]).probabilities(of: .first(1))
    #expect(abs(try #require(found[0]) - erfc(-1 / 2.0.squareRoot()) / 2) < 1e-7)
  }

  @Test("adds up to the ranks, however unequal the precision", arguments: [1, 10, 1000])
  func sum(spread: Double) throws {
    var random = SeededGenerator(seed: 2)
    let units: [Estimate] = (0..<40).map { _ in
      (.random(in: 60...95, using: &random), 4 * pow(spread, -.random(in: 0...1, using: &random)))
    }
    for ranks in [RankProbabilities.Ranks.first(3), .last(3), .first(35)] {
      let found = RankProbabilities(estimates: units).probabilities(of: ranks)
      let number =
        switch ranks {
        case .first(let number), .last(let number): number
        }
      #expect(abs(found.reduce(0) { $0 + ($1 ?? .nan) } - Double(number)) < 1e-8)
      #expect(found.allSatisfy { (0...1).contains($0 ?? .nan) })
    }
  }

  @Test("is even between many units that are tied", arguments: [1, 40, 399])
  func tied(number: Int) {
    let found = RankProbabilities(estimates: Array(repeating: (80, 2), count: 400))
    for probability in found.probabilities(of: .first(number)) {
      #expect(abs((probability ?? .nan) - Double(number) / 400) < 1e-9)
    }
  }

  @Test("of a unit among known ones is that of passing the one at the edge", arguments: 1...12)
  func amongKnown(number: Int) throws {
    let known: [Double] = [91, 88.5, 88.4, 83, 82.9, 82.8, 82.7, 81, 77, 70, 69.99, 50]
    let found = RankProbabilities(estimates: [(82, 4)] + known.map { ($0, 0) })
      .probabilities(of: .first(number))
    let passing = erfc((known[number - 1] - 82) / 4 / 2.0.squareRoot()) / 2
    #expect(abs(try #require(found[0]) - passing) < 1e-9)
    // The one at the edge is among them if it is not passed, those before it are in any case.
    for place in known.indices {
      let expected = place < number - 1 ? 1 : place == number - 1 ? 1 - passing : 0
      #expect(abs(try #require(found[place + 1]) - expected) < 1e-9)
    }
  }

  @Test("is certain of what is known, and even between ties")
  func known() {
    let found = RankProbabilities(estimates: [(3, 0), (9, nil), (2, 0), (2, 0), (1, 0)])
    #expect(found.probabilities(of: .first(1)) == [1, nil, 0, 0, 0])
    #expect(found.probabilities(of: .first(2)) == [1, nil, 0.5, 0.5, 0])
    #expect(found.probabilities(of: .last(1)) == [0, nil, 0, 0, 1])
    #expect(found.probabilities(of: .first(4)) == [1, nil, 1, 1, 1])
    #expect(found.probabilities(of: .last(0)) == [0, nil, 0, 0, 0])
    #expect(RankProbabilities(estimates: []).probabilities(of: .first(3)) == [])
  }

  @Test("is higher for a higher value, and falls with the distance", arguments: 1...5)
  func monotone(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let values = (0..<15).map { _ in Double.random(in: 60...95, using: &random) }.sorted(by: >)
    let found = RankProbabilities(estimates: values.map { ($0, 3) }).probabilities(of: .first(4))
      .compactMap { $0 }
    #expect(found.count == 15)
    for (one, next) in zip(found, found.dropFirst()) { #expect(one >= next - 1e-9) }
  }
}
