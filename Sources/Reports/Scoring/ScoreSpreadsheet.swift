internal import Scoring
internal import Survey

extension ScoreTables {
  /// One wide table for spreadsheets: every criterion in one row, sums included.
  public var forSpreadsheets: Table {
    var table = Table(
      title: Bilingual(
        vi: "Bảng điểm của \(unit.name), kỳ \(period.name)",
        en: "Score sheet of \(unit.name), period \(period.name)"),
      columns: [
        ScoreTables.criterionColumn, ScoreTables.nameColumn(vi: "Nội dung", en: "Name"),
        Column(id: "rule", heading: Bilingual(vi: "Cách chấm", en: "Rule"), kind: .text),
        ScoreTables.maximumColumn, ScoreTables.pointsColumn,
        Column(id: "deducted", heading: Bilingual(vi: "Điểm trừ", en: "Deducted"), kind: .number),
        Column(id: "reason", heading: Bilingual(vi: "Lý do", en: "Reason"), kind: .text),
        Column(id: "evidence", heading: Bilingual(vi: "Minh chứng", en: "Evidence"), kind: .text),
        Column(id: "index", heading: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), kind: .number),
        Column(
          id: "interval", heading: Bilingual(vi: "Khoảng tin cậy", en: "Interval"),
          kind: .interval),
        Column(
          id: "points_interval", heading: Bilingual(vi: "Điểm có thể", en: "Possible points"),
          kind: .interval),
      ])
    for line in lines {
      table.append([
        .text(line.id), .text(line.name), .text(line.rule ?? ""), .points(line.maximum),
        .points(line.points), .points(line.deducted), .text(line.reason ?? ""),
        .text(line.evidence ?? ""), ScoreTables.index(line.index),
        ScoreTables.interval(line.index), ScoreTables.interval(line.interval),
      ])
    }
    table.append([
      .text(""), .bilingual(ScoreTables.total), .text(""), .points(sheet.maximum),
      .points(sheet.points), .points(ScoreTables.deducted(sheet)), .text(""), .text(""), .missing,
      .missing, .missing,
    ])
    return table
  }
}
