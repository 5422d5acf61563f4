import Testing

@testable import Stats

@Suite("Cross-products")
struct CrossProductsTests {
  private static let rows: [[Int]] = {
    var random = SeededGenerator(seed: 3)
    return (0..<40).map { _ in (0..<4).map { _ in Int.random(in: 0...9, using: &random) } }
  }()

  @Test("are those of the definition")
  func definition() {
    let sums = products(Self.rows)
    #expect(sums.cases == 40 && sums.storage.count == CrossProducts.stride(variables: 4))
    for first in 0..<4 {
      #expect(sums.sum(first) == Int64(Self.rows.reduce(0) { $0 + $1[first] }))
      for second in 0..<4 {
        let product = Self.rows.reduce(0) { $0 + $1[first] * $1[second] }
        let centred = 40 * product - Int(sums.sum(first)) * Int(sums.sum(second))
        #expect(sums.centred(first, second) == Int128(centred))
      }
    }
  }

  @Test("add up in any order, and can be taken away again")
  func parts() {
    let (first, second) = (products(Array(Self.rows[..<13])), products(Array(Self.rows[13...])))
    let whole = products(Self.rows)
    #expect(first + second == whole && second + first == whole)
    #expect(whole - first == second)
    #expect(CrossProducts(variables: 4, storage: whole.storage[...]) == whole)
  }
}
