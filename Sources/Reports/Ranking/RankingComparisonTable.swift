internal import Stats
public import Survey

/// A ranking against another period, as a table about the index that the ranking is by.
public struct RankingComparisonTable {
  private let ranking: UnitRanking
  private let comparison: RankingComparison
  private var request: RankingRequest { ranking.request }
  private var earlier: Period { comparison.earlier.request.period }

  public init(_ ranking: UnitRanking, _ comparison: RankingComparison) {
    self.ranking = ranking
    self.comparison = comparison
  }

  /// Ranked units with both indices, their difference and what it may be called.
  public var table: Table {
    let name = earlier.name
    var table = Table(
      title: Bilingual(vi: "So với kỳ \(name)", en: "Compared with \(name)"),
      subtitles: [comparison.earlier.request.subtitle(forms: comparison.earlier.forms)],
      columns: [
        RankingTables.nameColumn,
        Column(
          id: "earlier", heading: Bilingual(vi: "Kỳ \(name)", en: "\(name)"), kind: .number),
        Column(
          id: "index", heading: Bilingual(vi: "Kỳ này", en: "Now"), kind: .number),
        Column(
          id: "difference", heading: Bilingual(vi: "Thay đổi (điểm)", en: "Change (points)"),
          kind: .number),
        Column(
          id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(id: "word", heading: Bilingual(vi: "Kết luận", en: "Finding"), kind: .text),
        Column(
          id: "earlierRank", heading: Bilingual(vi: "Hạng trước", en: "Rank before"),
          kind: .number),
        Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number),
        Column(
          id: "rankChange", heading: Bilingual(vi: "Số bậc có thể lên", en: "Places gained"),
          kind: .interval),
      ]
        + (hasRankWord
          ? [Column(id: "rankWord", heading: Bilingual(vi: " ", en: " "), kind: .text)] : []))
    for (row, change) in zip(ranking.rows, comparison.rows) where row.rank != nil {
      let change = comparison.target(change, request)
      table.append(
        [
          .text(row.unit.name), change.earlier.indexCell, target(row).estimate.indexCell,
        ] + change.cells(decimals: 1) + [
          change.earlierRank.map(Cell.rank) ?? .missing, row.rank.map(Cell.rank) ?? .missing,
          change.rankCell,
        ] + (hasRankWord ? [.bilingual(change.rankWord)] : []))
    }
    table.notes = notes
    return table
  }

  /// The ranked units' indices in both periods; nil where there are none, too many to look at, or
  /// where the periods have different forms, since a line would join what is not comparable.
  public var chart: Chart? {
    guard !comparison.isForced else { return nil }
    let rows = zip(ranking.rows, comparison.rows).compactMap { row, change -> SlopeChart.Row? in
      let change = comparison.target(change, request)
      guard row.rank != nil, let now = target(row).estimate, let before = change.earlier,
        let difference = change.difference
      else { return nil }
      return SlopeChart.Row(
        label: Bilingual(vi: row.unit.name, en: row.unit.name), before: before.index,
        now: now.index, change: SlopeChart.Change(difference.direction))
    }
    guard !rows.isEmpty, rows.count <= SlopeChart.mostRows else { return nil }
    return .slopes(
      SlopeChart(
        title: Bilingual(
          vi: "Thay đổi từ kỳ \(earlier.name) đến kỳ \(request.period.name)",
          en: "Change from \(earlier.name) to \(request.period.name)"),
        axis: request.indexHeading, before: earlier.name, now: request.period.name, rows: rows))
  }

  private var hasRankWord: Bool {
    comparison.rows.contains { !comparison.target($0, request).rankWord.vi.isEmpty }
  }

  private func target(_ row: UnitRanking.Row) -> UnitRanking.Entry {
    switch request.target {
    case .overall: row.overall
    case .dimension(let place): row.dimensions[place]
    }
  }

  private var notes: [Bilingual] {
    var notes: [Bilingual] = []
    if let note = comparison.methodNote { notes.append(note) }
    let level = Bilingual(vi: request.percent(.vi), en: request.percent(.en))
    notes.append(
      Bilingual(
        vi:
          "Chỉ ghi 'tăng' hoặc 'giảm' khi khoảng tin cậy \(level.vi) % của thay đổi không chứa 0; "
          + "'lên hạng' hoặc 'xuống hạng' khi số bậc có thể lên không chứa 0.",
        en: "'Up' and 'down' are said only where the \(level.en) % interval of the change excludes "
          + "0, of ranks where the places gained do."))
    if let note = comparison.linkNote { notes.append(note) }
    let counts = comparison.counts(request)
    if counts.compared > 1 {
      func expected(_ language: Language) -> String {
        NumberFormat(language).decimal(
          Double(counts.compared) * (1 - request.confidence.share), decimals: 1)
      }
      notes.append(
        Bilingual(
          vi: "\(NumberFormat(.vi).count(counts.compared)) đơn vị được so sánh riêng từng đơn vị: "
            + "dù không đơn vị nào thay đổi, trung bình vẫn có khoảng \(expected(.vi)) đơn vị bị "
            + "ghi là tăng hoặc giảm.",
          en: "\(NumberFormat(.en).count(counts.compared)) units are compared one by one: even if "
            + "none had changed, some \(expected(.en)) of them would be called up or down."))
    }
    let (now, before) = (ranking.ranked.count, comparison.earlier.ranked.count)
    if now != before {
      notes.append(
        Bilingual(
          vi: "Kỳ \(earlier.name) xếp hạng \(before) đơn vị, kỳ này \(now) đơn vị.",
          en: "\(before) units were ranked in \(earlier.name), \(now) now."))
    }
    return notes
  }
}

extension RankingComparison {
  /// What must be said where the periods have different forms; nil where they have the same.
  var methodNote: Bilingual? {
    guard isForced else { return nil }
    let other = earlier.request.form.id
    return Bilingual(
      vi: "Hai kỳ dùng hai mẫu phiếu (\(form), \(other)): chênh lệch có thể do phương pháp, không "
        + "phải do chất lượng phục vụ.",
      en:
        "The periods have different forms (\(form), \(other)): a change may be one of the method, "
        + "not of the service.")
  }

  /// What the intervals of changes rest on where the periods are not independent; nil where they are.
  var linkNote: Bilingual? {
    guard isLinked else { return nil }
    return Bilingual(
      vi: "Xã là cụm: xã nào có phiếu ở cả hai kỳ thì phần chung của hai kỳ không tính vào khoảng "
        + "của thay đổi.",
      en: "Communes are clusters: what communes with forms in both periods have in common does not "
        + "widen the interval of the change.")
  }
}

extension RankingComparison.Change {
  /// The difference, its interval and the word for it.
  func cells(decimals: Int) -> [Cell] {
    [
      difference.map { .decimal($0.difference, decimals: 2) } ?? .missing,
      difference?.interval.map {
        .interval(lower: $0.lower, upper: $0.upper, decimals: decimals)
      } ?? .missing,
      .bilingual(word),
    ]
  }

  /// What the change of the index may be called.
  var word: Bilingual {
    switch difference?.direction {
    case .higher: Bilingual(vi: "tăng", en: "up")
    case .lower: Bilingual(vi: "giảm", en: "down")
    case .undecided: Bilingual(vi: "chưa đủ căn cứ", en: "undecided")
    case nil: Bilingual(vi: "", en: "")
    }
  }

  /// The places that the unit may have gained, negative ones lost.
  var rankCell: Cell {
    rank?.possible.map {
      .interval(lower: Double($0.lowerBound), upper: Double($0.upperBound), decimals: 0)
    } ?? .missing
  }

  var rankWord: Bilingual {
    switch rank?.direction {
    case .higher: Bilingual(vi: "lên hạng", en: "up")
    case .lower: Bilingual(vi: "xuống hạng", en: "down")
    case .undecided, nil: Bilingual(vi: "", en: "")
    }
  }
}
