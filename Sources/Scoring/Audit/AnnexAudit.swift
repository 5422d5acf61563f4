public import Survey

/// Judges the statistical annex of a report: a percentage against the two counts below it.
///
/// The first count is the whole and the second the part, as in every layout of the annex, unless
/// only the second is called a total («Tổng số …»). A percentage without two counts of its own
/// below it can't be judged and is passed over.
public enum AnnexAudit {
  /// One row that says something.
  private struct Line {
    let number: String
    let indicator: String
    let unit: String?
    let value: String?
    let line: Int
  }

  /// The percentages that do not follow from their counts.
  ///
  /// - Parameter document: `stt,indicator,unit,value`, in the annex's order; repeated headings and
  ///   the rest of an indicator that a page break split off are passed over.
  /// - Throws: `DefectiveFile` if a column is missing.
  public static func findings(in document: CSVDocument) throws(DefectiveFile) -> [AuditFinding] {
    let columns = try Columns(
      of: document,
      names: [
        "stt": ["tt", "so", "criterion"],
        "indicator": ["chi_tieu", "chi_tieu_thong_ke", "noi_dung", "name"],
        "unit": ["don_vi_tinh", "dvt", "don_vi"], "value": ["so_lieu", "ket_qua", "gia_tri"],
      ], required: ["stt", "unit", "value"])
    let lines = document.rows.compactMap { row -> Line? in
      let number = columns.text("stt", in: row)
      let (unit, value) = (columns.text("unit", in: row), columns.text("value", in: row))
      // The rest of a text after a page break, and the heading repeated on the next page.
      if number == nil && unit == nil && value == nil { return nil }
      if number.map(Columns.folded) == "stt" || unit.map(Columns.folded) == "donvitinh" {
        return nil
      }
      var trimmed = Substring(number ?? "")
      while trimmed.last == "." { trimmed.removeLast() }
      return Line(
        number: String(trimmed), indicator: columns.text("indicator", in: row) ?? "", unit: unit,
        value: value, line: row.line)
    }
    return zip(lines.indices, lines).compactMap { index, line in
      guard isPercentage(line), index + 2 < lines.count else { return nil }
      return finding(line, lines[index + 1], lines[index + 2], file: document.file)
    }
  }

  private static func finding(
    _ line: Line, _ first: Line, _ second: Line, file: String
  ) -> AuditFinding? {
    guard isBelow(first, line), isBelow(second, line), !isPercentage(first),
      let unit = first.unit, unit.lowercased() == second.unit?.lowercased(),
      let printed = line.value.flatMap({ WrittenNumber($0, as: .decimal) }),
      let a = first.value.flatMap({ WrittenNumber($0, as: .count) })?.value,
      let b = second.value.flatMap({ WrittenNumber($0, as: .count) })?.value
    else { return nil }
    let isReversed = isTotal(second) && !isTotal(first)
    let (part, whole) = isReversed ? (a, b) : (b, a)
    // 0 of 0 has no percentage, so that none can be wrong.
    guard whole > .zero else { return nil }
    let exact = part / whole * Rational(100)
    guard !printed.rounds(exact) else { return nil }
    let digits = max(1, printed.decimals)
    return AuditFinding(
      file: file, line: line.line, criterion: line.number.isEmpty ? nil : line.number,
      kind: .annexPercentage, published: .number(printed.value, decimals: digits),
      recomputed: .number(exact.rounded(decimals: digits), decimals: digits),
      isTruncation: printed.cutsOff(exact),
      problem: Bilingual(
        vi: "tỷ lệ không bằng \(part.text(.vi)) trên \(whole.text(.vi)) ở hai dòng dưới",
        en: "the percentage is not \(part.text(.en)) out of \(whole.text(.en)) on the next lines"))
  }

  private static func isPercentage(_ line: Line) -> Bool { line.unit == "%" }

  private static func isTotal(_ line: Line) -> Bool {
    Columns.folded(line.indicator).hasPrefix("tongso")
  }

  /// Whether a count belongs to the percentage above it: numbered below it (3.2.1 under 3.2), not
  /// numbered at all, or numbered with the beginning of its number, as footnote marks leave it.
  private static func isBelow(_ line: Line, _ percentage: Line) -> Bool {
    line.number.isEmpty || line.number.hasPrefix(percentage.number + ".")
      || (percentage.number.hasPrefix(line.number + "."))
  }
}
