/// The comparisons of one unit with all others, decided step by step.
struct StepDown {
  /// Another unit that is neither shown to be above nor to be below.
  private struct Opponent {
    let unit: Int
    /// `(x_j - x_k) / √(s_j² + s_k²)`.
    let statistic: Double
  }

  private let grid: PrecisionGrid
  private var opponents: [Opponent] = []
  private var comparisons: OpenComparisons
  /// How many are shown to be above this unit, and below.
  private var above = 0
  private var below = 0

  /// - Parameters:
  ///   - unit: The unit that is compared, as a place among the units.
  ///   - units: All that take part.
  ///   - grid: Their standard errors.
  init(unit: Int, among units: [ComparedUnit], grid: PrecisionGrid) {
    let own = units[unit]
    self.grid = grid
    comparisons = OpenComparisons(unit: unit, own: own.standardError, grid: grid)
    opponents.reserveCapacity(units.count)
    for (index, other) in units.enumerated() where index != unit {
      let difference = own.value - other.value
      let (one, two) = (own.standardError, other.standardError)
      let error = (one * one + two * two).squareRoot()
      if error > 0 {
        opponents.append(Opponent(unit: index, statistic: difference / error))
      } else {
        // Two units known exactly need no critical value.
        if difference < 0 { above += 1 }
        if difference > 0 { below += 1 }
      }
    }
  }

  /// - Parameters:
  ///   - guess: The first critical value of a similar unit.
  ///   - search: What was learned from other units.
  mutating func rankSet(
    guess: Double?, _ search: inout CriticalSearch
  ) throws(StatsError) -> RankSet {
    var guess = guess
    var criticalValues: [Double] = []
    while comparisons.directions > 0 {
      let before = comparisons.directions
      let critical = try search.criticalValue(for: comparisons, guess: guess)
      criticalValues.append(critical)
      decide(critical: critical)
      guard comparisons.directions < before else { break }
      guess = try search.guess(after: critical, directions: (before, comparisons.directions))
    }
    return RankSet(
      best: 1 + above, worst: grid.shares.count - below, criticalValues: criticalValues)
  }

  /// Takes out the opponents now shown to be above or below, whose other direction remains open.
  private mutating func decide(critical: Double) {
    opponents.removeAll { opponent in
      guard opponent.statistic.magnitude > critical else { return false }
      let isAbove = opponent.statistic > 0
      if isAbove { below += 1 } else { above += 1 }
      comparisons.close(grid.shares[opponent.unit], isAbove: isAbove)
      return true
    }
  }
}
