/// The figures of a driver analysis from one set of forms, without their precision.
struct DriverFit {
  /// For each predictor; nil where it has none.
  let coefficients: [Double?]
  let inflation: [Double?]
  let importance: [Double?]
  /// The index of each predictor, `0...100`; nil where nobody answered.
  let performance: [Double?]
  /// Of all predictors together; nil where each has a regression of its own.
  let rSquared: Double?
  let conditionNumber: Double?
  /// Predictors that all forms answer alike.
  let constants: Set<Int>
  /// Whether the outcome varies at all.
  let outcomeVaries: Bool

  init(_ forms: DriverGroup, _ design: DriverDesign) throws(StatsError) {
    let levels = LevelCovariances(forms.products, parts: design.parts)
    let predictors = 0..<design.predictors
    performance = predictors.map { predictor in
      let possible = forms.possible[predictor]
      return possible > 0 ? 100 * Double(forms.gained[predictor]) / Double(possible) : nil
    }
    constants = Set(predictors.filter { levels[$0, $0] == 0 })
    let varying = predictors.filter { levels[$0, $0] > 0 }
    var coefficients = [Double?](repeating: nil, count: predictors.count)
    var (inflation, importance) = (coefficients, coefficients)
    var (rSquared, condition): (Double?, Double?) = (nil, nil)
    outcomeVaries =
      design.outcome == .meanOfOthers
      ? varying.count > 1 : levels[design.predictors, design.predictors] > 0
    if outcomeVaries, !varying.isEmpty {
      let correlations = varying.map { row in varying.map { levels.correlation(row, $0) } }
      let outcomes = varying.map { predictor in
        design.outcome == .meanOfOthers
          ? levels.correlationWithOthers(predictor)
          : levels.correlation(predictor, design.predictors)
      }
      let fit = try LinearFit(correlations: correlations, outcome: outcomes)
      condition = varying.count > 1 ? fit.conditionNumber : nil
      let shares =
        switch design.sharing {
        case .shapley: ShapleyShares.shares(correlations: correlations, outcome: outcomes)
        case .relativeWeights: RelativeWeights.shares(axes: fit.axes, outcome: outcomes)
        case .squaredCorrelation: outcomes.map { $0 * $0 }
        }
      if design.outcome == .lastVariable { rSquared = fit.rSquared }
      for (place, predictor) in varying.enumerated() {
        inflation[predictor] = fit.inflation[place]
        importance[predictor] = min(1, shares[place])
        let outcomeDeviation =
          design.outcome == .meanOfOthers
          ? levels.deviationOfOthers(predictor) : levels.deviation(design.predictors)
        let standardised =
          design.outcome == .meanOfOthers ? outcomes[place] : fit.coefficients[place]
        coefficients[predictor] = standardised.map {
          $0 * outcomeDeviation / levels.deviation(predictor)
        }
      }
    }
    (self.coefficients, self.inflation, self.importance) = (coefficients, inflation, importance)
    (self.rSquared, conditionNumber) = (rSquared, condition)
  }

  /// The performance of the predictors that have an importance.
  var performanceOfExplained: [Double?] {
    zip(performance, importance).map { $1 == nil ? nil : $0 }
  }
}
