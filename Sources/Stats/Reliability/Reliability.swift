/// How far the items of one dimension measure the same thing.
///
/// With `C` the covariance matrix of `k` items over the forms that answered all of them, and
/// `T = Σ C`, Cronbach's alpha is
/// ```
/// alpha = k/(k - 1) · (1 - tr C / T)
/// ```
/// computed from exact integers. Reversed items are turned round before they come here.
///
/// Edge cases: nil for one item, for no form or one, and where all forms give the same total.
/// A negative alpha is possible and tells of items that contradict each other.
///
/// Source: Cronbach (1951), Psychometrika 16, 297–334; the numbers of R psych 2.2.9, `alpha`.
public struct Reliability: Sendable, Equatable {
  /// One item beside the others of its dimension.
  public struct Item: Sendable, Equatable {
    /// The mean answer, in levels above the lowest one; nil without a form.
    public let mean: Double?
    /// Correlation with the sum of the other items, "corrected item-total correlation".
    ///
    /// Nil where the item or the sum of the others does not vary. Negative tells of an item that is
    /// reversed, or that the form wrongly calls reversed.
    public let itemRest: Double?
    /// Alpha of the other items; nil where fewer than two are left or their total does not vary.
    public let alphaIfDropped: Double?
    /// Whether all forms give it the same answer, though there are two or more.
    public let isConstant: Bool
  }

  /// Forms that answered every item of the dimension.
  public let cases: Int
  /// In the order of the variables.
  public let items: [Item]
  /// Cronbach's alpha.
  public let alpha: Double?
  /// Alpha of items brought to equal variances: `k r / (1 + (k - 1) r)`, with `r` the mean
  /// correlation of two items; nil where an item does not vary.
  public let standardizedAlpha: Double?
  /// The mean correlation of two items; nil where an item does not vary.
  public let meanCorrelation: Double?
  /// Feldt's interval of alpha.
  ///
  /// Nil without an alpha, and where all items agree in every form: alpha is then 1, and the forms
  /// say nothing of its precision.
  public let interval: ConfidenceInterval?

  /// - Parameters:
  ///   - products: Of the items, in levels above the lowest one.
  ///   - level: How often such intervals cover the true alpha.
  /// - Throws: `StatsError.notComputable` if a quantile cannot be computed.
  public init(
    _ products: CrossProducts, level: ConfidenceLevel = .percent95
  ) throws(StatsError) {
    let whole = ItemVariances(products)
    cases = products.cases
    alpha = whole.alpha
    items = (0..<products.variables).map { item in
      Item(
        mean: products.cases > 0 ? Double(products.sum(item)) / Double(products.cases) : nil,
        itemRest: whole.correlationWithRest(item), alphaIfDropped: whole.without(item).alpha,
        isConstant: products.cases > 1 && products.centred(item, item) == 0)
    }
    meanCorrelation = Reliability.meanCorrelation(products)
    let count = Double(products.variables)
    standardizedAlpha = meanCorrelation.map { count * $0 / (1 + (count - 1) * $0) }
    interval =
      if let alpha, alpha < 1 {
        try Reliability.feldt(
          alpha: alpha, cases: products.cases, items: products.variables, level: level)
      } else {
        nil
      }
  }

  /// The items whose answers run against the others', as places.
  public var reversed: [Int] {
    items.indices.filter { (items[$0].itemRest ?? 0) < 0 }
  }

  private static func meanCorrelation(_ products: CrossProducts) -> Double? {
    let count = products.variables
    let variances = (0..<count).map { Double(products.centred($0, $0)) }
    guard count > 1, variances.allSatisfy({ $0 > 0 }) else { return nil }
    var sum = 0.0
    for row in 0..<count {
      for column in row + 1..<count {
        sum +=
          Double(products.centred(row, column))
          / (variances[row] * variances[column])
          .squareRoot()
      }
    }
    return sum / Double(count * (count - 1) / 2)
  }

  /// `1 - (1 - alpha) F`, F being quantiles with `n - 1` and `(n - 1)(k - 1)` degrees of freedom.
  ///
  /// Source: Feldt (1965), Psychometrika 30, 357–370; R psych 2.2.9, `alpha.ci`.
  private static func feldt(
    alpha: Double, cases: Int, items: Int, level: ConfidenceLevel
  ) throws(StatsError) -> ConfidenceInterval {
    let freedom = (cases - 1, (cases - 1) * (items - 1))
    let (low, high) = (
      try Quantile.f(level.tail, degreesOfFreedom: freedom),
      try Quantile.f(1 - level.tail, degreesOfFreedom: freedom)
    )
    return ConfidenceInterval(lower: 1 - (1 - alpha) * high, upper: 1 - (1 - alpha) * low)
  }
}
