public import Stats

/// How sure the ranks of a ranking are, beyond the set of each: only what is asked for.
public struct RankCertainty: Sendable {
  /// What is asked for.
  public struct Question: Sendable, Equatable {
    /// Sets that hold for all units at once, by simulation with this seed.
    public var seed: UInt32?
    /// Letters of the units that cannot be told apart.
    public var wantsGroups = false
    /// The probability of being among these ranks.
    public var ranks: RankProbabilities.Ranks?

    public init() {}

    public var isEmpty: Bool { self == Question() }
  }

  /// The answers about one index; those not asked for are nil, and so are all where a ranked unit
  /// has no standard error.
  public struct Answers: Sendable {
    /// For each row of the ranking its set, nil for units without a rank.
    public internal(set) var sets: SimultaneousRankSets?
    /// For each row of the ranking its groups.
    public internal(set) var groups: RankGroups?
    /// For each row of the ranking the probability of being among the ranks, 0...1.
    public internal(set) var probabilities: [Double?]?
  }

  public let question: Question
  public let overall: Answers
  /// One for each dimension of the form.
  public let dimensions: [Answers]

  /// Sets are simulated for what the ranking is by, groups and probabilities found for every index.
  ///
  /// - Throws: `StatsError`.
  public init(of ranking: UnitRanking, _ question: Question) throws {
    let target = ranking.request.target
    self.question = question
    overall = try Answers(question, ranking, isTarget: target == .overall) { $0.overall }
    dimensions = try ranking.request.form.dimensions.indices.map { place in
      try Answers(question, ranking, isTarget: target == .dimension(place)) {
        $0.dimensions[place]
      }
    }
  }

  /// The answers about what the ranking is by.
  public func target(_ request: RankingRequest) -> Answers {
    switch request.target {
    case .overall: overall
    case .dimension(let place): dimensions[place]
    }
  }
}

extension RankCertainty.Answers {
  fileprivate init(
    _ question: RankCertainty.Question, _ ranking: UnitRanking, isTarget: Bool,
    entry: (UnitRanking.Row) -> UnitRanking.Entry
  ) throws {
    let level = ranking.request.confidence
    guard let estimates = try ranking.rows.map(entry).comparable(level: level) else { return }
    if isTarget, let seed = question.seed {
      sets = RankSets.simultaneous(estimates: estimates, level: level, seed: seed)
    }
    if question.wantsGroups {
      groups = RankGroups(
        values: estimates.map(\.value),
        order: try RankSets.order(estimates: estimates, level: level)
      ) { estimates[$0].standardError != nil }
    }
    if let ranks = question.ranks {
      probabilities = RankProbabilities(estimates: estimates).probabilities(of: ranks)
    }
  }
}

extension [UnitRanking.Entry] {
  /// The indices with the standard errors with which they are compared; units without a rank take no
  /// part.
  ///
  /// - Returns: nil if a ranked unit has no standard error: then the ranks of the others say nothing
  ///   about all.
  func comparable(
    level: ConfidenceLevel
  ) throws -> [(value: Double, standardError: Double?)]? {
    var estimates: [(value: Double, standardError: Double?)] = []
    for entry in self {
      guard let estimate = entry.estimate, entry.rank != nil else {
        estimates.append((0, nil))
        continue
      }
      guard let error = try estimate.comparisonError(level: level) else { return nil }
      estimates.append((estimate.index, error))
    }
    return estimates
  }
}
