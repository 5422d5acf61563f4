internal import Stats
public import Survey

/// The tables of a breakdown: the groups with their difference to the rest, and their dimensions.
public struct BreakdownTables {
  private let breakdown: Breakdown
  private var request: RankingRequest { breakdown.request }
  private var form: Form { request.form }

  public init(_ breakdown: Breakdown) {
    self.breakdown = breakdown
  }

  /// For reading: the groups, and the indices of their dimensions where there are several.
  public var forReading: [Table] {
    let adjusted = AdjustmentTable.table(
      of: [(BreakdownTables.name(of: breakdown), breakdown.sample)])
    let hasDimensions = form.dimensions.count > 1 && !breakdown.groups.isEmpty
    return [overview] + (hasDimensions ? [dimensions] : []) + (adjusted.map { [$0] } ?? [])
  }

  /// What the groups are of.
  static func name(of breakdown: Breakdown) -> Bilingual {
    breakdown.unit.map { .same($0.name) }
      ?? Bilingual(
        vi: "Các đơn vị cấp \(breakdown.request.level.name.vi)",
        en: "Units (\(breakdown.request.level.name.en))")
  }

  private var groupColumn: Column {
    Column(
      id: "group", heading: breakdown.trait.name.capitalised, kind: .text, isKey: true)
  }

  private var overview: Table {
    let (name, trait) = (BreakdownTables.name(of: breakdown), breakdown.trait.name)
    var table = Table(
      title: Bilingual(
        vi: "\(name.vi): chỉ số hài lòng chung theo \(trait.vi), kỳ \(request.period.name)",
        en: "\(name.en): overall index by \(trait.en), period \(request.period.name)"),
      subtitles: [request.subtitle(forms: breakdown.forms)],
      columns: [
        groupColumn,
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
        Column(id: "index", heading: request.indexHeading, kind: .number),
        Column(id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(
          id: "difference", heading: Bilingual(vi: "So với còn lại", en: "Against the rest"),
          kind: .number),
        Column(
          id: "difference_interval",
          heading: Bilingual(vi: "Khoảng của chênh lệch", en: "Interval of the difference"),
          kind: .interval),
        Column(id: "word", heading: Bilingual(vi: "Nhận xét", en: "Remark"), kind: .text),
      ])
    for group in breakdown.groups {
      let figure = group.overall
      table.append([
        .bilingual(group.value.name), .count(group.forms), figure.entry.estimate.indexCell,
        request.cell(figure.entry.estimate?.interval),
        figure.difference.map { .decimal($0.difference, decimals: 2) } ?? .missing,
        request.cell(figure.difference?.interval), .bilingual(word(figure)),
      ])
    }
    table.append([
      .bilingual(Bilingual(vi: "Chung", en: "All")), .count(breakdown.forms),
      breakdown.overall.estimate.indexCell, request.cell(breakdown.overall.estimate?.interval),
      .missing, .missing, .text(""),
    ])
    table.notes = notes
    return table
  }

  /// `cao hơn` and `thấp hơn` only where the interval of the difference excludes 0.
  private func word(_ figure: Breakdown.Figure) -> Bilingual {
    guard figure.entry.estimate != nil else {
      return Bilingual(vi: "quá ít phiếu", en: "too few forms")
    }
    switch figure.difference?.direction {
    case nil: return Bilingual(vi: "", en: "")
    case .higher: return Bilingual(vi: "cao hơn", en: "higher")
    case .lower: return Bilingual(vi: "thấp hơn", en: "lower")
    case .undecided: return Bilingual(vi: "chưa rõ", en: "not clear")
    }
  }

  private var notes: [Bilingual] {
    var notes = [MethodText.measure(of: request)]
    if let design = MethodText.design(request.design) { notes.append(design) }
    if breakdown.groups.contains(where: { $0.overall.entry.estimate == nil }) {
      notes.append(request.floorNote)
    }
    if breakdown.comparisons > 0 { notes.append(comparisonNote) }
    return notes
  }

  private var comparisonNote: Bilingual {
    let count = breakdown.comparisons
    let (vi, en) = (
      NumberFormat(.vi).decimal(breakdown.comparisonLevel.percent, decimals: 2),
      NumberFormat(.en).decimal(breakdown.comparisonLevel.percent, decimals: 2)
    )
    let adjusted =
      count > 1
      ? Bilingual(
        vi: "; đã hiệu chỉnh cho \(count) so sánh (Bonferroni): mỗi khoảng có độ tin cậy \(vi) %",
        en: "; adjusted for \(count) comparisons (Bonferroni): each interval has \(en) % confidence"
      )
      : Bilingual(vi: "", en: "")
    return Bilingual(
      vi:
        "So với còn lại: chỉ số của nhóm trừ chỉ số của các nhóm khác đã biết, theo điểm; chỉ ghi "
        + "'cao hơn', 'thấp hơn' khi khoảng của chênh lệch không chứa 0\(adjusted.vi).",
      en:
        "Against the rest: the index of the group less that of all other known groups, in points; "
        + "'higher' and 'lower' only where the interval excludes 0\(adjusted.en).")
  }

  // MARK: Dimensions

  private var dimensions: Table {
    var columns = [groupColumn]
    for dimension in form.dimensions {
      columns.append(Column(id: dimension.id, heading: dimension.short, kind: .number))
      columns.append(
        Column(
          id: "\(dimension.id)_difference", heading: Bilingual(vi: "so với", en: "against"),
          kind: .number, isBound: true))
      columns.append(
        Column(
          id: "\(dimension.id)_word", heading: Bilingual(vi: " ", en: " "), kind: .text,
          isBound: true))
    }
    var table = Table(
      title: Bilingual(
        vi: "Chỉ số từng yếu tố và chênh lệch so với còn lại",
        en: "Indices by dimension, and their difference to the rest"), columns: columns)
    for group in breakdown.groups {
      table.append(
        [.bilingual(group.value.name)]
          + group.dimensions.flatMap { figure -> [Cell] in
            [
              figure.entry.estimate.indexCell,
              figure.difference.map { .decimal($0.difference, decimals: 2) } ?? .missing,
              .text(BreakdownTables.sign(figure.difference)),
            ]
          })
    }
    table.append(
      [.bilingual(Bilingual(vi: "Chung", en: "All"))]
        + breakdown.dimensions.flatMap { [$0.estimate.indexCell, .missing, .text("")] })
    table.notes = [
      Bilingual(
        vi: "▲ cao hơn, ▼ thấp hơn còn lại; không có dấu: chưa rõ.",
        en: "▲ higher, ▼ lower than the rest; no sign: not clear."),
      Bilingual(
        vi: form.dimensions.map { "\($0.short.vi): \($0.name.vi)" }.joined(separator: "; ") + ".",
        en: form.dimensions.map { "\($0.short.en): \($0.name.en)" }.joined(separator: "; ") + "."),
    ]
    return table
  }

  private static func sign(_ difference: IndexDifference?) -> String {
    switch difference?.direction {
    case .higher: "▲"
    case .lower: "▼"
    case .undecided, nil: ""
    }
  }
}
