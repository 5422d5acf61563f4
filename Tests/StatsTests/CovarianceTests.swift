import Testing

@testable import Stats

@Suite("Covariance of the dimensions")
struct CovarianceTests {
  private let estimator = Estimator(
    rule: .satisfiedShare(dimensions: 3, overall: .meanOfDimensions(weights: [1, 2, 3])))

  @Test("is symmetric, never negative, and agrees with the overall index", arguments: 1...40)
  func properties(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let design = try sample(&random)
    let unit = try estimator.estimates(for: design)
    let matrix = try #require(estimator.covariance(for: design)).map { $0.map { $0 ?? .nan } }
    let weights = [1.0 / 6, 2.0 / 6, 3.0 / 6]
    #expect(
      abs(form(weights, matrix).squareRoot() - (unit.overall?.standardError ?? .nan)) < 1e-10)
    for row in 0..<3 {
      let standardError = unit.dimensions[row]?.standardError ?? .nan
      #expect(abs(matrix[row][row].squareRoot() - standardError) < 1e-10)
      for column in 0..<3 {
        #expect(abs(matrix[row][column] - matrix[column][row]) < 1e-12)
      }
    }
    for _ in 0..<50 {
      let direction = (0..<3).map { _ in Double.random(in: -1...1, using: &random) }
      #expect(form(direction, matrix) > -1e-10)
    }
  }

  /// Forms in strata, some with a population, weights and clusters, all at random.
  private func sample(_ random: inout SeededGenerator) throws -> SampleDesign {
    var strata: [StratumSums] = []
    for stratum in 0..<Int.random(in: 1...3, using: &random) {
      let clusters = (0..<Int.random(in: 2...9, using: &random)).map { _ in
        var cluster = JointSums(dimensions: 3)
        for _ in 0..<Int.random(in: 1...5, using: &random) {
          let answered = (0..<3).map { _ in Int.random(in: 1...6, using: &random) }
          cluster.add(
            scores: answered.map { Int.random(in: 0...$0, using: &random) }, answered: answered)
        }
        return cluster
      }
      strata.append(
        try StratumSums(
          clusters: clusters, weight: .random(in: 1...50, using: &random),
          population: stratum == 0 ? nil : 60))
    }
    return SampleDesign(dimensions: 3, strata: strata)
  }

  private func form(_ vector: [Double], _ matrix: [[Double]]) -> Double {
    zip(vector, matrix).reduce(0) { sum, row in
      sum + row.0 * zip(vector, row.1).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}
