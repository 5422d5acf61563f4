/// How far each predictor moves an outcome, how well it does, and what to mend first.
public struct DriverAnalysis: Sendable, Equatable {
  /// Where a predictor stands among all: importance across, performance upwards.
  public enum Quadrant: String, Sendable {
    /// Important, and below the others: to be improved first.
    case improve
    /// Important and good: to be kept up.
    case keep
    /// Neither: later.
    case later
    /// Good but of little weight.
    case enough
  }

  /// One predictor.
  public struct Driver: Sendable, Equatable {
    /// How many levels the outcome rises with one level of the predictor, the others unchanged.
    ///
    /// Nil for a constant and for a combination of other predictors.
    public let coefficient: JackknifeEstimate?
    /// The variance inflation factor, from 1: how far the others say the same.
    ///
    /// Nil as for the coefficient.
    public let inflation: Double?
    /// The share of the outcome's variance that is due to it, `0...1`; nil for a constant.
    public let importance: JackknifeEstimate?
    /// The index of the predictor, `0...100`, over all forms that answered it.
    public let performance: JackknifeEstimate?
    /// Nil where there is nothing to compare with.
    public let quadrant: Quadrant?
    /// Whether both sides of the quadrant are certain: importance and performance differ from their
    /// means over the predictors by more than chance.
    public let isQuadrantCertain: Bool
    /// All forms give it the same answer, so that it can explain nothing.
    public let isConstant: Bool
    /// It is a combination of other predictors, which regression cannot tell apart.
    public var isCollinear: Bool { !isConstant && importance != nil && coefficient == nil }
  }

  /// Why nothing can be said.
  public enum Gap: Sendable, Equatable {
    /// Fewer complete forms than two more than there are predictors.
    case tooFewCases(needed: Int)
    /// All forms give the outcome the same answer.
    case constantOutcome
    /// All forms give every predictor the same answer.
    case constantPredictors
  }

  public let design: DriverDesign
  /// Forms with a value in every variable.
  public let cases: Int
  /// Groups of the jackknife that hold such forms.
  public let groups: Int
  /// One for each predictor.
  public let drivers: [Driver]
  /// The share of the outcome's variance that the predictors explain together; nil where each has a
  /// regression of its own.
  public let rSquared: JackknifeEstimate?
  /// The condition number of the predictors' correlations, from 1.
  ///
  /// Above 30 the coefficients hang on few forms. Nil where predictors are combinations of each
  /// other, and for a single one.
  public let conditionNumber: Double?
  public let gap: Gap?

  /// - Parameters:
  ///   - groups: The forms, in groups that do not depend on their answers.
  ///   - design: What explains what.
  ///   - level: How often the intervals cover the true figures.
  /// - Throws: `StatsError.notComputable` if GSL fails.
  public init(
    groups: [DriverGroup], design: DriverDesign, level: ConfidenceLevel = .percent95
  ) throws(StatsError) {
    let fits = try DriverReplicates(groups, design, level: level)
    let predictors = 0..<design.predictors
    self.design = design
    cases = fits.cases
    self.groups = fits.groups
    gap =
      if fits.cases < fits.fewestCases {
        .tooFewCases(needed: fits.fewestCases)
      } else if fits.whole.constants.count == predictors.count {
        .constantPredictors
      } else {
        fits.whole.outcomeVaries ? nil : .constantOutcome
      }
    let isExplained = gap == nil
    rSquared = isExplained ? fits.estimate(within: 0...1) { $0.rSquared } : nil
    conditionNumber = isExplained ? fits.whole.conditionNumber : nil
    drivers = predictors.map { predictor in
      Driver(predictor, fits, isExplained: isExplained)
    }
  }
}

extension DriverAnalysis.Driver {
  fileprivate init(_ predictor: Int, _ fits: DriverReplicates, isExplained: Bool) {
    performance = fits.estimate(within: 0...100) { $0.performance[predictor] }
    isConstant = fits.cases > 1 && fits.whole.constants.contains(predictor)
    guard isExplained else {
      (coefficient, inflation, importance) = (nil, nil, nil)
      (quadrant, isQuadrantCertain) = (nil, false)
      return
    }
    coefficient = fits.estimate { $0.coefficients[predictor] }
    inflation = fits.whole.inflation[predictor]
    importance = fits.estimate(within: 0...1) { $0.importance[predictor] }
    if let weight = fits.side(of: predictor, { $0.importance }),
      let grade = fits.side(of: predictor, { $0.performanceOfExplained })
    {
      quadrant = DriverAnalysis.Quadrant(weight.isHigh, grade.isHigh)
      isQuadrantCertain = weight.isCertain && grade.isCertain
    } else {
      (quadrant, isQuadrantCertain) = (nil, false)
    }
  }
}

extension DriverAnalysis.Quadrant {
  fileprivate init(_ isImportant: Bool, _ isGood: Bool) {
    self = isImportant ? (isGood ? .keep : .improve) : (isGood ? .enough : .later)
  }
}
