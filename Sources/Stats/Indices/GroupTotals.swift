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
      let (forms, sums) = (cell.sums.answeredForms, cell.sums.sums)
      for d in zeros.indices {
        let (score, answered) = (sums[d], sums[dimensions + d])
        let unsatisfied = Int64(divisors[d]) * answered - score
        precondition(unsatisfied >= 0, "A score cannot exceed the divisor times the answers.")
        answeredForms[d] += forms[d]
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
    let vectors = SampleVectors(divisors: divisors, groups: 1)
    let alike = Self.alike(cells)
    let weight = alike.reduce(0) { $0 + $1.weight * Double($1.sums.forms) }
    var mean = Array(repeating: 0.0, count: vectors.size)
    for cell in alike {
      for (entry, sum) in vectors.sum(cell.sums).enumerated() {
        mean[entry] += cell.weight * sum / weight
      }
    }
    var matrix = SquareMatrix(size: vectors.size)
    for cell in alike {
      let count = Double(cell.sums.forms)
      let factor = weight / (forms - 1) * cell.weight
      vectors.add(squaresOf: cell.sums, count: cell.sums.forms, times: factor, to: &matrix)
      matrix.add(
        square: zip(vectors.sum(cell.sums), mean).map { $0 / count - $1 }, times: factor * count)
    }
    return matrix
  }

  /// The forms by their weight, whatever cell they are in.
  private static func alike(_ cells: [SampleCell]) -> [(weight: Double, sums: JointSums)] {
    var places: [Double: Int] = [:]
    var alike: [(weight: Double, sums: JointSums)] = []
    for cell in cells {
      if let place = places[cell.weight] {
        alike[place].sums += cell.sums
      } else {
        places[cell.weight] = alike.count
        alike.append((cell.weight, cell.sums))
      }
    }
    return alike
  }
}

/// In how many clusters of a stratum a group has forms, and answers to each dimension.
private struct ClusterVisits {
  let clusters: Int
  let answering: [Int]

  init(_ stratum: StratumSums, group: Int, dimensions: Int) {
    var answering = Array(repeating: 0, count: dimensions)
    switch stratum.draw {
    case .forms(let cells):
      let own = cells.filter { $0.group == group }
      clusters = own.reduce(0) { $0 + $1.sums.forms }
      for cell in own {
        for (d, forms) in cell.sums.answeredForms.enumerated() { answering[d] += forms }
      }
    case .clusters(let all):
      var clusters = 0
      for cluster in all {
        let own = cluster.cells.filter { $0.group == group && $0.sums.forms > 0 }
        if !own.isEmpty { clusters += 1 }
        let answered = own.map(\.sums.answeredForms)
        for d in answering.indices where answered.contains(where: { $0[d] > 0 }) {
          answering[d] += 1
        }
      }
      self.clusters = clusters
    }
    self.answering = answering
  }
}
