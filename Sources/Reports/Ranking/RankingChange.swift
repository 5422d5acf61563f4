internal import Stats
public import Survey

/// A ranking beside that of an earlier period: what each unit gained or lost.
///
/// The forms of two periods are taken for independent samples.
public struct RankingChange {
  private struct Row {
    let now: UnitRanking.Row
    let before: UnitRanking.Row?

    var index: Double? { now.overall.estimate?.index }
    var indexBefore: Double? { before?.overall.estimate?.index }

    /// nil where either index is not known.
    var difference: IndexDifference? {
      guard let new = now.overall.estimate, let old = before?.overall.estimate else { return nil }
      return IndexDifference(new, old)
    }

    /// Places gained, below 0 where they were lost.
    var places: Int? {
      now.rank.flatMap { rank in before?.rank.map { $0 - rank } }
    }
  }

  private let now: UnitRanking
  private let before: UnitRanking
  private let rows: [Row]

  public init(_ now: UnitRanking, since before: UnitRanking) {
    self.now = now
    self.before = before
    let earlier = Dictionary(
      before.rows.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
    rows = now.rows.map { Row(now: $0, before: earlier[$0.unit.code]) }
  }

  private var periods: (now: Period, before: Period) { (now.request.period, before.request.period) }

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
        .text(row.now.unit.name), index(row.index), index(row.indexBefore),
        difference.map { .decimal($0.difference, decimals: 2) } ?? .missing,
        now.request.cell(difference?.interval), .bilingual(word(difference)),
        row.before?.rank.map(Cell.rank) ?? .missing,
        row.places.map { .decimal(Double($0), decimals: 0) } ?? .missing,
      ])
    }
    table.notes = [
      Bilingual(
        vi: "tăng, giảm: chỉ ghi khi khoảng tin cậy của thay đổi không chứa 0. Tăng hạng: số bậc "
          + "lên (âm: xuống). –: kỳ này hoặc kỳ trước không có chỉ số.",
        en: "up, down: only where the change's interval excludes 0. Places gained: below 0 they "
          + "were lost. –: no index in this or the earlier period.")
    ]
    return table
  }

  private func word(_ difference: IndexDifference?) -> Bilingual {
    switch difference?.direction {
    case .higher: Bilingual(vi: "tăng", en: "up")
    case .lower: Bilingual(vi: "giảm", en: "down")
    case .undecided, nil: Bilingual(vi: "", en: "")
    }
  }

  private func index(_ index: Double?) -> Cell {
    index.map { .decimal($0, decimals: 2) } ?? .missing
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
      ("index", .number(row.index)), ("indexBefore", .number(row.indexBefore)),
      ("change", .number(difference?.difference)),
      ("standardError", .number(difference?.standardError)),
      (
        "interval",
        difference?.interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
      ),
      ("direction", .string(difference?.direction.rawValue)),
      ("rank", .integer(row.now.rank)), ("rankBefore", .integer(row.before?.rank)),
      ("placesGained", .integer(row.places)),
    ])
  }
}
