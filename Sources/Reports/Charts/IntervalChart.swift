public import Survey

/// Dots with whiskers: indices with their intervals, one below the other.
public struct IntervalChart: Sendable, Hashable {
  /// An index.
  public struct Row: Sendable, Hashable {
    public let label: Bilingual
    public let value: Double
    /// nil where there is no interval.
    public let interval: ClosedRange<Double>?
    public let rank: Int?
    public let rankSet: ClosedRange<Int>?
    /// Whether the report is about this one.
    public let isHighlighted: Bool

    public init(
      label: Bilingual, value: Double, interval: ClosedRange<Double>?, rank: Int? = nil,
      rankSet: ClosedRange<Int>? = nil, isHighlighted: Bool = false
    ) {
      self.label = label
      self.value = value
      self.interval = interval
      self.rank = rank
      self.rankSet = rankSet
      self.isHighlighted = isHighlighted
    }
  }

  /// More rows make a picture that nobody looks through; the table shows them all.
  public static let mostRows = 200

  public let title: Bilingual
  /// What the values are, with their unit.
  public let axis: Bilingual
  /// The highest value there can be.
  public let maximum: Double
  /// What the whiskers are.
  public let intervalName: Bilingual
  /// In the order of the picture, from the top.
  public let rows: [Row]

  public init(
    title: Bilingual, axis: Bilingual, maximum: Double, intervalName: Bilingual, rows: [Row]
  ) {
    self.title = title
    self.axis = axis
    self.maximum = maximum
    self.intervalName = intervalName
    self.rows = rows
  }

  var reading: Bilingual {
    Bilingual(
      vi: "Chấm: chỉ số; đoạn thẳng: \(intervalName.vi.lowercasedFirst).",
      en: "Dot: index; line: \(intervalName.en.lowercasedFirst).")
  }

  var table: Table {
    var table = Table(
      title: title,
      columns: [
        Column(
          id: "label", heading: Bilingual(vi: "Nội dung", en: "What"), kind: .text, isKey: true),
        Column(id: "value", heading: axis, kind: .number),
        Column(id: "interval", heading: intervalName, kind: .interval),
      ])
    for row in rows {
      table.append([
        .bilingual(row.label), .decimal(row.value, decimals: 2),
        row.interval.map { .interval(lower: $0.lowerBound, upper: $0.upperBound, decimals: 1) }
          ?? .missing,
      ])
    }
    return table
  }
}

extension String {
  /// The text as it stands inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text as it stands at the beginning of a line.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
