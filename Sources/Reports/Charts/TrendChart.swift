public import Survey

/// A line with whiskers: an index over periods.
public struct TrendChart: Sendable, Hashable {
  /// A period.
  public struct Point: Sendable, Hashable {
    public let label: String
    /// nil where there is a gap.
    public let value: Double?
    public let interval: ClosedRange<Double>?
    /// The value of the whole that the unit belongs to.
    public let above: Double?
    /// Which of the chart's series the value belongs to; values of two series are not joined.
    public let series: Int?
    /// Why there is no value.
    public let gap: Bilingual?

    public init(
      label: String, value: Double?, interval: ClosedRange<Double>?, above: Double?, series: Int?,
      gap: Bilingual?
    ) {
      self.label = label
      self.value = value
      self.interval = interval
      self.above = above
      self.series = series
      self.gap = gap
    }
  }

  /// More points make a picture whose labels nobody can read; the table shows them all.
  public static let mostPoints = 16

  public let title: Bilingual
  /// What the values are, with their unit.
  public let axis: Bilingual
  /// The highest value there can be.
  public let maximum: Double
  /// What the whiskers are.
  public let intervalName: Bilingual
  /// Whose values they are.
  public let name: String
  /// The whole that it belongs to; nil where it is not shown.
  public let aboveName: String?
  /// What the values are measured with, such as the form; lines join values of one.
  public let series: [String]
  /// By time.
  public let points: [Point]
  /// What else must be known to read the picture.
  public let caution: Bilingual?

  public init(
    title: Bilingual, axis: Bilingual, maximum: Double, intervalName: Bilingual, name: String,
    aboveName: String?, series: [String], points: [Point], caution: Bilingual? = nil
  ) {
    self.title = title
    self.axis = axis
    self.maximum = maximum
    self.intervalName = intervalName
    self.name = name
    self.aboveName = aboveName
    self.series = series
    self.points = points
    self.caution = caution
  }

  /// Pairs of neighbours that a line joins: values of one series with no gap between them.
  var joined: [(from: Int, to: Int)] {
    points.indices.dropFirst().map { ($0 - 1, $0) }.filter { from, to in
      points[from].value != nil && points[to].value != nil
        && points[from].series == points[to].series
    }
  }

  var reading: Bilingual {
    var reading = Bilingual(
      vi: "Nét liền: \(name); đoạn thẳng đứng: \(intervalName.vi.lowercasedFirst).",
      en: "Solid line: \(name); upright lines: \(intervalName.en.lowercasedFirst).")
    if let aboveName {
      reading =
        reading + Bilingual(vi: " Nét đứt: \(aboveName).", en: " Dashed line: \(aboveName).")
    }
    if series.count > 1 {
      reading =
        reading
        + Bilingual(
          vi: " Các kỳ khác mẫu phiếu không được nối với nhau, vì không so sánh được.",
          en: " Periods with different forms are not joined, since they cannot be compared.")
    }
    if let caution { reading = reading + Bilingual(vi: " ", en: " ") + caution }
    return reading
  }

  /// The figures, in columns of their own for each series, so that no line of Excel joins two.
  var table: Table {
    var columns = [
      Column(id: "label", heading: Bilingual(vi: "Kỳ", en: "Period"), kind: .text, isKey: true)
    ]
    for (place, form) in series.enumerated() {
      let suffix = series.count > 1 ? " (\(form))" : ""
      func heading(_ words: Bilingual) -> Bilingual {
        Bilingual(vi: words.vi + suffix, en: words.en + suffix)
      }
      columns += [
        Column(
          id: "value\(place)", heading: heading(Bilingual(vi: name, en: name)), kind: .number),
        Column(id: "interval\(place)", heading: heading(intervalName), kind: .interval),
      ]
      if let aboveName {
        columns.append(
          Column(
            id: "above\(place)", heading: heading(Bilingual(vi: aboveName, en: aboveName)),
            kind: .number))
      }
    }
    var table = Table(title: title, columns: columns)
    for point in points {
      var cells = [Cell.text(point.label)]
      for place in series.indices {
        let isOwn = point.series == place
        cells += [
          isOwn ? point.value.map { .decimal($0, decimals: 2) } ?? .missing : .missing,
          isOwn
            ? point.interval.map {
              .interval(lower: $0.lowerBound, upper: $0.upperBound, decimals: 1)
            } ?? .missing : .missing,
        ]
        if aboveName != nil {
          cells.append(
            isOwn ? point.above.map { .decimal($0, decimals: 2) } ?? .missing : .missing)
        }
      }
      table.append(cells)
    }
    table.notes = points.compactMap { point in
      point.gap.map {
        Bilingual(vi: "Kỳ \(point.label): \($0.vi).", en: "Period \(point.label): \($0.en).")
      }
    }
    return table
  }
}
