internal import Scoring
internal import Survey

/// Columns and cells that the tables of scores share.
extension ScoreTables {
  static let criterionColumn = Column(
    id: "criterion", heading: Bilingual(vi: "Mã", en: "Id"), kind: .text, isKey: true)
  static let maximumColumn = Column(
    id: "maximum", heading: Bilingual(vi: "Tối đa", en: "Maximum"), kind: .number)
  static let pointsColumn = Column(
    id: "points", heading: Bilingual(vi: "Điểm", en: "Points"), kind: .number)
  static let total = Bilingual(vi: "TỔNG", en: "TOTAL")

  static func nameColumn(vi: String, en: String) -> Column {
    Column(id: "name", heading: Bilingual(vi: vi, en: en), kind: .text)
  }

  /// What the total lacks; bonus points can leave nothing to lack.
  static func deducted(_ sheet: ScoreSheet) -> Points? {
    sheet.points.flatMap { $0 <= sheet.maximum ? sheet.maximum - $0 : nil }
  }

  static func groupNote(_ group: PointsClass) -> Bilingual {
    let (lower, upper) = (group.bounds.lower, group.bounds.upper)
    var (vi, en): ([String], [String]) = ([], [])
    if let lower {
      let (first, second) = (text(lower.value, .vi), text(lower.value, .en))
      vi.append(lower.isClosed ? "từ \(first)" : "trên \(first)")
      en.append(lower.isClosed ? "from \(second)" : "above \(second)")
    }
    if let upper {
      let (first, second) = (text(upper.value, .vi), text(upper.value, .en))
      vi.append(upper.isClosed ? "hết \(first)" : "dưới \(first)")
      en.append(upper.isClosed ? "\(second)" : "below \(second)")
    }
    return Bilingual(
      vi: "Xếp loại: \(group.name.vi) (\(vi.joined(separator: " đến ")) điểm).",
      en: "Class: \(group.name.en) (\(en.joined(separator: " to ")) points).")
  }

  /// A bound of a class, without decimals where it has none.
  private static func text(_ value: Rational, _ language: Language) -> String {
    let isWhole = value.denominator == 1
    return NumberFormat(language).decimal(value.doubleValue, decimals: isWhole ? 0 : 2)
  }

  static func index(_ index: SurveyIndex?) -> Cell {
    index?.index.map { .decimal($0, decimals: 2) } ?? .missing
  }

  static func interval(_ index: SurveyIndex?) -> Cell {
    index?.interval.map {
      .interval(lower: $0.lowerBound, upper: $0.upperBound, decimals: 1)
    } ?? .missing
  }

  static func interval(_ interval: PointsInterval?) -> Cell {
    interval.map {
      .interval(
        lower: $0.lower.exact.doubleValue, upper: $0.upper.exact.doubleValue, decimals: 2)
    } ?? .missing
  }
}
