/// The ranks that cannot be ruled out for one unit.
public struct RankSet: Sendable, Equatable {
  /// The smallest rank, 1 being the best.
  public let best: Int
  /// The largest rank.
  public let worst: Int
  /// The critical values of the steps, in order, in standard errors of a difference.
  public let criticalValues: [Double]

  public init(best: Int, worst: Int, criticalValues: [Double]) {
    precondition(best <= worst, "The best rank comes before the worst.")
    self.best = best
    self.worst = worst
    self.criticalValues = criticalValues
  }
}
