import Foundation
import Testing

@testable import Stats

private func type(_ row: OracleTable.Row) -> Int { ["E": 0, "H": 1][row["stype"]] ?? 2 }
private func target(_ row: OracleTable.Row) -> Int { row["sch.wide"] == "Yes" ? 1 : 0 }
private func improved(_ row: OracleTable.Row) -> Int { row["comp.imp"] == "Yes" ? 1 : 0 }

private let types = [4421.0, 755, 1018]
private let targets = [1072.0, 5122]

// Values printed by R survey 4.5 (`Oracles/api.R`).
@Suite("Weights adjusted to margins")
struct RakingTests {
  @Test("of one margin are R's postStratify")
  func postStratified() throws {
    let survey = try APISurvey("clusters", .score)
    let sample = try Raking(targets: [types]).adjusted(survey.clustered(margins: [type]))
    #expect(sample.hasConverged && sample.iterations == 1)
    expect(try survey.estimate(sample.design), 642.31078821, 23.92048645)
    let domain = try Raking(targets: [types]).adjusted(
      survey.clustered(domain: { $0["awards"] == "Yes" }, margins: [type]))
    expect(try survey.estimate(domain.design), 650.3806703915, 21.6059309873)
    // Unequal design weights within a category
    let strata = try APISurvey("strata", .score)
    let adjusted = try Raking(targets: [targets]).adjusted(strata.stratified(margins: [target]))
    expect(try strata.estimate(adjusted.design), 662.20302945044, 9.27254389991)
    // svytotal(~enroll, postStratify(dclus1, ~stype, …))
    let enrolled = try APISurvey("clusters", .enrolled)
    let more = try Raking(targets: [types]).adjusted(enrolled.clustered(margins: [type]))
    let total = UnitMoments(more.design, divisors: [5000])
    #expect(abs(total.groups[0].gained[0] - 3_680_892.9451) < 1e-3)
    #expect(abs(try #require(total.covariance([1, 0], [1, 0])).squareRoot() - 406292.6363) < 1e-3)
  }

  @Test("of several margins are R's rake")
  func raked() throws {
    let survey = try APISurvey("clusters", .score)
    let raking = Raking(targets: [types, targets])
    let sample = try raking.adjusted(survey.clustered(margins: [type, target]))
    #expect(sample.hasConverged && sample.largestMiss.share < 1e-11)
    expect(try survey.estimate(sample.design), 641.23032093, 23.70361689)
    let weights = Set(sample.design.cells.map { ($0.weight * 1e6).rounded() / 1e6 }).sorted()
    let printed = [
      29.87067549, 36.79102486, 39.83923625, 49.06907216, 50.32940112, 67.12552924,
    ]
    #expect(weights.count == 6 && zip(weights, printed).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(abs(try #require(sample.spread).ratio - 67.12552924 / 29.87067549) < 1e-7)
    let domain = try raking.adjusted(
      survey.clustered(domain: { $0["awards"] == "Yes" }, margins: [type, target]))
    expect(try survey.estimate(domain.design), 650.5787191506, 21.5023950221)
    // Unequal design weights within a category
    let strata = try APISurvey("strata", .score)
    let two = Raking(targets: [targets, [1472, 4722]])
    let adjusted = try two.adjusted(strata.stratified(margins: [target, improved]))
    expect(try strata.estimate(adjusted.design), 663.05569991991, 9.49513453303)
    let few = try two.adjusted(
      strata.stratified(domain: { $0["awards"] == "Yes" }, margins: [target, improved]))
    expect(try strata.estimate(few.design), 678.4224056144, 11.8569851968)
  }

  // Kalton and Flores-Cervantes (2003), Journal of Official Statistics 19, 81–97, table B.
  @Test("are those of Kalton and Flores-Cervantes")
  func kalton() throws {
    let counts = [[20, 40, 40], [50, 140, 310], [100, 50, 50], [30, 100, 70]]
    let published = [
      [1.81, 1.45, 2.02], [1.08, 0.87, 1.21], [2.20, 1.76, 2.45], [1.83, 1.47, 2.04],
    ]
    let population = [[80, 40, 55], [60, 150, 340], [170, 60, 200], [55, 165, 125]]
    let rows = population.map { Double($0.reduce(0, +)) }
    let columns = (0..<3).map { column in population.reduce(0) { $0 + Double($1[column]) } }
    let sample = try Raking(targets: [rows, columns]).adjusted(grid(counts))
    for cell in sample.design.cells {
      #expect(abs(cell.weight - published[cell.categories[0]][cell.categories[1]]) < 0.005)
    }
    let spread = try #require(sample.spread)
    // n Σw² / (Σw)² over all forms
    let weights = sample.design.cells.flatMap { cell in
      Array(repeating: cell.weight, count: cell.surveyed)
    }
    let sum = weights.reduce(0, +)
    let effect = Double(weights.count) * weights.reduce(0) { $0 + $1 * $1 } / (sum * sum)
    #expect(abs(spread.designEffect - effect) < 1e-12)
    #expect(abs(spread.effectiveForms - Double(weights.count) / effect) < 1e-9)
    #expect(abs(sum - rows.reduce(0, +)) < 1e-6)
  }

  @Test("leave what already agrees as it is, and do not depend on the scale", arguments: 1...10)
  func fixedPoint(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let counts = (0..<4).map { _ in (0..<3).map { _ in Int.random(in: 1...50, using: &random) } }
    let rows = counts.map { Double($0.reduce(0, +)) }
    let columns = (0..<3).map { column in counts.reduce(0) { $0 + Double($1[column]) } }
    let same = try Raking(targets: [rows, columns]).adjusted(grid(counts))
    #expect(same.iterations == 1 && same.design.cells.allSatisfy { abs($0.weight - 1) < 1e-12 })
    let other = rows.shuffled(using: &random)
    let one = try Raking(targets: [other, columns]).adjusted(grid(counts))
    let big = try Raking(targets: [other, columns].map { $0.map { 1e6 * $0 } }).adjusted(
      grid(counts))
    #expect(one.hasConverged && big.hasConverged)
    for (small, large) in zip(one.design.cells, big.design.cells) {
      #expect(abs(large.weight / small.weight / 1e6 - 1) < 1e-8)
    }
  }

  @Test("are refused with every reason before a weight is changed")
  func problems() throws {
    let cells = grid([[5, 0], [3, 2]])
    #expect(
      problems([[10, -1], [.infinity, 9, 4]], cells) == [
        .impossibleTarget(margin: 0, category: 1, target: -1),
        .impossibleTarget(margin: 1, category: 0, target: .infinity),
        .noForms(margin: 1, category: 2, target: 4),
      ])
    #expect(problems([[10, .nan], [5, 5]], cells).count == 1)
    #expect(problems([[10, 0], [5, 5]], cells) == [.noTarget(margin: 0, category: 1, forms: 5)])
    #expect(
      problems([[10, 10], [15, 6]], cells) == [
        .totalsDiffer(margin: 0, total: 20, other: 1, otherTotal: 21)
      ])
    #expect(problems([[10, 10], [15, 5.001]], cells) == [])
    // The first row has forms in the first column only, which counts less.
    #expect(
      problems([[12, 8], [11, 9]], cells) == [
        .contradiction(
          margin: 0, categories: [0], target: 12, other: 1, otherCategories: [0], otherTarget: 11)
      ])
    #expect(problems([[11, 9], [12, 8]], cells) == [])
  }

  @Test("find a contradiction exactly where there is one", arguments: 1...200)
  func contradictions(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (rows, columns) = (
      Int.random(in: 2...5, using: &random), Int.random(in: 2...5, using: &random)
    )
    let open = (0..<rows).map { _ in
      (0..<columns).map { _ in Int.random(in: 0...2, using: &random) == 0 }
    }
    var supplies = (0..<rows).map { _ in Double(Int.random(in: 1...9, using: &random)) }
    var demands = (0..<columns).map { _ in Double(Int.random(in: 1...9, using: &random)) }
    let excess = supplies.reduce(0, +) - demands.reduce(0, +)
    if excess > 0 { demands[0] += excess } else { supplies[0] -= excess }
    // Hall's condition for every set of rows.
    let isContradicted = (1..<1 << rows).contains { set in
      let chosen = (0..<rows).filter { set >> $0 & 1 == 1 }
      let reached = (0..<columns).filter { column in chosen.contains { open[$0][column] } }
      return chosen.reduce(0) { $0 + supplies[$1] } > reached.reduce(0) { $0 + demands[$1] }
    }
    var flow = MarginFlow(supplies: supplies, demands: demands, open: open)
    let found = flow.contradiction()
    #expect((found != nil) == isContradicted)
    if let found {
      let (some, others) = (found.categories, found.others)
      #expect(
        some.allSatisfy { row in
          (0..<columns).allSatisfy { !open[row][$0] || others.contains($0) }
        })
      #expect(
        some.reduce(0) { $0 + supplies[$1] } > others.reduce(0) { $0 + demands[$1] })
    }
  }

  @Test("say where they got to if three margins cannot be met together")
  func noConvergence() throws {
    // Forms only where an even number of the three categories is 1; each pair of margins is
    // possible, and all three together only with a negative weight.
    let cells = try [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]].map {
      try SampleCell(sums(5), categories: $0)
    }
    let design = SampleDesign(dimensions: 1, strata: [try StratumSums(cells: cells)])
    let sample = try Raking(targets: [[2, 8], [2, 8], [2, 8]]).adjusted(design)
    #expect(!sample.hasConverged && sample.iterations == 1000)
    #expect(sample.largestMiss.share > 0.01)
    #expect(sample.design.cells.allSatisfy { $0.weight.isFinite && $0.weight >= 0 })
  }

  @Test("of nobody's forms name what is missing")
  func nobody() {
    #expect(problems([[10, 0]], []) == [.noForms(margin: 0, category: 0, target: 10)])
    #expect(problems([[0, 0]], []) == [])
  }

  private func problems(_ targets: [[Double]], _ design: SampleDesign) -> [MarginProblem] {
    do {
      _ = try Raking(targets: targets).adjusted(design)
      return []
    } catch {
      return error.problems
    }
  }

  private func problems(_ targets: [[Double]], _ cells: [SampleCell]) -> [MarginProblem] {
    do {
      return problems(
        targets, SampleDesign(dimensions: 1, strata: [try StratumSums(cells: cells)]))
    } catch {
      return []
    }
  }

  /// Forms by two margins, so many in each pair of categories.
  private func grid(_ counts: [[Int]]) -> SampleDesign {
    var cells: [SampleCell] = []
    for (row, counts) in counts.enumerated() {
      for (column, count) in counts.enumerated() {
        if let cell = try? SampleCell(sums(count), categories: [row, column]) {
          cells.append(cell)
        }
      }
    }
    let strata = try? [StratumSums(cells: cells)]
    return SampleDesign(dimensions: 1, strata: strata ?? [])
  }

  private func sums(_ count: Int) -> JointSums {
    (0..<count).reduce(into: JointSums(dimensions: 1)) { sums, form in
      sums.add(scores: [form % 2], answered: [1])
    }
  }
}
