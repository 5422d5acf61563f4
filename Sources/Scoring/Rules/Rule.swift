/// How a leaf gets its points.
public enum Rule: Sendable, Equatable {
  /// The points are entered.
  case manual
  /// All or nothing.
  case yesNo
  case ratio(RatioRule)
  case steps(StepsRule)
  /// On time counts 1, late 0.5, not done 0.
  case timeliness
  case survey(SurveyRule)
  /// Extra points, outside the maximum of the parent.
  case bonus
  /// Points taken away, outside the maximum of the parent.
  case minus

  /// The name in catalogues and in JSON.
  public var name: String {
    switch self {
    case .manual: "manual"
    case .yesNo: "yes_no"
    case .ratio: "ratio"
    case .steps: "steps"
    case .timeliness: "timeliness"
    case .survey: "survey"
    case .bonus: "bonus"
    case .minus: "minus"
    }
  }

  static let names = [
    "manual", "yes_no", "ratio", "steps", "timeliness", "survey", "bonus", "minus",
  ]
}
