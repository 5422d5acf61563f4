extension Estimator {
  /// The overall share; nil if nobody answered a dimension that counts in it.
  ///
  /// For `pointsSum` it is the share before the rounding, on which the interval rests.
  func overallShare(of unit: GroupTotals, dimensions: [ShareCombination?]) -> ShareCombination? {
    let weights: [Double] =
      if case .meanOfDimensions(let weights) = rule.overall {
        weights
      } else {
        Array(repeating: 1, count: rule.dimensions)
      }
    guard zip(dimensions, weights).allSatisfy({ $0 != nil || $1 == 0 }) else { return nil }
    return switch rule.overall {
    case .meanOfDimensions:
      ShareCombination(mean: dimensions, weights: weights, of: unit)
    case .pooled:
      ShareCombination(pooled: unit, maximum: rule.maxima[0])
    case .pointsSum:
      ShareCombination(mean: dimensions, weights: weights, of: unit, adding: true)
    }
  }

  /// For `pointsSum`, the sum of the dimensions' points, each rounded half up to 2 decimals.
  func roundedSum(of unit: GroupTotals, dimensions: [ShareCombination?]) -> Double? {
    guard case .pointsSum = rule.overall else { return nil }
    var hundredths = 0
    for case (let dimension, let share?) in zip(0..., dimensions) {
      hundredths +=
        unit.evenlyWeighted
        ? exactHundredths(dimension, of: unit)
        : DecimalRounding.roundedHalfUp(share.maximum * share.share, decimals: 2)
    }
    return Double(hundredths) / 100
  }

  /// `100 · maximum · S / (c K)` rounded half up, without leaving the integers.
  private func exactHundredths(_ dimension: Int, of unit: GroupTotals) -> Int {
    let points = Int128(100 * rule.maxima[dimension]) * Int128(unit.scores[dimension])
    let most = Int128(rule.divisors[dimension]) * Int128(unit.answers[dimension])
    return Int((2 * points + most) / (2 * most))
  }
}
