internal import Stats
internal import Survey

extension DriverTables {
  /// The page or workbook: a picture where predictors were compared with each other, the tables.
  public var document: Document {
    Document(forReading, charts: chart.map { [.quadrants($0)] } ?? [])
  }

  /// Importance against index; nil for several units, for predictors that were compared within
  /// their dimension only, and where too few forms answered.
  private var chart: QuadrantChart? {
    guard !study.isByUnit, study.plan.blocks.count == 1 || study.plan.kind == .dimension,
      let part = study.parts.first
    else { return nil }
    let points = rows(of: part).enumerated().compactMap { place, row -> QuadrantChart.Point? in
      guard let driver = row.driver, let importance = driver.importance?.value,
        let performance = driver.performance?.value, let quadrant = driver.quadrant
      else { return nil }
      let mark = study.plan.kind == .item ? row.id : form.dimensions[place].short.vi
      return QuadrantChart.Point(
        mark: mark, label: row.name, importance: 100 * importance, performance: performance,
        quadrant: quadrant)
    }
    guard points.count > 1 else { return nil }
    return QuadrantChart(
      title: Bilingual(
        vi: "Mức ảnh hưởng và chỉ số", en: "Importance and index"),
      importanceName: Bilingual(vi: "Ảnh hưởng (%)", en: "Importance (%)"),
      performanceName: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), points: points)
  }
}
