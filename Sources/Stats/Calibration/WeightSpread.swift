/// How unequal the weights of a sample are, and what that costs.
public struct WeightSpread: Sendable, Equatable {
  /// The largest weight by the smallest; 1 if all are the same.
  public let ratio: Double
  /// `n Σw² / (Σw)²`: how many times larger unequal weights that have nothing to do with the answers
  /// make a variance.
  ///
  /// Source: Kish (1965), Survey Sampling, 11.7.
  public let designEffect: Double
  /// The forms by that effect: how many of equal weight would be as precise.
  public let effectiveForms: Double

  /// - Returns: nil without a form.
  init?(_ cells: [SampleCell]) {
    let cells = cells.filter { $0.surveyed > 0 }
    guard let least = cells.map(\.weight).min(), let most = cells.map(\.weight).max(), least > 0
    else { return nil }
    var (forms, sum, squares) = (0.0, 0.0, 0.0)
    for cell in cells {
      // In units of the largest, so that no square overflows.
      let (count, weight) = (Double(cell.surveyed), cell.weight / most)
      forms += count
      sum += count * weight
      squares += count * weight * weight
    }
    ratio = most / least
    designEffect = forms * squares / (sum * sum)
    effectiveForms = sum * sum / squares
  }
}

extension SampleDesign {
  /// How unequal the weights are; nil without a form.
  public var weightSpread: WeightSpread? { WeightSpread(cells) }
}
