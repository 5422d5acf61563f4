import Testing

@testable import Stats

// R 4.2.2, psych 2.2.9: alpha(attitude) and alpha.ci(.8431428, 30, n.var = 7), on R's data set
// `attitude` (Chatterjee and Price 1977), which is `Oracles/attitude.csv`.
private let attitudeAlpha = 0.8431427696
private let attitudeDropped = [
  0.8097602063, 0.7969174573, 0.8278477659, 0.8030309750, 0.7953865742, 0.8638723114, 0.8404648683,
]
private let attitudeRest = [
  0.6712620572, 0.7421097102, 0.5607111115, 0.7144454981, 0.7862755938, 0.2650343392, 0.4608105495,
]

@Suite("Reliability of a dimension")
struct ReliabilityTests {
  @Test("agrees with R psych on the attitude data")
  func attitude() throws {
    let rows = try OracleTable("attitude.csv").integers
    let reliability = try Reliability(products(rows))
    #expect(reliability.cases == 30)
    #expect(abs(try #require(reliability.alpha) - attitudeAlpha) < 1e-10)
    #expect(abs(try #require(reliability.standardizedAlpha) - 0.8390838) < 1e-7)
    #expect(abs(try #require(reliability.meanCorrelation) - 0.42690664) < 1e-8)
    for (item, (dropped, rest)) in zip(reliability.items, zip(attitudeDropped, attitudeRest)) {
      #expect(abs(try #require(item.alphaIfDropped) - dropped) < 1e-10)
      #expect(abs(try #require(item.itemRest) - rest) < 1e-10)
      #expect(!item.isConstant)
    }
    let interval = try #require(reliability.interval)
    // alpha.ci was given alpha with 7 digits.
    #expect(abs(interval.lower - 0.7393756856) < 1e-7)
    #expect(abs(interval.upper - 0.9157730722) < 1e-7)
    #expect(reliability.reversed.isEmpty)
  }

  @Test("of a small table is what the definition gives by hand")
  func byHand() throws {
    // The covariances over the three forms are 2/3, 1/3, 2/3.
    let reliability = try Reliability(products([[1, 1], [2, 3], [3, 2]]))
    // tr C = 4/3, T = 2: alpha = 2 (1 - 2/3) = 2/3; the correlation is 1/2.
    #expect(abs(try #require(reliability.alpha) - 2.0 / 3) < 1e-15)
    #expect(reliability.items.map(\.itemRest) == [0.5, 0.5])
    #expect(reliability.items.map(\.alphaIfDropped) == [nil, nil])
    #expect(reliability.items.map(\.mean) == [2, 2])
  }

  @Test("does not depend on the unit of the answers or on adding the same to all")
  func metamorphic() throws {
    var random = SeededGenerator(seed: 12)
    let rows = (0..<60).map { _ -> [Int] in
      let common = Int.random(in: 0...3, using: &random)
      return (0..<4).map { _ in common + Int.random(in: 0...2, using: &random) }
    }
    let plain = try Reliability(products(rows))
    let other = try Reliability(products(rows.map { $0.map { 7 * $0 + 3 } }))
    #expect(plain.alpha == other.alpha && plain.interval == other.interval)
    #expect(try Reliability(products(rows.reversed())) == plain)
    #expect(try #require(plain.alpha) > 0.5 && #require(plain.alpha) < 1)
  }

  @Test("points at an item whose answers run against the others'")
  func reversedItem() throws {
    let rows = [
      [4, 4, 3, 0], [3, 4, 4, 1], [1, 0, 1, 3], [0, 1, 0, 4], [2, 2, 3, 2], [4, 3, 4, 0],
    ]
    let wrong = try Reliability(products(rows))
    #expect(wrong.reversed == [3])
    let mended = try Reliability(products(rows.map { [$0[0], $0[1], $0[2], 4 - $0[3]] }))
    #expect(mended.reversed.isEmpty)
    #expect(try #require(mended.alpha) > #require(wrong.alpha))
  }

  @Test("says nothing of no form, one form, one item, or answers that do not vary")
  func edges() throws {
    for rows in [[], [[3, 4]], [[3, 4], [3, 4], [3, 4]]] as [[[Int]]] {
      let reliability = try Reliability(products(rows, variables: 2))
      #expect(reliability.alpha == nil && reliability.interval == nil)
      #expect(reliability.standardizedAlpha == nil && reliability.meanCorrelation == nil)
      #expect(reliability.items.allSatisfy { $0.itemRest == nil && $0.alphaIfDropped == nil })
      #expect(reliability.items.allSatisfy { ($0.mean == nil) == rows.isEmpty })
      #expect(reliability.items.allSatisfy { $0.isConstant == (rows.count > 1) })
    }
    let one = try Reliability(products([[1], [2], [4]]))
    #expect(one.alpha == nil && one.items[0].itemRest == nil && one.cases == 3)
  }

  @Test("of items that agree in every form is 1, without an interval")
  func perfect() throws {
    let reliability = try Reliability(products([[1, 1, 1], [3, 3, 3], [4, 4, 4]]))
    #expect(reliability.alpha == 1 && reliability.interval == nil)
    #expect(reliability.items.allSatisfy { $0.itemRest == 1 && $0.alphaIfDropped == 1 })
  }

  @Test("keeps the others' figures where one item does not vary")
  func constantItem() throws {
    let reliability = try Reliability(products([[1, 2, 4], [3, 3, 4], [4, 4, 4], [0, 2, 4]]))
    #expect(reliability.items.map(\.isConstant) == [false, false, true])
    #expect(reliability.items[2].itemRest == nil)
    #expect(reliability.standardizedAlpha == nil && reliability.alpha != nil)
    let two = try Reliability(products([[1, 2], [3, 3], [4, 4], [0, 2]]))
    #expect(reliability.items[2].alphaIfDropped == two.alpha)
  }

  @Test("of two forms has the widest of intervals")
  func twoForms() throws {
    let reliability = try Reliability(products([[1, 2, 2], [3, 3, 4]]))
    let interval = try #require(reliability.interval)
    let alpha = try #require(reliability.alpha)
    // SciPy 1.17.1: f.ppf([.975, .025], 1, 2) is 38.5063291 and 0.00125078174.
    #expect(abs(alpha - 0.96) < 1e-15)
    #expect(abs(interval.lower - (1 - 0.04 * 38.5063291)) < 1e-8)
    #expect(abs(interval.upper - (1 - 0.04 * 0.00125078174)) < 1e-9)
  }
}

/// The cross-products of rows of whole numbers.
func products(_ rows: [[Int]], variables: Int? = nil) -> CrossProducts {
  var products = CrossProducts(variables: variables ?? rows.first?.count ?? 1)
  for row in rows { products.add(row) }
  return products
}
