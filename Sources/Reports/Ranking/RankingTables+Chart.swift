internal import Stats
internal import Survey

extension RankingTables {
  private var indexName: Bilingual {
    switch request.target {
    case .overall: Bilingual(vi: "Chỉ số chung", en: "Overall index")
    case .dimension(let place): form.dimensions[place].name
    }
  }

  /// The ranked indices with their intervals; nil where there are none, or too many to look at.
  ///
  /// - Parameter unit: The code of the unit that stands out.
  func chart(highlighting unit: String? = nil) -> IntervalChart? {
    let rows = ranking.ranked.compactMap { row -> IntervalChart.Row? in
      guard let estimate = target(row).estimate else { return nil }
      return IntervalChart.Row(
        label: Bilingual(vi: row.unit.name, en: row.unit.name), value: estimate.index,
        interval: estimate.interval.map { $0.lower...$0.upper }, rank: row.rank,
        rankSet: row.rankSet, isHighlighted: row.unit.code == unit)
    }
    guard !rows.isEmpty, rows.count <= IntervalChart.mostRows else { return nil }
    return IntervalChart(
      title: Bilingual(
        vi: "\(indexName.vi) và \(request.intervalHeading.vi.lowercasedFirst)",
        en: "\(indexName.en) and \(request.intervalHeading.en)"),
      axis: request.indexHeading,
      maximum: ranking.ranked.first.flatMap { target($0).estimate?.maximum } ?? 100,
      intervalName: request.intervalHeading, rows: rows)
  }
}
