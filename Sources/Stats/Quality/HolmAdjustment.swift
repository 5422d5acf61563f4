/// Adjusts probabilities for how many were looked at: units, checks, days.
public enum HolmAdjustment {
  /// Holm's step-down adjustment.
  ///
  /// Of all units to which chance alone applies, the probability that even one falls below a level is
  /// at most the level, however the units depend on each other. A procedure that bounds the share of
  /// wrong flags instead, as Benjamini and Hochberg's, would name more honest units; here each flag
  /// names an office.
  ///
  /// Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70; R `p.adjust(method = "holm")`.
  ///
  /// - Parameter probabilities: nil for a unit that cannot be tested, which then does not count.
  /// - Returns: In the same order, never below the probability given.
  public static func adjusted(_ probabilities: [Double?]) -> [Double?] {
    let tested = probabilities.indices.compactMap { place in
      probabilities[place].map { (probability: $0, place: place) }
    }.sorted { $0 < $1 }
    var result = [Double?](repeating: nil, count: probabilities.count)
    var largest = 0.0
    for (rank, entry) in tested.enumerated() {
      largest = max(largest, min(1, Double(tested.count - rank) * entry.probability))
      result[entry.place] = largest
    }
    return result
  }
}
