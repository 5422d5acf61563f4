internal import Survey

extension ProfileChart {
  private static let widestLabel = 165.0
  private static let lineHeight = 16.0
  private static let barHeight = 12.0

  /// Draws the chart; bars begin at 0, since their length is read.
  ///
  /// - Returns: Its height.
  func draw(on drawing: inout Drawing, in language: Language) -> Double {
    let numbers = NumberFormat(language)
    let labels = rows.map { row in
      Drawing.lines(of: row.label[language], width: ProfileChart.widestLabel)
    }
    let left = (labels.joined().map { Drawing.width(of: $0) }.max() ?? 0) + 16
    let scale = Scale(
      over: [0, maximum], within: 0...maximum, from: left, to: drawing.width - 52)
    let top = drawLegend(on: &drawing) + 8
    let heights = labels.map { max(38, Double($0.count) * ProfileChart.lineHeight + 10) }
    let bottom = top + heights.reduce(0, +)
    for tick in scale.ticks {
      let x = scale.place(tick)
      drawing.line(x, top, x, bottom, .rule)
      let words = numbers.decimal(tick, decimals: scale.decimals)
      drawing.text(words, x, bottom + 16, .middle, .muted, isSmall: true)
    }
    var y = top
    for (place, row) in rows.enumerated() {
      let middle = y + heights[place] / 2
      let first = middle - Double(labels[place].count - 1) * ProfileChart.lineHeight / 2 + 4.5
      for (index, line) in labels[place].enumerated() {
        drawing.text(line, 4, first + Double(index) * ProfileChart.lineHeight)
      }
      for (value, top, colour) in [
        (row.own, middle - ProfileChart.barHeight - 1, ColourRole.highlight),
        (row.whole, middle + 1, .muted),
      ] {
        drawBar(value, of: row.label[language], top, colour, scale, on: &drawing, numbers)
      }
      y += heights[place]
    }
    drawing.text(axis[language], left, bottom + 34, .start, .muted, isSmall: true)
    return bottom + 42
  }

  private func drawBar(
    _ value: Double?, of label: String, _ top: Double, _ role: ColourRole, _ scale: Scale,
    on drawing: inout Drawing, _ numbers: NumberFormat
  ) {
    let words = value.map { numbers.decimal($0, decimals: 2) } ?? "–"
    let name = role == .highlight ? own : whole
    drawing.group(saying: "\(label), \(name): \(words)") { group in
      let (start, end) = (scale.place(0), scale.place(value ?? 0))
      group.bar(start, top, width: end - start, height: ProfileChart.barHeight, role)
      group.text(words, end + 5, top + 10, .start, isSmall: true)
    }
  }

  /// Draws the names of the two.
  ///
  /// - Returns: Where they end.
  private func drawLegend(on drawing: inout Drawing) -> Double {
    var y = 6.0
    for (name, role) in [(own, ColourRole.highlight), (whole, .muted)] {
      drawing.bar(4, y, width: 13, height: 12, role)
      for line in Drawing.lines(of: name, width: drawing.width - 30, isSmall: true) {
        drawing.text(line, 22, y + 10, isSmall: true)
        y += 16
      }
      y += 2
    }
    return y
  }
}
