extension ScoreSheet {
  /// Scores a unit.
  ///
  /// A leaf is rounded half up to hundredths; everything above it is a sum. A leaf that cannot be
  /// scored is named in `missing` and in a finding, and leaves every sum above it open.
  ///
  /// - Parameters:
  ///   - catalogue: The criteria.
  ///   - inputs: What was entered.
  ///   - unit: The unit's code; nil where inputs name none.
  ///   - period: The period's name, carried through.
  ///   - survey: The index that a survey rule asks for; nil where the store has none.
  ///   - dossiers: The counts that a ratio rule asks for; nil where the store has none.
  public static func score(
    catalogue: Catalogue, inputs: ScoreInputs, unit: String? = nil, period: String? = nil,
    survey: (SurveySource) -> SurveyIndex?,
    dossiers: (DossierRatio) -> CountRatio? = { _ in nil }
  ) -> ScoreSheet {
    var findings: [ScoreFinding] = []

    func line(_ criterion: Criterion) -> CriterionScore {
      let children = criterion.children.map(line)
      guard let rule = criterion.rule else {
        return CriterionScore(
          id: criterion.id, name: criterion.name, maximum: criterion.maximum,
          points: sum(of: children), rule: nil, reason: nil, evidence: nil, index: nil,
          interval: nil, children: children)
      }
      let entry = inputs.entry(for: criterion.id, unit: unit)
      var points: Points?
      var (index, interval): (SurveyIndex?, PointsInterval?)
      if case .survey(let rule) = rule { index = survey(rule.source) }
      if !inputs.isDefective(criterion.id, unit: unit) {
        var scorer = LeafScorer(criterion: criterion, entry: entry, file: inputs.file, unit: unit)
        (points, interval) = scorer.score(rule, survey: { _ in index }, dossiers: dossiers)
        findings += scorer.findings
      }
      return CriterionScore(
        id: criterion.id, name: criterion.name, maximum: criterion.maximum, points: points,
        rule: rule.name, reason: entry?.reason, evidence: entry?.evidence, index: index,
        interval: interval, children: [])
    }

    let criteria = catalogue.criteria.map(line)
    let total = sum(of: criteria)
    let open = criteria.flatMap(\.lines).filter { $0.rule != nil && $0.points == nil }
    return ScoreSheet(
      catalogue: catalogue.id, unit: unit, period: period, maximum: catalogue.maximum,
      points: total, group: total.flatMap(catalogue.group(of:)),
      rating: total.flatMap(catalogue.rating(of:)), criteria: criteria, missing: open.map(\.id),
      findings: findings)
  }

  private static func sum(of lines: [CriterionScore]) -> Points? {
    lines.reduce(Points.zero) { sum, line in
      guard let sum, let points = line.points else { return nil }
      return sum + points
    }
  }
}

extension LeafScorer {
  mutating func score(
    _ rule: Rule, survey: (SurveySource) -> SurveyIndex?,
    dossiers: (DossierRatio) -> CountRatio?
  ) -> (points: Points?, interval: PointsInterval?) {
    switch rule {
    case .manual, .bonus: (enteredPoints(), nil)
    case .minus: (enteredPoints(signIgnored: true).map { .zero - $0 }, nil)
    case .yesNo: (yesOrNo(), nil)
    case .timeliness: (timeliness(), nil)
    case .ratio(let rule):
      (
        percent(takesPercent: rule.takesPercent, dossiers: rule.dossiers.flatMap(dossiers))
          .map { rule.points(percent: $0, maximum: maximum) }, nil
      )
    case .steps(let rule): (step(rule), nil)
    case .survey(let rule): self.survey(rule, index: survey(rule.source))
    }
  }

  private mutating func step(_ rule: StepsRule) -> Points? {
    let figure: Rational?
    switch rule.measure {
    case .percent: figure = percent(takesPercent: true, dossiers: nil)
    case .value: figure = value()
    }
    guard let figure else { return nil }
    let points = rule.points(of: figure)
    if points == nil { noteOutside(figure) }
    return points
  }

  private mutating func value() -> Rational? {
    expect("value")
    guard let text = entry?.value else {
      _ = missing("'value'")
      return nil
    }
    guard let number = WrittenNumber(text, as: .decimal) else {
      note(
        .unreadableNumber, vi: "'\(text.prefix(20))' không phải là số",
        en: "'\(text.prefix(20))' is no number")
      return nil
    }
    return number.value
  }
}
