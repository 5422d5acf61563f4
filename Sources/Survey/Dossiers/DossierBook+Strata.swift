extension DossierBook {
  /// The dossiers of a unit by field and commune, by the keys of the values.
  ///
  /// What the unit's own office handled belongs to no commune, as do forms about the unit itself.
  ///
  /// - Returns: nil where nothing was imported, or the counts do not tell the values apart: a count
  ///   of all fields together says nothing of each, one of all communes together nothing of each,
  ///   and no count tells the channel.
  func populations(
    of unit: Unit, by traits: [Trait]
  ) -> [[String]: (name: StratumName, dossiers: Int)]? {
    let counted = traits.contains(.field) ? byField : entries
    var totals: [[String]: (name: StratumName, totals: DossierTotals)] = [:]
    for entry in counted where catalogue.isWithin(entry.unit.code, unit.code) {
      var values: [TraitValue] = []
      for trait in traits {
        guard let value = value(of: trait, entry) else { return nil }
        values.append(value)
      }
      let name = StratumName(values: values)
      let sum = totals[name.keys].map { $0.totals + entry.totals } ?? entry.totals
      totals[name.keys] = (totals[name.keys]?.name ?? name, sum)
    }
    guard !totals.isEmpty, totals.values.allSatisfy({ $0.totals.population != nil })
    else { return nil }
    return totals.compactMapValues { entry in
      entry.totals.population.map { (entry.name, $0) }
    }
  }

  private func value(of trait: Trait, _ entry: Entry) -> TraitValue? {
    switch trait {
    case .field: return entry.field
    case .commune:
      if let commune = catalogue.ancestor(of: entry.unit.code, at: .commune) {
        return TraitValue(key: commune.code, name: commune.name)
      }
      return entry.handled == .commune ? nil : .unknown(.commune)
    case .channel, .respondentType, .gender, .ageGroup: return nil
    }
  }
}
