import Stats
import Testing

@Suite("Joint sums")
struct JointSumsTests {
  private typealias Response = ([Int], [Int])

  @Test("are the same whatever the order and the splitting", arguments: 1...20)
  func order(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let responses: [Response] = (0..<200).map { _ in
      let answered = (0..<4).map { _ in Int.random(in: 0...6, using: &random) }
      return (answered.map { Int.random(in: 0...(4 * $0), using: &random) }, answered)
    }
    let all = sums(responses)
    #expect(sums(responses.shuffled(using: &random)) == all)
    let cuts = [0, 200] + (0..<5).map { _ in Int.random(in: 0...200, using: &random) }
    let parts = zip(cuts.sorted(), cuts.sorted().dropFirst()).map { sums(responses[$0..<$1]) }
    #expect(parts.shuffled(using: &random).reduce(JointSums(dimensions: 4), +) == all)
  }

  @Test("stand where the layout says")
  func layout() {
    #expect(JointSums.stride(dimensions: 5) == 71)
    let sums = sums([([1, 2, 3, 4], [5, 6, 7, 8]), ([0, 1, 0, 2], [0, 1, 0, 3])])
    let first = [1, 2, 3, 4, 5, 6, 7, 8]
    let second = [0, 1, 0, 2, 0, 1, 0, 3]
    var expected = [2, 1, 2, 1, 2] + zip(first, second).map { $0 + $1 }
    for row in 0..<8 {
      for column in row..<8 {
        let product = first[row] * first[column] + second[row] * second[column]
        #expect(JointSums.productOffset(row, column, dimensions: 4) == expected.count)
        #expect(JointSums.productOffset(column, row, dimensions: 4) == expected.count)
        expected.append(product)
      }
    }
    #expect(sums.storage == expected.map { Int64($0) })
    #expect(sums.storage.count == JointSums.stride(dimensions: 4))
    #expect(sums.scores == [1, 3, 3, 6] && sums.answers == [5, 7, 7, 11])
    #expect(sums.forms == 2 && sums.answeredForms == [1, 2, 1, 2])
    let long = [7, 7] + sums.storage + [7]
    #expect(JointSums(dimensions: 4, storage: long[2..<(2 + sums.storage.count)]) == sums)
  }

  private func sums(_ responses: some Sequence<Response>) -> JointSums {
    responses.reduce(into: JointSums(dimensions: 4)) {
      $0.add(scores: $1.0, answered: $1.1)
    }
  }
}
