public import Survey

/// Something in the inputs of a score sheet that a person has to look at.
public struct ScoreFinding: Sendable, Hashable, Explained {
  /// Raw values are part of the JSON.
  public enum Kind: String, Sendable, CaseIterable {
    case unknownUnit = "unknown-unit"
    case missingUnit = "missing-unit"
    case unknownCriterion = "unknown-criterion"
    case notALeaf = "not-a-leaf"
    case duplicateInput = "duplicate-input"
    case unreadableNumber = "unreadable-number"
    case unusedInput = "unused-input"
    case missingInput = "missing-input"
    case contradictoryInput = "contradictory-input"
    case belowZero = "below-zero"
    case zeroDenominator = "zero-denominator"
    case overOneHundredPercent = "over-100-percent"
    case aboveMaximum = "above-maximum"
    case outsideSteps = "outside-steps"
    case noSurveyIndex = "no-survey-index"
    case tooFewForms = "too-few-forms"
    case straddlesStep = "straddles-step"
  }

  /// nil where the finding is about no file, such as an index that the store cannot give.
  public let file: String?
  public let line: Int?
  public let unit: String?
  public let criterion: String?
  public let kind: Kind
  /// What is wrong and what was expected, without the place.
  public let problem: Bilingual

  init(
    file: String?, line: Int?, unit: String?, criterion: String?, kind: Kind, problem: Bilingual
  ) {
    self.file = file
    self.line = line
    self.unit = unit
    self.criterion = criterion
    self.kind = kind
    self.problem = problem
  }

  /// `inputs.csv:12: tiêu chí 3.5: …`.
  public var sentence: Bilingual {
    let place = file.map { file in line.map { "\(file):\($0): " } ?? "\(file): " } ?? ""
    let (vi, en) = (
      criterion.map { "tiêu chí \($0): " } ?? "", criterion.map { "criterion \($0): " } ?? ""
    )
    return Bilingual(vi: place + vi + problem.vi, en: place + en + problem.en)
  }
}
