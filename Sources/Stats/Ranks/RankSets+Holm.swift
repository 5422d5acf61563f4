extension RankSets {
  /// Which units can be told apart, with no more than `1 - level` probability of any error.
  ///
  /// Holm's procedure over all pairs: of `m` pairs that are still open those are decided whose
  /// difference exceeds the normal quantile of `1 - (1 - level)/(2m)` in standard errors; with the
  /// rest the step is repeated. No simulation, no seed; a little more cautious than
  /// `simultaneous`.
  ///
  /// Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
  ///
  /// - Parameters:
  ///   - estimates: Finite values with their standard errors. Without one a unit is never told
  ///     apart.
  ///   - level: How often no pair at all is wrongly told apart.
  /// - Throws: `StatsError.notComputable`.
  /// - Complexity: O(units² · steps).
  public static func order(
    estimates: [(value: Double, standardError: Double?)], level: ConfidenceLevel
  ) throws(StatsError) -> ShownOrder {
    let compared = comparedUnits(estimates)
    let differences = StandardisedDifferences(compared)
    var order = ShownOrder(count: compared.count)
    differences.forEachKnown { order.showAbove($0, $1) }
    var pairs = 0
    differences.forEach { _, _, _ in pairs += 1 }
    var open = pairs
    while open > 0 {
      let critical = try Quantile.normal(1 - (1 - level.share) / Double(2 * open))
      var decided = 0
      differences.forEach { one, other, statistic in
        guard statistic > critical else { return }
        order.showAbove(one, other)
        decided += 1
      }
      if pairs - decided == open { break }
      open = pairs - decided
    }
    return order.spread(over: estimates.count, at: compared.map(\.place))
  }
}
