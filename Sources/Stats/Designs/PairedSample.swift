/// Two groups of forms whose indices are compared, and what links them.
public struct PairedSample: Sendable, Equatable {
  public let first: SampleDesign
  public let second: SampleDesign
  /// Both groups in one design, which tells how they vary together; nil if nothing links them.
  let joint: SampleDesign?

  /// Two samples that have nothing to do with each other, as of two units.
  public init(independent first: SampleDesign, _ second: SampleDesign) {
    (self.first, self.second, joint) = (first, second, nil)
  }

  /// Two domains of one sample without a form in common, as paper and online.
  ///
  /// Both list the same strata, clusters and cells; what is in the one domain is among the outsiders
  /// of the other.
  ///
  /// - Throws: `StatsError.countExceedsTotal` if a cell has fewer forms than both domains together.
  public init(
    domains first: SampleDesign, _ second: SampleDesign
  ) throws(StatsError) {
    (self.first, self.second) = (first, second)
    let others = second.cells
    precondition(
      first.strata.count == second.strata.count && first.cells.count == others.count,
      "Domains of one sample have the same strata and cells.")
    var place = 0
    var strata: [StratumSums] = []
    for stratum in first.strata {
      strata.append(
        try stratum.mapCells { cell throws(StatsError) in
          let other = others[place]
          place += 1
          precondition(
            cell.surveyed == other.surveyed && cell.weight == other.weight,
            "Domains of one sample are counted in the same cells.")
          let inDomains = cell.sums.forms + other.sums.forms
          guard inDomains <= cell.surveyed else {
            throw .countExceedsTotal(count: inDomains, total: cell.surveyed)
          }
          return [
            cell.ofGroup(0, outsiders: cell.surveyed - inDomains), other.ofGroup(1, outsiders: 0),
          ]
        })
    }
    joint = SampleDesign(
      dimensions: first.dimensions, strata: strata, lonely: first.lonely, groups: 2,
      adjustments: first.adjustments)
  }

  /// Two samples that visited the same clusters, as the communes of a district in two periods.
  ///
  /// Strata and clusters are the same where their names are; in both samples they are distinct.
  /// Strata whose forms were drawn one by one are independent of each other.
  public init(
    sharingClusters first: SampleDesign, _ second: SampleDesign
  ) throws(StatsError) {
    (self.first, self.second) = (first, second)
    let margins = first.adjustments.reduce(0) { $0 + $1.count }
    let others = second.adjustments.reduce(0) { $0 + $1.count }
    let none = SampleCell.noCategory
    func one(_ cells: [SampleCell]) -> [SampleCell] {
      cells.map {
        $0.ofGroup(
          0, outsiders: $0.outsiders,
          categories: $0.categories.prefix(margins) + Array(repeating: none, count: others))
      }
    }
    func other(_ cells: [SampleCell]) -> [SampleCell] {
      cells.map {
        $0.ofGroup(
          1, outsiders: $0.outsiders,
          categories: Array(repeating: none, count: margins) + $0.categories.prefix(others))
      }
    }
    var strata: [StratumSums] = []
    var later = Self.clusters(of: second)
    for stratum in first.strata {
      guard case .clusters(let clusters) = stratum.draw else {
        strata.append(try StratumSums(cells: one(stratum.cells)))
        continue
      }
      var others = later.removeValue(forKey: stratum.name) ?? [:]
      var shared: [ClusterSums] = []
      for cluster in clusters {
        let cells = others.removeValue(forKey: cluster.name)?.cells ?? []
        shared.append(try ClusterSums(one(cluster.cells) + other(cells)))
      }
      for (_, cluster) in others.sorted(by: { $0.key < $1.key }) {
        shared.append(try ClusterSums(other(cluster.cells)))
      }
      strata.append(try StratumSums(clusters: shared))
    }
    for stratum in second.strata {
      switch stratum.draw {
      case .forms: strata.append(try StratumSums(cells: other(stratum.cells)))
      case .clusters(let clusters) where later[stratum.name] != nil:
        var own: [ClusterSums] = []
        for cluster in clusters { own.append(try ClusterSums(other(cluster.cells))) }
        strata.append(try StratumSums(clusters: own))
      case .clusters: break
      }
    }
    joint = SampleDesign(
      dimensions: first.dimensions, strata: strata, lonely: first.lonely, groups: 2,
      adjustments: first.adjustments
        + second.adjustments.map { $0.lowerBound + margins..<$0.upperBound + margins })
  }

  /// The clusters of each stratum by their names.
  private static func clusters(of design: SampleDesign) -> [String: [String: ClusterSums]] {
    var strata: [String: [String: ClusterSums]] = [:]
    for stratum in design.strata {
      guard case .clusters(let clusters) = stratum.draw else { continue }
      precondition(strata[stratum.name] == nil, "Strata have distinct names.")
      strata[stratum.name] = Dictionary(uniqueKeysWithValues: clusters.map { ($0.name, $0) })
    }
    return strata
  }
}
