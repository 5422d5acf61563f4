internal import Survey

extension LevelChart {
  private static let labelWidth = 190.0
  private static let lineHeight = 15.0
  private static let barHeight = 20.0

  /// One for each level.
  var colours: [Colour] {
    let sides = levels.indices.map(side)
    func count(_ side: Side) -> Int { sides.count { $0 == side } }
    return Theme.levels(worse: count(.worse), middle: count(.middle), better: count(.better))
  }

  /// What stands left of the middle line, in percent.
  private func left(of shares: [Double]) -> Double {
    shares.indices.reduce(0) { sum, level in
      switch side(of: level) {
      case .worse: sum + shares[level]
      case .middle: sum + shares[level] / 2
      case .better: sum
      }
    }
  }

  /// Draws the chart.
  ///
  /// - Returns: Its height.
  func draw(on drawing: inout Drawing, in language: Language) -> Double {
    let all = rows.map(\.shares)
    let left = LevelChart.labelWidth + 14
    let most = all.compactMap { $0 }.map { (self.left(of: $0), 100 - self.left(of: $0)) }
    let (worst, best) = (most.map(\.0).max() ?? 0, most.map(\.1).max() ?? 100)
    let unit = (drawing.width - left - 4) / max(worst + best, 1)
    let middle = left + worst * unit
    let top = drawLegend(on: &drawing, in: language)
    let labels = rows.map { row in
      Drawing.lines(of: row.label[language], width: LevelChart.labelWidth, isSmall: true)
    }
    let heights = labels.map {
      max(LevelChart.barHeight + 8, Double($0.count) * LevelChart.lineHeight + 8)
    }
    // Behind the bars, where it crosses no number.
    let bottom = top + heights.reduce(0, +)
    drawing.line(middle, top - 4, middle, bottom + 2, .text, .medium)
    var y = top
    for (place, row) in rows.enumerated() {
      let (label, height) = (labels[place], heights[place])
      let first = y + height / 2 - Double(label.count - 1) * LevelChart.lineHeight / 2 + 4
      for (place, line) in label.enumerated() {
        let y = first + Double(place) * LevelChart.lineHeight
        drawing.text(line, 4, y, .start, isSmall: true)
      }
      if let shares = all[place] {
        draw(
          shares, label: row.label[language],
          at: (middle - self.left(of: shares) * unit, y + height / 2), unit, on: &drawing, language)
      } else {
        let words = Bilingual(vi: "quá ít phiếu trả lời", en: "too few answers")[language]
        drawing.text(words, middle + 6, y + height / 2 + 4, .start, .muted, isSmall: true)
      }
      y += height
    }
    return bottom + 8
  }

  private func draw(
    _ shares: [Double], label: String, at start: (x: Double, y: Double), _ unit: Double,
    on drawing: inout Drawing, _ language: Language
  ) {
    let numbers = NumberFormat(language)
    var x = start.x
    for (level, share) in shares.enumerated() where share > 0 {
      let width = share * unit
      let words =
        "\(label): \(levels[level][language]) \(numbers.decimal(share, decimals: 2)) %"
      drawing.group(saying: words) { group in
        group.bar(
          x, start.y - LevelChart.barHeight / 2, width: width, height: LevelChart.barHeight,
          colours[level])
        let number = numbers.decimal(share, decimals: 0)
        if Drawing.width(of: number, isSmall: true) + 4 <= width {
          group.text(number, x + width / 2, start.y + 4, upon: colours[level])
        }
      }
      x += width
    }
  }

  /// Draws the names of the levels, as many beside each other as fit.
  ///
  /// - Returns: Where the bars begin.
  private func drawLegend(on drawing: inout Drawing, in language: Language) -> Double {
    var (x, y) = (4.0, 6.0)
    for (level, name) in levels.enumerated() {
      let width = 18 + Drawing.width(of: name[language], isSmall: true) + 14
      if x + width > drawing.width, x > 4 { (x, y) = (4, y + 20) }
      drawing.bar(x, y, width: 13, height: 13, colours[level])
      drawing.text(name[language], x + 18, y + 11, isSmall: true)
      x += width
    }
    return y + 30
  }
}
