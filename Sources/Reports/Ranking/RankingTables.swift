internal import Stats
public import Survey

/// The tables of a ranking: the units in order, their dimensions, and those without a rank.
public struct RankingTables {
  private let ranking: UnitRanking
  private var request: RankingRequest { ranking.request }
  private var form: Form { request.form }
  private var isPoints: Bool { request.measure == .pointsSum }

  public init(_ ranking: UnitRanking) {
    self.ranking = ranking
  }

  /// For reading: the ranking, the dimensions with the rank in each, and the units without a rank.
  public var forReading: [Table] {
    var tables = [overview]
    if !ranking.ranked.isEmpty, form.dimensions.count > 1 { tables.append(dimensions) }
    if !ranking.unranked.isEmpty { tables.append(withoutRank) }
    return tables
  }

  // MARK: The ranking

  private var overview: Table {
    var table = Table(
      title: title, subtitles: [subtitle],
      columns: [
        Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
        RankingTables.nameColumn,
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      ] + dossierColumns + [
        Column(id: "index", heading: indexHeading, kind: .number),
        Column(id: "interval", heading: intervalHeading, kind: .interval),
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
    table.notes = notes
    return table
  }

  private var hasWeak: Bool { ranking.ranked.contains { target($0).isWeak } }

  private var title: Bilingual {
    let level = request.level.name
    switch request.target {
    case .overall:
      return Bilingual(
        vi: "Xếp hạng cấp \(level.vi) theo chỉ số hài lòng chung, kỳ \(request.period.name)",
        en: "Ranking of units (\(level.en)) by the overall index, period \(request.period.name)")
    case .dimension(let place):
      let name = form.dimensions[place].name
      return Bilingual(
        vi: "Xếp hạng cấp \(level.vi) theo yếu tố '\(name.vi)', kỳ \(request.period.name)",
        en: "Ranking of units (\(level.en)) by '\(name.en)', period \(request.period.name)")
    }
  }

  private var subtitle: Bilingual {
    let (first, last) = (request.period.start, request.period.lastDay)
    return Bilingual(
      vi: "Phiếu nhận từ \(first.vietnamese) đến hết \(last.vietnamese) · mẫu \(form.id) · "
        + "\(NumberFormat(.vi).count(ranking.forms)) phiếu",
      en: "Forms received from \(first.iso) to \(last.iso) · form \(form.id) · "
        + "\(NumberFormat(.en).count(ranking.forms)) forms")
  }

  private var indexHeading: Bilingual {
    isPoints ? Bilingual(vi: "Điểm", en: "Points") : Bilingual(vi: "Chỉ số (%)", en: "Index (%)")
  }

  private var intervalHeading: Bilingual {
    let (vi, en) = (percent(.vi), percent(.en))
    return Bilingual(vi: "Khoảng tin cậy \(vi) %", en: "\(en) % interval")
  }

  private func percent(_ language: Language) -> String {
    let value = request.confidence.percent
    return NumberFormat(language).decimal(value, decimals: value == value.rounded() ? 0 : 2)
  }

  private var notes: [Bilingual] {
    var notes = [measureNote]
    if hasDossiers {
      notes.append(
        Bilingual(
          vi: "Số hồ sơ: đã giải quyết; nơi không có số này: đã tiếp nhận.",
          en: "Dossiers: resolved; where that is not known, received."))
    }
    if hasWeak {
      let (vi, en) = (
        NumberFormat(.vi).decimal(request.halfWidth, decimals: 0),
        NumberFormat(.en).decimal(request.halfWidth, decimals: 0)
      )
      notes.append(
        Bilingual(
          vi: "* Kém chắc chắn: khoảng tin cậy rộng hơn ± \(vi) điểm trên 100.",
          en: "* Weak: the interval is wider than ± \(en) points out of 100."))
    }
    if ranking.ranked.contains(where: { $0.rankSet != nil }) {
      notes.append(
        Bilingual(
          vi:
            "Hạng có thể: các thứ hạng mà số liệu chưa loại trừ, với độ tin cậy \(percent(.vi)) %.",
          en:
            "Possible ranks: those that the data do not exclude, with \(percent(.en)) % confidence."
        ))
    }
    return notes
  }

  private var measureNote: Bilingual {
    let measure =
      switch request.measure {
      case .satisfiedShare:
        Bilingual(
          vi: "tỷ lệ câu trả lời hài lòng trên số câu có trả lời (câu bỏ trống không tính)",
          en: "satisfied answers out of the answers given (blanks do not count)")
      case .meanScore:
        Bilingual(vi: "điểm trung bình quy về 0-100", en: "mean score on a scale of 0 to 100")
      case .allSatisfied:
        Bilingual(
          vi: "tỷ lệ phiếu hài lòng ở mọi câu có trả lời",
          en: "forms that are satisfied in every answer given")
      case .pointsSum:
        Bilingual(
          vi: "tổng điểm trung bình của các chỉ số, mỗi điểm làm tròn 2 chữ số",
          en: "sum of the indicators' mean points, each rounded to 2 decimals")
      }
    let isPooled = request.overall == .pooled && !isPoints
    let isMean = request.target == .overall && !isPoints && form.dimensions.count > 1
    let overall =
      !isMean
      ? Bilingual(vi: "", en: "")
      : isPooled
        ? Bilingual(
          vi: "; chung: gộp mọi câu trả lời", en: "; overall: all answers pooled")
        : Bilingual(
          vi: "; chung: trung bình các yếu tố", en: "; overall: mean of the dimensions")
    return Bilingual(
      vi: "Chỉ số: \(measure.vi)\(overall.vi).", en: "Index: \(measure.en)\(overall.en).")
  }

  // MARK: Dimensions

  private var dimensions: Table {
    var columns = [
      Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
      RankingTables.nameColumn,
    ]
    for dimension in form.dimensions {
      columns.append(Column(id: dimension.id, heading: dimension.short, kind: .number))
      columns.append(
        Column(
          id: "\(dimension.id)_rank", heading: Bilingual(vi: "hạng", en: "rank"),
          kind: .number, isBound: true))
    }
    var table = Table(
      title: isPoints
        ? Bilingual(vi: "Điểm từng chỉ số và thứ hạng", en: "Points and ranks by indicator")
        : Bilingual(
          vi: "Chỉ số từng yếu tố (%) và thứ hạng", en: "Indices by dimension (%) and ranks"),
      columns: columns)
    for row in ranking.ranked {
      var cells: [Cell] = [row.rank.map(Cell.rank) ?? .missing, .text(row.unit.name)]
      for entry in row.dimensions {
        cells += [index(entry), entry.rank.map(Cell.rank) ?? .missing]
      }
      table.append(cells)
    }
    table.notes = [
      Bilingual(
        vi: form.dimensions.map { "\($0.short.vi): \($0.name.vi)" }.joined(separator: "; ") + ".",
        en: form.dimensions.map { "\($0.short.en): \($0.name.en)" }.joined(separator: "; ") + ".")
    ]
    return table
  }

  // MARK: Units without a rank

  private var withoutRank: Table {
    var table = Table(
      title: Bilingual(vi: "Không xếp hạng", en: "Without a rank"),
      columns: [
        RankingTables.nameColumn,
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      ] + dossierColumns + [
        Column(id: "reason", heading: Bilingual(vi: "Lý do", en: "Reason"), kind: .text)
      ])
    for row in ranking.unranked {
      table.append(
        [.text(row.unit.name), .count(row.forms)] + dossierCells(row) + [.bilingual(reason(row))])
    }
    return table
  }

  private func reason(_ row: UnitRanking.Row) -> Bilingual {
    switch row.status {
    case .ranked: return Bilingual(vi: "", en: "")
    case .tooFewForms:
      let floor = request.minimumForms
      return row.forms == 0
        ? Bilingual(vi: "không có phiếu trong kỳ", en: "no form in the period")
        : Bilingual(
          vi: "ít hơn \(floor) phiếu, chưa đủ để công bố",
          en: "fewer than \(floor) forms, too few to publish")
    case .noOverall:
      if case .dimension(let place) = request.target {
        let (count, name) = (row.dimensions[place].forms, form.dimensions[place].name)
        return Bilingual(
          vi: "chỉ có \(count) phiếu trả lời '\(name.vi)'",
          en: "only \(count) forms answered '\(name.en)'")
      }
      func list(_ language: Language) -> String {
        row.lacking.map { place in
          let name = form.dimensions[place].name[language]
          let count = row.dimensions[place].forms
          return language == .vi ? "'\(name)' (\(count) phiếu)" : "'\(name)' (\(count) forms)"
        }.joined(separator: ", ")
      }
      return Bilingual(
        vi: "quá ít phiếu trả lời \(list(.vi)) nên không có chỉ số chung",
        en: "too few forms answered \(list(.en)), so that there is no overall index")
    }
  }

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
  private var dossierColumns: [Column] {
    hasDossiers ? [RankingTables.dossiersColumn, RankingTables.rateColumn] : []
  }

  private var hasDossiers: Bool { ranking.rows.contains { $0.dossiers != nil } }

  private func dossierCells(_ row: UnitRanking.Row) -> [Cell] {
    guard hasDossiers else { return [] }
    return [row.dossiers.map(Cell.count) ?? .missing, RankingTables.rate(row)]
  }

  static func rankSet(_ set: ClosedRange<Int>) -> Cell {
    .rankSet(best: set.lowerBound, worst: set.upperBound)
  }

  private func target(_ row: UnitRanking.Row) -> UnitRanking.Entry {
    switch request.target {
    case .overall: row.overall
    case .dimension(let place): row.dimensions[place]
    }
  }

  private func index(_ entry: UnitRanking.Entry) -> Cell {
    entry.estimate.map { .decimal($0.index, decimals: 2) } ?? .missing
  }

  private func interval(_ entry: UnitRanking.Entry) -> Cell {
    entry.estimate?.interval.map {
      .interval(lower: $0.lower, upper: $0.upper, decimals: isPoints ? 2 : 1)
    } ?? .missing
  }
}
