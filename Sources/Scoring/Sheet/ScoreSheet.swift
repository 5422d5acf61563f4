/// The points of one unit in one period: the contract of `sipas score --format json`.
public struct ScoreSheet: Sendable, Equatable {
  /// The catalogue's id.
  public let catalogue: String
  public let unit: String?
  public let period: String?
  public let maximum: Points
  /// nil while a single leaf has no points; never zero instead.
  public let points: Points?
  /// Class of the total; nil without a total, or where the catalogue has no class for it.
  public let group: PointsClass?
  public let rating: PointsClass?
  /// The areas, in the catalogue's order.
  public let criteria: [CriterionScore]
  /// The leaves without points, in the catalogue's order.
  public let missing: [String]
  /// What was found while scoring; the findings of reading stand in `ScoreInputs`.
  public let findings: [ScoreFinding]
}

/// One line of a score sheet.
public struct CriterionScore: Sendable, Equatable {
  public let id: String
  public let name: String
  public let maximum: Points
  /// nil where it, or anything below it, has no points.
  ///
  /// Minus points are below zero.
  public let points: Points?
  /// The rule's name; nil for a sum of children.
  public let rule: String?
  public let reason: String?
  public let evidence: String?
  /// The index behind the points; nil where it was entered by hand, and for other rules.
  public let index: SurveyIndex?
  /// What the interval of the index implies.
  public let interval: PointsInterval?
  public let children: [CriterionScore]

  /// What is lacking to the maximum; of a `minus` rule what was taken, of a bonus nothing.
  public var deducted: Points? {
    switch rule {
    case "bonus": nil
    case "minus": points.map { .zero - $0 }
    default: points.map { maximum - $0 }
    }
  }

  /// This line and all below it, in order.
  public var lines: [CriterionScore] { [self] + children.flatMap(\.lines) }
}
