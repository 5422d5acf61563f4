import Testing

@testable import Stats

/// What `Oracles/drivers.py` prints for a data set; its header says which R calls give the same.
private struct Reference: Sendable {
  let file: String
  /// By what the columns are multiplied to be whole numbers.
  let parts: [Int]
  let coefficients: [Double]
  let rSquared: Double
  let inflation: [Double]
  let condition: Double
  let shapley: [Double]
  let weights: [Double]
  let coefficientErrors: [Double]
  let shapleyErrors: [Double]
  let rSquaredError: Double
}

private let references = [
  Reference(
    file: "attitude.csv", parts: [1, 1, 1, 1, 1, 1, 1],
    coefficients: [
      0.6131876078096898, -0.07305014309953503, 0.32033211637610465, 0.08173213353196744,
      0.03838144730206745, -0.21705668158649846,
    ], rSquared: 0.7326019925311489,
    inflation: [
      2.6670603082578492, 1.6008914073839973, 2.2710431580456603, 3.078226218191021,
      1.2281089672067464, 1.951590791150079,
    ], condition: 4.065362154815487,
    shapley: [
      0.37081619431932844, 0.05090379297154442, 0.15576599016914178, 0.12034507940362654,
      0.00658872254586089, 0.02818221312164739,
    ],
    weights: [
      0.3627601996581296, 0.0560022787788536, 0.16361091075053358, 0.12178039968821694,
      0.00825546649643793, 0.02019273715897586,
    ],
    coefficientErrors: [
      0.18226300046025376, 0.16362260687639196, 0.14739446338960127, 0.11142411450670005,
      0.29710190835285477, 0.18710754247278769,
    ],
    shapleyErrors: [
      0.097325761470626, 0.06735585796821957, 0.07564509133324641, 0.04825891977515063,
      0.02206786110667057, 0.02074687780063402,
    ], rSquaredError: 0.06634718155924144),
  Reference(
    file: "swiss.csv", parts: [10, 10, 1, 1, 100, 10],
    coefficients: [
      -0.1721139709414551, -0.2580082398347229, -0.8709400629394239, 0.10411533074376823,
      1.0770481406909846,
    ], rSquared: 0.7067350015927255,
    inflation: [
      2.2841293775972944, 3.6754195755443355, 2.7749427811269505, 1.9371603802631245,
      1.1075422255569538,
    ], condition: 3.989717106722545,
    shapley: [
      0.05709122076809114, 0.17117302890023434, 0.26013467862438455, 0.10557015037349365,
      0.11276592292652188,
    ],
    weights: [
      0.04841689581190068, 0.15470824980616008, 0.2719641046459987, 0.11468002994756132,
      0.1169657213811049,
    ],
    coefficientErrors: [
      0.05627693510966823, 0.31087351079337444, 0.2069557253825385, 0.03144669491049757,
      0.3321267172735389,
    ],
    shapleyErrors: [
      0.01919624303759326, 0.06286445458206184, 0.06896744875568918, 0.05759923853273825,
      0.04714652366253779,
    ], rSquaredError: 0.07636916155175183),
]

/// Groups by the number of the row; the first column of the file is the outcome and comes last here.
private func groups(
  _ rows: [[Int]], count: Int, hasOutcome: Bool = true, most: Int = 8
) -> [DriverGroup] {
  (0..<count).map { group in
    let own = rows.indices.filter { $0 % count == group }.map { rows[$0] }
    let values = hasOutcome ? own.map { $0.dropFirst() + [$0[0]] } : own
    let predictors = (rows.first?.count ?? 1) - (hasOutcome ? 1 : 0)
    return DriverGroup(
      products: products(values.map(Array.init), variables: rows.first?.count),
      gained: (0..<predictors).map { place in values.reduce(0) { $0 + Int64($1[place]) } },
      possible: (0..<predictors).map { _ in Int64(most * own.count) })
  }
}

@Suite("What explains an outcome")
struct DriverTests {
  @Test("agrees with lm, vif and relaimpo", arguments: references.indices)
  func oracle(place: Int) throws {
    let reference = references[place]
    let rows = try OracleTable(reference.file).scaled(by: reference.parts)
    let analysis = try DriverAnalysis(
      groups: groups(rows, count: 10, most: 10_000),
      design: DriverDesign(
        outcome: .lastVariable, parts: Array(reference.parts.dropFirst()) + [reference.parts[0]]))
    #expect(analysis.gap == nil && analysis.cases == rows.count && analysis.groups == 10)
    #expect(near(analysis.drivers.map(\.coefficient?.value), reference.coefficients, 1e-11))
    #expect(near(analysis.drivers.map(\.inflation), reference.inflation, 1e-10))
    #expect(near(analysis.drivers.map(\.importance?.value), reference.shapley, 1e-12))
    #expect(abs(try #require(analysis.rSquared).value - reference.rSquared) < 1e-12)
    #expect(abs(try #require(analysis.conditionNumber) - reference.condition) < 1e-10)
    #expect(
      near(
        analysis.drivers.map(\.coefficient?.standardError), reference.coefficientErrors, 1e-10))
    #expect(
      near(analysis.drivers.map(\.importance?.standardError), reference.shapleyErrors, 1e-11))
    #expect(
      abs(try #require(analysis.rSquared?.standardError) - reference.rSquaredError) < 1e-11)
  }

  @Test("shares out R² by relative weights as Johnson does", arguments: references.indices)
  func relativeWeights(place: Int) throws {
    let reference = references[place]
    let rows = try OracleTable(reference.file).scaled(by: reference.parts)
    let levels = LevelCovariances(products(rows), parts: reference.parts)
    let predictors = 1..<reference.parts.count
    let correlations = predictors.map { row in predictors.map { levels.correlation(row, $0) } }
    let outcome = predictors.map { levels.correlation($0, 0) }
    let fit = try LinearFit(correlations: correlations, outcome: outcome)
    let weights = RelativeWeights.shares(axes: fit.axes, outcome: outcome)
    #expect(near(weights, reference.weights, 1e-10))
  }

  @Test("gives two predictors that say the same the same share, and no coefficient")
  func collinear() throws {
    let rows = random(200, seed: 5).map { [$0[0] + $0[1], $0[0], $0[0], $0[1]] }
    let analysis = try explain(rows)
    #expect(analysis.gap == nil && analysis.conditionNumber == nil)
    #expect(analysis.drivers.map(\.isCollinear) == [true, true, false])
    #expect(analysis.drivers.map { $0.coefficient == nil } == [true, true, false])
    #expect(analysis.drivers.map { $0.inflation == nil } == [true, true, false])
    let shares = analysis.drivers.compactMap(\.importance?.value)
    #expect(abs(shares[0] - shares[1]) < 1e-12)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(abs(try #require(analysis.drivers[2].coefficient).value - 1) < 1e-9)
    // A sum of two others leaves all three without a coefficient.
    let sums = try explain(rows.map { [$0[0], $0[1], $0[3], $0[1] + $0[3]] })
    #expect(sums.drivers.allSatisfy { $0.isCollinear })
  }

  @Test("names a constant predictor and goes on without it")
  func constant() throws {
    let rows = random(150, seed: 6)
    let with = try explain(rows.map { [$0[0], $0[1], 4, $0[2]] })
    let without = try explain(rows.map { [$0[0], $0[1], $0[2]] })
    #expect(with.drivers.map(\.isConstant) == [false, true, false])
    #expect(with.drivers[1].importance == nil && with.drivers[1].quadrant == nil)
    #expect(with.drivers[1].performance?.value == 50)
    #expect(with.drivers[1].performance?.interval == nil, "no variation is no certainty")
    for (place, other) in [(0, 0), (2, 1)] {
      let (a, b) = (with.drivers[place], without.drivers[other])
      #expect(a.importance == b.importance && a.coefficient == b.coefficient)
    }
  }

  @Test("says why there is nothing to explain")
  func gaps() throws {
    let rows = random(50, seed: 7)
    #expect(try explain(Array(rows[..<5])).gap == nil)
    #expect(try explain(Array(rows[..<4])).gap == .tooFewCases(needed: 5))
    #expect(try explain(rows.map { [3] + $0.dropFirst() }).gap == .constantOutcome)
    #expect(try explain(rows.map { [$0[0], 2, 2, 2] }).gap == .constantPredictors)
    for count in [0, 1] {
      let few = try explain(Array(rows[..<count]), variables: 4)
      #expect(few.gap == .tooFewCases(needed: 5) && few.cases == count)
      #expect(few.drivers.allSatisfy { $0.importance == nil && $0.quadrant == nil })
      #expect(few.drivers.allSatisfy { ($0.performance == nil) == (count == 0) })
      #expect(few.drivers.allSatisfy { !$0.isConstant && !$0.isCollinear })
    }
  }

  @Test("lets no variable explain a mean that it is part of")
  func meanOfOthers() throws {
    let rows = random(300, seed: 8)
    let design = DriverDesign(outcome: .meanOfOthers, parts: [1, 1, 1, 1])
    let analysis = try DriverAnalysis(
      groups: groups(rows, count: 30, hasOutcome: false), design: design)
    #expect(analysis.rSquared == nil && analysis.drivers.count == 4)
    for variable in 0..<4 {
      // The same by a regression of the mean of the others on the variable alone.
      let others = rows.map { row in
        [row.indices.reduce(0) { $1 == variable ? $0 : $0 + row[$1] }, row[variable]]
      }
      let alone = try DriverAnalysis(
        groups: groups(others, count: 30, most: 12),
        design: DriverDesign(outcome: .lastVariable, parts: [1, 3]))
      let driver = analysis.drivers[variable]
      #expect(near([driver.importance?.value], [try #require(alone.rSquared).value], 1e-12))
      #expect(
        near(
          [driver.coefficient?.value], [try #require(alone.drivers[0].coefficient).value], 1e-12))
      #expect(
        near(
          [driver.importance?.standardError],
          [try #require(alone.rSquared?.standardError)], 1e-12))
    }
    let two = try DriverAnalysis(
      groups: groups(rows.map { [$0[0], $0[1]] }, count: 30, hasOutcome: false),
      design: DriverDesign(outcome: .meanOfOthers, parts: [1, 1]))
    #expect(two.drivers[0].importance == two.drivers[1].importance)
  }

  @Test("puts each predictor into its quadrant")
  func quadrants() throws {
    // The first two carry the outcome; the first and the last are answered best.
    let rows = random(2000, seed: 9).map { row -> [Int] in
      let (a, b, c, d) = (2 + row[0] / 2, row[1] / 2, row[2] / 2, 2 + row[3] / 2)
      return [4 * a + 4 * b + c + d, a, b, c, d]
    }
    let analysis = try explain(rows)
    #expect(analysis.drivers.map(\.quadrant) == [.keep, .improve, .later, .enough])
    #expect(analysis.drivers.allSatisfy { $0.isQuadrantCertain })
    let few = try explain(Array(rows[..<12]))
    #expect(!few.drivers.allSatisfy { $0.isQuadrantCertain })
  }

  @Test("keeps shares and performance within what they can be")
  func bounds() throws {
    for seed in 20..<30 {
      let analysis = try explain(random(25, seed: UInt64(seed)))
      for driver in analysis.drivers {
        let importance = try #require(driver.importance?.interval)
        #expect(importance.lower >= 0 && importance.upper <= 1)
        let performance = try #require(driver.performance?.interval)
        #expect(performance.lower >= 0 && performance.upper <= 100)
      }
      let sum = analysis.drivers.reduce(0) { $0 + ($1.importance?.value ?? 0) }
      #expect(abs(sum - (analysis.rSquared?.value ?? -1)) < 1e-12)
    }
  }

  @Test("shares out the R² of many predictors by relative weights")
  func many() throws {
    var random = SeededGenerator(seed: 4)
    let rows = (0..<400).map { _ -> [Int] in
      let answers = (0..<16).map { _ in Int.random(in: 0...4, using: &random) }
      return [answers[0] * 3 + answers[1] + Int.random(in: 0...4, using: &random)] + answers
    }
    let analysis = try explain(rows)
    #expect(analysis.design.sharing == .relativeWeights)
    let shares = analysis.drivers.compactMap(\.importance?.value)
    #expect(abs(shares.reduce(0, +) - (analysis.rSquared?.value ?? -1)) < 1e-12)
    #expect(shares[0] > shares[1] && shares[2...].allSatisfy { $0 < shares[1] })
    let fewer = try explain(rows.map { Array($0[..<16]) })
    #expect(fewer.design.sharing == .shapley && fewer.drivers.count == 15)
  }

  private func explain(_ rows: [[Int]], variables: Int? = nil) throws -> DriverAnalysis {
    let count = rows.first?.count ?? variables ?? 0
    let filled = rows.isEmpty ? [] : groups(rows, count: 30)
    return try DriverAnalysis(
      groups: filled,
      design: DriverDesign(outcome: .lastVariable, parts: Array(repeating: 1, count: count)))
  }

  /// Four answers of 0 to 4 that have something in common.
  private func random(_ count: Int, seed: UInt64) -> [[Int]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let common = Int.random(in: 0...2, using: &random)
      return (0..<4).map { _ in common + Int.random(in: 0...2, using: &random) }
    }
  }
}

private func near(_ values: [Double?], _ expected: [Double], _ tolerance: Double) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy { value, expected in
      value.map { abs($0 - expected) <= tolerance * max(1, abs(expected)) } ?? false
    }
}
