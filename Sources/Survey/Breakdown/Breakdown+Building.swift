internal import Stats

extension Breakdown {
  init(
    _ trait: Trait, _ request: RankingRequest, _ unit: Unit?, _ tally: IndexTally,
    _ dossiers: DossierBook, _ catalogue: UnitCatalogue
  ) throws {
    let builder = SampleBuilder(
      request.design, dimensions: request.form.dimensions.count, traits: tally.traits,
      values: tally.values, dossiers: dossiers)
    let units = catalogue.units.compactMap { unit in
      tally.cells[unit.code].map { (unit: unit, cells: $0) }
    }
    let divided = DividedForms(tally, by: trait, request, builder, units)
    let all = try builder.total(units)
    let estimates = try request.estimator(request.confidence).estimates(for: all.design)
    let sums = tally.total(dimensions: request.form.dimensions.count)
    self.request = request
    self.trait = trait
    self.unit = unit
    (overall, dimensions) = UnitRanking.entries(sums, estimates, request)
    forms = sums.forms
    comparisons = divided.comparisons
    comparisonLevel = try divided.comparisonLevel
    groups = try divided.groups()
    sample = all.noting(estimates.standardErrorGap)
    samples = try units.map { ($0.unit, try builder.sample(of: $0.cells, unit: $0.unit)) }
    withoutUnit = tally.withoutUnit
    ofOtherVersions = tally.ofOtherVersions
  }
}

/// Forms divided by the values of a trait.
private struct DividedForms {
  private let request: RankingRequest
  private let builder: SampleBuilder
  private let units: [(unit: Unit, cells: [IndexTally.Cell])]
  /// Where the trait stands in a cell's values.
  private let place: Int
  private let values: [TraitValue]
  /// The sums of each value that has forms.
  private let sums: [Int: JointSums]

  init(
    _ tally: IndexTally, by trait: Trait, _ request: RankingRequest, _ builder: SampleBuilder,
    _ units: [(unit: Unit, cells: [IndexTally.Cell])]
  ) {
    self.request = request
    self.builder = builder
    self.units = units
    let place = tally.traits.firstIndex(of: trait) ?? 0
    self.place = place
    values = tally.values[place]
    let empty = JointSums(dimensions: request.form.dimensions.count)
    sums = units.reduce(into: [:]) { sums, unit in
      for cell in unit.cells { sums[cell.values[place], default: empty] += cell.sums }
    }
  }

  private var floor: Int { max(1, request.minimumForms) }

  /// The values that are known, in their order.
  private var known: [Int] { sums.keys.filter { $0 > 0 }.sorted() }

  /// Whether a value and all others that are known have enough forms.
  private func isCompared(_ value: Int) -> Bool {
    let rest = known.reduce(0) { $0 + ($1 == value ? 0 : sums[$1]?.forms ?? 0) }
    return value > 0 && (sums[value]?.forms ?? 0) >= floor && rest >= floor
  }

  var comparisons: Int {
    // Each of two groups is the rest of the other.
    known.count == 2 ? (isCompared(known[0]) ? 1 : 0) : known.count(where: isCompared)
  }

  var comparisonLevel: ConfidenceLevel {
    get throws {
      let percent = request.confidence.percent
      return try ConfidenceLevel(percent: 100 - (100 - percent) / Double(max(1, comparisons)))
    }
  }

  func groups() throws -> [Breakdown.Group] {
    let untold = sums.keys.filter { $0 == 0 }
    return try (known + untold).map(group)
  }

  private func group(_ value: Int) throws -> Breakdown.Group {
    let place = place
    let own = sums[value] ?? JointSums(dimensions: request.form.dimensions.count)
    let sample = try builder.total(units) { $0.values[place] == value }
    let estimates = try request.estimator(request.confidence).estimates(for: sample.design)
    let (overall, dimensions) = UnitRanking.entries(own, estimates, request)
    let differences = try isCompared(value) ? differences(value, sample) : nil
    return Breakdown.Group(
      value: values[value], forms: own.forms,
      overall: Breakdown.Figure(
        entry: overall, difference: overall.estimate.flatMap { _ in differences?.overall }),
      dimensions: dimensions.enumerated().map { dimension, entry in
        Breakdown.Figure(
          entry: entry,
          difference: entry.estimate.flatMap { _ in differences?.dimensions[dimension] })
      })
  }

  /// The differences to all other values that are known, where these have enough forms.
  private func differences(
    _ value: Int, _ sample: UnitSample
  ) throws -> (overall: IndexDifference?, dimensions: [IndexDifference?]) {
    let place = place
    let others = known.filter { $0 != value }.compactMap { sums[$0] }
    let rest = others.dropFirst().reduce(into: others[0]) { $0 += $1 }
    let other = try builder.total(units) { $0.values[place] > 0 && $0.values[place] != value }
    let pair = try PairedSample(domains: sample.design, other.design)
    let compared = try request.estimator(comparisonLevel).comparison(of: pair)
    let shown = UnitRanking.entries(rest, compared.second, request)
    return (
      shown.overall.estimate.flatMap { _ in compared.overall },
      zip(shown.dimensions, compared.dimensions).map { entry, difference in
        entry.estimate.flatMap { _ in difference }
      }
    )
  }
}

extension RankingRequest {
  /// Estimates the indices of the request at a level of confidence.
  func estimator(_ level: ConfidenceLevel) -> Estimator {
    Estimator(rule: rule, level: level, method: interval)
  }
}
