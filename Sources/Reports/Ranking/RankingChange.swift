internal import Stats
public import Survey

/// A ranking beside that of an earlier period: what each unit gained or lost.
public struct RankingChange {
  private struct Row {
    let now: UnitRanking.Row
    let change: RankingComparison.Change

    var difference: IndexDifference? { change.difference }
  }

  private let now: UnitRanking
  private let comparison: RankingComparison
  private let rows: [Row]

  /// - Parameters:
  ///   - now: A ranking by the overall index.
  ///   - comparison: Of this ranking with the earlier period.
  public init(_ now: UnitRanking, _ comparison: RankingComparison) {
    self.now = now
    self.comparison = comparison
    rows = zip(now.rows, comparison.rows).map { Row(now: $0, change: $1.overall) }
  }

  private var periods: (now: Period, before: Period) {
    (now.request.period, comparison.earlier.request.period)
  }

  /// The table, for reading and for spreadsheets.
  public var table: Table {
    var table = Table(
      title: Bilingual(
        vi: "Thay đổi so với kỳ \(periods.before.name)",
        en: "Change since the period \(periods.before.name)"),
      columns: columns)
    for row in rows {
      let difference = row.difference
      table.append([
        row.now.rank.map(Cell.rank) ?? .missing, .text(row.now.unit.code),
        .text(row.now.unit.name), row.now.overall.estimate.indexCell,
        row.change.earlier.indexCell,
        difference.map { .decimal($0.difference, decimals: 2) } ?? .missing,
        now.request.cell(difference?.interval), .bilingual(word(difference)),
        row.change.earlierRank.map(Cell.rank) ?? .missing,
        row.change.rank.map { .decimal(Double($0.places), decimals: 0) } ?? .missing,
        row.change.rankCell,
      ])
    }
    table.notes = [
      Bilingual(
        vi: "tăng, giảm: chỉ ghi khi khoảng tin cậy của thay đổi không chứa 0. Tăng hạng: số bậc "
          + "lên (âm: xuống), và số bậc mà số liệu còn để ngỏ. –: kỳ này hoặc kỳ trước không có chỉ "
          + "số.",
        en: "up, down: only where the change's interval excludes 0. Places gained: below 0 they "
          + "were lost; and the numbers that the data leave possible. –: no index in this or the "
          + "earlier period.")
    ]
    if let note = comparison.linkNote { table.notes.append(note) }
    return table
  }

  private func word(_ difference: IndexDifference?) -> Bilingual {
    switch difference?.direction {
    case .higher: Bilingual(vi: "tăng", en: "up")
    case .lower: Bilingual(vi: "giảm", en: "down")
    case .undecided, nil: Bilingual(vi: "", en: "")
    }
  }

  private var columns: [Column] {
    func heading(_ vi: String, _ en: String, _ period: Period) -> Bilingual {
      Bilingual(vi: "\(vi) \(period.name)", en: "\(en) \(period.name)")
    }
    return [
      Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
      Column(id: "code", heading: Bilingual(vi: "Mã", en: "Code"), kind: .text),
      RankingTables.nameColumn,
      Column(id: "index", heading: heading("Chỉ số", "Index", periods.now), kind: .number),
      Column(
        id: "index_before", heading: heading("Chỉ số", "Index", periods.before), kind: .number),
      Column(id: "change", heading: Bilingual(vi: "Thay đổi", en: "Change"), kind: .number),
      Column(id: "interval", heading: now.request.intervalHeading, kind: .interval),
      Column(id: "word", heading: Bilingual(vi: " ", en: " "), kind: .text),
      Column(id: "rank_before", heading: heading("Hạng", "Rank", periods.before), kind: .number),
      Column(
        id: "places_gained", heading: Bilingual(vi: "Tăng hạng", en: "Places gained"),
        kind: .number),
      Column(
        id: "places_possible", heading: Bilingual(vi: "Có thể", en: "Possible"), kind: .interval),
    ]
  }

  /// The document: full precision, a contract.
  ///
  /// - Parameter program: The version of the program, which the result names.
  public func json(program: String) -> JSONValue {
    .object([
      ("program", .string(program)),
      ("form", .string(now.request.form.id)), ("level", .string(now.request.level.rawValue)),
      ("period", periods.now.json), ("comparedWith", periods.before.json),
      ("confidence", .number(now.request.confidence.percent)),
      ("units", .array(rows.map(json))),
    ])
  }

  private func json(_ row: Row) -> JSONValue {
    let difference = row.difference
    return .object([
      ("code", .string(row.now.unit.code)), ("name", .string(row.now.unit.name)),
      ("index", .number(row.now.overall.estimate?.index)),
      ("indexBefore", .number(row.change.earlier?.index)),
      ("change", .number(difference?.difference)),
      ("standardError", .number(difference?.standardError)),
      (
        "interval",
        difference?.interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
      ),
      ("direction", .string(difference?.direction.rawValue)),
      ("rank", .integer(row.now.rank)), ("rankBefore", .integer(row.change.earlierRank)),
      ("placesGained", .integer(row.change.rank?.places)),
      (
        "placesGainedSet",
        row.change.rank?.possible.map {
          .array([.integer($0.lowerBound), .integer($0.upperBound)])
        } ?? .null
      ),
    ])
  }
}
