/// How much of the R² of a regression each predictor earns, for more predictors than
/// `ShapleyShares` can walk.
///
/// The predictors are replaced by the uncorrelated variables nearest to them; the R² of those falls
/// apart by itself, and goes back to the predictors by their squared correlations with them. Never
/// negative, together R², and as a rule within some hundredths of the Shapley shares.
///
/// Source: Johnson (2000), Multivariate Behavioral Research 35, 1–19.
enum RelativeWeights {
  /// - Parameters:
  ///   - axes: Of the predictors' correlations.
  ///   - outcome: The correlation of each predictor with the outcome.
  /// - Returns: One share for each predictor, together R².
  static func shares(axes: LinearFit.PrincipalAxes, outcome: [Double]) -> [Double] {
    let (lengths, directions) = (axes.lengths, axes.directions)
    let places = outcome.indices
    /// `Q f(Λ) Qᵀ` for a predictor and a nearest variable.
    func matrix(_ row: Int, _ column: Int, _ power: (Double) -> Double) -> Double {
      places.reduce(0) { sum, axis in
        sum + directions[row][axis] * directions[column][axis] * power(lengths[axis])
      }
    }
    let slopes = places.map { nearest in
      places.reduce(0) { sum, predictor in
        sum + matrix(nearest, predictor) { $0 > 0 ? 1 / $0 : 0 } * outcome[predictor]
      }
    }
    return places.map { predictor in
      places.reduce(0) { sum, nearest in
        let loading = matrix(predictor, nearest) { $0 }
        return sum + loading * loading * slopes[nearest] * slopes[nearest]
      }
    }
  }
}
