internal import Survey

/// Reads the tree of criteria and notes what does not add up.
final class CriterionReader {
  private let reader: YAMLReader
  private var lines: [String: Int] = [:]

  init(reader: YAMLReader) {
    self.reader = reader
  }

  func criteria(_ maps: [YAMLMap]) -> [Criterion] {
    maps.compactMap(criterion)
  }

  private func criterion(_ map: YAMLMap) -> Criterion? {
    map.allow(
      "id", "name", "maximum", "note", "children", "rule", "full_at", "zero_below", "percent",
      "dossiers", "measure", "steps", "form", "dimension")
    let defects = reader.defectCount
    let (id, name) = (map.string("id"), map.string("name"))
    let maximum = map.points("maximum", upTo: Criterion.highestMaximum)
    let note = map.optionalString("note")
    if let id { noteDuplicate(id, at: map.line(of: "id")) }
    let content = content(of: map, maximum: maximum ?? Criterion.highestMaximum)
    guard let id, let name, let maximum, let content else { return nil }
    if case .children(let children) = content, reader.defectCount == defects {
      noteSum(of: children, maximum: maximum, in: map)
    }
    return Criterion(id: id, name: name, maximum: maximum, note: note, content: content)
  }

  private func noteDuplicate(_ id: String, at line: Int) {
    if let first = lines[id] {
      reader.note(
        line: line, vi: "tiêu chí '\(id)' đã có ở dòng \(first); mỗi mã chỉ dùng một lần",
        en: "criterion '\(id)' is on line \(first) already; each id is used once")
    }
    lines[id] = line
  }

  private func noteSum(of children: [Criterion], maximum: Points, in map: YAMLMap) {
    let sum = Criterion.maximum(of: children)
    guard sum != maximum else { return }
    map.note(
      "maximum", vi: "là \(maximum.text(.vi)) nhưng các mục con cộng lại được \(sum.text(.vi))",
      en: "is \(maximum.text(.en)), but its children add up to \(sum.text(.en))")
  }

  private func content(of map: YAMLMap, maximum: Points) -> Criterion.Content? {
    switch (map.has("children"), map.has("rule")) {
    case (true, false):
      noteForeignKeys(in: map, allowed: [], for: "children")
      return .children(criteria(map.maps("children")))
    case (false, true):
      return rule(of: map, maximum: maximum).map(Criterion.Content.rule)
    case (true, true):
      map.note(
        "rule", vi: "không dùng cùng 'children': điểm của mục cha là tổng các mục con",
        en: "can't stand beside 'children': a parent's points are the sum of its children")
    case (false, false):
      reader.note(
        line: map.line, vi: "thiếu 'children' hoặc 'rule'; cần đúng một trong hai",
        en: "'children' or 'rule' is missing; exactly one of them is needed")
    }
    return nil
  }

  private func rule(of map: YAMLMap, maximum: Points) -> Rule? {
    guard let name = map.optionalString("rule") else { return nil }
    noteForeignKeys(in: map, allowed: Self.options[name] ?? [], for: name)
    switch name {
    case "manual": return .manual
    case "yes_no": return .yesNo
    case "timeliness": return .timeliness
    case "bonus": return .bonus
    case "minus": return .minus
    case "ratio": return ratio(map)
    case "steps":
      let measure = map.optionalChoice("measure", of: StepsRule.Measure.self) ?? .percent
      return steps(map, measure: measure, maximum: maximum).map(Rule.steps)
    case "survey":
      let steps =
        map.has("steps") ? steps(map, measure: .percent, maximum: maximum) : nil
      let source = SurveySource(
        form: map.optionalString("form"), dimension: map.optionalString("dimension"))
      return .survey(SurveyRule(source: source, steps: steps))
    default:
      let list = Rule.names.map { "'\($0)'" }.joined(separator: ", ")
      map.note(
        "rule", vi: "là '\(name)'; phải là một trong \(list)", en: "is '\(name)'; expected \(list)")
      return nil
    }
  }

  private func ratio(_ map: YAMLMap) -> Rule {
    let (fullAt, zeroBelow) = (map.percent("full_at"), map.percent("zero_below"))
    if let fullAt, fullAt == .zero {
      map.note("full_at", vi: "phải lớn hơn 0", en: "must be above 0")
    }
    if let zeroBelow, zeroBelow > fullAt ?? Rational(100) {
      map.note("zero_below", vi: "không được lớn hơn 'full_at'", en: "must not exceed 'full_at'")
    }
    return .ratio(
      RatioRule(
        fullAt: fullAt, zeroBelow: zeroBelow, takesPercent: map.flag("percent"),
        dossiers: map.optionalChoice("dossiers", of: DossierRatio.self)))
  }

  private func steps(_ map: YAMLMap, measure: StepsRule.Measure, maximum: Points) -> StepsRule? {
    let entries = map.maps("steps").compactMap { entry -> (step: StepsRule.Step, line: Int)? in
      entry.allow("from", "above", "to", "below", "points")
      let points = entry.points("points", upTo: maximum)
      guard let bounds = Bounds(yaml: entry), let points else { return nil }
      return (StepsRule.Step(bounds: bounds, points: points), entry.line)
    }
    let sorted = entries.sorted { $0.step.bounds.precedes($1.step.bounds) }
    for (step, next) in zip(sorted, sorted.dropFirst())
    where !step.step.bounds.meets(next.step.bounds) {
      reader.note(
        line: max(step.line, next.line),
        vi: "các bậc hở hoặc chồng nhau; bậc này phải bắt đầu đúng chỗ bậc kia kết thúc"
          + " (ví dụ 'below: 80' rồi 'from: 80')",
        en: "the steps leave a gap or overlap; one must begin exactly where the other ends"
          + " (for instance 'below: 80', then 'from: 80')")
    }
    guard !entries.isEmpty else { return nil }
    return StepsRule(measure: measure, steps: sorted.map(\.step))
  }

  private static let options: [String: Set<String>] = [
    "ratio": ["full_at", "zero_below", "percent", "dossiers"],
    "steps": ["measure", "steps"],
    "survey": ["form", "dimension", "steps"],
  ]

  /// Notes options of other rules, which would be ignored in silence.
  private func noteForeignKeys(in map: YAMLMap, allowed: Set<String>, for owner: String) {
    let all = Self.options.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    for key in map.keys where all.contains(key) && !allowed.contains(key) {
      map.note(key, vi: "không thuộc về '\(owner)'", en: "does not belong to '\(owner)'")
    }
  }
}
