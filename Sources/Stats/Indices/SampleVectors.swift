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

  /// The sum of the vectors of some forms, in the entries of their own group.
  func sum(_ forms: JointSums, group: Int = 0) -> [Double] {
    var vector = Array(repeating: 0.0, count: size)
    let (start, dimensions, sums) = (group * width, divisors.count, forms.sums)
    for d in 0..<dimensions {
      vector[start + d] = Double(sums[d])
      vector[start + dimensions + d] = Double(Int64(divisors[d]) * sums[dimensions + d] - sums[d])
    }
    return vector
  }

  /// Adds `factor` times the squares of the vectors of some forms about their own mean.
  ///
  /// - Parameters:
  ///   - forms: The sums over the forms.
  ///   - group: Which entries are theirs.
  ///   - count: How many forms; those beyond the sums have the vector 0.
  ///   - factor: What the squares are multiplied with.
  ///   - matrix: What they are added to.
  func add(
    squaresOf forms: JointSums, group: Int = 0, count: Int, times factor: Double,
    to matrix: inout SquareMatrix
  ) {
    let products = CentredProducts(forms, count: count, divisors: divisors)
    let (start, scale) = (group * width, factor / Double(count))
    for row in 0..<width {
      for column in 0..<width {
        matrix[start + row, start + column] += scale * products[row, column]
      }
    }
  }
}
