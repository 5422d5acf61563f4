internal import Survey

extension LeafScorer {
  /// The points of an index, with what its interval implies.
  ///
  /// An index entered as `value` stands in where the store has none: a published index.
  mutating func survey(
    _ rule: SurveyRule, index: SurveyIndex?
  ) -> (points: Points?, interval: PointsInterval?) {
    expect("value")
    var stated: WrittenNumber?
    if let text = entry?.value {
      stated = WrittenNumber(text, as: .decimal)
      guard let number = stated, number.value >= .zero, number.value <= Rational(100) else {
        note(
          .unreadableNumber, vi: "'\(text.prefix(20))' không phải là chỉ số từ 0 đến 100 %",
          en: "'\(text.prefix(20))' is no index from 0 to 100 %")
        return (nil, nil)
      }
    }
    let computed = index?.status == .ranked ? index?.index.flatMap(Rational.init(percent:)) : nil
    if let computed, let stated,
      !agrees(computed, with: stated, vi: "các phiếu đã nạp", en: "the imported forms")
    {
      return (nil, nil)
    }
    guard let percent = computed ?? stated?.value else {
      noteNoIndex(index?.status)
      return (nil, nil)
    }
    guard let points = rule.points(percent: percent, maximum: maximum) else {
      noteOutside(percent)
      return (nil, nil)
    }
    guard computed != nil, let bounds = index?.interval,
      let low = Rational(percent: bounds.lowerBound),
      let high = Rational(percent: bounds.upperBound)
    else { return (points, nil) }
    let interval = rule.interval(from: low, through: high, maximum: maximum)
    if let interval, interval.straddlesStep {
      note(
        .straddlesStep,
        vi: "khoảng tin cậy \(low.text(.vi))–\(high.text(.vi)) % vượt qua một ngưỡng: "
          + "điểm từ \(interval.lower.text(.vi)) đến \(interval.upper.text(.vi))",
        en: "the interval \(low.text(.en))–\(high.text(.en)) % reaches over a threshold: "
          + "points from \(interval.lower.text(.en)) to \(interval.upper.text(.en))")
    }
    return (points, interval)
  }

  mutating func noteOutside(_ figure: Rational) {
    note(
      .outsideSteps, vi: "\(figure.text(.vi)) nằm ngoài mọi bậc điểm",
      en: "\(figure.text(.en)) lies outside all steps")
  }

  private mutating func noteNoIndex(_ status: SurveyIndex.Status?) {
    if status == .tooFewForms {
      note(
        .tooFewForms, vi: "quá ít phiếu để công bố chỉ số; chưa có điểm",
        en: "there are too few forms to publish an index; there are no points")
    } else {
      note(
        .noSurveyIndex, vi: "chưa có chỉ số hài lòng cho kỳ này; chưa có điểm",
        en: "there is no satisfaction index for this period, so there are no points")
    }
  }
}
