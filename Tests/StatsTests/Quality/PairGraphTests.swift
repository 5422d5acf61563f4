import Testing

@testable import Stats

/// Whether two forms are a pair, form by form.
private typealias Pairs = [[Bool]]

private func pairs(_ count: Int, _ isPair: (Int, Int) -> Bool) -> Pairs {
  (0..<count).map { first in (0..<count).map { first != $0 && isPair(first, $0) } }
}

/// Every order of the forms, with the count of pairs that are of both kinds in it.
private func bruteForce(_ first: Pairs, _ second: Pairs) -> CountMoments {
  var counts: [Double] = []
  var order = Array(first.indices)
  func permute(_ place: Int) {
    guard place < order.count else {
      var count = 0.0
      for row in order.indices {
        for column in 0..<row where first[order[row]][order[column]] && second[row][column] {
          count += 1
        }
      }
      counts.append(count)
      return
    }
    for other in place..<order.count {
      order.swapAt(place, other)
      permute(place + 1)
      order.swapAt(place, other)
    }
  }
  permute(0)
  let size = Double(counts.count)
  let mean = counts.reduce(0, +) / size
  func central(_ power: Int) -> Double {
    counts.reduce(0) { sum, count in
      sum + (0..<power).reduce(1) { product, _ in product * (count - mean) }
    } / size
  }
  return CountMoments(mean: mean, variance: central(2), third: central(3))
}

private func isNear(_ left: CountMoments, _ right: CountMoments) -> Bool {
  abs(left.mean - right.mean) < 1e-9 && abs(left.variance - right.variance) < 1e-9
    && abs(left.third - right.third) < 1e-9
}

/// Answers of forms, an item a character.
private let surveys: [[String]] = [
  ["555", "555", "554", "454", "555", "123"],
  ["111", "112", "122", "111", "112", "333"],
  ["555", "555", "555", "555", "554", "545"],
  ["555", "545", "535", "525", "524", "554"],
]

/// The patterns of a survey, and how many forms have each.
private func patterns(_ survey: [String]) -> (names: [String], counts: [Int]) {
  let names = Array(Set(survey)).sorted()
  return (names, names.map { name in survey.count { $0 == name } })
}

private func differences(_ left: String, _ right: String) -> Int {
  zip(left, right).count { $0 != $1 }
}

/// The pattern without one item, as a number.
private func key(_ pattern: String, without item: Int) -> UInt64 {
  var key: UInt64 = 0
  for (place, character) in pattern.utf8.enumerated() {
    key = key * 256 + (place == item ? 0 : UInt64(character))
  }
  return key
}

@Suite("Pairs of forms under chance")
struct PairGraphTests {
  @Test("have the moments of all orders of the forms", arguments: surveys)
  func moments(survey: [String]) {
    let (names, counts) = patterns(survey)
    let same = PairGraph(groups: counts)
    let near = PairGraph(nearPatterns: counts, items: 3) { key(names[$0], without: $1) }
    let days = [0, 0, 0, 1, 1, 2]
    let samePairs = pairs(6) { survey[$0] == survey[$1] }
    let nearPairs = pairs(6) { differences(survey[$0], survey[$1]) == 1 }
    let neighbours = pairs(6) { abs($0 - $1) == 1 }
    let dayPairs = pairs(6) { days[$0] == days[$1] }
    let sequence = PairGraph(sequenceOf: 6)
    let day = PairGraph(groups: [3, 2, 1])
    #expect(isNear(same.overlap(with: sequence), bruteForce(samePairs, neighbours)))
    #expect(isNear(near.overlap(with: sequence), bruteForce(nearPairs, neighbours)))
    #expect(isNear(same.overlap(with: day), bruteForce(samePairs, dayPairs)))
    #expect(isNear(near.overlap(with: day), bruteForce(nearPairs, dayPairs)))
    #expect(isNear(day.overlap(with: near), bruteForce(nearPairs, dayPairs)))
  }

  @Test("have those moments in surveys of two to five forms, too", arguments: 2...5)
  func small(forms: Int) {
    let survey = Array(surveys[0].prefix(forms))
    let same = PairGraph(groups: patterns(survey).counts)
    let found = same.overlap(with: PairGraph(sequenceOf: forms))
    let expected = bruteForce(
      pairs(forms) { survey[$0] == survey[$1] }, pairs(forms) { abs($0 - $1) == 1 })
    #expect(isNear(found, expected))
  }

  @Test("cannot vary where all forms are the same, are all different, or are one or none")
  func constant() throws {
    for graph in [
      PairGraph(groups: [50]), PairGraph(groups: [Int](repeating: 1, count: 50)),
      PairGraph(groups: [1]), PairGraph(groups: []), PairGraph(groups: [2]),
    ] {
      let moments = graph.overlap(with: PairGraph(sequenceOf: graph.forms))
      #expect(!moments.canVary)
      #expect(try moments.probability(ofAtLeast: graph.pairs) == 1)
    }
  }

  @Test("stay finite for a million forms")
  func large() throws {
    let same = PairGraph(groups: [900_000] + [Int](repeating: 1, count: 100_000))
    let moments = same.overlap(with: PairGraph(sequenceOf: 1_000_000))
    // Wald and Wolfowitz: the mean is m(m-1)/n.
    #expect(abs(moments.mean - 809_999.1) < 1e-6)
    #expect(try moments.probability(ofAtLeast: 809_999) > 0.4)
    #expect(try moments.probability(ofAtLeast: 812_000) < 1e-9)
  }
}
