public import Survey

/// Judges the statistical annex of a report: a percentage against the two counts below it.
///
/// The first count is the whole and the second the part, as in every layout of the annex, unless
/// only the second is called a total («Tổng số …»). A fraction printed beside the percentage is held
/// against the counts, or against the percentage where there are none. A percentage with neither
/// can't be judged and is passed over; one that can't be read above its counts is a finding.
public enum AnnexAudit {
  /// One row that says something.
  struct Line {
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
  /// - Throws: `DefectiveFile` if a column or every row is missing.
  public static func findings(in document: CSVDocument) throws(DefectiveFile) -> [AuditFinding] {
    let columns = try columns(of: document)
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
    guard !lines.isEmpty else {
      throw document.defective(
        Bilingual(vi: "phụ lục không có dòng nào", en: "the annex has no row"))
    }
    return zip(lines.indices, lines).flatMap { index, line -> [AuditFinding] in
      guard isPercentage(line) else { return [] }
      let below = index + 2 < lines.count ? (lines[index + 1], lines[index + 2]) : nil
      let pair = below.flatMap { areCounts($0, $1, of: line) ? [$0, $1] : nil } ?? []
      return AnnexJudge(file: document.file, percentage: line, below: pair).findings
    }
  }

  /// Whether a file has the columns of an annex and not those of a sheet, so that whoever takes it
  /// for a sheet can be told.
  public static func alone(fits document: CSVDocument) -> Bool {
    (try? columns(of: document)) != nil && (try? PublishedSheet.columns(of: document)) == nil
  }

  private static func columns(of document: CSVDocument) throws(DefectiveFile) -> Columns {
    try Columns(
      of: document,
      names: [
        "stt": ["tt", "so", "criterion"],
        "indicator": ["chi_tieu", "chi_tieu_thong_ke", "noi_dung", "name"],
        "unit": ["don_vi_tinh", "dvt", "don_vi"], "value": ["so_lieu", "ket_qua", "gia_tri"],
      ], required: ["stt", "unit", "value"])
  }

  /// Whether two lines are the counts of the percentage above them.
  private static func areCounts(_ first: Line, _ second: Line, of line: Line) -> Bool {
    isBelow(first, line) && isBelow(second, line) && !isPercentage(first) && first.unit != nil
      && first.unit?.lowercased() == second.unit?.lowercased()
  }

  /// `%`, `(%)`, `Tỷ lệ %`, `Tỷ lệ` or `Phần trăm`.
  private static func isPercentage(_ line: Line) -> Bool {
    guard let unit = line.unit else { return false }
    return unit.contains("%")
      || ["tyle", "tile", "phantram", "percent"].contains(
        Columns.folded(unit))
  }

  /// Whether a count belongs to the percentage above it: numbered below it (3.2.1 under 3.2), not
  /// numbered at all, or numbered with the beginning of its number, as footnote marks leave it.
  private static func isBelow(_ line: Line, _ percentage: Line) -> Bool {
    line.number.isEmpty || line.number.hasPrefix(percentage.number + ".")
      || (percentage.number.hasPrefix(line.number + "."))
  }
}
