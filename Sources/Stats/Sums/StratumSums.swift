/// The sums of one stratum, ready for its share in the variance.
public struct StratumSums: Sendable, Equatable {
  /// How many clusters were visited; forms, if every form is its own cluster.
  public let clusters: Int
  /// For each dimension, the clusters with an answer that counts.
  public let answeringClusters: [Int]
  /// The forms, their sums, and the cross-products of the cluster totals.
  public let totals: JointSums
  /// How many dossiers each form stands for, `w`.
  public let weight: Double
  /// The dossiers of the stratum, `N_h`, where known: the share not surveyed is then `1 - n_h/N_h`.
  public let population: Int?

  /// A stratum whose forms were drawn one by one.
  ///
  /// - Parameters:
  ///   - forms: The sums over the forms.
  ///   - weight: How many dossiers each form stands for. Only ratios between strata matter.
  ///   - population: The dossiers of the stratum, if known.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers,
  ///   `StatsError.weightOutOfRange`.
  public init(
    forms: JointSums, weight: Double = 1, population: Int? = nil
  ) throws(StatsError) {
    try self.init(
      clusters: forms.forms, answering: forms.answeredForms, totals: forms, weight: weight,
      population: population)
  }

  /// A stratum whose forms came in clusters, as communes.
  ///
  /// - Parameters:
  ///   - clusters: The sums over the forms of each cluster; a cluster without forms is no cluster.
  ///   - weight: How many dossiers each form stands for. Only ratios between strata matter.
  ///   - population: The dossiers of the stratum, if known.
  /// - Throws: `StatsError.noAnswers` without a cluster, `StatsError.countExceedsTotal` for more
  ///   forms than dossiers, `StatsError.weightOutOfRange`.
  public init(
    clusters: [JointSums], weight: Double = 1, population: Int? = nil
  ) throws(StatsError) {
    let visited = clusters.filter { $0.forms > 0 }
    guard let first = visited.first else { throw .noAnswers }
    var totals = JointSums(dimensions: first.dimensions)
    var answering = Array(repeating: 0, count: first.dimensions)
    for cluster in visited {
      totals += cluster.ofOneCluster
      for (dimension, answers) in cluster.answers.enumerated() where answers > 0 {
        answering[dimension] += 1
      }
    }
    try self.init(
      clusters: visited.count, answering: answering, totals: totals, weight: weight,
      population: population)
  }

  private init(
    clusters: Int, answering: [Int], totals: JointSums, weight: Double, population: Int?
  ) throws(StatsError) {
    guard weight > 0, weight.isFinite else { throw .weightOutOfRange(weight: weight) }
    if let population, population < totals.forms {
      throw .countExceedsTotal(count: totals.forms, total: population)
    }
    self.clusters = clusters
    self.answeringClusters = answering
    self.totals = totals
    self.weight = weight
    self.population = population
  }

  /// The share of the dossiers that was not surveyed, `1 - n_h/N_h`; 1 if `N_h` is not known.
  var unsurveyedShare: Double {
    guard let population, population > 0 else { return 1 }
    return Double(population - totals.forms) / Double(population)
  }
}
