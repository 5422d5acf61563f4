/// Mean, variance and third central moment of a count under chance.
///
/// Those of independent counts add up.
public struct CountMoments: Sendable, Equatable {
  /// The expected count.
  public private(set) var mean = 0.0
  public private(set) var variance = 0.0
  /// The third central moment.
  public private(set) var third = 0.0

  /// Of a count that is always 0.
  public init() {}

  init(mean: Double, variance: Double, third: Double) {
    self.mean = mean
    self.variance = variance
    self.third = third
  }

  public static func += (left: inout CountMoments, right: CountMoments) {
    left.mean += right.mean
    left.variance += right.variance
    left.third += right.third
  }

  /// Whether chance can change the count at all.
  public var canVary: Bool { variance > 1e-9 * (1 + mean) }

  /// How probable a count of at least this is under chance.
  ///
  /// From the Pearson type III distribution (a shifted gamma) of the same three moments, the count
  /// less one half for continuity; from the normal one where the count is not skewed to the right,
  /// which then errs on the safe side. Held to simulation: of 100 counts under chance, between 0 and
  /// 7 have a probability below 0.05.
  ///
  /// Source: Mielke and Berry (2007), Permutation Methods, 2nd edition, section 2.3.
  ///
  /// - Returns: 1 for a count of 0 and for one that chance cannot change.
  /// - Throws: `StatsError.notComputable`.
  public func probability(ofAtLeast count: Int) throws(StatsError) -> Double {
    guard count > 0, canVary else { return 1 }
    let deviation = variance.squareRoot()
    let place = (Double(count) - 0.5 - mean) / deviation
    let skewness = third / (variance * deviation)
    guard skewness > 0.001 else { return try UpperTail.normal(place) }
    let shape = 4 / (skewness * skewness)
    let value = shape + place * shape.squareRoot()
    return value > 0 ? try UpperTail.gamma(value, shape: shape) : 1
  }
}
