internal import Stats
public import Survey

/// The indices of one unit: overall and by dimension, with its ranks among the units of its level.
public struct UnitTable {
  private let ranking: UnitRanking
  private let row: UnitRanking.Row
  private var request: RankingRequest { ranking.request }

  public init(_ row: UnitRanking.Row, in ranking: UnitRanking) {
    self.row = row
    self.ranking = ranking
  }

  /// What came of adjusting weights to margins; nil where none were.
  public var adjustment: Table? {
    AdjustmentTable.table(of: [(.same(row.unit.name), row.sample)])
  }

  /// One row an index, the overall one first.
  public var table: Table {
    var table = Table(
      title: Bilingual(
        vi: "\(row.unit.name): chỉ số hài lòng, kỳ \(request.period.name)",
        en: "\(row.unit.name): satisfaction indices, period \(request.period.name)"),
      subtitles: [request.subtitle(forms: row.forms)],
      columns: [
        Column(id: "index_of", heading: Bilingual(vi: "Yếu tố", en: "Dimension"), kind: .text),
        Column(
          id: "forms", heading: Bilingual(vi: "Phiếu trả lời", en: "Forms"), kind: .number),
        Column(id: "answers", heading: Bilingual(vi: "Câu trả lời", en: "Answers"), kind: .number),
        Column(id: "index", heading: request.indexHeading, kind: .number),
        Column(id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number),
      ])
    // A form of one dimension has but one index.
    let dimensions = request.form.dimensions.count > 1 ? request.form.dimensions : []
    let names = [Bilingual(vi: "Chỉ số chung", en: "Overall index")] + dimensions.map(\.name)
    for (name, entry) in zip(names, [row.overall] + row.dimensions) {
      table.append([
        .bilingual(name), .count(entry.forms), .count(entry.answers), entry.estimate.indexCell,
        request.cell(entry.estimate?.interval), entry.rank.map(Cell.rank) ?? .missing,
      ])
    }
    table.notes = notes
    return table
  }

  private var notes: [Bilingual] {
    var notes = [MethodText.measure(of: request)]
    if let design = MethodText.design(request.design) { notes.append(design) }
    if ([row.overall] + row.dimensions).contains(where: { $0.estimate == nil }) {
      notes.append(request.floorNote)
    }
    if let set = row.rankSet, ranking.ranked.count > 1 {
      let count = ranking.ranked.count
      notes.append(
        Bilingual(
          vi:
            "Hạng trong \(count) đơn vị cấp \(request.level.name.vi) được xếp hạng; hạng chung có "
            + "thể từ \(set.lowerBound) đến \(set.upperBound) với độ tin cậy \(request.percent(.vi)) "
            + "%.",
          en: "Ranks among the \(count) ranked units (\(request.level.name.en)); the overall rank "
            + "may be \(set.lowerBound) to \(set.upperBound) with \(request.percent(.en)) % "
            + "confidence."))
    }
    return notes
  }
}
