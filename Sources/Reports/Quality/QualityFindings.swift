public import Survey

/// What a person should look at behind a report on quality.
public enum QualityFindings {
  /// Units that are named, marked forms, and forms that were not looked at.
  public static func findings(of report: QualityReport) -> [Bilingual] {
    var findings: [Bilingual] = []
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    let period = report.request.period
    if report.units.isEmpty, report.withoutUnit == 0 {
      findings.append(
        Bilingual(
          vi: "Không có phiếu mẫu '\(report.request.form.id)' nào trong kỳ \(period.name).",
          en: "There is no form '\(report.request.form.id)' in the period \(period.name)."))
    }
    if report.withoutUnit > 0 {
      let level = report.request.level.name
      findings.append(
        Bilingual(
          vi:
            "\(vi.count(report.withoutUnit)) phiếu trong kỳ không thuộc đơn vị cấp \(level.vi) nào "
            + "và không được xem; chọn cấp khác bằng --level.",
          en:
            "\(en.count(report.withoutUnit)) forms of the period belong to no unit (\(level.en)) and "
            + "were not looked at; choose another level with --level."))
    }
    if report.hasFlags {
      let named = report.units.filter { unit in
        !unit.flags.isEmpty || report.days.contains { $0.isFlagged && $0.unit == unit.unit }
      }
      let names = named.map(\.unit.name).joined(separator: ", ")
      findings.append(
        Bilingual(
          vi: "Có phiếu giống nhau quá mức ngẫu nhiên: \(names); \(vi.count(report.flagged.count)) "
            + "phiếu cần xem lại (--format csv --table forms).",
          en: "More alike than by chance: \(names); forms to look at: "
            + "\(en.count(report.flagged.count)) (--format csv --table forms)."))
    }
    return findings
  }
}
