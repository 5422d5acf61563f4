/// The vectors of the forms in a sample: `(s_1, …, s_D, u_1, …, u_D)` with the points gained `s` and
/// the points missed `u = c k - s`, for each compared group in turn.
///
/// A form of one group has 0 for the others. Points are paired with points missed, not with the
/// number of answers `k`: where all are satisfied `u` is 0 throughout, and so is every variance
/// made of it, exactly.
struct SampleVectors {
  let divisors: [Int]
  let groups: Int

  /// The entries of one group.
  var width: Int { 2 * divisors.count }
  /// The entries of a vector.
  var size: Int { width * groups }

  /// The sum of a cell's vectors, in the entries of its own group.
  func sum(_ cell: SampleCell) -> [Double] {
    var vector = Array(repeating: 0.0, count: size)
    let start = cell.group * width
    for (dimension, (score, answered)) in zip(cell.sums.scores, cell.sums.answers).enumerated() {
      vector[start + dimension] = Double(score)
      vector[start + divisors.count + dimension] = Double(
        Int64(divisors[dimension]) * answered - score)
    }
    return vector
  }

  /// Adds `factor` times the squares of a cell's vectors about their own mean.
  ///
  /// - Parameter count: How many forms; those beyond the cell's sums have the vector 0.
  func add(
    squaresOf cell: SampleCell, count: Int, times factor: Double, to matrix: inout SquareMatrix
  ) {
    let products = CentredProducts(cell.sums, count: count, divisors: divisors)
    let (start, scale) = (cell.group * width, factor / Double(count))
    for row in 0..<width {
      for column in 0..<width {
        matrix[start + row, start + column] += scale * Double(products[row, column])
      }
    }
  }
}
