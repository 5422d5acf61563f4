/// Ranks of units by their indices, the largest first.
public enum Ranking {
  /// Standard competition ranks (1, 2, 2, 4): one more than the number of larger values.
  ///
  /// Values nearer to their neighbour than 1e-11 of the scale are tied: floating-point sums in
  /// another order differ by some 1e-15 of it, different ratios of fewer than 300,000 answers by
  /// more than 1e-11.
  ///
  /// - Parameters:
  ///   - values: Finite.
  ///   - scale: The largest possible value, 100 for percentages.
  /// - Returns: A rank for each value, in their order.
  /// - Complexity: O(n log n).
  public static func competitionRanks(of values: [Double], scale: Double = 100) -> [Int] {
    ranks(of: values) { $0 - $1 <= 1e-11 * scale }
  }

  /// Ranks of the values as published, rounded half up: what is printed alike is tied.
  ///
  /// - Parameters:
  ///   - values: Finite.
  ///   - decimals: The decimals that are printed.
  /// - Returns: A rank for each value, in their order.
  public static func competitionRanks(of values: [Double], tiesAtDecimals decimals: Int) -> [Int] {
    let published = values.map {
      Double(DecimalRounding.roundedHalfUp($0, decimals: decimals))
    }
    return ranks(of: published) { $0 == $1 }
  }

  /// - Parameter tied: Whether a value and the next smaller one share a rank.
  private static func ranks(
    of values: [Double], tied: (_ value: Double, _ next: Double) -> Bool
  ) -> [Int] {
    precondition(values.allSatisfy(\.isFinite), "Only finite values can be ranked.")
    let order = values.indices.sorted { values[$0] > values[$1] }
    var ranks = Array(repeating: 1, count: values.count)
    for (place, unit) in order.enumerated().dropFirst() {
      let above = order[place - 1]
      ranks[unit] = tied(values[above], values[unit]) ? ranks[above] : place + 1
    }
    return ranks
  }
}
