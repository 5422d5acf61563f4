import Stats
import Testing

@Suite("Ranking")
struct RankingTests {
  @Test("gives standard competition ranks, the largest first")
  func ranks() {
    #expect(Ranking.competitionRanks(of: [80, 90, 80, 70, 95]) == [3, 2, 3, 5, 1])
    #expect(Ranking.competitionRanks(of: [1, 1, 1]) == [1, 1, 1])
    #expect(Ranking.competitionRanks(of: []) == [])
  }

  @Test("ties what differs by the noise of summation, on both sides of the threshold")
  func noise() {
    let sum = (0.1 + 0.2 + 0.3) * 100
    let other = (0.3 + 0.2 + 0.1) * 100
    #expect(sum != other)
    #expect(Ranking.competitionRanks(of: [other, sum, 10]) == [1, 1, 3])
    #expect(Ranking.competitionRanks(of: [50, 50 + 9e-10]) == [1, 1])
    #expect(Ranking.competitionRanks(of: [50, 50 + 1.1e-9]) == [2, 1])
    #expect(Ranking.competitionRanks(of: [0.5, 0.5 + 1.1e-11], scale: 1) == [2, 1])
    #expect(Ranking.competitionRanks(of: [0.5, 0.5 + 9e-12], scale: 1) == [1, 1])
  }

  @Test("ties what is published alike")
  func published() {
    let values = [74.865, 74.87, 74.874999, 74.875, 74.8649]
    #expect(Ranking.competitionRanks(of: values, tiesAtDecimals: 2) == [2, 2, 2, 1, 5])
    #expect(Ranking.competitionRanks(of: values) == [4, 3, 2, 1, 5])
  }

  @Test("is one more than the number of larger values", arguments: 1...20)
  func definition(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let values = (0..<30).map { _ in Double(Int.random(in: 0...15, using: &random)) }
    let expected = values.map { value in 1 + values.count { $0 > value } }
    #expect(Ranking.competitionRanks(of: values) == expected)
  }
}
