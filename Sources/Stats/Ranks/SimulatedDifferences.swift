/// What chance makes of the differences between all units, in many draws.
///
/// Of each draw the few largest differences of comparisons that were open are kept: as comparisons
/// are decided, the largest that is left is found among them. Only where none is left are all draws
/// made again, the same ones.
struct SimulatedDifferences {
  private let differences: StandardisedDifferences
  private let level: ConfidenceLevel
  private let seed: UInt32
  private let draws: Int
  private var largest: [LargestDifferences.Entry] = []

  /// - Parameters:
  ///   - differences: Of the units.
  ///   - order: What is decided from the start.
  ///   - level: How often chance must not exceed the critical values.
  ///   - seed: Of the draws.
  ///   - draws: How many.
  init(
    _ differences: StandardisedDifferences, order: ShownOrder, level: ConfidenceLevel,
    seed: UInt32, draws: Int
  ) {
    self.differences = differences
    self.level = level
    self.seed = seed
    self.draws = draws
    draw(order)
  }

  private mutating func draw(_ order: ShownOrder) {
    let random = MersenneTwister(seed: seed)
    var deviates = Array(repeating: 0.0, count: differences.count)
    var found = LargestDifferences()
    largest.removeAll(keepingCapacity: true)
    largest.reserveCapacity(draws * LargestDifferences.most)
    for _ in 0..<draws {
      differences.draw(random, into: &deviates)
      differences.findLargest(deviates, order, into: &found)
      largest += found.entries
    }
  }

  /// What chance alone exceeds in any comparison that is open, once in `1 / (1 - level)`.
  ///
  /// - Parameters:
  ///   - order: What is decided.
  ///   - least: What was decided of it, and will be in every later call.
  /// - Returns: nil if everything is decided.
  mutating func criticalValue(
    of order: ShownOrder, decidedAtLeast least: ShownOrder
  ) -> SimulatedQuantile? {
    guard differences.isOpen(order) else { return nil }
    if let quantile = quantile(order) { return quantile }
    draw(least)
    if let quantile = quantile(order) { return quantile }
    var own = self
    own.draw(order)
    return own.quantile(order)
  }

  /// The quantile of the largest open difference of each draw; nil if those kept of some draw are
  /// all decided.
  private func quantile(_ order: ShownOrder) -> SimulatedQuantile? {
    var values: [Double] = []
    values.reserveCapacity(draws)
    var start = 0
    while start < largest.count {
      let end = start + LargestDifferences.most
      var place = start
      while place < end, !largest[place].isOpen(order) { place += 1 }
      guard place < end else { return nil }
      values.append(largest[place].difference)
      start = end
    }
    return SimulatedQuantile(values, level: level.share)
  }
}
