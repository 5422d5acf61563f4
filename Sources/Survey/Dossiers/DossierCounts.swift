/// Dossiers of one unit, field and range of dates, as a report states them.
struct DossierCounts: Sendable, Equatable {
  /// What is counted.
  enum Kind: String, CaseIterable, Sendable {
    case received
    /// Carried over from before the first day.
    case carried
    case resolved
    case early
    case onTime = "on_time"
    case late
    case pending

    var name: Bilingual {
      switch self {
      case .received: Bilingual(vi: "tiếp nhận", en: "received")
      case .carried: Bilingual(vi: "kỳ trước chuyển qua", en: "carried over")
      case .resolved: Bilingual(vi: "đã giải quyết", en: "resolved")
      case .early: Bilingual(vi: "trước hạn", en: "early")
      case .onTime: Bilingual(vi: "đúng hạn", en: "on time")
      case .late: Bilingual(vi: "quá hạn", en: "late")
      case .pending: Bilingual(vi: "đang giải quyết", en: "pending")
      }
    }
  }

  /// What is stated; a kind that is not stated is not 0.
  var stated: [Kind: Int] = [:]

  subscript(kind: Kind) -> Int? {
    get { stated[kind] }
    set { stated[kind] = newValue }
  }

  /// Resolved dossiers by the parts: early, on time, late.
  ///
  /// Where on time and late are stated alone, the early ones are among those on time.
  var resolvedByParts: Int? {
    guard let onTime = self[.onTime], let late = self[.late] else { return nil }
    return (self[.early] ?? 0) + onTime + late
  }

  /// Sums that do not agree.
  var contradictions: [Bilingual] {
    var found: [Bilingual] = []
    func compare(_ whole: [Kind], _ parts: [Kind], allowsLess: Bool) {
      func sum(_ kinds: [Kind]) -> (Int, Bilingual) {
        let known = kinds.filter { self[$0] != nil }
        let total = known.reduce(0) { $0 + (self[$1] ?? 0) }
        func text(_ language: Language) -> String {
          let terms = known.map { "\(self[$0] ?? 0) \($0.name[language])" }.joined(separator: " + ")
          return known.count > 1 ? "\(terms) = \(total)" : terms
        }
        return (total, Bilingual(vi: text(.vi), en: text(.en)))
      }
      let (left, leftText) = sum(whole)
      let (right, rightText) = sum(parts)
      if left == right || allowsLess && right < left { return }
      let (vi, en) = allowsLess ? ("nhỏ hơn", "is less than") : ("không bằng", "does not equal")
      found.append(
        Bilingual(
          vi: "\(leftText.vi) \(vi) \(rightText.vi)", en: "\(leftText.en) \(en) \(rightText.en)"))
    }
    let parts: [Kind] = [.early, .onTime, .late]
    if self[.resolved] != nil, parts.contains(where: { self[$0] != nil }) {
      compare([.resolved], parts, allowsLess: resolvedByParts == nil)
    }
    if self[.received] != nil {
      let whole: [Kind] = [.received, .carried]
      if self[.resolved] != nil {
        compare(whole, [.resolved, .pending], allowsLess: self[.pending] == nil)
      }
      let isComplete = resolvedByParts != nil && self[.pending] != nil
      // Where the parts do not make up what was resolved, that is said already.
      if self[.resolved] == nil || isComplete && resolvedByParts == self[.resolved] {
        compare(whole, parts + [.pending], allowsLess: !isComplete)
      }
    }
    var seen: Set<Bilingual> = []
    return found.filter { seen.insert($0).inserted }
  }
}
