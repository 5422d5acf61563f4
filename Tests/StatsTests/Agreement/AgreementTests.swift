import Stats
import Testing

private func table(_ rows: [[Int]]) -> AgreementTable {
  var table = AgreementTable(categories: rows.count)
  for (first, row) in rows.enumerated() {
    for (second, count) in row.enumerated() where count > 0 {
      table.add(first: first, second: second, count: count)
    }
  }
  return table
}

// R vcd 1.4: confint(Kappa(SexualFun)) gives -0.005120399 and 0.2637809. All values: the delta method
// with numerical derivatives of kappa (NumPy), which knows nothing of the closed form.
private let references: [(rows: [[Int]], kappa: Double, standardError: Double)] = [
  (
    [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]],
    0.1293302540415705, 0.06859853248287079
  ),
  // Agresti (2002), Categorical Data Analysis, table 10.8: 0.493 with standard error 0.057.
  (
    [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]],
    0.4930055955235812, 0.05674315040351076
  ),
  ([[40, 9], [6, 45]], 0.699519230769231, 0.07139360270067957),
]

@Suite("Agreement of two readers")
struct AgreementTests {
  @Test("agrees with other software", arguments: references)
  func oracle(rows: [[Int]], kappa: Double, standardError: Double) throws {
    let found = try #require(try CohenKappa(table(rows), level: .percent95))
    #expect(abs(found.kappa - kappa) < 1e-14)
    #expect(abs(found.standardError - standardError) < 1e-9)
    #expect(abs(found.interval.lower - (kappa - 1.959963984540054 * standardError)) < 1e-8)
    #expect(abs(found.interval.upper - (kappa + 1.959963984540054 * standardError)) < 1e-8)
  }

  @Test("does not change when the readers or the categories change places")
  func symmetry() throws {
    let rows = references[1].rows
    let turned = rows.indices.map { row in rows.indices.map { rows[$0][row] } }
    let order = [2, 0, 3, 1]
    let renamed = order.map { row in order.map { rows[row][$0] } }
    let first = try #require(try CohenKappa(table(rows), level: .percent95))
    for other in [turned, renamed] {
      let second = try #require(try CohenKappa(table(other), level: .percent95))
      #expect(abs(first.kappa - second.kappa) < 1e-14)
      #expect(abs(first.standardError - second.standardError) < 1e-14)
    }
  }

  @Test("full agreement is 1, with a lower bound that knows how much was read")
  func fullAgreement() throws {
    let small = try #require(try CohenKappa(table([[5, 0], [0, 5]]), level: .percent95))
    #expect(small.kappa == 1 && small.standardError == 0 && small.interval.upper == 1)
    // 10 of 10: Wilson's lower bound is 0.7224672001371107, chance 0.5.
    #expect(abs(small.interval.lower - 0.4449344002742214) < 1e-12)
    let large = try #require(try CohenKappa(table([[500, 0], [0, 500]]), level: .percent95))
    #expect(large.interval.lower > 0.99)
  }

  @Test("is 0 where the readers agree as chance would have it, and -1 where never in halves")
  func chance() throws {
    let none = try #require(try CohenKappa(table([[25, 25], [25, 25]]), level: .percent95))
    #expect(none.kappa == 0)
    let never = try #require(try CohenKappa(table([[0, 5], [5, 0]]), level: .percent95))
    #expect(never.kappa == -1 && never.interval.lower <= -1)
  }

  @Test("cannot be computed where both use one category, and of nothing there is no share")
  func edges() throws {
    let one = table([[7, 0], [0, 0]])
    #expect(try CohenKappa(one, level: .percent95) == nil)
    #expect(try one.share() == 1)
    let empty = AgreementTable(categories: 3)
    #expect(throws: StatsError.noAnswers) { try empty.share() }
    #expect(throws: StatsError.noAnswers) { try CohenKappa(empty, level: .percent95) }
    let single = table([[0, 1], [0, 0]])
    #expect(try CohenKappa(single, level: .percent95)?.kappa == 0)
  }
}
