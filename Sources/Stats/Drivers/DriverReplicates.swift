/// The fit of all forms, and those without one group each.
struct DriverReplicates {
  let whole: DriverFit
  /// Forms with a value in every variable.
  let cases: Int
  /// Fewer such forms leave nothing to estimate from.
  let fewestCases: Int
  /// Groups that hold forms.
  let groups: Int
  /// Nil where too few forms are left.
  private let replicates: [DriverFit?]
  private let jackknife: Jackknife

  init(
    _ groups: [DriverGroup], _ design: DriverDesign, level: ConfidenceLevel
  ) throws(StatsError) {
    let all = groups.reduce(DriverGroup(empty: design), +)
    let filled = groups.filter { $0.products.cases > 0 || $0.possible.contains { $0 > 0 } }
    cases = all.products.cases
    fewestCases = design.predictors + 2
    self.groups = filled.count
    whole = try DriverFit(all, design)
    var replicates: [DriverFit?] = []
    for group in filled {
      let rest = all - group
      replicates.append(
        rest.products.cases < fewestCases ? nil : try DriverFit(rest, design))
    }
    self.replicates = replicates
    jackknife = try Jackknife(groups: filled.count, level: level)
  }

  /// A figure with its precision; nil where it cannot be computed.
  func estimate(
    within bounds: ClosedRange<Double> = -.infinity...(.infinity),
    _ figure: (DriverFit) -> Double?
  ) -> JackknifeEstimate? {
    jackknife.estimate(figure(whole), replicates.map { $0.flatMap(figure) }, within: bounds)
  }

  /// On which side of the mean over the predictors a figure of one lies, and whether that is more
  /// than chance; nil if it is the only one.
  func side(
    of predictor: Int, _ figures: (DriverFit) -> [Double?]
  ) -> (isHigh: Bool, isCertain: Bool)? {
    let difference = estimate { fit in
      let figures = figures(fit)
      let known = figures.compactMap(\.self)
      guard known.count > 1, let own = figures[predictor] else { return nil }
      return own - known.reduce(0, +) / Double(known.count)
    }
    return difference.map { difference in
      let isCertain = difference.interval.map { $0.lower > 0 || $0.upper < 0 } ?? false
      return (isHigh: difference.value >= 0, isCertain: isCertain)
    }
  }
}
