/// How much of the R² of a regression each predictor earns, averaged over all orders of entry.
///
/// The share of a predictor is the mean gain in R² when it joins the predictors that came before it,
/// over every order: its Shapley value, also known as LMG. Two predictors that say the same share
/// alike, whichever came first on the form; the shares are never negative and add up to R².
///
/// R² of a subset `S` is `r_Sᵀ R_S⁻¹ r_S`. Subsets are walked depth first, each by one elimination
/// step from the subset without its last predictor; a predictor that the chosen ones explain already
/// gains nothing.
///
/// Source: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis,
/// 119 ff.; Grömping (2006), Journal of Statistical Software 17(1), `calc.relimp(type = "lmg")`.
enum ShapleyShares {
  /// The most predictors for which all subsets are walked, 32,768 of them.
  static let mostPredictors = 15

  /// - Parameters:
  ///   - correlations: Of the predictors, with 1 on the diagonal.
  ///   - outcome: Of each predictor with the outcome.
  /// - Returns: One share for each predictor, together R².
  /// - Complexity: O(2ᵖ p).
  static func shares(correlations: [[Double]], outcome: [Double]) -> [Double] {
    let count = outcome.count
    precondition(count <= mostPredictors, "Too many predictors for all subsets.")
    var explained = Array(repeating: 0.0, count: 1 << count)
    walk(
      rest: correlations, goal: outcome, from: 0, subset: 0, rSquared: 0, explained: &explained)
    // With i predictors before it, a predictor stands in i! (p - 1 - i)! of the p! orders.
    var weights = [1 / Double(count)]
    for before in 1..<max(1, count) {
      weights.append(weights[before - 1] * Double(before) / Double(count - before))
    }
    return (0..<count).map { predictor in
      var share = 0.0
      for subset in explained.indices where subset & 1 << predictor == 0 {
        let gain = explained[subset | 1 << predictor] - explained[subset]
        share += weights[subset.nonzeroBitCount] * max(0, gain)
      }
      return share
    }
  }

  /// Notes R² of every subset that goes on from this one with predictors at or behind `from`.
  private static func walk(
    rest: [[Double]], goal: [Double], from: Int, subset: Int, rSquared: Double,
    explained: inout [Double]
  ) {
    explained[subset] = rSquared
    for predictor in from..<goal.count {
      let own = rest[predictor][predictor]
      guard own > 1e-12 else {
        walk(
          rest: rest, goal: goal, from: predictor + 1, subset: subset | 1 << predictor,
          rSquared: rSquared, explained: &explained)
        continue
      }
      var (nextRest, nextGoal) = (rest, goal)
      for row in predictor + 1..<max(predictor + 1, goal.count) {
        let factor = rest[predictor][row] / own
        nextGoal[row] -= factor * goal[predictor]
        for column in predictor + 1..<goal.count {
          nextRest[row][column] -= factor * rest[predictor][column]
        }
      }
      walk(
        rest: nextRest, goal: nextGoal, from: predictor + 1, subset: subset | 1 << predictor,
        rSquared: min(1, rSquared + goal[predictor] * goal[predictor] / own),
        explained: &explained)
    }
  }
}
