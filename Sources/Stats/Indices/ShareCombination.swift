/// A share in `0...1` made of a unit's totals, with its linearisation.
///
/// For one dimension, with totals `S` of points gained and `U` of points missed,
/// `p = S/(S + U)`, and the linearised score of a response is
/// `z = (1/(S + U)) · ((1 - p) s - p u)`, which is `(1/(c K)) (s - p c k)` without its cancellation.
struct ShareCombination {
  let share: Double
  /// The weights of `s_1, …, s_D, u_1, …, u_D` in `z`.
  let coefficients: [Double]
  /// What the share is multiplied with to be an index.
  let maximum: Double
  let forms: Int
  let answers: Int
  /// Clusters with an answer in it.
  let clusters: Int

  /// The share of one dimension; nil if nobody answered.
  init?(dimension: Int, of unit: GroupTotals, maximum: Double) {
    guard unit.answers[dimension] > 0 else { return nil }
    let (gained, missed) = (unit.gained[dimension], unit.missed[dimension])
    var coefficients = Array(repeating: 0.0, count: 2 * unit.dimensions)
    coefficients[dimension] = missed / (gained + missed) / (gained + missed)
    coefficients[unit.dimensions + dimension] = -gained / (gained + missed) / (gained + missed)
    self.init(
      share: gained / (gained + missed), coefficients: coefficients, maximum: maximum,
      forms: unit.answeredForms[dimension], answers: Int(unit.answers[dimension]),
      clusters: unit.answeringClusters[dimension])
  }

  /// One ratio of totals over all dimensions.
  init(pooled unit: GroupTotals, maximum: Double) {
    let (gained, missed) = (unit.gained.reduce(0, +), unit.missed.reduce(0, +))
    let total = gained + missed
    self.init(
      share: gained / total,
      coefficients: Array(repeating: missed / total / total, count: unit.dimensions)
        + Array(repeating: -gained / total / total, count: unit.dimensions),
      maximum: maximum, forms: unit.forms, answers: unit.answerTotal,
      clusters: unit.clusters)
  }

  /// The mean of the dimensions' indices with `weights`, as a share of its `maximum`.
  ///
  /// - Parameters:
  ///   - dimensions: One for each weight; nil only where the weight is 0.
  ///   - weights: Need not add up to 1.
  ///   - unit: The totals.
  ///   - adding: Whether the indices are added up and not averaged; the share is the same.
  init(
    mean dimensions: [ShareCombination?], weights: [Double], of unit: GroupTotals,
    adding: Bool = false
  ) {
    var (index, most, weight) = (0.0, 0.0, 0.0)
    var coefficients = Array(repeating: 0.0, count: 2 * unit.dimensions)
    for case (let dimension?, let own) in zip(dimensions, weights) {
      index += own * dimension.maximum * dimension.share
      most += own * dimension.maximum
      weight += own
      for place in coefficients.indices {
        coefficients[place] += own * dimension.maximum * dimension.coefficients[place]
      }
    }
    self.init(
      // At the best and the worst answers both sums are the same additions: exactly 1 and 0.
      share: index / most, coefficients: coefficients.map { $0 / most },
      maximum: adding ? most : most / weight,
      forms: unit.forms, answers: unit.answerTotal, clusters: unit.clusters)
  }

  private init(
    share: Double, coefficients: [Double], maximum: Double, forms: Int, answers: Int,
    clusters: Int
  ) {
    self.share = share
    self.coefficients = coefficients
    self.maximum = maximum
    self.forms = forms
    self.answers = answers
    self.clusters = clusters
  }
}
