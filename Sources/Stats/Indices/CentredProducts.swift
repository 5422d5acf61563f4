/// The cross-products of the vectors of some forms about their mean, as exact integers.
///
/// With `m` forms of vectors `v = (s, k)`: `C = m Σ v vᵀ - Σv Σvᵀ`, which is `m` times the sum of
/// squares about the mean; then the basis changes from `(s, k)` to `(s, u)`, `u = c k - s`.
/// Nothing is rounded, so nothing cancels. 128 bits suffice wherever `JointSums` fits its 64 and
/// there are fewer than 10¹² forms.
struct CentredProducts {
  private let size: Int
  private var products: [Int128]

  /// The entry for two of `s_1, …, s_D, u_1, …, u_D`, counted from 0.
  subscript(row: Int, column: Int) -> Int128 {
    products[row * size + column]
  }

  /// - Parameters:
  ///   - totals: The sums over the forms.
  ///   - count: How many forms; those beyond `totals.forms` have the vector 0.
  ///   - divisors: `c` of each dimension.
  init(_ totals: JointSums, count: Int, divisors: [Int]) {
    let dimensions = divisors.count
    let (sums, count) = (totals.sums.map { Int128($0) }, Int128(count))
    /// `C` in the basis `(s, k)`.
    func centred(_ row: Int, _ column: Int) -> Int128 {
      count * Int128(totals.product(row, column)) - sums[row] * sums[column]
    }
    /// A vector of the basis `(s, u)` as a sum of vectors of `(s, k)`.
    func terms(_ index: Int) -> [(factor: Int128, index: Int)] {
      guard index >= dimensions else { return [(factor: 1, index: index)] }
      let divisor = Int128(divisors[index - dimensions])
      return [(factor: divisor, index: index), (factor: -1, index: index - dimensions)]
    }
    size = 2 * dimensions
    products = Array(repeating: 0, count: size * size)
    for row in 0..<size {
      for column in row..<size {
        var product: Int128 = 0
        for left in terms(row) {
          for right in terms(column) {
            product += left.factor * right.factor * centred(left.index, right.index)
          }
        }
        products[row * size + column] = product
        products[column * size + row] = product
      }
    }
  }
}
