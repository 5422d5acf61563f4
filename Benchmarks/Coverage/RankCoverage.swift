import Stats

/// How often the rank sets of the units of one province covered their true ranks.
struct RankCoverage {
  let name: String
  /// For each unit, best first.
  private(set) var covered: [Int]
  private(set) var runs = 0
  private var ranks = 0

  /// Repeats the ranking of units whose true overall shares fall by equal steps.
  ///
  /// Where the step is 0 all units are tied, and a set must hold every rank.
  ///
  /// - Parameters:
  ///   - units: How many.
  ///   - forms: Of each.
  ///   - best: The share of the best unit.
  ///   - step: From one unit to the next.
  init(units: Int, forms: Int, best: Double, step: Double, runs: Int, seed: UInt64) throws {
    let points = (1000 * step).rounded() / 10
    name =
      "\(units) units of \(forms) forms, "
      + (step == 0 ? "all \(Int(100 * best)) %" : "\(Int(100 * best)) % downwards by \(points)")
    covered = Array(repeating: 0, count: units)
    let people = (0..<units).map { Respondents(around: best - step * Double($0), .gradual(1.8)) }
    let estimator = Estimator(
      rule: .satisfiedShare(dimensions: 5, overall: .evenMean(dimensions: 5)))
    var chance = Chance(seed: seed)
    for _ in 0..<runs {
      var estimates: [(value: Double, standardError: Double?)] = []
      for people in people {
        let unit = try estimator.estimates(for: .simpleRandom(people.forms(forms, &chance)))
        let error = try unit.overall?.comparisonError(level: .percent95)
        estimates.append((unit.overall?.index ?? 0, error))
      }
      let sets = try RankSets.marginal(estimates: estimates, level: .percent95)
      for (place, set) in sets.enumerated() {
        guard let set else { continue }
        ranks += set.worst - set.best + 1
        let truth = step == 0 ? 1...units : place + 1...place + 1
        if set.best <= truth.lowerBound && truth.upperBound <= set.worst { covered[place] += 1 }
      }
      self.runs += 1
    }
  }

  var shares: [Double] { covered.map { Double($0) / Double(runs) } }
  /// The mean number of ranks in a set.
  var size: Double { Double(ranks) / Double(runs * covered.count) }
}
