internal import Stats

/// Lays the cells of a tally out as strata and clusters, with the weights of the design.
struct SampleBuilder {
  typealias Cell = IndexTally.Cell

  /// The cells that an estimate is about; all others count in its variance as forms of which
  /// nothing is counted.
  typealias Domain = (Cell) -> Bool

  private let design: SurveyDesign
  private let dimensions: Int
  private let traits: [Trait]
  private let values: [[TraitValue]]
  /// Where the traits of the strata stand in a cell's values.
  private let strataPlaces: [Int]
  private let clusterPlace: Int?
  private let dossiers: DossierBook

  /// - Parameters:
  ///   - design: What the tally has been divided by.
  ///   - dimensions: The dimensions of the form.
  ///   - traits: Those of the tally, with their values.
  ///   - dossiers: What the forms stand for.
  init(
    _ design: SurveyDesign, dimensions: Int, traits: [Trait], values: [[TraitValue]],
    dossiers: DossierBook
  ) {
    self.design = design
    self.dimensions = dimensions
    self.traits = traits
    self.values = values
    self.dossiers = dossiers
    strataPlaces = design.strata.compactMap { traits.firstIndex(of: $0.trait) }
    clusterPlace = design.cluster == .commune ? traits.firstIndex(of: .commune) : nil
  }

  /// The forms of a unit.
  ///
  /// - Throws: `StatsError`.
  func sample(
    of cells: [Cell], unit: Unit, in domain: Domain = { _ in true }
  ) throws -> UnitSample {
    let strata = strata(of: cells, unit)
    return try sample(strata.strata, strata.findings, domain)
  }

  /// The forms of several units together.
  ///
  /// Drawn one by one they are one sample. Else each unit has strata of its own, which stand for
  /// their dossiers only if all are known.
  ///
  /// - Throws: `StatsError`.
  func total(
    _ units: [(unit: Unit, cells: [Cell])], in domain: Domain = { _ in true }
  ) throws -> UnitSample {
    let surveyed = units.filter { !$0.cells.isEmpty }
    if let only = surveyed.first, surveyed.count == 1 {
      return try sample(of: only.cells, unit: only.unit, in: domain)
    }
    var strata = surveyed.map { self.strata(of: $0.cells, $0.unit) }
    if !strata.allSatisfy(\.isWeighted) {
      strata = surveyed.map { self.strata(of: $0.cells, $0.unit, isWeighing: false) }
    }
    var sample = try sample(strata.flatMap(\.strata), [], domain)
    sample.findings.removeAll { $0.isOfOneUnit }
    return sample
  }

  private func strata(of cells: [Cell], _ unit: Unit, isWeighing: Bool = true) -> UnitStrata {
    var strata = UnitStrata(cells, unit: unit.code, places: strataPlaces, values: values)
    if isWeighing, design.population == .dossiers {
      strata.weigh(dossiers.populations(of: unit, by: design.strata.map(\.trait)))
    }
    return strata
  }

  private func sample(
    _ strata: [UnitStrata.Stratum], _ known: [DesignFinding], _ domain: Domain
  ) throws -> UnitSample {
    let fit = design.margins.map { margins in
      MarginFit(
        margins,
        strata.flatMap { stratum in
          stratum.cells.map {
            MarginFit.Cell(
              unit: stratum.unit, values: $0.values,
              weight: stratum.weight * Double($0.sums.forms))
          }
        }, traits: traits, values: values)
    }
    let sample = SampleDesign(
      dimensions: dimensions,
      strata: try design.drawsFromAll && !strata.isEmpty
        ? [sums(strata, fit, domain)] : strata.map { try sums([$0], fit, domain) },
      lonely: design.lonely)
    var findings = known
    for gap in sample.gaps {
      switch gap {
      case .noForms(let place, let population):
        findings.append(.noForms(strata[place].name, dossiers: population))
      case .lonely(let place, _): findings.append(.lonely(strata[place].name))
      }
    }
    let isWeighted = strata.contains { $0.population != nil }
    // Nobody filled in a form whose weight could be adjusted.
    guard let fit, strata.contains(where: { !$0.cells.isEmpty }) else {
      return UnitSample(
        design: sample, isWeighted: isWeighted, adjustment: nil, findings: findings)
    }
    let adjusted = fit.adjusted(sample)
    return UnitSample(
      design: adjusted.design, isWeighted: isWeighted, adjustment: adjusted.adjustment,
      findings: findings + adjusted.findings)
  }

  /// One stratum of the statistics; of several units together where forms are drawn from all.
  private func sums(
    _ strata: [UnitStrata.Stratum], _ fit: MarginFit?, _ domain: Domain
  ) throws -> StratumSums {
    let population = strata.count == 1 ? strata[0].population : nil
    let weight = strata.first?.weight ?? 1
    let all = strata.flatMap { stratum in stratum.cells.map { (stratum.unit, $0) } }
    guard let clusterPlace, !all.isEmpty else {
      return try StratumSums(
        cells: cells(all, weight, fit, domain), population: population)
    }
    let groups = Dictionary(grouping: all) { $0.1.values[clusterPlace] }
    let clusters = try groups.sorted { $0.key < $1.key }.map { value, cells in
      try ClusterSums(
        self.cells(cells, weight, fit, domain), name: values[clusterPlace][value].key)
    }
    return try StratumSums(
      clusters: clusters, population: population,
      name: (strata.first?.name.keys ?? []).map { "\($0.utf8.count):\($0)" }.joined())
  }

  /// The cells of the statistics: one for each combination of the margins' categories.
  private func cells(
    _ cells: [(unit: String, cell: Cell)], _ weight: Double, _ fit: MarginFit?, _ domain: Domain
  ) throws -> [SampleCell] {
    let groups = Dictionary(grouping: cells) { entry in
      fit?.categories(of: entry.cell.values, unit: entry.unit) ?? []
    }
    return try groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { group in
      var (inside, outsiders) = (JointSums(dimensions: dimensions), 0)
      for (_, cell) in group.value {
        if domain(cell) {
          inside += cell.sums
        } else {
          outsiders += cell.sums.forms
        }
      }
      return try SampleCell(
        inside, outsiders: outsiders, weight: weight, categories: group.key)
    }
  }
}
