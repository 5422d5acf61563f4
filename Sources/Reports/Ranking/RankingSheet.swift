internal import Stats
public import Survey

/// A ranking as one wide table: every unit in one row, with or without a rank, for spreadsheets.
public enum RankingSheet {
  /// The table; what cannot be computed or must not be shown is left empty.
  ///
  /// - Parameters:
  ///   - ranking: The units in order.
  ///   - hasPrecision: Whether columns behind the others tell how precise each index is.
  ///   - certainty: How sure the ranks are, where it was asked for.
  ///   - comparison: The changes since another period, where they were asked for.
  public static func table(
    of ranking: UnitRanking, hasPrecision: Bool = false, certainty: RankCertainty? = nil,
    comparison: RankingComparison? = nil
  ) -> Table {
    let request = ranking.request
    let extras = RankingExtrasSheet(
      request: request, certainty: certainty, comparison: comparison)
    let name = Bilingual(vi: "Chỉ số chung", en: "Overall index")
    var columns = [
      Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number),
      Column(
        id: "rank_set", heading: Bilingual(vi: "Hạng có thể", en: "Possible ranks"), kind: .rankSet),
      Column(id: "code", heading: Bilingual(vi: "Mã đơn vị", en: "Unit code"), kind: .text),
      RankingTables.nameColumn,
      Column(id: "status", heading: Bilingual(vi: "Tình trạng", en: "Status"), kind: .text),
      Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      RankingTables.dossiersColumn, RankingTables.rateColumn,
    ]
    columns += RankingSheet.columns(id: "overall", name: name)
    for dimension in request.form.dimensions {
      columns += RankingSheet.columns(id: dimension.id, name: dimension.name)
    }
    if hasPrecision {
      let names = [("overall", name)] + request.form.dimensions.map { ($0.id, $0.name) }
      for (id, name) in names {
        // The standard error has its column already.
        columns += PrecisionTable.columns(id: "\(id)_", name: name).dropFirst()
      }
    }
    columns += extras.columns
    var table = Table(
      title: Bilingual(
        vi: "Xếp hạng kỳ \(request.period.name)", en: "Ranking of \(request.period.name)"),
      columns: columns)
    for (place, row) in ranking.rows.enumerated() {
      var cells: [Cell] = [
        row.rank.map(Cell.rank) ?? .missing,
        row.rankSet.map(RankingTables.rankSet) ?? .missing,
        .text(row.unit.code), .text(row.unit.name), .bilingual(status(row.status)),
        .count(row.forms), row.dossiers.map(Cell.count) ?? .missing, RankingTables.rate(row),
      ]
      let entries = [row.overall] + row.dimensions
      for entry in entries { cells += RankingSheet.cells(entry) }
      if hasPrecision { for entry in entries { cells += PrecisionTable.cells(entry).dropFirst() } }
      table.append(cells + extras.cells(row: place))
    }
    return table
  }

  private static func columns(id: String, name: Bilingual) -> [Column] {
    func column(_ suffix: String, _ vi: String, _ en: String, _ kind: Column.Kind = .number)
      -> Column
    {
      Column(
        id: "\(id)_\(suffix)", heading: Bilingual(vi: "\(name.vi)\(vi)", en: "\(name.en)\(en)"),
        kind: kind)
    }
    return [
      column("index", "", ""), column("rank", ": hạng", ": rank"),
      column("forms", ": số phiếu", ": forms"),
      column("standard_error", ": sai số chuẩn", ": standard error"),
      column("interval", ": khoảng tin cậy", ": interval", .interval),
    ]
  }

  private static func cells(_ entry: UnitRanking.Entry) -> [Cell] {
    let estimate = entry.estimate
    return [
      estimate.map { .decimal($0.index, decimals: 2) } ?? .missing,
      entry.rank.map(Cell.rank) ?? .missing, .count(entry.forms),
      estimate?.standardError.map { .decimal($0, decimals: 2) } ?? .missing,
      estimate?.interval.map { .interval(lower: $0.lower, upper: $0.upper, decimals: 2) }
        ?? .missing,
    ]
  }

  private static func status(_ status: UnitRanking.Status) -> Bilingual {
    switch status {
    case .ranked: Bilingual(vi: "xếp hạng", en: "ranked")
    case .tooFewForms: Bilingual(vi: "quá ít phiếu", en: "too few forms")
    case .noOverall: Bilingual(vi: "không có chỉ số", en: "no index")
    }
  }
}
