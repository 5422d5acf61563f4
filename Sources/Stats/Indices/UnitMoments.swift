/// The weighted totals of a unit and the covariance matrix of those totals.
///
/// Scores are paired with the points missed, `u = c k - s`, not with the number of answers `k`:
/// where all are satisfied `u` is 0 throughout, and so is every variance made of it, exactly.
struct UnitMoments {
  let dimensions: Int
  let forms: Int
  /// For each dimension: forms that answered, clusters that answered, answers, scores.
  let answeredForms: [Int]
  let answeringClusters: [Int]
  let answers: [Int64]
  let scores: [Int64]
  /// For each dimension the weighted sums of `s` and of `u`.
  let gained: [Double]
  let missed: [Double]
  /// Whether all forms weigh the same, so that scores and answers can be used unweighted.
  let evenlyWeighted: Bool
  let strata: Int
  /// Clusters less strata.
  let degreesOfFreedom: Int
  let gap: StandardErrorGap?
  /// The covariance of the totals of `(s_1, …, s_D, u_1, …, u_D)`; nil where there is a gap.
  let covariance: [[Double]]?

  init(_ design: SampleDesign, divisors: [Int]) {
    precondition(
      design.dimensions == divisors.count, "The rule must be for the form of the sample.")
    dimensions = design.dimensions
    let zeros = Array(repeating: 0, count: dimensions)
    var (answeredForms, answeringClusters) = (zeros, zeros)
    var (scores, answers) = (zeros.map { Int64($0) }, zeros.map { Int64($0) })
    var (gained, missed) = (zeros.map { Double($0) }, zeros.map { Double($0) })
    for stratum in design.strata {
      let totals = stratum.totals
      for (d, (score, answered)) in zip(totals.scores, totals.answers).enumerated() {
        let unsatisfied = Int64(divisors[d]) * answered - score
        precondition(unsatisfied >= 0, "A score cannot exceed the divisor times the answers.")
        answeredForms[d] += totals.answeredForms[d]
        answeringClusters[d] += stratum.answeringClusters[d]
        scores[d] += score
        answers[d] += answered
        gained[d] += stratum.weight * Double(score)
        missed[d] += stratum.weight * Double(unsatisfied)
      }
    }
    forms = design.strata.reduce(0) { $0 + $1.totals.forms }
    self.answeredForms = answeredForms
    self.answeringClusters = answeringClusters
    self.answers = answers
    self.scores = scores
    self.gained = gained
    self.missed = missed
    evenlyWeighted = design.strata.allSatisfy { $0.weight == design.strata[0].weight }
    strata = design.strata.count
    degreesOfFreedom = design.strata.reduce(0) { $0 + $1.clusters } - design.strata.count
    let lonely = design.strata.firstIndex { $0.clusters == 1 && $0.unsurveyedShare > 0 }
    gap =
      if degreesOfFreedom <= 0 {
        .noDegreesOfFreedom
      } else {
        lonely.map { .lonelyStratum(index: $0) }
      }
    covariance = gap == nil ? Self.covariance(design, divisors: divisors) : nil
  }

  /// `Σ_h (1 - f_h) w_h² / (m_h - 1) · C_h`, with `C_h` of `CentredProducts`.
  ///
  /// A stratum surveyed whole adds nothing, even if it has one cluster.
  private static func covariance(_ design: SampleDesign, divisors: [Int]) -> [[Double]] {
    let size = 2 * design.dimensions
    var sum = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for stratum in design.strata where stratum.clusters > 1 {
      let factor =
        stratum.unsurveyedShare * stratum.weight * stratum.weight / Double(stratum.clusters - 1)
      let products = CentredProducts(stratum, divisors: divisors)
      for row in 0..<size {
        for column in 0..<size {
          sum[row][column] += factor * Double(products[row, column])
        }
      }
    }
    return sum
  }

  /// Answers in all dimensions.
  var answerTotal: Int { Int(answers.reduce(0, +)) }

  /// Clusters in all strata.
  var clusterTotal: Int { degreesOfFreedom + strata }

  /// `aᵀ V b`, the covariance of two linear combinations of the totals.
  ///
  /// What is smaller than the rounding of its own terms is 0: where every form has the same share
  /// the terms cancel, and their noise is no variance.
  func covariance(_ a: [Double], _ b: [Double]) -> Double? {
    guard let covariance else { return nil }
    var (sum, magnitude) = (0.0, 0.0)
    for row in a.indices {
      for column in b.indices {
        let term = a[row] * covariance[row][column] * b[column]
        sum += term
        magnitude += term.magnitude
      }
    }
    return sum.magnitude > 1e-13 * magnitude ? sum : 0
  }
}
