internal import Survey

extension IntervalChart {
  private static let widestLabel = 165.0
  private static let lineHeight = 16.0

  /// Draws the chart.
  ///
  /// - Returns: Its height.
  func draw(on drawing: inout Drawing, in language: Language) -> Double {
    let numbers = NumberFormat(language)
    let labels = rows.map { row in
      Drawing.lines(of: row.label[language], width: IntervalChart.widestLabel)
    }
    let labelWidth = labels.joined().map { Drawing.width(of: $0) }.max() ?? 0
    let (left, right) = (labelWidth + 16, drawing.width - 58)
    let scale = scale(from: left, to: right)
    let top = 26.0
    let heights = labels.map { max(24, Double($0.count) * IntervalChart.lineHeight + 8) }
    let bottom = top + heights.reduce(0, +)
    for tick in scale.ticks {
      let x = scale.place(tick)
      drawing.line(x, top, x, bottom, .rule)
      let words = numbers.decimal(tick, decimals: scale.decimals)
      drawing.text(words, x, bottom + 16, .middle, .muted, isSmall: true)
    }
    drawing.text(axis[language], left, 14, .start, .muted, isSmall: true)
    var y = top
    for (place, row) in rows.enumerated() {
      let middle = y + heights[place] / 2
      drawing.group(saying: words(of: row, language)) { group in
        draw(row, labels[place], at: middle, scale, on: &group, numbers)
      }
      y += heights[place]
    }
    return bottom + 24
  }

  /// The axis, which need not begin at 0, since no length is read from it.
  func scale(from start: Double, to end: Double) -> Scale {
    let values = rows.flatMap { row in
      [row.value] + (row.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    return Scale(over: values, within: 0...maximum, from: start, to: end)
  }

  private func draw(
    _ row: Row, _ label: [String], at y: Double, _ scale: Scale, on drawing: inout Drawing,
    _ numbers: NumberFormat
  ) {
    let role: ColourRole = row.isHighlighted ? .highlight : .accent
    let first = y - Double(label.count - 1) * IntervalChart.lineHeight / 2 + 4.5
    for (place, line) in label.enumerated() {
      drawing.text(
        line, 4, first + Double(place) * IntervalChart.lineHeight, .start,
        row.isHighlighted ? .highlight : .text, isBold: row.isHighlighted)
    }
    if let interval = row.interval {
      let (from, to) = (scale.place(interval.lowerBound), scale.place(interval.upperBound))
      drawing.line(from, y, to, y, role, .medium)
      for end in [from, to] { drawing.line(end, y - 4, end, y + 4, role, .medium) }
    }
    drawing.dot(scale.place(row.value), y, role)
    drawing.text(
      numbers.decimal(row.value, decimals: 2), drawing.width - 4, y + 4.5, .end,
      row.isHighlighted ? .highlight : .text, isBold: row.isHighlighted)
  }

  /// What a pointer upon a row shows.
  private func words(of row: Row, _ language: Language) -> String {
    func words(_ cell: Cell) -> String { cell.text(in: language) }
    var words = "\(row.label[language]): \(words(.decimal(row.value, decimals: 2)))"
    if let interval = row.interval {
      let bounds = Cell.interval(
        lower: interval.lowerBound, upper: interval.upperBound, decimals: 1)
      words += "; \(intervalName[language].lowercasedFirst) \(bounds.text(in: language))"
    }
    if let rank = row.rank {
      words += Bilingual(vi: "; hạng \(rank)", en: "; rank \(rank)")[language]
    }
    if let set = row.rankSet {
      let ranks = Cell.rankSet(best: set.lowerBound, worst: set.upperBound).text(in: language)
      words += Bilingual(vi: ", hạng có thể \(ranks)", en: ", possible ranks \(ranks)")[language]
    }
    return words
  }
}
