extension PairGraph {
  /// How many pairs of one kind are pairs of the other kind, too, if which form is which were
  /// decided by chance: exact mean, variance and third moment over all orders of the forms.
  ///
  /// With `n` forms, `N = n(n-1)/2`, and for each kind of pairs `e` their number, `d` each form's
  /// number of pairs, `S = Σ(d - 2e/n)²` and `R = e(1 - e/N) - S/(n-2)`:
  /// ```
  /// mean = e₁e₂/N      variance = S₁S₂/((n-1)(n-2)²) + 2R₁R₂/(n(n-3))
  /// ```
  /// where the two terms are the parts of the variance that belong to single forms and to pairs. The
  /// third moment counts, of both kinds, three pairs of each shape: triangle, star, row, two pairs
  /// that share a form beside a third, three apart.
  ///
  /// Source: Mantel (1967), Cancer Research 27, 209–220, for the mean and variance; the third moment
  /// after Mielke, Berry and Johnson (1976), Communications in Statistics A5, 1409–1424.
  public func overlap(with other: PairGraph) -> CountMoments {
    precondition(forms == other.forms, "Both kinds of pairs must be of the same forms.")
    guard forms >= 2 else { return CountMoments() }
    let n = Double(forms)
    let mean = Double(pairs) * Double(other.pairs) / (n * (n - 1) / 2)
    guard forms >= 3 else { return CountMoments(mean: mean, variance: 0, third: 0) }
    var variance = spread * other.spread / ((n - 1) * (n - 2) * (n - 2))
    if forms >= 4 { variance += 2 * rest * other.rest / (n * (n - 3)) }
    return CountMoments(
      mean: mean, variance: max(0, variance),
      third: forms > PairGraph.mostForThird ? 0 : third(with: other, mean, variance))
  }

  /// Beyond this the count is nearly normal, and the third moment would drown in rounding.
  private static let mostForThird = 30_000

  /// `S`: how unevenly the pairs are spread over the forms.
  private var spread: Double {
    let (ends, n) = (2 * Double(pairs), Double(forms))
    return max(0, 2 * cherries + ends - ends * ends / n)
  }

  /// `R`: what remains of the pairs' variance beside that of the single forms.
  private var rest: Double {
    let (e, n) = (Double(pairs), Double(forms))
    return max(0, e * (1 - e / (n * (n - 1) / 2)) - spread / (n - 2))
  }

  /// The third central moment, from the raw one.
  private func third(
    with other: PairGraph, _ mean: Double, _ variance: Double
  ) -> Double {
    let (mine, theirs) = (shapes, other.shapes)
    let all = PairGraph.shapes(ofAllPairsOf: Double(forms))
    /// How many of a shape are of both kinds, in the mean.
    func common(_ shape: KeyPath<Shapes, Double>) -> Double {
      all[keyPath: shape] > 0
        ? mine[keyPath: shape] * theirs[keyPath: shape] / all[keyPath: shape] : 0
    }
    let two = common(\.cherry) + common(\.apart)
    let three =
      common(\.triangle) + common(\.star) + common(\.row) + common(\.cherryAndPair)
      + common(\.threeApart)
    let raw = mean + 6 * two + 6 * three
    return raw - 3 * mean * variance - mean * mean * mean
  }

  /// How many sets of two and of three pairs there are of each shape.
  private struct Shapes {
    var cherry, apart, triangle, star, row, cherryAndPair, threeApart: Double
  }

  private var shapes: Shapes {
    let e = Double(pairs)
    // Each cherry with each other pair, less the shapes in which a cherry stands more than once.
    let beside = cherries * (e - 2) - 3 * triangles - 3 * stars - 2 * rows
    return Shapes(
      cherry: cherries, apart: e * (e - 1) / 2 - cherries, triangle: triangles, star: stars,
      row: rows, cherryAndPair: beside,
      threeApart: e * (e - 1) * (e - 2) / 6 - triangles - stars - rows - beside)
  }

  private static func shapes(ofAllPairsOf n: Double) -> Shapes {
    let three = n * (n - 1) * (n - 2)
    let four = three * (n - 3)
    let five = four * (n - 4)
    return Shapes(
      cherry: three / 2, apart: four / 8, triangle: three / 6, star: four / 6, row: four / 2,
      cherryAndPair: five / 4, threeApart: five * (n - 5) / 48)
  }
}
