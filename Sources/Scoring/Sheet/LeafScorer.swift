internal import Survey

/// Scores one leaf for one unit and says what stood in the way.
struct LeafScorer {
  let criterion: Criterion
  let entry: ScoreInputs.Entry?
  let file: String?
  let unit: String?
  private(set) var findings: [ScoreFinding] = []

  init(criterion: Criterion, entry: ScoreInputs.Entry?, file: String?, unit: String?) {
    self.criterion = criterion
    self.entry = entry
    self.file = entry == nil ? nil : file
    self.unit = unit
  }

  var maximum: Points { criterion.maximum }

  mutating func note(_ kind: ScoreFinding.Kind, vi: String, en: String) {
    findings.append(
      ScoreFinding(
        file: file, line: entry?.line, unit: unit, criterion: criterion.id, kind: kind,
        problem: Bilingual(vi: vi, en: en)))
  }

  /// Notes that a figure is needed, and gives no points.
  mutating func missing(_ columns: String) -> Points? {
    note(
      .missingInput, vi: "chưa nhập \(columns); chưa có điểm, không tính là 0",
      en: "\(columns) not entered; there are no points, which is not 0")
    return nil
  }

  /// Points entered by hand, for `manual`, `bonus` and `minus`.
  mutating func enteredPoints(signIgnored: Bool = false) -> Points? {
    expect("value")
    guard let text = entry?.value else { return missing("'value'") }
    let points: Points
    do {
      points = try Points(written: text)
    } catch {
      note(.unreadableNumber, vi: error.sentence.vi, en: error.sentence.en)
      return nil
    }
    let size = signIgnored && points < .zero ? .zero - points : points
    guard size >= .zero else {
      note(.belowZero, vi: "điểm không được âm", en: "points can't be below zero")
      return nil
    }
    guard size <= maximum else {
      note(
        .aboveMaximum, vi: "\(size.text(.vi)) vượt điểm tối đa \(maximum.text(.vi))",
        en: "\(size.text(.en)) exceeds the maximum of \(maximum.text(.en))")
      return nil
    }
    return size
  }

  /// All or nothing.
  mutating func yesOrNo() -> Points? {
    expect("value")
    guard let text = entry?.value else { return missing("'value' (1/0)") }
    switch Columns.folded(text) {
    case "1", "co", "dat", "yes", "true", "x": return maximum
    case "0", "khong", "khongdat", "no", "false": return .zero
    default:
      note(
        .unreadableNumber, vi: "'\(text.prefix(20))' phải là 1 (có, đạt) hoặc 0 (không)",
        en: "'\(text.prefix(20))' must be 1 (yes) or 0 (no)")
      return nil
    }
  }

  /// On time 1, late 0.5.
  mutating func timeliness() -> Points? {
    expect("on_time", "late", "denominator")
    guard let onTime = entry?.onTime?.value, let late = entry?.late?.value else {
      return missing("'on_time', 'late'")
    }
    let total = entry?.denominator?.value ?? onTime + late
    guard onTime >= .zero, late >= .zero, total >= .zero else {
      note(.belowZero, vi: "số việc không được âm", en: "counts can't be below zero")
      return nil
    }
    guard onTime + late <= total else {
      note(
        .contradictoryInput,
        vi:
          "đúng hạn và trễ hạn cộng lại \((onTime + late).text(.vi)), vượt tổng số \(total.text(.vi))",
        en:
          "on time and late add up to \((onTime + late).text(.en)), above \(total.text(.en)) in all"
      )
      return nil
    }
    guard total > .zero else { return zeroDenominator() }
    return TimelinessRule.points(onTime: onTime, late: late, total: total, maximum: maximum)
  }

  mutating func zeroDenominator() -> Points? {
    note(
      .zeroDenominator, vi: "mẫu số là 0 nên không có tỷ lệ; chưa có điểm",
      en: "the denominator is 0, so there is no ratio and no points")
    return nil
  }

  /// Notes figures in columns that the rule does not read.
  mutating func expect(_ columns: String...) {
    guard let entry else { return }
    let filled = [
      ("value", entry.value != nil), ("numerator", entry.numerator != nil),
      ("denominator", entry.denominator != nil), ("on_time", entry.onTime != nil),
      ("late", entry.late != nil),
    ]
    for (name, isFilled) in filled where isFilled && !columns.contains(name) {
      let rule = criterion.rule?.name ?? ""
      note(
        .unusedInput, vi: "cột '\(name)' không dùng cho cách chấm '\(rule)'; bỏ trống hoặc sửa",
        en: "the rule '\(rule)' does not read column '\(name)'; leave it blank or correct it")
    }
  }
}
