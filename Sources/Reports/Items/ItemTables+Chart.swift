internal import Survey

extension ItemTables {
  /// The picture of the levels; none where the satisfied levels are not the best ones.
  public var charts: [Chart] { chart.map { [.levels($0)] } ?? [] }

  /// The levels of each item, worst first; nil where the satisfied levels are not the best ones, so
  /// that there are no two sides.
  var chart: LevelChart? {
    let levels = form.scale.levels
    let satisfied = levels.reversed().prefix { form.scale.satisfied.contains($0.value) }.count
    guard satisfied > 0, satisfied == form.scale.satisfied.count else { return nil }
    let rows = profile.entries.map { entry in
      let item = form.items[entry.place]
      return LevelChart.Row(
        label: Bilingual(vi: "\(item.id). \(item.text.vi)", en: "\(item.id). \(item.text.en)"),
        shares: item.isReversed ? entry.levelShares?.reversed() : entry.levelShares)
    }
    return LevelChart(
      title: Bilingual(
        vi: "Các mức trả lời của từng câu", en: "Answers to each item by level"),
      levels: levels.map(\.label), satisfied: satisfied, rows: rows)
  }
}
