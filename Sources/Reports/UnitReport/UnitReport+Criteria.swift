internal import Scoring
internal import Survey

extension UnitReport {
  var criteria: Section {
    guard let (sheet, catalogue) = sheet else {
      preconditionFailure("Criteria are reported where there is a score sheet.")
    }
    let tables = ScoreTables(
      sheet, catalogue: catalogue, unit: ScoredUnit(unit), period: period)
    return Section(
      title: Bilingual(vi: "Điểm tiêu chí", en: "Criterion scores"),
      blocks: [.paragraph(total(sheet, catalogue))] + lost(sheet)
        + tables.forReading.map(Document.Block.table))
  }

  private func total(_ sheet: ScoreSheet, _ catalogue: Catalogue) -> Bilingual {
    let maximum = UnitReport.points(sheet.maximum)
    guard let points = sheet.points.map(UnitReport.points) else {
      let list = catalogue.condensed(sheet.missing)
      return Bilingual(
        vi:
          "\(catalogue.title.vi): chưa có tổng điểm, vì các tiêu chí sau chưa có điểm: \(list.vi).",
        en: "\(catalogue.title.en): there is no total while these criteria have no points: "
          + "\(list.en).")
    }
    let group = sheet.group?.name
    return Bilingual(
      vi: "\(catalogue.title.vi): đạt \(points.vi)/\(maximum.vi) điểm"
        + (group.map { ", xếp loại \($0.vi)." } ?? "."),
      en: "\(catalogue.title.en): \(points.en) of \(maximum.en) points"
        + (group.map { ", class \($0.en)." } ?? "."))
  }

  /// The criteria that lost points, with the reasons that were entered.
  private func lost(_ sheet: ScoreSheet) -> [Document.Block] {
    let lines = sheet.criteria.flatMap(\.lines).filter { line in
      line.rule != nil && line.deducted.map { $0 > .zero } == true
    }
    guard !lines.isEmpty else { return [] }
    return [
      .paragraph(
        Bilingual(
          vi: "Các tiêu chí, tiêu chí thành phần không đạt điểm tối đa:",
          en: "Criteria below their maximum:")),
      .list(lines.map(sentence)),
    ]
  }

  private func sentence(_ line: CriterionScore) -> Bilingual {
    let deducted = UnitReport.points(line.deducted ?? .zero)
    let reason = line.reason.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return Bilingual(
      vi: "Tiêu chí \(line.id). \(line.name) (trừ \(deducted.vi) điểm)."
        + (reason.map { " Nguyên nhân: \($0)." } ?? ""),
      en: "Criterion \(line.id). \(line.name) (less \(deducted.en) points)."
        + (reason.map { " Reason: \($0)." } ?? ""))
  }

  private static func points(_ points: Points) -> (vi: String, en: String) {
    (
      NumberFormat(.vi).hundredths(points.hundredths),
      NumberFormat(.en).hundredths(points.hundredths)
    )
  }
}
