internal import Stats

/// Lays the cells of a tally out as strata and clusters.
struct SampleBuilder {
  private typealias Cell = IndexTally.Cell

  /// A stratum with the cells that lie in it.
  private struct Stratum {
    let name: StratumName
    let cells: [Cell]
    /// Its dossiers, where they count.
    var population: Int?

    var forms: Int { cells.reduce(0) { $0 + $1.sums.forms } }
  }

  private let design: SurveyDesign
  private let dimensions: Int
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
    self.values = values
    self.dossiers = dossiers
    strataPlaces = design.strata.compactMap { traits.firstIndex(of: $0.trait) }
    clusterPlace = design.cluster == .commune ? traits.firstIndex(of: .commune) : nil
  }

  /// The forms of a unit.
  ///
  /// - Parameter isWeighing: False leaves the dossiers aside.
  /// - Throws: `StatsError`.
  func sample(
    of cells: [IndexTally.Cell], unit: Unit, isWeighing: Bool = true
  ) throws -> UnitSample {
    var strata = strata(of: cells)
    var findings: [DesignFinding] = []
    if isWeighing, design.population == .dossiers, !strata.isEmpty {
      weigh(&strata, unit, &findings)
    }
    return try sample(strata, findings)
  }

  /// The forms of several units together.
  ///
  /// Drawn one by one they are one sample. Else each unit has strata of its own, which stand for
  /// their dossiers only if all are known.
  ///
  /// - Throws: `StatsError`.
  func total(_ units: [(unit: Unit, cells: [IndexTally.Cell])]) throws -> UnitSample {
    if design.isSimple { return try sample(strata(of: units.flatMap(\.cells)), []) }
    let surveyed = units.filter { !$0.cells.isEmpty }
    var samples = try surveyed.map { try sample(of: $0.cells, unit: $0.unit) }
    let isWeighted = samples.allSatisfy(\.isWeighted)
    if !isWeighted {
      samples = try surveyed.map { try sample(of: $0.cells, unit: $0.unit, isWeighing: false) }
    }
    return UnitSample(
      design: SampleDesign(
        dimensions: dimensions, strata: samples.flatMap(\.design.strata), lonely: design.lonely),
      isWeighted: isWeighted, findings: [])
  }

  private func sample(_ strata: [Stratum], _ known: [DesignFinding]) throws -> UnitSample {
    var findings = known
    let isWeighted = strata.contains { $0.population != nil }
    let sample = SampleDesign(
      dimensions: dimensions, strata: try strata.map { try sums($0) }, lonely: design.lonely)
    for gap in sample.gaps {
      switch gap {
      case .noForms(let place, let population):
        findings.append(.noForms(strata[place].name, dossiers: population))
      case .lonely(let place, _): findings.append(.lonely(strata[place].name))
      }
    }
    return UnitSample(design: sample, isWeighted: isWeighted, findings: findings)
  }

  private func strata(of cells: [Cell]) -> [Stratum] {
    let groups = Dictionary(grouping: cells) { cell in strataPlaces.map { cell.values[$0] } }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { group in
      let name = StratumName(values: zip(strataPlaces, group.key).map { values[$0][$1] })
      return Stratum(name: name, cells: group.value)
    }
  }

  /// Sets the dossiers of each stratum and adds the strata that have dossiers alone; where the
  /// counts do not suffice, says so and leaves all as they are.
  private func weigh(_ strata: inout [Stratum], _ unit: Unit, _ findings: inout [DesignFinding]) {
    let known = dossiers.populations(of: unit, by: design.strata.map(\.trait)) ?? [:]
    let unknown = strata.filter { known[$0.name.keys] == nil }.map(\.name)
    guard unknown.isEmpty else {
      findings.append(.populationUnknown(unknown.count == strata.count ? [] : unknown))
      return
    }
    var weighed = strata
    var surpassed: [DesignFinding] = []
    for place in strata.indices {
      let (forms, count) = (strata[place].forms, known[strata[place].name.keys]?.dossiers ?? 0)
      weighed[place].population = count
      if forms > count {
        surpassed.append(
          .moreFormsThanDossiers(strata[place].name, forms: forms, dossiers: count))
      }
    }
    findings += surpassed
    guard surpassed.isEmpty else { return }
    let surveyed = Set(strata.map(\.name.keys))
    let others = known.filter { !surveyed.contains($0.key) && $0.value.dossiers > 0 }
    for (_, other) in others.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      weighed.append(Stratum(name: other.name, cells: [], population: other.dossiers))
    }
    strata = weighed
  }

  private func sums(_ stratum: Stratum) throws(StatsError) -> StratumSums {
    let weight = stratum.population.map { Double($0) / Double(max(1, stratum.forms)) } ?? 1
    guard let clusterPlace, !stratum.cells.isEmpty else {
      return try StratumSums(
        forms: total(stratum.cells), weight: weight, population: stratum.population)
    }
    let clusters = Dictionary(grouping: stratum.cells) { $0.values[clusterPlace] }
    return try StratumSums(
      clusters: clusters.sorted { $0.key < $1.key }.map { total($0.value) }, weight: weight,
      population: stratum.population)
  }

  private func total(_ cells: [Cell]) -> JointSums {
    cells.reduce(into: JointSums(dimensions: dimensions)) { $0 += $1.sums }
  }
}
