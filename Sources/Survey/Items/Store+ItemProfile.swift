internal import Stats

extension Store {
  /// The items as the people of a unit answered them, those below it included; where none is named,
  /// of all units of a level, else of the likeliest one that has forms.
  ///
  /// - Throws: `StoreError`, `UnfitMeasure`, `ContradictoryDesign`, `TooManyCells`, `StatsError`.
  public func itemProfile(
    _ request: RankingRequest, of unit: Unit?, orLevel level: UnitLevel? = nil,
    catalogue: UnitCatalogue
  ) throws -> ItemProfile {
    try atLevel(unit?.level ?? level, request, catalogue, forms: \.counts.forms) {
      try itemProfile($0, unit, catalogue)
    }
  }

  private func itemProfile(
    _ request: RankingRequest, _ unit: Unit?, _ catalogue: UnitCatalogue
  ) throws -> ItemProfile {
    try request.check()
    let tally = try itemTally(
      TallyRequest(
        form: request.form, measure: request.measure, period: request.period,
        level: request.level, unit: unit, traits: request.design.traits),
      catalogue: catalogue)
    return try ItemProfile(
      request, unit, tally, dossiers(in: request.period, catalogue: catalogue), catalogue)
  }
}

extension Store {
  /// The items of every unit of the request's level that has forms, unit by unit in the catalogue's
  /// order, from one pass over the forms.
  ///
  /// - Throws: `StoreError`, `UnfitMeasure`, `ContradictoryDesign`, `TooManyCells`, `StatsError`.
  public func itemProfiles(
    _ request: RankingRequest, catalogue: UnitCatalogue
  ) throws -> [ItemProfile] {
    try request.check()
    let tally = try itemTally(
      TallyRequest(
        form: request.form, measure: request.measure, period: request.period,
        level: request.level, traits: request.design.traits),
      catalogue: catalogue)
    let dossiers = try dossiers(in: request.period, catalogue: catalogue)
    return try catalogue.units.compactMap { unit in
      guard let cells = tally.cells[unit.code] else { return nil }
      var own = tally
      own.cells = [unit.code: cells]
      return try ItemProfile(request, unit, own, dossiers, catalogue)
    }
  }
}

extension ItemProfile {
  private typealias Surveyed = [(unit: Unit, cells: [ItemTally.Cell])]

  init(
    _ request: RankingRequest, _ unit: Unit?, _ tally: ItemTally, _ dossiers: DossierBook,
    _ catalogue: UnitCatalogue
  ) throws {
    let units: Surveyed = catalogue.units.compactMap { unit in
      tally.cells[unit.code].map { (unit, $0) }
    }
    let builder = SampleBuilder(
      request.design, dimensions: 1, traits: tally.traits, values: tally.values,
      dossiers: dossiers)
    let estimator = Estimator(
      rule: request.itemRule, level: request.confidence, method: request.interval)
    let items = ItemEstimator(request: request, builder: builder, estimator: estimator)
    let counts = tally.total(items: request.form.items.count)
    self.request = request
    self.unit = unit
    self.counts = counts
    entries = try request.form.items.indices.map { place in
      try items.entry(place, units, counts, isOneUnit: unit != nil)
    }
    samples = try units.map { ($0.unit, try items.sample(of: $0)) }
    withoutUnit = tally.withoutUnit
    ofOtherVersions = tally.ofOtherVersions
  }
}

/// Estimates single items.
private struct ItemEstimator {
  let request: RankingRequest
  let builder: SampleBuilder
  let estimator: Estimator

  private var floor: Int { max(1, request.minimumForms) }

  func entry(
    _ place: Int, _ units: [(unit: Unit, cells: [ItemTally.Cell])], _ counts: ItemSums,
    isOneUnit: Bool
  ) throws -> ItemProfile.Entry {
    guard counts.answered(item: place) >= floor else {
      return ItemProfile.Entry(place: place, estimate: nil, levelShares: nil, extremes: nil)
    }
    let item = request.form.items[place]
    let scale = request.form.scale
    let index = try estimates(place, units) { request.measure.score(of: $0, item, scale) }
    let levels = scale.levels.map(\.value)
    let shares =
      try index.isUneven
      ? levels.map { level in
        try estimates(place, units, share) { $0 == level ? 1 : 0 }.estimate?.index ?? 0
      }
      : levels.map { level in
        100 * Double(counts.count(item: place, level: level))
          / Double(counts.answered(item: place))
      }
    return ItemProfile.Entry(
      place: place, estimate: index.estimate, levelShares: shares,
      extremes: isOneUnit ? nil : try extremes(place, units))
  }

  /// The design sees forms, whatever they answered, so that any item shows it.
  func sample(of unit: (unit: Unit, cells: [ItemTally.Cell])) throws -> UnitSample {
    try builder.sample(of: cells(unit.cells, 0) { _ in 0 }, unit: unit.unit)
  }

  private var share: Estimator {
    Estimator(
      rule: .satisfiedShare(dimensions: 1, overall: .evenMean(dimensions: 1)),
      level: request.confidence, method: request.interval)
  }

  private func estimates(
    _ place: Int, _ units: [(unit: Unit, cells: [ItemTally.Cell])], _ other: Estimator? = nil,
    score: (Int) -> Int
  ) throws -> (estimate: IndexEstimate?, isUneven: Bool) {
    let sample = try builder.total(units.map { ($0.unit, cells($0.cells, place, score)) })
    let estimates = try (other ?? estimator).estimates(for: sample.design)
    return (estimates.dimensions[0], sample.isUneven)
  }

  private func cells(
    _ cells: [ItemTally.Cell], _ place: Int, _ score: (Int) -> Int
  ) -> [IndexTally.Cell] {
    cells.map {
      IndexTally.Cell(values: $0.values, sums: $0.sums.jointSums(item: place, score: score))
    }
  }

  private func extremes(
    _ place: Int, _ units: [(unit: Unit, cells: [ItemTally.Cell])]
  ) throws -> (lowest: ItemProfile.UnitIndex, highest: ItemProfile.UnitIndex)? {
    let item = request.form.items[place]
    var known: [ItemProfile.UnitIndex] = []
    for (unit, itsCells) in units {
      let answered = itsCells.reduce(0) { $0 + $1.sums.answered(item: place) }
      guard answered >= floor else { continue }
      let sample = try builder.sample(
        of: cells(itsCells, place) { request.measure.score(of: $0, item, request.form.scale) },
        unit: unit)
      if let estimate = try estimator.estimates(for: sample.design).dimensions[0] {
        known.append(ItemProfile.UnitIndex(unit: unit, index: estimate.index))
      }
    }
    guard known.count > 1, let lowest = known.min(by: { $0.index < $1.index }),
      let highest = known.max(by: { $0.index < $1.index })
    else { return nil }
    return (lowest, highest)
  }
}
