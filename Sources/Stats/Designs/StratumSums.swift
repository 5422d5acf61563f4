/// The sums of one stratum, ready for its share in the variance.
public struct StratumSums: Sendable, Equatable {
  /// What was drawn in the stratum.
  enum Draw: Sendable, Equatable {
    /// Forms, one by one; a cell for each weight.
    case forms([SampleCell])
    /// Clusters.
    case clusters([ClusterSums])
  }

  private(set) var draw: Draw
  /// The dossiers of the stratum, `N_h`, where known.
  public let population: Int?
  /// How many clusters there are in the stratum, visited or not, where known.
  public let clustersInPopulation: Int?
  /// What tells it from the other strata where two samples share clusters.
  public let name: String

  /// A stratum whose forms were drawn one by one, all with the same weight.
  ///
  /// - Parameters:
  ///   - forms: The sums over the forms; over none for a stratum that has dossiers but no form.
  ///   - outsiders: Further forms of the stratum that are of another domain.
  ///   - weight: How many dossiers each form stands for. Only ratios between strata matter.
  ///   - population: The dossiers of the stratum, if known: `1 - n_h/N_h` then reduces the variance.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers,
  ///   `StatsError.weightOutOfRange`.
  public init(
    forms: JointSums, outsiders: Int = 0, weight: Double = 1, population: Int? = nil
  ) throws(StatsError) {
    try self.init(
      cells: [try SampleCell(forms, outsiders: outsiders, weight: weight)], population: population)
  }

  /// A stratum whose forms were drawn one by one.
  ///
  /// - Parameters:
  ///   - cells: The forms, by weight and margin.
  ///   - population: The dossiers of the stratum, if known.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers.
  public init(cells: [SampleCell], population: Int? = nil) throws(StatsError) {
    try self.init(.forms(cells), population: population, clustersInPopulation: nil, name: "")
  }

  /// A stratum whose forms came in clusters, as communes, all with the same weight.
  ///
  /// - Parameters:
  ///   - clusters: The sums over the forms of each cluster; a cluster without forms is no cluster.
  ///   - weight: How many dossiers each form stands for. Only ratios between strata matter.
  ///   - population: The dossiers of the stratum, if known: the share of them that was not surveyed
  ///     reduces the variance.
  /// - Throws: `StatsError.noAnswers` without a cluster, `StatsError.countExceedsTotal` for more
  ///   forms than dossiers, `StatsError.weightOutOfRange`.
  public init(
    clusters: [JointSums], weight: Double = 1, population: Int? = nil
  ) throws(StatsError) {
    guard clusters.contains(where: { $0.forms > 0 }) else { throw .noAnswers }
    var sums: [ClusterSums] = []
    for cluster in clusters {
      sums.append(try ClusterSums([try SampleCell(cluster, weight: weight)]))
    }
    try self.init(clusters: sums, population: population)
  }

  /// A stratum whose forms came in clusters.
  ///
  /// With `clustersInPopulation` the sample is one of two stages: the variance between clusters is
  /// reduced by the share of them that was visited, and the variance between the forms within each
  /// visited cluster added, reduced by the share of its dossiers that was surveyed. Without it, or
  /// where a visited cluster has one form of more, so that it cannot tell how its forms differ, all
  /// variance is taken to be between clusters.
  ///
  /// - Parameters:
  ///   - clusters: The forms of each cluster; a cluster without forms is no cluster.
  ///   - population: The dossiers of the stratum, if known.
  ///   - clustersInPopulation: How many clusters there are in the stratum, if known.
  ///   - name: What tells it from the other strata.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers or more clusters visited
  ///   than there are.
  public init(
    clusters: [ClusterSums], population: Int? = nil, clustersInPopulation: Int? = nil,
    name: String = ""
  ) throws(StatsError) {
    try self.init(
      .clusters(clusters), population: population, clustersInPopulation: clustersInPopulation,
      name: name)
  }

  private init(
    _ draw: Draw, population: Int?, clustersInPopulation: Int?, name: String
  ) throws(StatsError) {
    self.draw = draw
    self.population = population
    self.clustersInPopulation = clustersInPopulation
    self.name = name
    if let population, population < surveyed {
      throw .countExceedsTotal(count: surveyed, total: population)
    }
    if let clustersInPopulation, clustersInPopulation < clusters {
      throw .countExceedsTotal(count: clusters, total: clustersInPopulation)
    }
  }

  /// All cells, cluster after cluster.
  var cells: [SampleCell] {
    switch draw {
    case .forms(let cells): cells
    case .clusters(let clusters): clusters.flatMap(\.cells)
    }
  }

  /// All forms surveyed, in the domain or not.
  public var surveyed: Int { cells.reduce(0) { $0 + $1.surveyed } }

  /// How many clusters were visited; forms, if every form is its own cluster.
  public var clusters: Int {
    switch draw {
    case .forms(let cells): cells.reduce(0) { $0 + $1.surveyed }
    case .clusters(let clusters): clusters.count { $0.surveyed > 0 }
    }
  }

  /// Whether a form that the estimate is about came from the stratum.
  var hasForms: Bool { cells.contains { $0.sums.forms > 0 } }

  /// Whether the stratum cannot tell how much its forms differ.
  public var isLonely: Bool { clusters == 1 && unsurveyedShare > 0 }

  /// The share of the clusters that was visited, `m_h/M_h`, in a sample of two stages; else nil.
  var visitedShare: Double? {
    guard let clustersInPopulation, clustersInPopulation > 0, case .clusters(let clusters) = draw,
      clusters.allSatisfy({ $0.surveyed != 1 || $0.population == 1 })
    else { return nil }
    return Double(self.clusters) / Double(clustersInPopulation)
  }

  /// By how much the variance between the clusters is reduced.
  ///
  /// `1 - m_h/M_h` in a sample of two stages, else `1 - n_h/N_h`; 1 if neither is known.
  var unsurveyedShare: Double {
    if let visitedShare { return 1 - visitedShare }
    guard let population, population > 0 else { return 1 }
    return Double(population - surveyed) / Double(population)
  }

  /// The same stratum with each cell changed, at the same place.
  ///
  /// - Parameter change: Must not change how many forms were surveyed.
  func mapCells<Failure: Error>(
    _ change: (SampleCell) throws(Failure) -> [SampleCell]
  ) throws(Failure) -> StratumSums {
    func changed(_ cells: [SampleCell]) throws(Failure) -> [SampleCell] {
      var changed: [SampleCell] = []
      for cell in cells { changed += try change(cell) }
      return changed
    }
    var stratum = self
    switch draw {
    case .forms(let cells): stratum.draw = .forms(try changed(cells))
    case .clusters(var clusters):
      for place in clusters.indices {
        clusters[place].cells = try changed(clusters[place].cells)
      }
      stratum.draw = .clusters(clusters)
    }
    return stratum
  }
}
