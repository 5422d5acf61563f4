/// What each answer state counts under a measure: `k`, whether it counts, and `s`, its score.
struct AnswerScores: Sendable {
  /// The items of each dimension, as places in the answers.
  let dimensions: [Range<Int>]
  /// For each item 256 entries by the state's character: `k << 8 | s`.
  let entries: [UInt16]
  /// Whether a form counts once in a dimension instead of once an answer.
  let isPerForm: Bool

  init(form: Form, measure: IndexMeasure) {
    var dimensions: [Range<Int>] = []
    for dimension in form.dimensions {
      let start = dimensions.last?.upperBound ?? 0
      dimensions.append(start..<start + dimension.items.count)
    }
    self.dimensions = dimensions
    isPerForm = measure == .allSatisfied
    var entries = [UInt16](repeating: 0, count: form.items.count * 256)
    for (place, item) in form.items.enumerated() {
      for level in form.scale.levels.map(\.value) {
        let score = measure.score(of: level, item, form.scale)
        entries[place * 256 + 0x30 + level] = 1 << 8 | UInt16(score)
      }
    }
    self.entries = entries
  }
}

extension IndexMeasure {
  /// What a level of an item's answer counts, from 0.
  func score(of level: Int, _ item: Form.Item, _ scale: Form.Scale) -> Int {
    let turned = item.isReversed ? scale.reversed(level) : level
    return switch self {
    case .satisfiedShare, .allSatisfied: scale.satisfied.contains(turned) ? 1 : 0
    case .meanScore: turned - scale.lowest
    case .pointsSum: turned
    }
  }
}
