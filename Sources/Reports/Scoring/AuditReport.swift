public import Scoring
public import Survey

/// What is contradictory in something published, as a table and as JSON.
public struct AuditReport {
  let findings: [AuditFinding]
  /// The sheet's own total; nil for an annex, and where a leaf has no points.
  private let total: (points: Points, maximum: Points?)?

  /// The findings of a sheet with its comparison table and statements.
  public init(_ audit: Audit) {
    findings = audit.findings
    total = audit.points.map { ($0, audit.maximum) }
  }

  /// The findings of a statistical annex.
  public init(annex findings: [AuditFinding]) {
    self.findings = findings
    total = nil
  }

  public var isClean: Bool { findings.isEmpty }

  /// For reading: one row a finding, or the sentence that there is none.
  public func text(_ language: Language) -> String {
    guard !isClean else {
      let clean = Bilingual(vi: "Không có mâu thuẫn nào.", en: "There is no contradiction.")
      let lines = [clean] + (totalNote.map { [$0] } ?? [])
      return lines.map { $0[language] + "\n" }.joined()
    }
    return TextTableWriter(language: language).text(of: table)
  }

  private var table: Table {
    let areNumbers = findings.allSatisfy {
      $0.published?.isNumber != false && $0.recomputed?.isNumber != false
    }
    let kind: Column.Kind = areNumbers ? .number : .text
    let files = Set(findings.map(\.file))
    let file = files.count == 1 ? files.first : nil
    var table = Table(
      title: Bilingual(vi: "Các mâu thuẫn", en: "Contradictions"),
      subtitles: file.map { [Bilingual(vi: $0, en: $0)] } ?? [],
      columns: [
        Column(id: "place", heading: Bilingual(vi: "Dòng", en: "Line"), kind: .text),
        Column(
          id: "criterion", heading: Bilingual(vi: "Tiêu chí", en: "Criterion"), kind: .text),
        Column(id: "problem", heading: Bilingual(vi: "Mâu thuẫn", en: "Problem"), kind: .text),
        Column(id: "published", heading: Bilingual(vi: "Công bố", en: "Published"), kind: kind),
        Column(id: "recomputed", heading: Bilingual(vi: "Tính lại", en: "Recomputed"), kind: kind),
        Column(id: "difference", heading: Bilingual(vi: "Lệch", en: "Difference"), kind: .number),
      ])
    for finding in findings {
      let line = finding.line.map { "\($0)" } ?? ""
      let place = file == nil ? finding.file + (line.isEmpty ? "" : ":\(line)") : line
      table.append([
        .text(place), .text(finding.criterion ?? ""), .bilingual(problem(finding)),
        cell(finding.published, areNumbers), cell(finding.recomputed, areNumbers),
        cell(finding.difference, true),
      ])
    }
    table.notes = [
      Bilingual(
        vi: "\(findings.count) mâu thuẫn; không số nào được sửa.",
        en: findings.count == 1
          ? "1 contradiction; nothing is corrected."
          : "\(findings.count) contradictions; nothing is corrected.")
    ]
    if let totalNote { table.notes.append(totalNote) }
    return table
  }

  private func problem(_ finding: AuditFinding) -> Bilingual {
    guard finding.isTruncation else { return finding.problem }
    return Bilingual(
      vi: finding.problem.vi + " (bị cắt bớt thay vì làm tròn)",
      en: finding.problem.en + " (cut off instead of rounded)")
  }

  private func cell(_ figure: Figure?, _ isNumber: Bool) -> Cell {
    switch figure {
    case nil: return .missing
    case .text(let text): return .text(text)
    case .number(let value, let decimals):
      let value = value.doubleValue
      if isNumber { return .decimal(value, decimals: decimals) }
      return .bilingual(
        Bilingual(
          vi: NumberFormat(.vi).decimal(value, decimals: decimals),
          en: NumberFormat(.en).decimal(value, decimals: decimals)))
    }
  }

  private var totalNote: Bilingual? {
    guard let total else { return nil }
    func text(_ language: Language) -> String {
      let number = NumberFormat(language)
      return number.hundredths(total.points.hundredths)
        + (total.maximum.map { " / \(number.hundredths($0.hundredths))" } ?? "")
    }
    return Bilingual(
      vi: "Các mục chấm điểm cộng lại: \(text(.vi)).", en: "The leaves add up to \(text(.en)).")
  }

  /// The document: full precision, a contract.
  public var json: JSONValue {
    .object([
      ("findings", .array(findings.map(json))), ("points", .points(total?.points)),
      ("maximum", .points(total?.maximum)),
    ])
  }

  private func json(_ finding: AuditFinding) -> JSONValue {
    .object([
      ("criterion", .string(finding.criterion)), ("kind", .string(finding.kind.rawValue)),
      ("published", json(finding.published)), ("recomputed", json(finding.recomputed)),
      ("difference", json(finding.difference)), ("file", .string(finding.file)),
      ("line", .integer(finding.line)), ("truncated", .bool(finding.isTruncation)),
      ("problem", .bilingual(finding.problem)),
    ])
  }

  private func json(_ figure: Figure?) -> JSONValue {
    switch figure {
    case nil: .null
    case .number(let value, _): .number(value.doubleValue)
    case .text(let text): .string(text)
    }
  }
}

extension Figure {
  fileprivate var isNumber: Bool { value != nil }
}
