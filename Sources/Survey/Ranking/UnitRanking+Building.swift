internal import Stats

extension UnitRanking {
  /// Estimates every unit of the level that existed in the period or has forms, and ranks them.
  init(
    request: RankingRequest, tally: IndexTally, dossiers: DossierBook, catalogue: UnitCatalogue
  ) throws {
    let estimator = request.estimator(request.confidence)
    let dimensions = request.form.dimensions.count
    let builder = SampleBuilder(
      request.design, dimensions: dimensions, traits: tally.traits, values: tally.values,
      dossiers: dossiers)
    let dossierTotals = dossiers.totals(at: request.level)
    var rows: [Row] = []
    for unit in catalogue.units where unit.level == request.level {
      let cells = tally.cells[unit.code]
      guard unit.exists(in: request.period) || cells != nil else { continue }
      let sample = try builder.sample(of: cells ?? [], unit: unit)
      let estimates = try estimator.estimates(for: sample.design)
      let sums = tally.sums(of: unit, dimensions: dimensions)
      var row = UnitRanking.row(unit, sums, estimates, sample, request)
      row.dossiers = dossierTotals[unit.code]?.population
      row.mostDossiers = dossierTotals[unit.code]?.most
      rows.append(row)
    }
    for dimension in 0..<dimensions {
      let ranks = UnitRanking.ranks(rows.map { $0.dimensions[dimension].estimate }, request)
      for place in rows.indices { rows[place].dimensions[dimension].rank = ranks[place] }
    }
    let overallRanks = UnitRanking.ranks(rows.map(\.overall.estimate), request)
    for place in rows.indices {
      rows[place].overall.rank = overallRanks[place]
      rows[place].rank = UnitRanking.target(rows[place], request).rank
    }
    try UnitRanking.setRankSets(&rows, request)
    let all = try builder.total(rows.map { ($0.unit, tally.cells[$0.unit.code] ?? []) })
    total = UnitRanking.total(
      of: rows, all, tally.total(dimensions: dimensions),
      try estimator.estimates(for: all.design), request, catalogue)
    self.request = request
    self.rows = UnitRanking.ordered(rows)
    withoutUnit = tally.withoutUnit
    ofOtherVersions = tally.ofOtherVersions
    imports = tally.imports
    dossierImports = dossiers.imports
    cutDossiers = dossiers.cut.filter {
      catalogue.ancestor(of: $0.unit.code, at: request.level) != nil
    }
  }

  private static func row(
    _ unit: Unit, _ sums: JointSums, _ estimates: UnitEstimates, _ sample: UnitSample,
    _ request: RankingRequest
  ) -> Row {
    let isShown = sums.forms >= max(1, request.minimumForms)
    let (overall, dimensions) = entries(sums, estimates, request)
    let hasTarget =
      switch request.target {
      case .overall: overall.estimate != nil
      case .dimension(let place): dimensions[place].estimate != nil
      }
    return Row(
      unit: unit, forms: sums.forms, dossiers: nil, mostDossiers: nil,
      status: !isShown ? .tooFewForms : hasTarget ? .ranked : .noOverall,
      overall: overall, dimensions: dimensions, lacking: lacking(sums, request),
      sample: sample.noting(estimates.standardErrorGap))
  }

  /// All forms of the level; they need the floor as those of a unit do.
  private static func total(
    of rows: [Row], _ sample: UnitSample, _ sums: JointSums, _ estimates: UnitEstimates,
    _ request: RankingRequest, _ catalogue: UnitCatalogue
  ) -> Total {
    let (overall, dimensions) = entries(sums, estimates, request)
    let hasAll = rows.allSatisfy { $0.dossiers != nil || $0.forms == 0 }
    let known = hasAll ? rows.compactMap(\.dossiers) : []
    return Total(
      unit: catalogue.common(of: rows.map(\.unit)), forms: sums.forms,
      dossiers: known.isEmpty ? nil : known.reduce(0, +), overall: overall, dimensions: dimensions,
      sample: sample.noting(estimates.standardErrorGap))
  }

  private static func lacking(_ sums: JointSums, _ request: RankingRequest) -> [Int] {
    let answered = sums.answeredForms
    return request.dimensionsOfOverall.filter { answered[$0] < max(1, request.minimumForms) }
  }

  /// What is shown of the indices: nothing that fewer forms than the floor answered.
  static func entries(
    _ sums: JointSums, _ estimates: UnitEstimates, _ request: RankingRequest
  ) -> (overall: Entry, dimensions: [Entry]) {
    let floor = max(1, request.minimumForms)
    func entry(_ estimate: IndexEstimate?, forms: Int, answers: Int) -> Entry {
      // A dimension that few of the forms answered is as little known as a unit of few forms.
      let shown = sums.forms >= floor && forms >= floor ? estimate : nil
      return Entry(
        estimate: shown, forms: forms, answers: answers, rank: nil,
        mark: request.publication.mark(of: shown))
    }
    let (answered, answers) = (sums.answeredForms, sums.answers.map { Int($0) })
    let dimensions = answered.indices.map { place in
      entry(estimates.dimensions[place], forms: answered[place], answers: answers[place])
    }
    let overall = entry(
      lacking(sums, request).isEmpty ? estimates.overall : nil, forms: sums.forms,
      answers: answers.reduce(0, +))
    return (overall, dimensions)
  }

  private static func target(_ row: Row, _ request: RankingRequest) -> Entry {
    switch request.target {
    case .overall: row.overall
    case .dimension(let place): row.dimensions[place]
    }
  }

  /// The rank of each estimate among those there are.
  private static func ranks(_ estimates: [IndexEstimate?], _ request: RankingRequest) -> [Int?] {
    let known = estimates.indices.filter { estimates[$0] != nil }
    let values = known.compactMap { estimates[$0]?.index }
    let scale = known.first.flatMap { estimates[$0]?.maximum } ?? 100
    let ranks =
      switch request.ties {
      case .exact: Ranking.competitionRanks(of: values, scale: scale)
      case .published: Ranking.competitionRanks(of: values, tiesAtDecimals: 2)
      }
    var result = [Int?](repeating: nil, count: estimates.count)
    for (place, rank) in zip(known, ranks) { result[place] = rank }
    return result
  }

  /// Sets the confidence set of each rank, where every ranked unit has a standard error.
  ///
  /// A unit without a standard error takes no part, and then the ranks of the others say nothing
  /// about all, so that there are no sets.
  private static func setRankSets(_ rows: inout [Row], _ request: RankingRequest) throws {
    let places = rows.indices.filter { rows[$0].rank != nil }
    var estimates: [(value: Double, standardError: Double?)] = []
    for place in places {
      guard let estimate = target(rows[place], request).estimate,
        let standardError = try estimate.comparisonError(level: request.confidence)
      else { return }
      estimates.append((estimate.index, standardError))
    }
    let sets = try RankSets.marginal(estimates: estimates, level: request.confidence)
    for (place, set) in zip(places, sets) {
      rows[place].rankSet = set.map { $0.best...$0.worst }
    }
  }

  private static func ordered(_ rows: [Row]) -> [Row] {
    rows.enumerated()
      .sorted { ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset) }
      .map(\.element)
  }
}
