/// Pairs of forms that have something in common, by what decides how such pairs fall together: how
/// many there are, and how often two or three of them share a form.
///
/// Counts of three pairs are rounded beyond 2⁵³, far below anything that a figure shows.
public struct PairGraph: Sendable, Equatable {
  /// How many forms there are.
  public let forms: Int
  /// How many pairs there are.
  public let pairs: Int
  /// Two pairs that share a form.
  let cherries: Double
  /// Three pairs that share one form.
  let stars: Double
  /// Three pairs among three forms.
  let triangles: Double
  /// Three pairs in a row.
  let rows: Double

  /// - Parameters:
  ///   - degrees: How many pairs each form belongs to; equal forms together.
  ///   - products: Over all pairs, the product of the degrees of the two forms.
  ///   - triangles: How often three forms are all paired with each other.
  init(
    degrees: [(degree: Int, forms: Int)], products: Double, triangles: Double
  ) {
    var (forms, ends) = (0, 0)
    var (cherries, stars, squares) = (0.0, 0.0, 0.0)
    for (degree, count) in degrees {
      forms += count
      ends += degree * count
      let (d, n) = (Double(degree), Double(count))
      cherries += n * d * (d - 1) / 2
      stars += n * d * (d - 1) * (d - 2) / 6
      squares += n * d * d
    }
    self.forms = forms
    pairs = ends / 2
    self.cherries = cherries
    self.stars = stars
    self.triangles = triangles
    // Each pair with the other pairs of its two forms, without the ways that close to a triangle.
    rows = products - squares + Double(pairs) - 3 * triangles
  }

  /// Pairs of the forms that lie in the same group.
  ///
  /// - Parameter sizes: Of the groups, those of one form included.
  public init(groups sizes: some Sequence<Int>) {
    let degrees = sizes.map { (degree: $0 - 1, forms: $0) }
    self.init(
      degrees: degrees,
      products: degrees.reduce(0) { sum, group in
        let (degree, forms) = (Double(group.degree), Double(group.forms))
        return sum + forms * degree / 2 * degree * degree
      },
      triangles: degrees.reduce(0) { $0 + PairGraph.triples(Double($1.forms)) })
  }

  /// Pairs of the forms of one group, beside which all others are alone.
  public init(group size: Int, of forms: Int) {
    precondition(0 <= size && size <= forms, "A group is a part of the forms.")
    let degree = Double(size - 1)
    self.init(
      degrees: [(degree: max(0, size - 1), forms: size), (degree: 0, forms: forms - size)],
      products: size < 2 ? 0 : Double(size) * degree / 2 * degree * degree,
      triangles: PairGraph.triples(Double(size)))
  }

  /// Pairs of neighbours in a row of forms.
  public init(sequenceOf forms: Int) {
    precondition(forms >= 0, "Counts cannot be negative.")
    let inner = max(0, forms - 2)
    // Between inner forms 2 · 2; the two at the ends 1 · 2, or 1 · 1 where they are neighbours.
    let products = forms == 2 ? 1 : forms < 2 ? 0 : 4 * Double(inner - 1) + 4
    self.init(
      degrees: forms == 1 ? [(0, 1)] : forms == 0 ? [] : [(2, inner), (1, 2)],
      products: products, triangles: 0)
  }

  static func triples(_ forms: Double) -> Double { forms * (forms - 1) * (forms - 2) / 6 }
}
