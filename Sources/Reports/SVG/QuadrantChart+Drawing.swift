internal import Stats
internal import Survey

extension QuadrantChart {
  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Draws the chart: performance to the right, importance upwards.
  ///
  /// - Returns: Its height.
  func draw(on drawing: inout Drawing, in language: Language) -> Double {
    let numbers = NumberFormat(language)
    let (left, right, top, bottom) = (56.0, drawing.width - 16, 30.0, 430.0)
    let across = Scale(
      over: points.map(\.performance), within: nil, from: left + 14, to: right - 14)
    let upwards = Scale(
      over: points.map(\.importance), within: nil, from: bottom - 14, to: top + 14)
    drawFrame(on: &drawing, (left, right, top, bottom), language)
    for tick in across.ticks {
      let words = numbers.decimal(tick, decimals: across.decimals)
      drawing.text(words, across.place(tick), bottom + 17, .middle, .muted, isSmall: true)
    }
    for tick in upwards.ticks {
      let words = numbers.decimal(tick, decimals: upwards.decimals)
      drawing.text(words, left - 8, upwards.place(tick) + 4, .end, .muted, isSmall: true)
    }
    let means = means
    drawing.line(
      across.place(means.performance), top, across.place(means.performance), bottom, .muted,
      .dashed)
    drawing.line(
      left, upwards.place(means.importance), right, upwards.place(means.importance), .muted,
      .dashed)
    var taken = points.map { point in
      box(around: across.place(point.performance), upwards.place(point.importance))
    }
    for point in points {
      let (x, y) = (across.place(point.performance), upwards.place(point.importance))
      let role: ColourRole = point.quadrant == .improve ? .highlight : .accent
      let (words, place) = (words(of: point, numbers, language), place(of: point, x, y, &taken))
      drawing.group(saying: words) { group in
        group.dot(x, y, role)
        group.text(point.mark, place.x, place.y, .start, .text, isSmall: true)
      }
    }
    drawing.text(
      performanceName[language], (left + right) / 2, bottom + 38, .middle, .muted, isSmall: true)
    return bottom + 48
  }

  private func drawFrame(
    on drawing: inout Drawing,
    _ frame: (left: Double, right: Double, top: Double, bottom: Double), _ language: Language
  ) {
    drawing.text(importanceName[language], 4, 14, .start, .muted, isSmall: true)
    for x in [frame.left, frame.right] { drawing.line(x, frame.top, x, frame.bottom, .rule) }
    for y in [frame.top, frame.bottom] { drawing.line(frame.left, y, frame.right, y, .rule) }
    let corners: [(DriverAnalysis.Quadrant, isLeft: Bool, isTop: Bool)] = [
      (.improve, true, true), (.keep, false, true), (.later, true, false), (.enough, false, false),
    ]
    for (quadrant, isLeft, isTop) in corners {
      drawing.text(
        quadrant.name[language].capitalizedFirst, isLeft ? frame.left + 6 : frame.right - 6,
        isTop ? frame.top + 15 : frame.bottom - 7, isLeft ? .start : .end, .muted, isBold: true,
        isSmall: true)
    }
  }

  private func box(around x: Double, _ y: Double) -> Box {
    Box(left: x - 5, top: y - 5, right: x + 5, bottom: y + 5)
  }

  /// Where a point's mark stands: right, left, above or below, the first that is free.
  private func place(
    of point: Point, _ x: Double, _ y: Double, _ taken: inout [Box]
  ) -> (x: Double, y: Double) {
    let width = Drawing.width(of: point.mark, isSmall: true)
    let candidates = [
      (x + 7, y + 4), (x - 7 - width, y + 4), (x - width / 2, y - 8), (x - width / 2, y + 16),
    ]
    func box(_ place: (x: Double, y: Double)) -> Box {
      Box(left: place.x, top: place.y - 10, right: place.x + width, bottom: place.y + 2)
    }
    let free = candidates.first { place in !taken.contains { $0.overlaps(box(place)) } }
    let place = free ?? candidates[0]
    taken.append(box(place))
    return place
  }

  private func words(of point: Point, _ numbers: NumberFormat, _ language: Language) -> String {
    let (importance, performance) = (
      numbers.decimal(point.importance, decimals: 2),
      numbers.decimal(point.performance, decimals: 2)
    )
    return "\(point.label[language]): \(performance); \(importance) "
      + "(\(point.quadrant.name[language]))"
  }
}
