internal import Scoring
internal import Survey

extension Catalogue {
  /// Names leaves in the catalogue's order, and a criterion of which all leaves are named instead
  /// of them: `1.1.2; toàn bộ mục 3, 4`.
  func condensed(_ leaves: some Sequence<String>) -> Bilingual {
    let wanted = Set(leaves)
    var (single, whole): ([String], [String]) = ([], [])

    func isWhole(_ criterion: Criterion) -> Bool {
      criterion.rule == nil
        ? criterion.children.allSatisfy(isWhole) : wanted.contains(criterion.id)
    }
    func visit(_ criterion: Criterion) {
      guard isWhole(criterion) else { return criterion.children.forEach(visit) }
      if criterion.rule == nil { whole.append(criterion.id) } else { single.append(criterion.id) }
    }
    criteria.forEach(visit)

    let (first, second) = (single.joined(separator: ", "), whole.joined(separator: ", "))
    if second.isEmpty { return Bilingual(vi: first, en: first) }
    let start = first.isEmpty ? "" : "\(first); "
    return Bilingual(vi: "\(start)toàn bộ mục \(second)", en: "\(start)all of \(second)")
  }
}
