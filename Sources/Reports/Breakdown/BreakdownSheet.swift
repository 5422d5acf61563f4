internal import Stats
public import Survey

/// A breakdown as one wide table: a row for each group, for spreadsheets.
public enum BreakdownSheet {
  /// The table; the last row is all forms together.
  public static func table(of breakdown: Breakdown) -> Table {
    let request = breakdown.request
    let overall = Bilingual(vi: "Chỉ số chung", en: "Overall index")
    var columns = [
      Column(
        id: "group",
        heading: Bilingual(
          vi: "Nhóm: \(breakdown.trait.name.vi)", en: "Group: \(breakdown.trait.name.en)"),
        kind: .text),
      Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
    ]
    columns += self.columns("overall", overall)
    for dimension in request.form.dimensions {
      columns += self.columns(dimension.id, dimension.name)
    }
    var table = Table(
      title: Bilingual(
        vi: "Kỳ \(request.period.name) theo \(breakdown.trait.name.vi)",
        en: "\(request.period.name) by \(breakdown.trait.name.en)"), columns: columns)
    for group in breakdown.groups {
      let figures = [group.overall] + group.dimensions
      table.append(
        [.bilingual(group.value.name), .count(group.forms)]
          + figures.flatMap { cells($0.entry, $0.difference) })
    }
    let all = [breakdown.overall] + breakdown.dimensions
    table.append(
      [.bilingual(Bilingual(vi: "Chung", en: "All")), .count(breakdown.forms)]
        + all.flatMap { cells($0, nil) })
    return table
  }

  private static func columns(_ id: String, _ name: Bilingual) -> [Column] {
    func column(
      _ suffix: String, _ vi: String, _ en: String, _ kind: Column.Kind = .number
    ) -> Column {
      Column(
        id: "\(id)_\(suffix)", heading: Bilingual(vi: "\(name.vi)\(vi)", en: "\(name.en)\(en)"),
        kind: kind)
    }
    return [
      column("index", "", ""), column("forms", ": số phiếu", ": forms"),
      column("standard_error", ": sai số chuẩn", ": standard error"),
      column("interval", ": khoảng tin cậy", ": interval", .interval),
      column("difference", ": so với còn lại", ": against the rest"),
      column(
        "difference_interval", ": khoảng của chênh lệch", ": interval of the difference", .interval),
      column("direction", ": nhận xét", ": remark", .text),
    ]
  }

  private static func cells(_ entry: UnitRanking.Entry, _ difference: IndexDifference?) -> [Cell] {
    func bounds(_ interval: ConfidenceInterval?) -> Cell {
      interval.map { .interval(lower: $0.lower, upper: $0.upper, decimals: 2) } ?? .missing
    }
    return [
      entry.estimate.indexCell, .count(entry.forms),
      entry.estimate?.standardError.map { .decimal($0, decimals: 2) } ?? .missing,
      bounds(entry.estimate?.interval),
      difference.map { .decimal($0.difference, decimals: 2) } ?? .missing,
      bounds(difference?.interval), .bilingual(direction(difference)),
    ]
  }

  private static func direction(_ difference: IndexDifference?) -> Bilingual {
    switch difference?.direction {
    case nil: Bilingual(vi: "", en: "")
    case .higher: Bilingual(vi: "cao hơn", en: "higher")
    case .lower: Bilingual(vi: "thấp hơn", en: "lower")
    case .undecided: Bilingual(vi: "chưa rõ", en: "not clear")
    }
  }
}
