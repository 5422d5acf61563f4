import Scoring
import Survey
import Testing

/// The points and the findings' kinds of a single leaf `1.1`.
private func score(
  _ rule: String, maximum: String = "2", _ columns: String = "value", _ fields: String? = "",
  dossiers: CountRatio? = nil, survey: SurveyIndex? = nil
) throws -> (points: Points?, kinds: [ScoreFinding.Kind], line: CriterionScore) {
  let isOutside = rule.contains("bonus") || rule.contains("minus")
  let catalogue = try Fixture.catalogue(
    maximum: isOutside ? "0" : maximum,
    criteria: "- {id: \"1.1\", name: a, maximum: \(maximum), \(rule)}")
  let rows = fields.map { "\n1.1,\($0)" } ?? ""
  let inputs = try ScoreInputs(
    Fixture.csv("criterion,\(columns)\(rows)"), catalogue: catalogue)
  let sheet = ScoreSheet.score(
    catalogue: catalogue, inputs: inputs, survey: { _ in survey }, dossiers: { _ in dossiers })
  // A leaf without points leaves the total open and is named.
  #expect((sheet.points == nil) == (sheet.missing == ["1.1"]))
  let line = sheet.criteria[0].children[0]
  #expect(sheet.points == line.points)
  return (line.points, (inputs.findings + sheet.findings).map(\.kind), line)
}

private func expect(
  _ result: (points: Points?, kinds: [ScoreFinding.Kind], line: CriterionScore), _ hundredths: Int?,
  _ kinds: ScoreFinding.Kind..., sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(result.points == hundredths.map(points), sourceLocation: sourceLocation)
  #expect(result.kinds == kinds, sourceLocation: sourceLocation)
}

@Suite("Scoring rules")
struct RuleTests {
  private let counts = "numerator,denominator"

  @Test("manual points lie between zero and the maximum, both included")
  func manual() throws {
    try expect(score("rule: manual", "value", "0"), 0)
    try expect(score("rule: manual", "value", "2"), 200)
    try expect(score("rule: manual", "value", "\"1,5\""), 150)
    try expect(score("rule: manual", "value", "2.01"), nil, .aboveMaximum)
    try expect(score("rule: manual", "value", "-0.01"), nil, .belowZero)
    try expect(score("rule: manual", "value", "1.268"), nil, .unreadableNumber)
  }

  @Test("a missing input is named and gives no points, under every rule")
  func missing() throws {
    for rule in ["manual", "yes_no", "ratio", "timeliness", "bonus", "minus"] {
      try expect(score("rule: \(rule)", "value", nil), nil, .missingInput)
      try expect(score("rule: \(rule)", "value,reason", ",x"), nil, .missingInput)
    }
    let steps = "rule: steps, steps: [{from: 0, points: 1}]"
    try expect(score(steps, "value", nil), nil, .missingInput)
    try expect(score("rule: survey", "value", nil), nil, .noSurveyIndex)
    try expect(score("rule: ratio", counts, "5,"), nil, .missingInput)
    try expect(score("rule: timeliness", "on_time", "5"), nil, .missingInput)
  }

  @Test("yes gives all, no gives nothing, anything else is refused")
  func yesNo() throws {
    for yes in ["1", "Có", "đạt", "yes", "x", "TRUE"] {
      try expect(score("rule: yes_no", "value", yes), 200)
    }
    for no in ["0", "Không", "không đạt", "no", "false"] {
      try expect(score("rule: yes_no", "value", no), 0)
    }
    for other in ["2", "0.5", "maybe"] {
      try expect(score("rule: yes_no", "value", other), nil, .unreadableNumber)
    }
  }

  @Test("a ratio is a share of the maximum: 232 of 270 gives 0.86 of 1")
  func ratio() throws {
    try expect(score("rule: ratio", maximum: "1", counts, "232,270"), 86)
    try expect(score("rule: ratio", maximum: "1", counts, "119,3.571"), 3)
    try expect(score("rule: ratio", counts, "0,7"), 0)
    try expect(score("rule: ratio", counts, "7,7"), 200)
    // 0.005 of the maximum: a half goes up.
    try expect(score("rule: ratio", maximum: "1", counts, "1,200"), 1)
    try expect(score("rule: ratio", maximum: "1", counts, "1,201"), 0)
  }

  @Test("zero denominators and shares above 100 % are findings without points")
  func impossibleRatios() throws {
    try expect(score("rule: ratio", counts, "0,0"), nil, .zeroDenominator)
    try expect(score("rule: ratio", counts, "5,0"), nil, .zeroDenominator)
    try expect(score("rule: ratio", counts, "8,7"), nil, .overOneHundredPercent)
    try expect(score("rule: ratio, full_at: 50", counts, "8,7"), nil, .overOneHundredPercent)
    try expect(score("rule: ratio", counts, "-1,7"), nil, .belowZero)
    let percent = "rule: ratio, percent: true"
    try expect(score(percent, "value", "100.01"), nil, .overOneHundredPercent)
    try expect(score(percent, "value", "100"), 200)
  }

  @Test("full points begin at the threshold itself")
  func fullAt() throws {
    let rule = "rule: ratio, full_at: 80"
    try expect(score(rule, counts, "80,100"), 200)
    try expect(score(rule, counts, "81,100"), 200)
    try expect(score(rule, counts, "799,1000"), 200)  // 1.9975, half up
    try expect(score(rule, counts, "797,1000"), 199)  // 1.9925
    try expect(score(rule, counts, "40,100"), 100)
  }

  @Test("below the zero threshold there is nothing, at it there is the share")
  func zeroBelow() throws {
    let rule = "rule: ratio, zero_below: 30"
    try expect(score(rule, counts, "30,100"), 60)
    try expect(score(rule, counts, "29999,100000"), 0)
    let both = "rule: ratio, full_at: 60, zero_below: 30"
    try expect(score(both, counts, "30,100"), 100)
    try expect(score(both, counts, "29,100"), 0)
    try expect(score(both, counts, "60,100"), 200)
  }

  @Test("a percentage stands for counts only where the rule says so")
  func percent() throws {
    let rule = "rule: ratio, percent: true"
    try expect(score(rule, maximum: "3", "value", "\"98,26\""), 295)
    try expect(score("rule: ratio", "value", "98.26"), nil, .missingInput)
  }

  @Test("a percentage beside counts must be theirs, rounded or cut off")
  func contradictoryPercent() throws {
    let columns = "value,numerator,denominator"
    try expect(score("rule: ratio", maximum: "1", columns, "85.93,232,270"), 86)
    try expect(score("rule: ratio", maximum: "1", columns, "85.92,232,270"), 86)
    try expect(score("rule: ratio", columns, "85.91,232,270"), nil, .contradictoryInput)
  }

  @Test("dossier counts feed a ratio that nobody entered, and contradict one that differs")
  func dossiers() throws {
    let rule = "rule: ratio, percent: true, dossiers: on_time"
    let counted = CountRatio(part: 2521, whole: 2531)
    try expect(score(rule, maximum: "3", "value", nil, dossiers: counted), 299)
    try expect(score(rule, maximum: "3", "value", "99.6", dossiers: counted), 299)
    try expect(score(rule, "value", "98", dossiers: counted), nil, .contradictoryInput)
    try expect(score(rule, counts, "2520,2531", dossiers: counted), nil, .contradictoryInput)
    try expect(score(rule, maximum: "3", counts, "2521,2531", dossiers: counted), 299)
    try expect(
      score(rule, "value", nil, dossiers: CountRatio(part: 0, whole: 0)), nil, .zeroDenominator)
  }

  @Test("every step begins and ends where it says")
  func steps() throws {
    let rule =
      "rule: steps, steps: [{from: 90, points: 2}, {above: 50, below: 90, points: 1},"
      + " {to: 50, points: 0.5}]"
    try expect(score(rule, "value", "100"), 200)
    try expect(score(rule, "value", "90"), 200)
    try expect(score(rule, "value", "89.99"), 100)
    try expect(score(rule, "value", "50.01"), 100)
    try expect(score(rule, "value", "50"), 50)
    try expect(score(rule, counts, "9,10"), 200)
    try expect(score(rule, counts, "8999,10000"), 100)
    try expect(score(rule, counts, "0,0"), nil, .zeroDenominator)
    try expect(score(rule, counts, "11,10"), nil, .overOneHundredPercent)
  }

  @Test("steps on a plain number may pass 100, and say when none fits")
  func valueSteps() throws {
    let rule =
      "rule: steps, measure: value, steps: [{to: 0, from: 0, points: 2},"
      + " {above: 0, to: 150, points: 1}]"
    try expect(score(rule, "value", "0"), 200)
    try expect(score(rule, "value", "6"), 100)
    try expect(score(rule, "value", "150"), 100)
    try expect(score(rule, "value", "151"), nil, .outsideSteps)
    try expect(score(rule, "value", "-1"), nil, .outsideSteps)
    let open = "rule: steps, measure: value, steps: [{above: 0, below: 5, points: 1}]"
    try expect(score(open, "value", "0"), nil, .outsideSteps)
    try expect(score(open, "value", "0.01"), 100)
    try expect(score(open, "value", "4.99"), 100)
    try expect(score(open, "value", "5"), nil, .outsideSteps)
  }

  @Test("on time counts 1, late 0.5, open 0: 2 and 2 of 4 give 0.75 of 1")
  func timeliness() throws {
    let columns = "on_time,late,denominator"
    try expect(score("rule: timeliness", maximum: "1", columns, "2,2,4"), 75)
    try expect(score("rule: timeliness", maximum: "1", columns, "2,2,"), 75)
    try expect(score("rule: timeliness", maximum: "1", columns, "0,1,"), 50)
    try expect(score("rule: timeliness", maximum: "1", columns, "2,1,4"), 63)  // 0.625
    try expect(score("rule: timeliness", columns, "3,2,4"), nil, .contradictoryInput)
    try expect(score("rule: timeliness", columns, "0,0,0"), nil, .zeroDenominator)
    try expect(score("rule: timeliness", columns, "-1,2,4"), nil, .belowZero)
  }

  @Test("bonus adds and minus takes, up to their maximum")
  func bonusAndMinus() throws {
    try expect(score("rule: bonus", "value", "2"), 200)
    try expect(score("rule: bonus", "value", "2.01"), nil, .aboveMaximum)
    try expect(score("rule: bonus", "value", "-1"), nil, .belowZero)
    let minus = try score("rule: minus", "value", "0.5")
    expect(minus, -50)
    #expect(minus.line.deducted == points(50))
    try expect(score("rule: minus", "value", "-0.5"), -50)
    try expect(score("rule: minus", "value", "2.5"), nil, .aboveMaximum)
    try expect(score("rule: minus", "value", "0"), 0)
  }

  @Test("the longest figures that are read are scored, not a crash")
  func longest() throws {
    let nines = "999999999999999"
    let rule = "rule: ratio, full_at: 99.9999, zero_below: 0.0001"
    try expect(score(rule, maximum: "99999.99", counts, "\(nines),\(nines)"), 99_999_99)
    try expect(
      score(rule, maximum: "99999.99", counts, "9999999999999.97,9999999999999.99"), 99_999_99)
    try expect(
      score(rule, maximum: "99999.99", counts, "4999999999999.97,9999999999999.99"), 50_000_05)
    try expect(
      score("rule: ratio, percent: true", maximum: "99999.99", "value", "33.33333333333333"),
      33_333_33)
    try expect(score("rule: ratio", counts, "\(nines)9,1"), nil, .unreadableNumber)
  }

  @Test("figures that a rule does not read are reported")
  func unused() throws {
    try expect(score("rule: manual", "value,late", "1,5"), 100, .unusedInput)
    try expect(score("rule: timeliness", "on_time,late,value", "1,0,9"), 200, .unusedInput)
  }
}

@Suite("Points from a satisfaction index")
struct SurveyRuleTests {
  private func index(
    _ index: Double?, _ interval: ClosedRange<Double>? = nil,
    _ status: SurveyIndex.Status = .ranked
  ) -> SurveyIndex {
    SurveyIndex(index: index, interval: interval, status: status)
  }

  private let steps = "rule: survey, steps: [{from: 80, points: 2}, {below: 80, points: 1}]"

  @Test("Vân Canh's 74.872 % of 40 is 29.95, with the points of the interval's bounds")
  func share() throws {
    let result = try score(
      "rule: survey", maximum: "40", "value", nil, survey: index(74.872, 70...80))
    expect(result, 2995)
    #expect(
      result.line.interval
        == PointsInterval(lower: points(2800), upper: points(3200), straddlesStep: false))
  }

  @Test("an index that is half a hundredth goes up, however it was summed")
  func halfUp() throws {
    try expect(score("rule: survey", maximum: "40", "value", nil, survey: index(50.0125)), 2001)
    let summed = (0..<10).reduce(0.0) { sum, _ in sum + 5.00125 }
    try expect(score("rule: survey", maximum: "40", "value", nil, survey: index(summed)), 2001)
    try expect(score("rule: survey", maximum: "40", "value", nil, survey: index(50.0124)), 2000)
  }

  @Test("steps on the index are taken on both sides of their threshold")
  func stepped() throws {
    try expect(score(steps, "value", nil, survey: index(80)), 200)
    try expect(score(steps, "value", nil, survey: index(79.999)), 100)
  }

  @Test("an interval that reaches over a step says so; one that touches it does not")
  func straddling() throws {
    let over = try score(steps, "value", nil, survey: index(82, 79...85))
    expect(over, 200, .straddlesStep)
    #expect(
      over.line.interval
        == PointsInterval(lower: points(100), upper: points(200), straddlesStep: true))
    let touching = try score(steps, "value", nil, survey: index(82, 80...85))
    expect(touching, 200)
    #expect(touching.line.interval?.straddlesStep == false)
    // The upper bound belongs to the interval, and 80 to the upper step.
    try expect(score(steps, "value", nil, survey: index(79, 75...80)), 100, .straddlesStep)
  }

  @Test("too few forms and no index give no points, with the reason")
  func unusable() throws {
    try expect(
      score("rule: survey", "value", nil, survey: index(100, nil, .tooFewForms)), nil,
      .tooFewForms)
    try expect(
      score("rule: survey", "value", nil, survey: index(nil, nil, .noOverall)), nil,
      .noSurveyIndex)
    try expect(
      score("rule: survey", "value", nil, survey: index(.nan)), nil, .noSurveyIndex)
  }

  @Test("a published index stands in for a store without forms, and must agree with one that has")
  func published() throws {
    try expect(score("rule: survey", maximum: "40", "value", "\"74,87\""), 2995)
    try expect(
      score("rule: survey", maximum: "40", "value", "74.87", survey: index(74.872)), 2995)
    try expect(
      score("rule: survey", "value", "75.87", survey: index(74.872)), nil, .contradictoryInput)
    try expect(score("rule: survey", "value", "101"), nil, .unreadableNumber)
  }

  @Test("the rule asks for the form and dimension that the catalogue names")
  func source() throws {
    let catalogue = try Fixture.catalogue("tthc-2018")
    var asked: [SurveySource] = []
    _ = ScoreSheet.score(
      catalogue: catalogue, inputs: ScoreInputs(),
      survey: { source in
        asked.append(source)
        return nil
      })
    #expect(asked.count == 9)
    #expect(asked.first == SurveySource(form: "tthc-2018", dimension: "thoi_gian"))
  }
}
