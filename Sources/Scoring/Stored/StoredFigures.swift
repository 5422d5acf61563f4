internal import Stats
public import Survey

/// What the store knows of the units of a level in a period, as score sheets ask for it.
///
/// The forms behind the survey rules are added up once, for all units.
public struct StoredFigures: Sendable {
  /// A form that survey rules ask for, with its indices.
  private struct Answered: Sendable {
    let form: Form
    let ranking: UnitRanking
    /// The sums of an assessment's form; nil for other catalogues.
    let tally: IndexTally?
  }

  private let answered: [String?: Answered]

  /// The indices that were formed, to tell which forms they leave out.
  public let rankings: [UnitRanking]

  /// The dossier counts; nil where no rule asks for them.
  public let dossiers: DossierBook?

  /// Adds up the forms that a catalogue's survey rules ask for.
  ///
  /// - Parameters:
  ///   - catalogue: The criteria.
  ///   - request: Period, level and floor of the indices; its form is the one of rules that name
  ///     none.
  ///   - units: The unit catalogue.
  ///   - form: The form of an id.
  /// - Throws: what `form` throws, `UnknownDimension`, `UnfitMeasure`, `StoreError`.
  public init(
    of catalogue: Catalogue, _ request: RankingRequest, units: UnitCatalogue, in store: Store,
    form: (String) throws -> Form
  ) throws {
    var answered: [String?: Answered] = [:]
    var rankings: [UnitRanking] = []
    for source in catalogue.surveySources {
      if let known = answered[source.form] {
        try StoredFigures.check(source, known.form)
        continue
      }
      let form = try source.form.map(form) ?? request.form
      try StoredFigures.check(source, form)
      let ranking = try store.ranking(request.about(form), catalogue: units)
      var tally: IndexTally?
      if catalogue.isAssessed {
        tally = try store.tally(
          TallyRequest(
            form: form, measure: .pointsSum, period: request.period, level: request.level),
          catalogue: units)
      }
      answered[source.form] = Answered(form: form, ranking: ranking, tally: tally)
      rankings.append(ranking)
    }
    self.answered = answered
    self.rankings = rankings
    dossiers =
      catalogue.asksDossiers
      ? try store.dossiers(in: request.period, catalogue: units) : nil
  }

  private static func check(_ source: SurveySource, _ form: Form) throws(UnknownDimension) {
    if let dimension = source.dimension {
      _ = try RankingRequest.Target(named: dimension, in: form)
    }
  }

  /// The index that a survey rule asks for; nil where no form of the unit came.
  public func index(_ source: SurveySource, of unit: Unit) -> SurveyIndex? {
    guard let answered = answered[source.form],
      let row = answered.ranking.rows.first(where: { $0.unit.code == unit.code }), row.forms > 0
    else { return nil }
    guard let dimension = source.dimension.flatMap(answered.form.dimension) else {
      return SurveyIndex(row.overall.estimate, isTooFew: row.status == .tooFewForms)
    }
    let entry = row.dimensions[dimension]
    return SurveyIndex(
      entry.estimate,
      isTooFew: entry.forms > 0 && entry.forms < answered.ranking.request.minimumForms)
  }

  /// The counts of the unit's own office that a ratio rule asks for.
  public func ratio(_ ratio: DossierRatio, of unit: Unit) -> CountRatio? {
    let totals = dossiers?.totals(of: unit, handledBy: .unit)
    switch ratio {
    case .onTime: return totals?.onTimeOfResolved.map { CountRatio(part: $0.part, whole: $0.whole) }
    }
  }

  /// The answers to the dimension of an assessment's form.
  public func answers(_ source: SurveySource, of unit: Unit) -> TTHCAssessment.Answers? {
    guard let answered = answered[source.form], let tally = answered.tally,
      let dimension = source.dimension.flatMap(answered.form.dimension)
    else { return nil }
    let sums = tally.sums(of: unit, dimensions: answered.form.dimensions.count)
    return TTHCAssessment.Answers(
      sum: Int(sums.scores[dimension]), count: Int(sums.answers[dimension]))
  }
}

extension Catalogue {
  /// The indices that its survey rules ask for, each once, in the catalogue's order.
  var surveySources: [SurveySource] {
    var seen: Set<SurveySource> = []
    return leaves.compactMap { leaf in
      guard case .survey(let rule) = leaf.rule, seen.insert(rule.source).inserted else {
        return nil
      }
      return rule.source
    }
  }

  /// The forms that survey rules name, each once, in the catalogue's order.
  public var surveyForms: [String] {
    var seen: Set<String> = []
    return surveySources.compactMap(\.form).filter { seen.insert($0).inserted }
  }

  /// Whether a rule asks for stored forms or dossier counts.
  public var asksStore: Bool { !surveySources.isEmpty || asksDossiers }

  var asksDossiers: Bool {
    leaves.contains { leaf in
      if case .ratio(let rule) = leaf.rule { rule.dossiers != nil } else { false }
    }
  }
}

extension RankingRequest {
  /// The same about another form, whose index is formed as the form says.
  fileprivate func about(_ form: Form) -> RankingRequest {
    var request = RankingRequest(form: form, period: period, level: level)
    request.confidence = confidence
    request.interval = interval
    request.minimumForms = minimumForms
    request.halfWidth = halfWidth
    request.coefficientOfVariation = coefficientOfVariation
    request.design = design
    return request
  }
}

extension SurveyIndex {
  /// An estimate in percent of its maximum: points of an assessment are out of 2 or 18.
  fileprivate init(_ estimate: IndexEstimate?, isTooFew: Bool) {
    guard let estimate else {
      self.init(index: nil, interval: nil, status: isTooFew ? .tooFewForms : .noOverall)
      return
    }
    func percent(_ value: Double) -> Double {
      estimate.maximum == 100 ? value : value / estimate.maximum * 100
    }
    self.init(
      index: percent(estimate.index),
      interval: estimate.interval.map { percent($0.lower)...percent($0.upper) }, status: .ranked)
  }
}
