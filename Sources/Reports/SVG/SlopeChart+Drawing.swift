internal import Survey

extension SlopeChart {
  private static let lineHeight = 15.0

  /// Draws the chart.
  ///
  /// - Returns: Its height.
  func draw(on drawing: inout Drawing, in language: Language) -> Double {
    let numbers = NumberFormat(language)
    let (left, right) = (64.0, 228.0)
    let labels = rows.map { row in
      Drawing.lines(
        of: numbers.decimal(row.now, decimals: 2) + "  " + row.label[language],
        width: drawing.width - right - 26)
    }
    let needed = labels.reduce(0) { $0 + Double($1.count) * SlopeChart.lineHeight + 5 }
    let (top, bottom) = (44.0, 44 + max(220, needed))
    let values = rows.flatMap { [$0.before, $0.now] }
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    // No ticks are drawn, so that the values may use the whole height.
    func height(of value: Double) -> Double {
      most > least ? top + (most - value) / (most - least) * (bottom - top) : (top + bottom) / 2
    }
    drawing.text(axis[language], 4, 14, .start, .muted, isSmall: true)
    for (x, name) in [(left, before), (right, now)] {
      drawing.line(x, top - 8, x, bottom + 8, .rule)
      drawing.text(name, x, top - 14, .middle, .text, isBold: true)
    }
    let heightsBefore = rows.map { _ in SlopeChart.lineHeight }
    let heightsNow = labels.map { Double($0.count) * SlopeChart.lineHeight + 3 }
    let limits = top - 8...bottom + 8
    let placesBefore = Spread.places(
      of: rows.map { height(of: $0.before) }, heights: heightsBefore, within: limits)
    let placesNow = Spread.places(
      of: rows.map { height(of: $0.now) }, heights: heightsNow, within: limits)
    for (place, row) in rows.enumerated() {
      let role = row.change.role
      let (from, to) = (height(of: row.before), height(of: row.now))
      drawing.group(saying: words(of: row, numbers, language)) { group in
        group.line(left, from, right, to, role, row.change == .undecided ? .dashed : .thick)
        for (x, y) in [(left, from), (right, to)] { group.dot(x, y, radius: 4, role) }
        let value = numbers.decimal(row.before, decimals: 2)
        // A thin line leads to a value that had to make room for others.
        group.line(left - 5, from, left - 14, placesBefore[place], .rule)
        group.line(right + 5, to, right + 17, placesNow[place], .rule)
        group.text(value, left - 16, placesBefore[place] + 4.5, .end, .text)
        let first =
          placesNow[place] - Double(labels[place].count - 1) * SlopeChart.lineHeight / 2 + 4.5
        for (index, line) in labels[place].enumerated() {
          let y = first + Double(index) * SlopeChart.lineHeight
          group.text(line, right + 20, y, .start, .text, isBold: row.change != .undecided)
        }
      }
    }
    return bottom + 20
  }

  private func words(of row: Row, _ numbers: NumberFormat, _ language: Language) -> String {
    let (before, now) = (
      numbers.decimal(row.before, decimals: 2), numbers.decimal(row.now, decimals: 2)
    )
    return "\(row.label[language]): \(before) → \(now) (\(row.change.name[language]))"
  }
}

extension SlopeChart.Change {
  /// What the change is drawn in.
  var role: ColourRole {
    switch self {
    case .rise: .rise
    case .fall: .fall
    case .undecided: .muted
    }
  }
}
