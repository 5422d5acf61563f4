internal import Survey

extension TrendChart {
  private static let lineHeight = 14.0
  private static let plotHeight = 220.0

  /// Draws the chart.
  ///
  /// - Returns: Its height.
  func draw(on drawing: inout Drawing, in language: Language) -> Double {
    let numbers = NumberFormat(language)
    let (left, right) = (44.0, drawing.width - 12)
    let slot = (right - left) / Double(max(1, points.count))
    func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * slot }
    let (top, bottom) = (42.0, 42 + TrendChart.plotHeight)
    let scale = scale(from: bottom, to: top)
    drawing.text(axis[language], 4, 14, .start, .muted, isSmall: true)
    for tick in scale.ticks {
      let y = scale.place(tick)
      drawing.line(left, y, right, y, .rule)
      let words = numbers.decimal(tick, decimals: scale.decimals)
      drawing.text(words, left - 6, y + 4, .end, .muted, isSmall: true)
    }
    for (from, to) in joined {
      if let before = points[from].above, let now = points[to].above {
        drawing.line(x(from), scale.place(before), x(to), scale.place(now), .muted, .dashed)
      }
    }
    for (from, to) in joined {
      guard let before = points[from].value, let now = points[to].value else { continue }
      drawing.line(x(from), scale.place(before), x(to), scale.place(now), .accent, .thick)
    }
    var height = bottom
    for (place, point) in points.enumerated() {
      drawing.group(saying: words(of: point, numbers, language)) { group in
        draw(point, at: x(place), scale, on: &group, numbers)
        var y = bottom + 16
        let gap = point.gap.map { "(\($0[language]))" }
        // A range of dates may go on in the next line.
        let label = point.label.replacing("..", with: ".. ")
        for (text, role) in [(label, ColourRole.text), (gap ?? "", .muted)] {
          for line in Drawing.lines(of: text, width: slot - 4, isSmall: true) where !line.isEmpty {
            group.text(line, x(place), y, .middle, role, isSmall: true)
            y += TrendChart.lineHeight
          }
        }
        height = max(height, y)
      }
    }
    return height + 2
  }

  /// The axis, which need not begin at 0, since no length is read from it.
  func scale(from start: Double, to end: Double) -> Scale {
    let values = points.flatMap { point in
      [point.value, point.above, point.interval?.lowerBound, point.interval?.upperBound]
        .compactMap(\.self)
    }
    return Scale(over: values, within: 0...maximum, from: start, to: end)
  }

  private func draw(
    _ point: Point, at x: Double, _ scale: Scale, on drawing: inout Drawing,
    _ numbers: NumberFormat
  ) {
    if let above = point.above { drawing.dot(x, scale.place(above), radius: 3, .muted) }
    if let interval = point.interval {
      let (low, high) = (scale.place(interval.lowerBound), scale.place(interval.upperBound))
      drawing.line(x, low, x, high, .accent, .medium)
      for end in [low, high] { drawing.line(x - 4, end, x + 4, end, .accent, .medium) }
    }
    guard let value = point.value else { return }
    drawing.dot(x, scale.place(value), .accent)
    // Above the whisker, where no line of the chart comes from the sides.
    let highest = scale.place(max(value, point.interval?.upperBound ?? value))
    drawing.text(
      numbers.decimal(value, decimals: 2), x, highest - 7, .middle, .text, isBold: true,
      isSmall: true)
  }

  /// What a pointer upon a point shows.
  private func words(of point: Point, _ numbers: NumberFormat, _ language: Language) -> String {
    guard let value = point.value else {
      return "\(point.label): \(point.gap?[language] ?? "–")"
    }
    var words = "\(point.label): \(numbers.decimal(value, decimals: 2))"
    if let interval = point.interval {
      let bounds = Cell.interval(
        lower: interval.lowerBound, upper: interval.upperBound, decimals: 1)
      words += "; \(intervalName[language].lowercasedFirst) \(bounds.text(in: language))"
    }
    if let above = point.above, let aboveName {
      words += "; \(aboveName) \(numbers.decimal(above, decimals: 2))"
    }
    if let place = point.series, series.count > 1 { words += "; \(series[place])" }
    return words
  }
}
