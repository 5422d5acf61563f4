/// Rank sets that all hold at once.
public struct SimultaneousRankSets: Sendable, Equatable {
  /// The set of one unit.
  public struct Unit: Sendable, Equatable {
    /// From the best rank left to the worst.
    public let ranks: ClosedRange<Int>
    /// Whether an edge lies within the error of the simulation: another seed may move it.
    public let isBorderline: Bool
  }

  /// One for each unit; nil for those without a standard error.
  public let units: [Unit?]
  /// The critical values of the steps, in order, in standard errors of a difference.
  public let criticalValues: [Double]
  /// The largest standard error of a critical value that the simulation leaves.
  public let monteCarloError: Double
  public let seed: UInt32
  public let draws: Int
  /// Who is shown to be above whom, by the places of the estimates.
  public let order: ShownOrder
}

extension RankSets {
  /// The draws of a simulation if nothing else is asked for.
  public static let usualDraws = 100_000

  /// For all units at once, sets that cover all true ranks together as often as `level` says.
  ///
  /// Every unit is compared with every other in both directions. A critical value, such that chance
  /// alone exceeds it in any open comparison with probability `1 - level`, decides those with a
  /// larger `(x_j - x_k) / √(s_j² + s_k²)`; with the rest the step is repeated until it decides
  /// nothing more. The critical value is the quantile of the largest of
  /// `(e_j - e_k) / √(s_j² + s_k²)` over the open comparisons, with `e_j` drawn from N(0, s_j²).
  ///
  /// The steps are gone through twice more with critical values one Monte-Carlo error lower and
  /// higher; a set that differs between the two is marked.
  ///
  /// Edge cases: as in `marginal`. With equal standard errors and one step the critical value is
  /// Tukey's studentised range by √2.
  ///
  /// Source: Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91, 476–518;
  /// `csranks(simul = TRUE)` of the R package csranks.
  ///
  /// - Parameters:
  ///   - estimates: Finite values with their standard errors, independent of each other.
  ///   - level: How often all sets together cover the true ranks.
  ///   - seed: Of GSL's MT19937, not 0; the same seed gives the same sets on every machine.
  ///   - draws: How many; at least 1000.
  /// - Complexity: O(draws · units + units²), with 128 bytes for each draw. In a release build, on one
  ///   core of a small server, 705 units take some 5 s.
  public static func simultaneous(
    estimates: [(value: Double, standardError: Double?)], level: ConfidenceLevel, seed: UInt32,
    draws: Int = usualDraws
  ) -> SimultaneousRankSets {
    precondition(draws >= 1000, "Fewer than 1000 draws say nothing of a quantile.")
    let compared = comparedUnits(estimates)
    let differences = StandardisedDifferences(compared)
    var known = ShownOrder(count: compared.count)
    differences.forEachKnown { known.showAbove($0, $1) }
    var simulated = SimulatedDifferences(
      differences, order: known, level: level, seed: seed, draws: draws)
    // The most cautious first: it decides least.
    var chains = [1.0, 0, -1].map { SimulatedSteps(from: known, reach: $0) }
    while chains.contains(where: { !$0.isDone }) {
      let least = chains[0].order
      for place in chains.indices where !chains[place].isDone {
        chains[place].step(differences, &simulated, decidedAtLeast: least)
      }
    }
    let nominal = chains[1]
    let (cautious, bold) = (chains[0].order.ranks(), chains[2].order.ranks())
    var units: [SimultaneousRankSets.Unit?] = Array(repeating: nil, count: estimates.count)
    for (place, ranks) in nominal.order.ranks().enumerated() {
      units[compared[place].place] = .init(
        ranks: ranks, isBorderline: bold[place] != cautious[place])
    }
    return SimultaneousRankSets(
      units: units, criticalValues: nominal.quantiles.map(\.value),
      monteCarloError: nominal.quantiles.map(\.error).max() ?? 0, seed: seed, draws: draws,
      order: nominal.order.spread(over: estimates.count, at: compared.map(\.place)))
  }
}

/// The steps of a simulation, down to the one that decides nothing more.
private struct SimulatedSteps {
  private(set) var order: ShownOrder
  private(set) var quantiles: [SimulatedQuantile] = []
  private(set) var isDone = false
  /// How many Monte-Carlo errors beyond the critical value a comparison must lie to be decided.
  private let reach: Double

  init(from known: ShownOrder, reach: Double) {
    order = known
    self.reach = reach
  }

  /// - Parameters:
  ///   - differences: Of the units.
  ///   - simulated: What chance makes of them.
  ///   - least: What is decided however cautious the steps are.
  mutating func step(
    _ differences: StandardisedDifferences, _ simulated: inout SimulatedDifferences,
    decidedAtLeast least: ShownOrder
  ) {
    isDone = true
    guard let quantile = simulated.criticalValue(of: order, decidedAtLeast: least) else { return }
    quantiles.append(quantile)
    let critical = quantile.value + reach * quantile.error
    differences.forEach { one, other, statistic in
      guard statistic > critical, !order.isAbove(one, other) else { return }
      order.showAbove(one, other)
      isDone = false
    }
  }
}
