internal import Stats
internal import Survey

/// What came of adjusting weights to margins, unit by unit.
enum AdjustmentTable {
  /// The table; nil where no weights were adjusted.
  static func table(of units: [(name: Bilingual, sample: UnitSample)]) -> Table? {
    let adjusted = units.compactMap { unit in
      unit.sample.adjustment.map { (name: unit.name, adjustment: $0) }
    }
    guard !adjusted.isEmpty else { return nil }
    var table = Table(
      title: Bilingual(
        vi: "Hiệu chỉnh trọng số theo biên", en: "Weights adjusted to the margins"),
      columns: [
        RankingTables.nameColumn,
        Column(id: "iterations", heading: Bilingual(vi: "Số vòng", en: "Rounds"), kind: .number),
        Column(id: "converged", heading: Bilingual(vi: "Hội tụ", en: "Converged"), kind: .text),
        Column(
          id: "weight_ratio",
          heading: Bilingual(vi: "Trọng số lớn nhất/nhỏ nhất", en: "Largest/smallest weight"),
          kind: .number),
        Column(
          id: "design_effect", heading: Bilingual(vi: "Hiệu ứng thiết kế", en: "Design effect"),
          kind: .number),
        Column(
          id: "effective_forms",
          heading: Bilingual(vi: "Số phiếu hiệu dụng", en: "Effective forms"), kind: .number),
      ])
    for (name, adjustment) in adjusted {
      let spread = adjustment.spread
      table.append([
        .bilingual(name), .count(adjustment.iterations),
        .bilingual(
          adjustment.hasConverged
            ? Bilingual(vi: "có", en: "yes") : Bilingual(vi: "không", en: "no")),
        spread.map { .decimal($0.ratio, decimals: 2) } ?? .missing,
        spread.map { .decimal($0.designEffect, decimals: 2) } ?? .missing,
        spread.map { .decimal($0.effectiveForms, decimals: 1) } ?? .missing,
      ])
    }
    table.notes = [
      Bilingual(
        vi: "Hiệu ứng thiết kế (Kish): trọng số không đều làm phương sai tăng bao nhiêu lần.",
        en: "Design effect (Kish): how many times unequal weights make the variance larger.")
    ]
    return table
  }
}
