import Stats
import Testing

private let meansAndPoints: [(scores: [Int], answered: [Int], points: Double)] = [
  // 201/200 = 1.005 and 1.335: binary numbers just below both.
  ([201, 267], [200, 200], 2.35),
  ([200, 200], [200, 200], 2),
  ([201, 1], [200, 3], 1.34),
  // 1.99499… and 1.995
  ([3989, 3990], [2000, 2000], 3.99),
  ([400, 400], [200, 200], 4),
  ([0, 0], [1, 1], 0),
]

@Suite("Sum of rounded points")
struct PointsSumTests {
  private let estimator = Estimator(rule: .pointsSum(dimensions: 2, highestLevel: 2))

  @Test("rounds each mean half up to hundredths, then adds", arguments: meansAndPoints)
  func rounding(scores: [Int], answered: [Int], points: Double) throws {
    var sums = JointSums(dimensions: 2)
    sums.add(scores: scores, answered: answered)
    let unit = try estimator.estimates(for: .simpleRandom(sums))
    let overall = try #require(unit.overall)
    #expect(overall.index == points && overall.maximum == 4)
    #expect(unit.dimensions[0]?.index == Double(scores[0]) / Double(answered[0]))
    #expect(unit.dimensions[0]?.maximum == 2)
  }

  @Test("has the standard error of the sum before rounding, in points")
  func standardError() throws {
    var sums = JointSums(dimensions: 2)
    for (first, second) in [(0, 1), (2, 2), (1, 2)] {
      sums.add(scores: [first, second], answered: [1, 1])
    }
    let overall = try #require(try estimator.estimates(for: .simpleRandom(sums)).overall)
    // Sums 1, 4, 3: variance 7/3 over 3 forms. Means 1 and 1.67.
    let standardError = try #require(overall.standardError)
    #expect(abs(standardError - (7.0 / 9).squareRoot()) < 1e-14)
    #expect(overall.index == 2.67)
  }

  @Test("rounds decimally where the forms weigh differently")
  func weighted() throws {
    var sums = JointSums(dimensions: 2)
    sums.add(scores: [201, 267], answered: [200, 200])
    let design = SampleDesign(
      dimensions: 2,
      strata: [try StratumSums(forms: sums, weight: 1), try StratumSums(forms: sums, weight: 2)])
    #expect(try estimator.estimates(for: design).overall?.index == 2.35)
  }
}
