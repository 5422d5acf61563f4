public import Survey

extension ScoreInputs {
  /// Reads inputs and notes, with its line, every row that no rule can use.
  ///
  /// - Parameters:
  ///   - document: `unit` (optional), `criterion`, `value`, `numerator`, `denominator`, `on_time`,
  ///     `late`, `evidence`, `reason`, in any order.
  ///   - catalogue: The criteria that may be named.
  ///   - unit: The code of a unit as written; nil for one that is not known.
  /// - Throws: `DefectiveFile` if the column `criterion` is missing or a column is there twice.
  public init(
    _ document: CSVDocument, catalogue: Catalogue,
    unit resolve: (String) -> String? = { $0 }
  ) throws(DefectiveFile) {
    file = document.file
    let columns = try Columns(
      of: document,
      names: [
        "unit": ["don_vi", "ma_don_vi"], "criterion": ["tieu_chi", "ma_tieu_chi"],
        "value": ["gia_tri"], "numerator": ["tu_so"], "denominator": ["mau_so"],
        "on_time": ["dung_han"], "late": ["qua_han", "tre_han"],
        "evidence": ["minh_chung", "tai_lieu_kiem_chung"], "reason": ["ly_do", "nguyen_nhan"],
      ], required: ["criterion"])
    let namesUnits =
      columns.has("unit") && document.rows.contains { columns.text("unit", in: $0) != nil }
    for row in document.rows {
      guard row.fields.contains(where: { $0 != nil }) else { continue }
      read(row, columns, namesUnits: namesUnits, catalogue: catalogue, resolve: resolve)
    }
  }

  private mutating func read(
    _ row: CSVDocument.Row, _ columns: Columns, namesUnits: Bool, catalogue: Catalogue,
    resolve: (String) -> String?
  ) {
    guard let criterion = columns.text("criterion", in: row) else {
      note(
        row, .unknownCriterion, nil, vi: "thiếu mã tiêu chí ở cột 'criterion'",
        en: "the column 'criterion' is blank; a criterion's id is needed")
      return
    }
    var unit: String?
    if namesUnits {
      guard let written = columns.text("unit", in: row) else {
        note(
          row, .missingUnit, criterion, vi: "thiếu đơn vị, trong khi các dòng khác có ghi",
          en: "the unit is missing, while other rows name theirs")
        return
      }
      guard let code = resolve(written) else {
        note(
          row, .unknownUnit, criterion, vi: "không có đơn vị '\(written)' trong danh mục",
          en: "there is no unit '\(written)' in the catalogue of units")
        return
      }
      unit = code
    }
    guard let known = catalogue[criterion] else {
      note(
        row, .unknownCriterion, criterion, vi: "không có trong bộ tiêu chí '\(catalogue.id)'",
        en: "is not in the catalogue '\(catalogue.id)'")
      return
    }
    guard known.rule != nil else {
      note(
        row, .notALeaf, criterion,
        vi: "có các mục con nên điểm là tổng của chúng; chỉ nhập cho mục con",
        en: "has children, so its points are their sum; enter the children only")
      return
    }
    let key = Key(unit: unit, criterion: criterion)
    let entry = entry(row, columns, key)
    if let first = entries[key] {
      let same = entry.agrees(with: first)
      if !same { defective.insert(key) }
      note(
        row, .duplicateInput, criterion,
        vi: "đã nhập ở dòng \(first.line)" + (same ? "" : " với số liệu khác; giữ một dòng"),
        en: "was entered on line \(first.line)" + (same ? "" : " with other figures; keep one"))
      return
    }
    entries[key] = entry
  }

  private mutating func entry(
    _ row: CSVDocument.Row, _ columns: Columns, _ key: Key
  ) -> Entry {
    func number(_ name: String) -> WrittenNumber? {
      guard let text = columns.text(name, in: row) else { return nil }
      if let number = WrittenNumber(text, as: .count) { return number }
      defective.insert(key)
      note(
        row, .unreadableNumber, key.criterion,
        vi: "'\(text.prefix(20))' ở cột '\(name)' không phải là số",
        en: "'\(text.prefix(20))' in column '\(name)' is no number")
      return nil
    }
    let (numerator, denominator) = (number("numerator"), number("denominator"))
    if let numerator, let denominator, numerator.isGuess != denominator.isGuess,
      numerator.decimals + denominator.decimals > 0
    {
      defective.insert(key)
      let text = columns.text(numerator.isGuess ? "numerator" : "denominator", in: row) ?? ""
      note(
        row, .unreadableNumber, key.criterion,
        vi: "không rõ '\(text)' là hàng nghìn hay số lẻ; viết không có dấu phân nhóm",
        en: "'\(text)' may be thousands or decimals; write it without a thousands mark")
    }
    return Entry(
      criterion: key.criterion, unit: key.unit, line: row.line,
      value: columns.text("value", in: row), numerator: numerator, denominator: denominator,
      onTime: number("on_time"), late: number("late"),
      evidence: columns.text("evidence", in: row), reason: columns.text("reason", in: row))
  }

  private mutating func note(
    _ row: CSVDocument.Row, _ kind: ScoreFinding.Kind, _ criterion: String?, vi: String, en: String
  ) {
    findings.append(
      ScoreFinding(
        file: file, line: row.line, unit: nil, criterion: criterion, kind: kind,
        problem: Bilingual(vi: vi, en: en)))
  }
}
