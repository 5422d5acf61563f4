/// The forms of one cluster, as a commune.
public struct ClusterSums: Sendable, Equatable {
  /// Its forms, in as many cells as they have weights.
  public internal(set) var cells: [SampleCell]
  /// The dossiers of the cluster, where known.
  public let population: Int?
  /// What tells it from the other clusters of its stratum where two samples share clusters.
  public let name: String

  /// - Parameters:
  ///   - cells: Its forms, in as many cells as they have weights.
  ///   - population: The dossiers of the cluster, where known.
  ///   - name: What tells it from the other clusters of its stratum.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers.
  public init(
    _ cells: [SampleCell], population: Int? = nil, name: String = ""
  ) throws(StatsError) {
    let surveyed = cells.reduce(0) { $0 + $1.surveyed }
    if let population, population < surveyed {
      throw .countExceedsTotal(count: surveyed, total: population)
    }
    self.cells = cells
    self.population = population
    self.name = name
  }

  /// All forms surveyed, in the domain or not.
  public var surveyed: Int { cells.reduce(0) { $0 + $1.surveyed } }

  /// The share of its dossiers that was not surveyed; 1 if they are not known.
  var unsurveyedShare: Double {
    guard let population, population > 0 else { return 1 }
    return Double(population - surveyed) / Double(population)
  }
}
