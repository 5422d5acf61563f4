/// The strata of a unit with the dossiers they stand for.
struct UnitStrata {
  /// The responses of one unit that share the values of all traits.
  typealias Cell = IndexTally.Cell

  /// A stratum with the cells that lie in it.
  struct Stratum {
    let unit: String
    let name: StratumName
    let cells: [Cell]
    /// Its dossiers, where they count.
    var population: Int?

    var forms: Int { cells.reduce(0) { $0 + $1.sums.forms } }

    /// How many dossiers each form stands for.
    var weight: Double { population.map { Double($0) / Double(max(1, forms)) } ?? 1 }
  }

  private(set) var strata: [Stratum]
  private(set) var findings: [DesignFinding] = []

  /// The cells by stratum.
  ///
  /// - Parameters:
  ///   - cells: All of the unit.
  ///   - unit: Its code.
  ///   - places: Where the traits of the strata stand in a cell's values.
  ///   - values: For each trait of the tally its values.
  init(_ cells: [Cell], unit: String, places: [Int], values: [[TraitValue]]) {
    let groups = Dictionary(grouping: cells) { cell in places.map { cell.values[$0] } }
    strata = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { group in
      let name = StratumName(values: zip(places, group.key).map { values[$0][$1] })
      return Stratum(unit: unit, name: name, cells: group.value)
    }
  }

  /// Whether the dossiers of the strata count.
  var isWeighted: Bool { strata.contains { $0.population != nil } }

  /// Sets the dossiers of each stratum and adds the strata that have dossiers alone; where the
  /// counts do not suffice, says so and leaves all as they are.
  mutating func weigh(_ populations: [[String]: (name: StratumName, dossiers: Int)]?) {
    guard !strata.isEmpty else { return }
    let known = populations ?? [:]
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
      weighed.append(
        Stratum(unit: strata[0].unit, name: other.name, cells: [], population: other.dossiers))
    }
    strata = weighed
  }
}
