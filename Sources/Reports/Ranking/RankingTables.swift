internal import Stats
public import Survey

/// The tables of a ranking: the units in order, their dimensions, and those without a rank.
public struct RankingTables {
  let ranking: UnitRanking
  private let hasPrecision: Bool
  var request: RankingRequest { ranking.request }
  var form: Form { request.form }
  var isPoints: Bool { request.measure == .pointsSum }

  /// - Parameters:
  ///   - ranking: The units.
  ///   - hasPrecision: Whether a table tells how precise each index is.
  public init(_ ranking: UnitRanking, hasPrecision: Bool = false) {
    self.ranking = ranking
    self.hasPrecision = hasPrecision
  }

  /// For reading: the ranking, the dimensions with the rank in each, and the units without a rank.
  public var forReading: [Table] {
    var tables = [overview]
    if !ranking.ranked.isEmpty, form.dimensions.count > 1 { tables.append(dimensions) }
    if !ranking.unranked.isEmpty { tables.append(withoutRank) }
    let samples = ranking.rows.map { (Bilingual.same($0.unit.name), $0.sample) }
    let adjusted = AdjustmentTable.table(of: samples + [(totalName, ranking.total.sample)])
    if let adjusted { tables.append(adjusted) }
    if hasPrecision { tables.append(precision) }
    return tables
  }

  private var precision: Table {
    let units = ranking.rows.map { (Bilingual.same($0.unit.name), target($0)) }
    let total = target(ranking.total.overall, ranking.total.dimensions)
    return PrecisionTable.table(of: units + (hasTotal ? [(totalName, total)] : []), request)
  }

  // MARK: The ranking

  private var overview: Table {
    let hasWeak = hasWeak
    var table = Table(
      title: title, subtitles: [request.subtitle(forms: ranking.forms)],
      columns: [
        Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
        RankingTables.nameColumn,
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      ] + dossierColumns + [
        Column(id: "index", heading: request.indexHeading, kind: .number),
        Column(id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(
          id: "rankSet", heading: Bilingual(vi: "Hạng có thể", en: "Possible ranks"), kind: .rankSet
        ),
      ] + (hasWeak ? [Column(id: "mark", heading: Bilingual(vi: " ", en: " "), kind: .text)] : []))
    for row in ranking.ranked {
      let entry = target(row)
      var cells: [Cell] = [
        row.rank.map(Cell.rank) ?? .missing, .text(row.unit.name), .count(entry.forms),
      ]
      cells += dossierCells(row)
      cells += [
        index(entry), interval(entry), row.rankSet.map(RankingTables.rankSet) ?? .missing,
      ]
      table.append(cells + (hasWeak ? [.text(entry.isWeak ? "*" : "")] : []))
    }
    if let total = totalRow { table.append(total) }
    table.notes = notes
    return table
  }

  /// The level above in the columns of the ranking; nil where one unit is all there is.
  private var totalRow: [Cell]? {
    guard hasTotal else { return nil }
    let (total, entry) = (ranking.total, target(ranking.total.overall, ranking.total.dimensions))
    var cells: [Cell] = [.missing, .bilingual(totalName), .count(entry.forms)]
    if hasDossiers {
      let rate = total.dossiers.flatMap { $0 > 0 ? 100 * Double(total.forms) / Double($0) : nil }
      cells += [
        total.dossiers.map(Cell.count) ?? .missing,
        rate.map { .decimal($0, decimals: 2) } ?? .missing,
      ]
    }
    cells += [index(entry), interval(entry), .missing]
    return cells + (hasWeak ? [.text(entry.isWeak ? "*" : "")] : [])
  }

  /// Whether there are several units to make a total of.
  var hasTotal: Bool { ranking.rows.count(where: { $0.forms > 0 }) > 1 }

  /// What the total is called.
  var totalName: Bilingual {
    guard let unit = ranking.total.unit else {
      return Bilingual(vi: "Chung tất cả", en: "All together")
    }
    return Bilingual(vi: "Chung: \(unit.name)", en: "All: \(unit.name)")
  }

  var hasWeak: Bool { ranking.ranked.contains { target($0).isWeak } }

  // MARK: Cells

  static let nameColumn = Column(
    id: "name", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true)

  static let dossiersColumn = Column(
    id: "dossiers", heading: Bilingual(vi: "Số hồ sơ", en: "Dossiers"), kind: .number)
  static let rateColumn = Column(
    id: "response_rate", heading: Bilingual(vi: "Phiếu/hồ sơ (%)", en: "Forms/dossiers (%)"),
    kind: .number)

  static func rate(_ row: UnitRanking.Row) -> Cell {
    row.responseRate.map { .decimal(100 * $0, decimals: 2) } ?? .missing
  }

  /// Columns about dossiers, where any were imported.
  var dossierColumns: [Column] {
    hasDossiers ? [RankingTables.dossiersColumn, RankingTables.rateColumn] : []
  }

  var hasDossiers: Bool { ranking.rows.contains { $0.dossiers != nil } }

  func dossierCells(_ row: UnitRanking.Row) -> [Cell] {
    guard hasDossiers else { return [] }
    return [row.dossiers.map(Cell.count) ?? .missing, RankingTables.rate(row)]
  }

  static func rankSet(_ set: ClosedRange<Int>) -> Cell {
    .rankSet(best: set.lowerBound, worst: set.upperBound)
  }

  func target(_ row: UnitRanking.Row) -> UnitRanking.Entry {
    target(row.overall, row.dimensions)
  }

  private func target(
    _ overall: UnitRanking.Entry, _ dimensions: [UnitRanking.Entry]
  ) -> UnitRanking.Entry {
    switch request.target {
    case .overall: overall
    case .dimension(let place): dimensions[place]
    }
  }

  func index(_ entry: UnitRanking.Entry) -> Cell {
    let isWithheld = entry.estimate == nil && entry.forms < request.minimumForms
    return isWithheld ? request.withheld : entry.estimate.indexCell
  }

  func interval(_ entry: UnitRanking.Entry) -> Cell { request.cell(entry.estimate?.interval) }
}
