internal import Survey

extension StatementAudit {
  /// A class against its points: by the bounds that the report states, else by the catalogue's.
  mutating func judgeClass(_ row: CSVDocument.Row) {
    guard let published = text("published", row) else { return }
    guard let points = text("points", row) == nil ? sheet.total : number("points", row)?.value
    else { return }
    if text("from", row) != nil || text("below", row) != nil {
      let bounds = Bounds(
        lower: number("from", row).map { .init($0.value, isClosed: true) },
        upper: number("below", row).map { .init($0.value, isClosed: false) })
      if !bounds.contains(points) { note(row, published, points, right: nil) }
    }
    guard let catalogue else { return }
    let name = Columns.folded(published)
    let classes = [catalogue.groups, catalogue.ratings].first { classes in
      classes.contains { Self.names(of: $0).contains(name) }
    }
    guard let classes else {
      noteUnreadable(
        row, vi: "không có lớp '\(published.prefix(40))' trong bộ tiêu chí '\(catalogue.id)'",
        en: "there is no class '\(published.prefix(40))' in the catalogue '\(catalogue.id)'")
      return
    }
    let right = classes.first { $0.bounds.contains(points) }
    if right.map({ Self.names(of: $0).contains(name) }) != true,
      findings.last?.line != row.line
    {
      note(row, published, points, right: right)
    }
  }

  private static func names(of pointsClass: PointsClass) -> Set<String> {
    Set([pointsClass.name.vi, pointsClass.name.en, pointsClass.id].map(Columns.folded))
  }

  private mutating func note(
    _ row: CSVDocument.Row, _ published: String, _ points: Rational, right: PointsClass?
  ) {
    note(
      row, .pointsClass, .text(published), right.map { .text($0.name.vi) },
      vi: "\(points.text(.vi)) điểm không thuộc lớp này",
      en: "\(points.text(.en)) points are not in this class")
  }
}
