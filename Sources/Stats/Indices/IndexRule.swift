/// How sums become indices.
public struct IndexRule: Sendable, Equatable {
  /// How the overall index follows from the dimensions.
  public enum Overall: Sendable, Equatable {
    /// `Σ ω_d I_d / Σ ω_d`. A dimension of weight 0 need not be answered.
    case meanOfDimensions(weights: [Double])
    /// One ratio of totals over all answers, whichever dimension they belong to.
    case pooled
    /// The dimensions' mean scores in points, each rounded half up to 2 decimals, then added.
    ///
    /// The rounding is of the exact fraction where all forms weigh the same, else of the shortest
    /// decimal number. Maxima must be whole.
    case pointsSum

    /// The mean of the dimensions, all alike.
    public static func evenMean(dimensions: Int) -> Overall {
      .meanOfDimensions(weights: Array(repeating: 1, count: dimensions))
    }
  }

  /// For each dimension the most points of one answer, `c`: 1 for shares, highest less lowest
  /// level for mean scores.
  public let divisors: [Int]
  /// For each dimension the index if every answer is the best one: 100 for percentages, the
  /// highest level for points.
  public let maxima: [Double]
  public let overall: Overall

  public var dimensions: Int { divisors.count }

  public init(divisors: [Int], maxima: [Double], overall: Overall) {
    precondition(!divisors.isEmpty, "A form has at least one dimension.")
    precondition(divisors.allSatisfy { (1...1000).contains($0) }, "Divisors are 1 to 1000.")
    precondition(maxima.count == divisors.count, "Each dimension has one maximum.")
    precondition(maxima.allSatisfy { $0 > 0 && $0.isFinite }, "Maxima are positive.")
    switch overall {
    case .meanOfDimensions(let weights):
      precondition(weights.count == divisors.count, "Each dimension has one weight.")
      precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "Weights are not negative.")
      precondition(weights.contains { $0 > 0 }, "Some dimension has a weight.")
    case .pooled:
      precondition(Set(maxima).count == 1, "Pooled dimensions have the same maximum.")
    case .pointsSum:
      precondition(maxima.allSatisfy { Int(exactly: $0) != nil }, "Points have whole maxima.")
    }
    self.divisors = divisors
    self.maxima = maxima
    self.overall = overall
  }

  /// Percentages of satisfied answers.
  public static func satisfiedShare(dimensions: Int, overall: Overall) -> IndexRule {
    IndexRule(
      divisors: Array(repeating: 1, count: dimensions),
      maxima: Array(repeating: 100, count: dimensions), overall: overall)
  }

  /// Mean scores as percentages of the way from the lowest level to the highest.
  public static func meanScore(
    dimensions: Int, levels: ClosedRange<Int>, overall: Overall
  ) -> IndexRule {
    IndexRule(
      divisors: Array(repeating: levels.count - 1, count: dimensions),
      maxima: Array(repeating: 100, count: dimensions), overall: overall)
  }

  /// Mean scores in points, rounded and added; levels begin at 0.
  public static func pointsSum(dimensions: Int, highestLevel: Int) -> IndexRule {
    IndexRule(
      divisors: Array(repeating: highestLevel, count: dimensions),
      maxima: Array(repeating: Double(highestLevel), count: dimensions), overall: .pointsSum)
  }
}
