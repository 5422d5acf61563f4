/// The totals of the forms of one group, mostly all forms of a unit.
struct GroupTotals {
  let dimensions: Int
  let forms: Int
  /// For each dimension: forms that answered, clusters that answered, answers, scores.
  let answeredForms: [Int]
  let answeringClusters: [Int]
  let answers: [Int64]
  let scores: [Int64]
  /// For each dimension the weighted sums of points gained and of points missed.
  let gained: [Double]
  let missed: [Double]
  /// Whether all forms weigh the same, so that scores and answers can be used unweighted.
  let evenlyWeighted: Bool
  /// Clusters with a form of the group.
  let clusters: Int
  /// Those clusters, less the strata that they are in.
  let degreesOfFreedom: Int
  /// The covariance of the totals had as many forms been drawn with replacement.
  let simpleRandom: SquareMatrix?

  init(_ group: Int, of design: SampleDesign, divisors: [Int]) {
    dimensions = design.dimensions
    let cells = design.cells.filter { $0.group == group && $0.sums.forms > 0 }
    let zeros = Array(repeating: 0, count: dimensions)
    var answeredForms = zeros
    var (scores, answers) = (zeros.map { Int64($0) }, zeros.map { Int64($0) })
    var (gained, missed) = (zeros.map { Double($0) }, zeros.map { Double($0) })
    for cell in cells {
      for (d, (score, answered)) in zip(cell.sums.scores, cell.sums.answers).enumerated() {
        let unsatisfied = Int64(divisors[d]) * answered - score
        precondition(unsatisfied >= 0, "A score cannot exceed the divisor times the answers.")
        answeredForms[d] += cell.sums.answeredForms[d]
        scores[d] += score
        answers[d] += answered
        gained[d] += cell.weight * Double(score)
        missed[d] += cell.weight * Double(unsatisfied)
      }
    }
    forms = cells.reduce(0) { $0 + $1.sums.forms }
    self.answeredForms = answeredForms
    self.answers = answers
    self.scores = scores
    self.gained = gained
    self.missed = missed
    evenlyWeighted = cells.allSatisfy { $0.weight == cells[0].weight }
    let visits = design.strata.map {
      ClusterVisits($0, group: group, dimensions: design.dimensions)
    }
    clusters = visits.reduce(0) { $0 + $1.clusters }
    degreesOfFreedom = clusters - visits.count { $0.clusters > 0 }
    answeringClusters = (0..<dimensions).map { dimension in
      visits.reduce(0) { $0 + $1.answering[dimension] }
    }
    simpleRandom = Self.simpleRandom(cells, divisors: divisors)
  }

  /// Answers in all dimensions.
  var answerTotal: Int { Int(answers.reduce(0, +)) }

  /// How many times the variance is what as many forms drawn with replacement would have had.
  ///
  /// - Returns: nil where either is not known, or the latter is 0.
  func designEffect(of combination: ShareCombination, variance: Double?) -> Double? {
    let coefficients = combination.coefficients
    guard let variance, let simpleRandom else { return nil }
    let simple = simpleRandom.product(coefficients, coefficients)
    return simple > 0 ? variance / simple : nil
  }

  /// `(Σw)²/n · s²`, with `s² = Σ w (v - v̄)(v - v̄)ᵀ/Σw · n/(n - 1)`: the variance of the totals had
  /// as many forms been drawn with replacement; nil for fewer than two forms.
  private static func simpleRandom(_ cells: [SampleCell], divisors: [Int]) -> SquareMatrix? {
    let forms = Double(cells.reduce(0) { $0 + $1.sums.forms })
    guard forms > 1 else { return nil }
    // Every form as one of group 0, without others.
    let vectors = SampleVectors(divisors: divisors, groups: 1)
    let own = cells.map { $0.ofGroup(0, outsiders: 0) }
    let weight = own.reduce(0) { $0 + $1.weight * Double($1.surveyed) }
    var mean = Array(repeating: 0.0, count: vectors.size)
    for cell in own {
      for (entry, sum) in vectors.sum(cell).enumerated() {
        mean[entry] += cell.weight * sum / weight
      }
    }
    var matrix = SquareMatrix(size: vectors.size)
    for cell in own {
      let count = Double(cell.surveyed)
      let factor = weight / (forms - 1) * cell.weight
      vectors.add(squaresOf: cell, count: cell.surveyed, times: factor, to: &matrix)
      matrix.add(
        square: zip(vectors.sum(cell), mean).map { $0 / count - $1 }, times: factor * count)
    }
    return matrix
  }
}

/// In how many clusters of a stratum a group has forms, and answers to each dimension.
private struct ClusterVisits {
  let clusters: Int
  let answering: [Int]

  init(_ stratum: StratumSums, group: Int, dimensions: Int) {
    switch stratum.draw {
    case .forms(let cells):
      let own = cells.filter { $0.group == group }
      clusters = own.reduce(0) { $0 + $1.sums.forms }
      answering = (0..<dimensions).map { dimension in
        own.reduce(0) { $0 + $1.sums.answeredForms[dimension] }
      }
    case .clusters(let all):
      let own = all.map { $0.cells.filter { $0.group == group && $0.sums.forms > 0 } }
      clusters = own.count { !$0.isEmpty }
      answering = (0..<dimensions).map { dimension in
        own.count { $0.contains { $0.sums.answeredForms[dimension] > 0 } }
      }
    }
  }
}
