internal import Scoring
internal import Survey

extension ScoreTables {
  /// The areas, beside those of the year before where they are known.
  var areaTable: Table {
    var columns = [
      ScoreTables.criterionColumn, ScoreTables.nameColumn(vi: "Lĩnh vực", en: "Area"),
    ]
    if before != nil {
      columns += [
        Column(
          id: "before_points", heading: Bilingual(vi: "Điểm trước", en: "Points before"),
          kind: .number),
        Column(
          id: "before_maximum", heading: Bilingual(vi: "Tối đa trước", en: "Max. before"),
          kind: .number),
        Column(
          id: "before_percent", heading: Bilingual(vi: "Trước (%)", en: "Before (%)"),
          kind: .number),
      ]
    }
    columns += [
      ScoreTables.pointsColumn, ScoreTables.maximumColumn,
      Column(id: "percent", heading: Bilingual(vi: "Tỷ lệ (%)", en: "Share (%)"), kind: .number),
    ]
    if before != nil {
      columns.append(
        Column(id: "change", heading: Bilingual(vi: "Tăng, giảm", en: "Change"), kind: .number))
    }
    var table = Table(
      title: Bilingual(vi: "Điểm theo lĩnh vực", en: "Points by area"), columns: columns)
    let changes = sheet.areas(comparedWith: before ?? [])
    for area in changes {
      var cells: [Cell] = [.text(area.now.id), .text(area.now.name)]
      if before != nil {
        cells += [
          .points(area.before?.points), .points(area.before?.maximum),
          .percent(area.before?.percent),
        ]
      }
      cells += [.points(area.now.points), .points(area.now.maximum), .percent(area.now.percent)]
      if before != nil { cells.append(.percent(area.change)) }
      table.append(cells)
    }
    let total = AreaResult(
      id: "", name: "", points: sheet.points, maximum: sheet.maximum)
    table.append(
      [.text(""), .bilingual(ScoreTables.total)]
        + (before == nil ? [] : [.missing, .missing, .missing])
        + [.points(total.points), .points(total.maximum), .percent(total.percent)]
        + (before == nil ? [] : [.missing]))
    if before != nil { table.notes = [ScoreTables.countNote(changes)] }
    return table
  }

  private static func countNote(_ changes: [AreaChange]) -> Bilingual {
    let known = changes.compactMap(\.change)
    let (up, down) = (known.count { $0 > .zero }, known.count { $0 < .zero })
    let same = known.count - up - down
    return Bilingual(
      vi: "Tăng, giảm: điểm phần trăm. Trong \(known.count) lĩnh vực so sánh được: \(up) tăng, "
        + "\(down) giảm, \(same) không đổi.",
      en: "Change: percentage points. Of \(known.count) areas that can be compared, \(up) rose, "
        + "\(down) fell, \(same) stayed.")
  }
}
