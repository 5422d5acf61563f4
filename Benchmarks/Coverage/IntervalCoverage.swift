import Stats

/// How often the intervals of one method covered the truth, and how wide they were.
struct Coverage {
  private(set) var runs = 0
  private(set) var covered = 0
  /// Runs in which the method gave no interval; they do not count as covered.
  private(set) var missing = 0
  private var width = 0.0

  mutating func add(_ interval: ConfidenceInterval?, of truth: Double) {
    runs += 1
    guard let interval else {
      missing += 1
      return
    }
    width += interval.upper - interval.lower
    if interval.lower <= truth && truth <= interval.upper { covered += 1 }
  }

  var share: Double { Double(covered) / Double(max(1, runs)) }
  /// The mean half-width of the intervals there were, in points.
  var halfWidth: Double { 50 * width / Double(max(1, runs - missing)) }
}

/// The coverage of every method in one scenario.
struct IntervalCoverage {
  let scenario: Scenario
  private(set) var dimension: [IntervalMethod: Coverage] = [:]
  private(set) var overall: [IntervalMethod: Coverage] = [:]

  /// Repeats the survey.
  init(_ scenario: Scenario, runs: Int, seed: UInt64) throws {
    self.scenario = scenario
    var chance = Chance(seed: seed)
    let estimator = Estimator(
      rule: .satisfiedShare(dimensions: 5, overall: .evenMean(dimensions: 5)))
    for _ in 0..<runs {
      let run = try scenario.run(&chance)
      let unit = try estimator.estimates(for: run.design)
      for method in IntervalMethod.allCases {
        dimension[method, default: Coverage()]
          .add(try method.interval(around: unit.dimensions[0]), of: run.dimension)
        overall[method, default: Coverage()]
          .add(try method.interval(around: unit.overall), of: run.overall)
      }
    }
  }
}

extension IntervalMethod {
  /// The method's interval of an estimate's share, which the estimate may have of another method.
  fileprivate func interval(around estimate: IndexEstimate?) throws -> ConfidenceInterval? {
    guard let estimate else { return nil }
    let error = estimate.standardError.map { $0 / estimate.maximum }
    return try interval(
      share: estimate.index / estimate.maximum, variance: error.map { $0 * $0 },
      degreesOfFreedom: estimate.degreesOfFreedom, forms: estimate.forms, level: .percent95)
  }
}
