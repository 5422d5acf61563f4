/// The forms of each stratum.
public enum Allocation {
  /// Shares out forms in proportion to the dossiers, by largest remainders.
  ///
  /// Each stratum first gets the whole part of `n N_h / N`; what is left goes one by one to the
  /// largest remainders, the earlier stratum first where they are equal. A stratum below the minimum
  /// gets the minimum, and the others share what is left in the same way. No stratum gets more than
  /// it has. All in whole numbers.
  ///
  /// - Parameters:
  ///   - total: Forms to be shared out, `n`.
  ///   - sizes: Dossiers of each stratum, `N_h`, none negative.
  ///   - minimum: The fewest of a stratum; of a smaller stratum all.
  /// - Returns: Forms of each stratum, together `total`.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers, or more forms for the
  ///   minima than there are.
  public static func proportional(
    total: Int, sizes: [Int], minimum: Int = 0
  ) throws(StatsError) -> [Int] {
    precondition(sizes.allSatisfy { $0 >= 0 } && minimum >= 0, "Sizes cannot be negative.")
    let population = sizes.reduce(0, +)
    guard total <= population else {
      throw .countExceedsTotal(count: total, total: population)
    }
    let least = sizes.map { min($0, minimum) }
    let needed = least.reduce(0, +)
    guard needed <= total else { throw .countExceedsTotal(count: needed, total: total) }
    var open = Set(sizes.indices)
    var forms = least
    while true {
      let left = total - sizes.indices.reduce(0) { open.contains($1) ? $0 : $0 + least[$1] }
      let shares = largestRemainders(
        left, of: sizes.indices.map { open.contains($0) ? sizes[$0] : 0 })
      let short = open.filter { shares[$0] < least[$0] }
      if short.isEmpty {
        for stratum in open { forms[stratum] = shares[stratum] }
        return forms
      }
      open.subtract(short)
    }
  }

  private static func largestRemainders(_ total: Int, of sizes: [Int]) -> [Int] {
    let population = Int128(sizes.reduce(0, +))
    guard population > 0 else { return sizes }
    let products = sizes.map { Int128(total) * Int128($0) }
    var shares = products.map { Int($0 / population) }
    let left = total - shares.reduce(0, +)
    let byRemainder = sizes.indices.sorted {
      (products[$1] % population, $0) < (products[$0] % population, $1)
    }
    for stratum in byRemainder.prefix(left) { shares[stratum] += 1 }
    return shares
  }
}
