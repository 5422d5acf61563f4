// GSL keeps its constants in variables that it never changes.
@unsafe @preconcurrency internal import CGSL

/// The least-squares fit of one standardised variable by others, from their correlations.
///
/// Regression needs no more of the forms than the correlations: with `U` the triangular root of the
/// correlation matrix of predictors and outcome, the rows of `U` are observations with exactly these
/// correlations, and `gsl_multifit_linear_tsvd` fits them as it would fit the forms.
///
/// Where predictors are combinations of each other, no coefficient can tell them apart: those have
/// none, the others keep theirs, and R² is that of all.
struct LinearFit {
  /// For each predictor the change of the outcome with it, both in standard deviations; nil where
  /// the predictor is a combination of others.
  let coefficients: [Double?]
  /// `1/(1 - R²)` of each predictor by the others; nil where it is a combination of them.
  let inflation: [Double?]
  /// The square root of the largest eigenvalue of the predictors' correlations over the smallest;
  /// nil where the smallest is 0.
  let conditionNumber: Double?
  /// The share of the outcome's variance that the predictors explain together, `0...1`.
  let rSquared: Double
  /// The predictors in their principal axes, for `RelativeWeights`.
  let axes: PrincipalAxes

  /// The principal axes of the predictors' correlation matrix.
  struct PrincipalAxes {
    /// The roots of the eigenvalues, largest first; 0 where an axis is empty.
    let lengths: [Double]
    /// For each predictor its part in each axis.
    let directions: [[Double]]
  }

  /// Axes shorter than this part of the longest are taken for empty: their correlations differ from
  /// those of exact combinations by less than twelve digits.
  private static let tolerance = 1e-6

  /// - Parameters:
  ///   - correlations: Of the predictors, with 1 on the diagonal.
  ///   - outcome: Of each predictor with the outcome.
  /// - Throws: `StatsError.notComputable` if GSL fails.
  init(correlations: [[Double]], outcome: [Double]) throws(StatsError) {
    let count = outcome.count
    precondition(count > 0 && correlations.count == count, "A fit needs its predictors.")
    let root = LinearFit.root(of: correlations, outcome)
    GSL.errorHandlerOff
    guard let rows = unsafe gsl_matrix_alloc(count + 1, count),
      let goal = unsafe gsl_vector_alloc(count + 1),
      let solution = unsafe gsl_vector_alloc(count),
      let covariance = unsafe gsl_matrix_alloc(count, count),
      let work = unsafe gsl_multifit_linear_alloc(count + 1, count)
    else { preconditionFailure("There is no memory for a fit of \(count) predictors.") }
    defer {
      unsafe gsl_matrix_free(rows)
      unsafe gsl_vector_free(goal)
      unsafe gsl_vector_free(solution)
      unsafe gsl_matrix_free(covariance)
      unsafe gsl_multifit_linear_free(work)
    }
    for row in 0...count {
      for column in 0..<count { unsafe gsl_matrix_set(rows, row, column, root[row][column]) }
      unsafe gsl_vector_set(goal, row, root[row][count])
    }
    var (unexplained, rank) = (0.0, 0)
    let status = unsafe gsl_multifit_linear_tsvd(
      rows, goal, LinearFit.tolerance, solution, covariance, &unexplained, &rank, work)
    // Once more without the balancing of columns, for the axes.
    let axesStatus = unsafe gsl_multifit_linear_svd(rows, work)
    guard status == GSL_SUCCESS, axesStatus == GSL_SUCCESS, unexplained.isFinite else {
      throw .notComputable(function: "linear fit", arguments: outcome)
    }
    let longest = unsafe gsl_vector_get(work.pointee.S, 0)
    let lengths = (0..<count).map { axis in
      let length = unsafe gsl_vector_get(work.pointee.S, axis)
      return length > LinearFit.tolerance * longest ? length : 0
    }
    let directions = (0..<count).map { predictor in
      (0..<count).map { unsafe gsl_matrix_get(work.pointee.Q, predictor, $0) }
    }
    let isFree = directions.map { parts in
      zip(parts, lengths).allSatisfy { $1 > 0 || $0.magnitude < 1e-5 }
    }
    axes = PrincipalAxes(lengths: lengths, directions: directions)
    coefficients = (0..<count).map { isFree[$0] ? unsafe gsl_vector_get(solution, $0) : nil }
    inflation = (0..<count).map { predictor in
      guard isFree[predictor] else { return nil }
      return zip(directions[predictor], lengths).reduce(0) {
        $1.1 > 0 ? $0 + ($1.0 / $1.1) * ($1.0 / $1.1) : $0
      }
    }
    conditionNumber = lengths.last.flatMap { $0 > 0 ? longest / $0 : nil }
    rSquared = min(1, max(0, 1 - unexplained))
  }

  /// The upper triangular root of the correlations with the outcome as last variable.
  ///
  /// Cholesky's; a variable that the ones before it explain has a row of zeros.
  private static func root(of correlations: [[Double]], _ outcome: [Double]) -> [[Double]] {
    let size = outcome.count + 1
    var rest = zip(correlations, outcome).map { $0 + [$1] } + [outcome + [1]]
    var root = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for row in 0..<size where rest[row][row] > 1e-14 {
      let pivot = rest[row][row].squareRoot()
      for column in row..<size { root[row][column] = rest[row][column] / pivot }
      for left in row + 1..<max(row + 1, size) {
        for right in row + 1..<size { rest[left][right] -= root[row][left] * root[row][right] }
      }
    }
    return root
  }
}
