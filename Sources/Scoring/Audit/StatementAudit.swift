internal import Survey

/// Judges sentences of a report: totals, ratios, classes, the index and its points.
///
/// One row a statement; `samples/van-canh-2021/README.md` shows every kind.
struct StatementAudit {
  /// What a row of statements is about.
  enum Kind: String, CaseIterable {
    case total, change, index, mean, ratio, points
    case pointsClass = "class"
  }

  let sheet: SheetAudit
  let catalogue: Catalogue?
  let document: CSVDocument
  private let columns: Columns
  private(set) var findings: [AuditFinding] = []

  init(
    _ document: CSVDocument, sheet: SheetAudit, catalogue: Catalogue?
  ) throws(DefectiveFile) {
    self.sheet = sheet
    self.catalogue = catalogue
    self.document = document
    columns = try Columns(
      of: document,
      names: [
        "kind": ["loai"], "criterion": ["tieu_chi"], "published": ["cong_bo"],
        "points": ["diem"], "maximum": ["diem_toi_da"], "percent": ["ty_le"],
        "numerator": ["tu_so"], "denominator": ["mau_so"], "on_time": ["dung_han"],
        "late": ["tre_han", "qua_han"], "full_at": ["du_diem_tu"],
        "zero_below": ["khong_diem_duoi"], "before": ["truoc"], "after": ["sau"],
        "from": ["tu"], "below": ["duoi"], "parts": ["thanh_phan"], "text": ["trich"],
      ], required: ["kind", "published"])
    try document.requireRows(
      or: Bilingual(vi: "tệp không có câu nào", en: "the file has no statement"))
    for row in document.rows where row.fields.contains(where: { $0 != nil }) {
      let written = columns.text("kind", in: row) ?? ""
      switch Kind(rawValue: written.lowercased()) {
      case .total: judgeTotal(row)
      case .change: judgeChange(row)
      case .index: judgeIndex(row)
      case .mean: judgeMean(row)
      case .ratio: judgeRatio(row)
      case .points: judgePoints(row)
      case .pointsClass: judgeClass(row)
      case nil:
        let list = Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        noteUnreadable(
          row, vi: "'\(written.prefix(20))' ở cột 'kind' phải là một trong \(list)",
          en: "'\(written.prefix(20))' in column 'kind' must be one of \(list)")
      }
    }
  }

  func text(_ name: String, _ row: CSVDocument.Row) -> String? { columns.text(name, in: row) }

  /// A number of a row; nil, noted, for a text.
  mutating func number(
    _ name: String, _ row: CSVDocument.Row, as kind: WrittenNumber.Kind = .decimal
  ) -> WrittenNumber? {
    guard let text = text(name, row) else { return nil }
    let number = WrittenNumber(text, as: kind)
    if number == nil {
      noteUnreadable(
        row, vi: "'\(text.prefix(20))' ở cột '\(name)' không phải là số",
        en: "'\(text.prefix(20))' in column '\(name)' is no number")
    }
    return number
  }

  mutating func note(
    _ row: CSVDocument.Row, _ kind: AuditFinding.Kind, _ published: Figure, _ recomputed: Figure?,
    isTruncation: Bool = false, vi: String, en: String
  ) {
    findings.append(
      AuditFinding(
        file: document.file, line: row.line, criterion: text("criterion", row), kind: kind,
        published: published, recomputed: recomputed, isTruncation: isTruncation,
        problem: Bilingual(vi: vi, en: en)))
  }

  mutating func noteUnreadable(_ row: CSVDocument.Row, vi: String, en: String) {
    findings.append(
      AuditFinding(
        file: document.file, line: row.line, criterion: text("criterion", row),
        kind: .unreadable, problem: Bilingual(vi: vi, en: en)))
  }

  /// Notes a printed number that is not the exact one rounded to its decimals.
  mutating func compare(
    _ row: CSVDocument.Row, _ kind: AuditFinding.Kind, _ published: WrittenNumber,
    _ exact: Rational, decimals: Int, vi: String, en: String
  ) {
    guard !published.rounds(exact) else { return }
    let digits = max(decimals, published.decimals)
    note(
      row, kind, .number(published.value, decimals: digits),
      .number(exact.rounded(decimals: digits), decimals: digits),
      isTruncation: published.cutsOff(exact), vi: vi, en: en)
  }
}
