/// The forms of one cluster, as a commune.
public struct ClusterSums: Sendable, Equatable {
  /// Its forms, in as many cells as they have weights.
  public internal(set) var cells: [SampleCell]
  /// The dossiers of the cluster, where known.
  public let population: Int?

  /// - Parameters:
  ///   - cells: Its forms, in as many cells as they have weights.
  ///   - population: The dossiers of the cluster, where known.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers.
  public init(_ cells: [SampleCell], population: Int? = nil) throws(StatsError) {
    let surveyed = cells.reduce(0) { $0 + $1.surveyed }
    if let population, population < surveyed {
      throw .countExceedsTotal(count: surveyed, total: population)
    }
    self.cells = cells
    self.population = population
  }

  /// All forms surveyed, in the domain or not.
  public var surveyed: Int { cells.reduce(0) { $0 + $1.surveyed } }

  /// The share of its dossiers that was not surveyed; 1 if they are not known.
  var unsurveyedShare: Double {
    guard let population, population > 0 else { return 1 }
    return Double(population - surveyed) / Double(population)
  }
}
