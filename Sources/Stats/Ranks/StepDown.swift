/// The comparisons of one unit with all others, decided step by step.
struct StepDown {
  /// One other unit, with the two things that may yet be shown.
  private struct Opponent {
    /// `x_j - x_k`, and its standard error `s_jk`.
    let difference: Double
    let standardErrorOfDifference: Double
    let standardError: Double
    /// Whether "the unit is above this one" is not yet shown.
    var aboveIsOpen = true
    /// Whether "the unit is below this one" is not yet shown.
    var belowIsOpen = true
  }

  private let own: ComparedUnit
  private let level: ConfidenceLevel
  private var opponents: [Opponent]

  init(unit: Int, among units: [ComparedUnit], level: ConfidenceLevel) {
    let own = units[unit]
    self.own = own
    self.level = level
    opponents = units.indices.filter { $0 != unit }.map { index in
      let other = units[index]
      let (one, two) = (own.standardError, other.standardError)
      return Opponent(
        difference: own.value - other.value,
        standardErrorOfDifference: (one * one + two * two).squareRoot(), standardError: two)
    }
  }

  /// - Parameter guess: The first critical value of a similar unit, to start the search from.
  mutating func rankSet(guess: Double?) throws(StatsError) -> RankSet {
    // Two units known exactly need no critical value.
    decide { opponent, direction in
      opponent.standardErrorOfDifference == 0 && direction * opponent.difference > 0
    }
    var criticalValues: [Double] = []
    var start = guess
    while let critical = try criticalValue(guess: start, most: criticalValues.last) {
      criticalValues.append(critical)
      start = nil
      let decided = decide { opponent, direction in
        direction * opponent.difference > critical * opponent.standardErrorOfDifference
      }
      guard decided else { break }
    }
    return RankSet(
      best: 1 + opponents.count { !$0.belowIsOpen },
      worst: 1 + opponents.count { $0.aboveIsOpen }, criticalValues: criticalValues)
  }

  /// Closes the open directions for which `isShown` holds: 1 asks for "above", -1 for "below".
  ///
  /// - Returns: Whether any was closed.
  @discardableResult
  private mutating func decide(_ isShown: (Opponent, Double) -> Bool) -> Bool {
    var decided = false
    for index in opponents.indices {
      let opponent = opponents[index]
      if opponent.aboveIsOpen, isShown(opponent, 1) {
        opponents[index].aboveIsOpen = false
        decided = true
      }
      if opponent.belowIsOpen, isShown(opponent, -1) {
        opponents[index].belowIsOpen = false
        decided = true
      }
    }
    return decided
  }

  /// The value that chance alone exceeds in an open comparison with probability `1 - level`.
  ///
  /// It lies between the value for one open direction alone and Bonferroni's for all of them.
  ///
  /// - Parameters:
  ///   - guess: Where it probably lies.
  ///   - most: What it cannot exceed, the value of the step before.
  /// - Returns: nil if nothing is open.
  private func criticalValue(guess: Double?, most: Double?) throws(StatsError) -> Double? {
    var open = OpenComparisons()
    for opponent in opponents where opponent.standardErrorOfDifference > 0 {
      open.add(
        own: own.standardError, other: opponent.standardError, below: opponent.belowIsOpen,
        above: opponent.aboveIsOpen)
    }
    guard open.directions > 0 else { return nil }
    let chance = 1 - level.share
    let least = try Quantile.normal(level.share)
    let bonferroni = try Quantile.normal(1 - chance / Double(open.directions))
    let upper = min(bonferroni, most ?? bonferroni)
    open.steepestFirst()
    let comparisons = open
    /// Nearly straight, so that few steps suffice.
    let excess = { (critical: Double) in comparisons.logTail(critical: critical, less: chance) }
    // A step usually lowers the value by less than 0.02, and neighbours differ as little.
    let near = most.map { ($0 - 0.02, $0) } ?? guess.map { ($0 - 0.01, $0 + 0.01) }
    if let near, near.0 > 0 {
      let root = try Root.brent(between: near.0, and: near.1, tolerance: 1e-8, excess)
      if let root { return root }
    }
    // No change of sign: the root is one of the ends, up to rounding. The upper one is safe.
    return try Root.brent(between: least, and: upper, tolerance: 1e-8, excess) ?? upper
  }
}
