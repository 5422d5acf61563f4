internal import Survey

extension Chart {
  /// The chart as Excel draws it from the sheet of the chart's table.
  ///
  /// - Parameters:
  ///   - headingRow: The row of the table's headings.
  ///   - language: The language of its words.
  func sheetChart(headingRow: Int, in language: Language) -> SheetChart {
    let count = max(1, table.rows.count)
    let rows = headingRow + 1...headingRow + count
    func column(_ place: Int) -> SheetChart.Cells {
      SheetChart.Cells(rows: rows, columns: place...place)
    }
    func series(_ place: Int, _ look: SheetChart.Look, over names: Int = 0) -> SheetChart.Series {
      SheetChart.Series(
        name: (headingRow, place), categories: column(names), values: column(place), look: look)
    }
    func chart(
      _ kind: SheetChart.Kind, categories: String = "", values: String,
      range: ClosedRange<Double>? = nil, _ series: [SheetChart.Series],
      size: (width: Double, height: Double), hasLegend: Bool = true
    ) -> SheetChart {
      SheetChart(
        kind: kind, title: title[language], description: reading[language],
        categoryAxis: categories, valueAxis: values, valueRange: range, series: series,
        size: size, hasLegend: hasLegend)
    }
    let tall = 160 + 26 * Double(count)
    switch self {
    case .intervals(let data):
      let (colour, scale) = (Theme.light[.accent], data.scale(from: 0, to: 1))
      return chart(
        .whiskers, values: data.axis[language], range: scale.lower...scale.upper,
        [series(1, .dots(colour)), series(2, .ends(colour)), series(3, .ends(colour))],
        size: (max(520, 120 + 44 * Double(count)), 420), hasLegend: false)
    case .levels(let data):
      let colours = data.colours
      return chart(
        .stackedBars, values: "%", colours.indices.map { series($0 + 1, .fill(colours[$0])) },
        size: (820, tall))
    case .profile(let data):
      return chart(
        .bars, values: data.axis[language], range: 0...data.maximum,
        [series(1, .fill(Theme.light[.highlight])), series(2, .fill(Theme.light[.muted]))],
        size: (680, 160 + 44 * Double(count)))
    case .slopes(let data):
      let periods = SheetChart.Cells(rows: headingRow...headingRow, columns: 1...2)
      let lines = data.rows.enumerated().map { place, row in
        let own = headingRow + 1 + place
        return SheetChart.Series(
          name: (own, 0), categories: periods,
          values: SheetChart.Cells(rows: own...own, columns: 1...2),
          look: .line(Theme.light[row.change.role], isDashed: row.change == .undecided))
      }
      return chart(.lines, values: data.axis[language], lines, size: (640, 460))
    case .trend(let data):
      let scale = data.scale(from: 0, to: 1)
      let width = data.aboveName == nil ? 3 : 4
      let series = data.series.indices.flatMap { place in
        let first = 1 + place * width
        let own = [
          series(first, .line(Theme.light[.accent], isDashed: false)),
          series(first + 1, .bound(Theme.light[.accent])),
          series(first + 2, .bound(Theme.light[.accent])),
        ]
        return data.aboveName == nil
          ? own : own + [series(first + 3, .line(Theme.light[.muted], isDashed: true))]
      }
      return chart(
        .lines, values: data.axis[language], range: scale.lower...scale.upper, series,
        size: (max(640, 120 + 70 * Double(count)), 460))
    case .quadrants(let data):
      return chart(
        .scatter, categories: data.performanceName[language],
        values: data.importanceName[language],
        [series(2, .marked(Theme.light[.accent], data.points.map(\.mark)), over: 3)],
        size: (680, 480), hasLegend: false)
    }
  }
}
