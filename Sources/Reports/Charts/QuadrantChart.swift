public import Stats
public import Survey

/// Importance against performance: what to work on first.
///
/// Source: Martilla and James (1977), Journal of Marketing 41(1), 77–79. The lines stand at the
/// means of the points.
public struct QuadrantChart: Sendable, Hashable {
  /// An item or a dimension.
  public struct Point: Sendable, Hashable {
    /// A few characters, beside the dot.
    public let mark: String
    public let label: Bilingual
    /// How much it matters, on any scale.
    public let importance: Double
    /// How well it is done.
    public let performance: Double
    /// Where it stands among all.
    public let quadrant: DriverAnalysis.Quadrant

    public init(
      mark: String, label: Bilingual, importance: Double, performance: Double,
      quadrant: DriverAnalysis.Quadrant
    ) {
      self.mark = mark
      self.label = label
      self.importance = importance
      self.performance = performance
      self.quadrant = quadrant
    }
  }

  public let title: Bilingual
  /// What the importance is, with its unit.
  public let importanceName: Bilingual
  /// What the performance is, with its unit.
  public let performanceName: Bilingual
  public let points: [Point]

  /// A chart of points, at least one.
  public init(
    title: Bilingual, importanceName: Bilingual, performanceName: Bilingual, points: [Point]
  ) {
    precondition(!points.isEmpty, "Means need a point.")
    self.title = title
    self.importanceName = importanceName
    self.performanceName = performanceName
    self.points = points
  }

  var means: (importance: Double, performance: Double) {
    (mean(points.map(\.importance)), mean(points.map(\.performance)))
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  var reading: Bilingual {
    Bilingual(
      vi: "Vạch: mức trung bình. Góc trên bên trái: quan trọng nhưng kết quả còn thấp.",
      en: "Lines: the means. Upper left: it matters much, and the result is low.")
  }

  var table: Table {
    var table = Table(
      title: title,
      columns: [
        Column(id: "mark", heading: Bilingual(vi: "Mã", en: "Mark"), kind: .text, isKey: true),
        Column(id: "label", heading: Bilingual(vi: "Nội dung", en: "What"), kind: .text),
        Column(id: "importance", heading: importanceName, kind: .number),
        Column(id: "performance", heading: performanceName, kind: .number),
        Column(id: "quadrant", heading: Bilingual(vi: "Nhóm", en: "Group"), kind: .text),
      ])
    for point in points {
      table.append([
        .text(point.mark), .bilingual(point.label), .decimal(point.importance, decimals: 2),
        .decimal(point.performance, decimals: 2), .bilingual(point.quadrant.name),
      ])
    }
    return table
  }
}
