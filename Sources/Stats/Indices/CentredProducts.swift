/// The cross-products of the vectors of some forms about their mean, as exact integers.
///
/// With `m` forms of vectors `v = (s, k)`: `C = m Σ v vᵀ - Σv Σvᵀ`, which is `m` times the sum of
/// squares about the mean; then the basis changes from `(s, k)` to `(s, u)`, `u = c k - s`.
/// Nothing is rounded, so nothing cancels. 128 bits suffice wherever `JointSums` fits its 64 and
/// there are fewer than 10¹² forms.
struct CentredProducts {
  private let size: Int
  private var products: [Int128]

  /// The entry for two of `s_1, …, s_D, u_1, …, u_D`, counted from 0, within a rounding or two.
  ///
  /// By its two words: the standard library's conversion takes most of the time of an estimate.
  subscript(row: Int, column: Int) -> Double {
    let product = products[row * size + column]
    let (high, low) = (
      UInt64(truncatingIfNeeded: product.magnitude >> 64),
      UInt64(truncatingIfNeeded: product.magnitude)
    )
    let magnitude = Double(high) * 0x1p64 + Double(low)
    return product < 0 ? -magnitude : magnitude
  }

  /// - Parameters:
  ///   - totals: The sums over the forms.
  ///   - count: How many forms; those beyond `totals.forms` have the vector 0.
  ///   - divisors: `c` of each dimension.
  init(_ totals: JointSums, count: Int, divisors: [Int]) {
    let dimensions = divisors.count
    let (sums, count) = (totals.sums.map { Int128($0) }, Int128(count))
    let factors = divisors.map { Int128($0) }
    /// `C` in the basis `(s, k)`.
    func centred(_ row: Int, _ column: Int) -> Int128 {
      count * Int128(totals.product(row, column)) - sums[row] * sums[column]
    }
    size = 2 * dimensions
    products = Array(repeating: 0, count: size * size)
    for d in 0..<dimensions {
      for e in 0..<dimensions {
        let (ss, sk) = (centred(d, e), centred(d, dimensions + e))
        let (ks, kk) = (centred(dimensions + d, e), centred(dimensions + d, dimensions + e))
        products[d * size + e] = ss
        products[d * size + dimensions + e] = factors[e] * sk - ss
        products[(dimensions + d) * size + e] = factors[d] * ks - ss
        products[(dimensions + d) * size + dimensions + e] =
          factors[d] * factors[e] * kk - factors[d] * ks - factors[e] * sk + ss
      }
    }
  }
}
