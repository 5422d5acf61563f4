public import Scoring
public import Survey

/// The tables of all units of a level: totals with ranks, areas, and what is missing.
public struct ScoreLevelTables {
  let table: ScoreTable
  let catalogue: Catalogue
  let period: Period
  let level: UnitLevel
  let names: [String: String]

  /// - Parameters:
  ///   - table: The sheets, ranked.
  ///   - names: The units' names by their codes.
  public init(
    _ table: ScoreTable, catalogue: Catalogue, period: Period, level: UnitLevel,
    names: [String: String]
  ) {
    self.table = table
    self.catalogue = catalogue
    self.period = period
    self.level = level
    self.names = names
  }

  /// For reading: totals with ranks and areas, then the units whose total is incomplete.
  public var forReading: [Table] {
    var totals = totals
    totals.notes = [
      Bilingual(
        vi: catalogue.criteria.map { "\($0.id): \($0.name)" }.joined(separator: "; ") + ".",
        en: catalogue.criteria.map { "\($0.id): \($0.name)" }.joined(separator: "; ") + ".")
    ]
    return [totals] + (incomplete.isEmpty ? [] : [missing])
  }

  /// For spreadsheets: one row a unit.
  public var forSpreadsheets: Table {
    let plain = totals
    let missing = Column(
      id: "missing", heading: Bilingual(vi: "Tiêu chí chưa có điểm", en: "Without points"),
      kind: .text)
    return Table(
      title: plain.title, subtitles: plain.subtitles, columns: plain.columns + [missing],
      rows: zip(plain.rows, table.rows).map { cells, row in
        cells + [.bilingual(catalogue.condensed(row.sheet.missing))]
      })
  }

  func name(of sheet: ScoreSheet) -> String {
    sheet.unit.flatMap { names[$0] } ?? sheet.unit ?? ""
  }

  private var incomplete: [ScoreSheet] {
    table.rows.map(\.sheet).filter { !$0.missing.isEmpty }
  }

  private var totals: Table {
    let columns = [
      Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
      Column(id: "unit", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true),
      Column(id: "points", heading: Bilingual(vi: "Tổng điểm", en: "Total"), kind: .number),
      Column(id: "group", heading: Bilingual(vi: "Xếp loại", en: "Class"), kind: .text),
    ]
    let areas = catalogue.criteria.map { area in
      Column(
        id: "area_\(area.id)", heading: Bilingual(vi: area.id, en: area.id), kind: .number)
    }
    var result = Table(
      title: Bilingual(
        vi: "Xếp hạng cấp \(level.name.vi) theo tổng điểm, kỳ \(period.name)",
        en: "Ranking of units (\(level.name.en)) by total points, period \(period.name)"),
      subtitles: [catalogue.title], columns: columns + areas)
    for row in table.rows {
      let cells: [Cell] = [
        row.rank.map(Cell.rank) ?? .missing, .text(name(of: row.sheet)),
        .points(row.sheet.points), row.sheet.group.map { .bilingual($0.name) } ?? .text(""),
      ]
      result.append(cells + row.sheet.areas.map { .points($0.points) })
    }
    return result
  }

  private var missing: Table {
    var result = Table(
      title: Bilingual(vi: "Chưa đủ số liệu", en: "Incomplete"),
      columns: [
        Column(id: "unit", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text),
        Column(id: "count", heading: Bilingual(vi: "Thiếu", en: "Missing"), kind: .number),
        Column(
          id: "criteria", heading: Bilingual(vi: "Tiêu chí chưa có điểm", en: "Without points"),
          kind: .text),
      ])
    for sheet in incomplete {
      result.append([
        .text(name(of: sheet)), .count(sheet.missing.count),
        .bilingual(catalogue.condensed(sheet.missing)),
      ])
    }
    return result
  }
}
