internal import Survey

/// Judges the table that compares the areas with the year before.
struct ComparisonAudit {
  let sheet: SheetAudit
  let document: CSVDocument
  private let columns: Columns
  private(set) var findings: [AuditFinding] = []

  init(_ document: CSVDocument, sheet: SheetAudit) throws(DefectiveFile) {
    self.sheet = sheet
    self.document = document
    columns = try Columns(
      of: document,
      names: [
        "criterion": ["tieu_chi", "ma_tieu_chi", "ma", "tt", "stt"], "name": ["linh_vuc"],
        "before_points": ["diem_nam_truoc"], "before_maximum": ["diem_toi_da_nam_truoc"],
        "before_percent": ["ty_le_nam_truoc"], "points": ["diem"],
        "maximum": ["diem_toi_da", "toi_da"],
        "percent": ["ty_le"], "change": ["tang_giam"],
      ], required: ["criterion"])
    try document.requireRows(
      or: Bilingual(vi: "bảng so sánh không có dòng nào", en: "the comparison has no row"))
    for row in document.rows where row.fields.contains(where: { $0 != nil }) { judge(row) }
  }

  private mutating func judge(_ row: CSVDocument.Row) {
    let area = columns.text("criterion", in: row)
    func number(_ name: String) -> WrittenNumber? {
      guard let text = columns.text(name, in: row) else { return nil }
      let number = WrittenNumber(text, as: .decimal)
      if number == nil { noteUnreadable(row, area, text: text, column: name) }
      return number
    }
    let (points, maximum) = (number("points"), number("maximum"))
    let known = area.flatMap { sheet.judged[$0] }
    if let points, let right = known?.points, known?.acceptedPoints.contains(points.value) == false
    {
      note(
        row, area, .comparisonPoints, points, right, decimals: 2,
        vi: "điểm trong bảng so sánh khác bảng điểm chi tiết",
        en: "the points in the comparison table are not the sheet's")
    }
    if let maximum, let right = known?.maximum,
      known?.acceptedMaxima.contains(maximum.value) == false
    {
      note(
        row, area, .comparisonMaximum, maximum, right, decimals: 2,
        vi: "điểm tối đa trong bảng so sánh khác bảng điểm chi tiết",
        en: "the maximum in the comparison table is not the sheet's")
    }
    let now = percentages(
      known?.acceptedPoints ?? points.map { [$0.value] } ?? [],
      known?.acceptedMaxima ?? maximum.map { [$0.value] } ?? [],
      first: known?.points, known?.maximum)
    let (beforePoints, beforeMaximum) = (number("before_points"), number("before_maximum"))
    let before = percentages(
      beforePoints.map { [$0.value] } ?? [], beforeMaximum.map { [$0.value] } ?? [])
    judgePercent(
      row, area, .percentage, number("percent"), now, vi: "tỷ lệ", en: "the percentage")
    let beforePercent = number("before_percent")
    judgePercent(
      row, area, .percentageBefore, beforePercent, before, vi: "tỷ lệ năm trước",
      en: "the percentage of the year before")
    judgeChange(row, area, number("change"), now: now, before: before, printed: beforePercent)
  }

  private mutating func judgePercent(
    _ row: CSVDocument.Row, _ area: String?, _ kind: AuditFinding.Kind,
    _ printed: WrittenNumber?, _ accepted: [Rational], vi: String, en: String
  ) {
    guard let printed, let right = accepted.first, !accepted.contains(where: printed.rounds) else {
      return
    }
    note(
      row, area, kind, printed, right, decimals: max(1, printed.decimals),
      isTruncation: printed.cutsOff(right), vi: "\(vi) không bằng điểm chia điểm tối đa",
      en: "\(en) is not points out of the maximum")
  }

  /// A change may be taken of exact or of rounded percentages; both are right.
  private mutating func judgeChange(
    _ row: CSVDocument.Row, _ area: String?, _ change: WrittenNumber?, now: [Rational],
    before: [Rational], printed: WrittenNumber?
  ) {
    guard let change, let first = now.first, let base = before.first ?? printed?.value else {
      return
    }
    let digits = max(1, change.decimals)
    let bases = before + [printed?.value].compactMap(\.self)
    let isRight = now.contains { now in
      bases.contains { base in
        change.rounds(now - base)
          || change.rounds(now.rounded(decimals: digits) - base.rounded(decimals: digits))
      }
    }
    guard !isRight else { return }
    note(
      row, area, .change, change, first - base, decimals: digits,
      vi: "mức tăng/giảm không bằng hiệu của hai năm",
      en: "the change is not the difference of the two years")
  }

  /// Percentages from points and maxima that agree, the recomputed one first.
  private func percentages(
    _ points: [Rational], _ maxima: [Rational], first: Rational? = nil, _ of: Rational? = nil
  ) -> [Rational] {
    var result: [Rational] = []
    if let first, let of, of > .zero { result.append(first / of * Rational(100)) }
    for point in points {
      for maximum in maxima where maximum > .zero {
        result.append(point / maximum * Rational(100))
      }
    }
    return result
  }

  private mutating func noteUnreadable(
    _ row: CSVDocument.Row, _ area: String?, text: String, column: String
  ) {
    findings.append(
      AuditFinding(
        file: document.file, line: row.line, criterion: area, kind: .unreadable,
        problem: Bilingual(
          vi: "'\(text.prefix(20))' ở cột '\(column)' không phải là số",
          en: "'\(text.prefix(20))' in column '\(column)' is no number")))
  }

  private mutating func note(
    _ row: CSVDocument.Row, _ area: String?, _ kind: AuditFinding.Kind,
    _ published: WrittenNumber, _ right: Rational, decimals: Int, isTruncation: Bool = false,
    vi: String, en: String
  ) {
    findings.append(
      AuditFinding(
        file: document.file, line: row.line, criterion: area, kind: kind,
        published: .number(published.value, decimals: max(decimals, published.decimals)),
        recomputed: .number(right.rounded(decimals: decimals), decimals: decimals),
        isTruncation: isTruncation, problem: Bilingual(vi: vi, en: en)))
  }
}
