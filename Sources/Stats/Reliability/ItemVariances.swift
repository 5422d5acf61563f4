/// What alpha needs of the covariance matrix of some items, as exact integers.
struct ItemVariances {
  /// How many items there are.
  private let count: Int
  /// n² times the variance of each item, and of it with the sum of all.
  private let own: [Int128]
  private let withTotal: [Int128]
  /// n² times the sum of the variances, and the variance of the sum.
  private let trace: Int128
  private let total: Int128

  init(_ products: CrossProducts) {
    let items = 0..<products.variables
    own = items.map { products.centred($0, $0) }
    withTotal = items.map { item in items.reduce(0) { $0 + products.centred(item, $1) } }
    count = items.count
    trace = own.reduce(0, +)
    total = withTotal.reduce(0, +)
  }

  private init(count: Int, trace: Int128, total: Int128) {
    (own, withTotal) = ([], [])
    (self.count, self.trace, self.total) = (count, trace, total)
  }

  /// Cronbach's alpha; nil for fewer than two items and where their total does not vary.
  var alpha: Double? {
    guard count > 1, total > 0 else { return nil }
    return Double(Int128(count) * (total - trace)) / Double(Int128(count - 1) * total)
  }

  /// The items without one of them.
  func without(_ item: Int) -> ItemVariances {
    ItemVariances(count: count - 1, trace: trace - own[item], total: rest(item))
  }

  /// n² times the variance of the sum of the other items.
  private func rest(_ item: Int) -> Int128 { total - 2 * withTotal[item] + own[item] }

  /// The correlation of an item with the sum of the others; nil where one of them does not vary.
  func correlationWithRest(_ item: Int) -> Double? {
    guard own[item] > 0, rest(item) > 0 else { return nil }
    return Double(withTotal[item] - own[item])
      / (Double(own[item]) * Double(rest(item))).squareRoot()
  }
}
