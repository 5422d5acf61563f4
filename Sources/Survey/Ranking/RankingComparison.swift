public import Stats

/// A ranking against that of another period, usually an earlier one.
public struct RankingComparison: Sendable {
  /// How an index changed.
  public struct Change: Sendable {
    /// The index of the other period; nil where it had none to show.
    public let earlier: IndexEstimate?
    /// The index less the earlier one; nil unless both are shown.
    public let difference: IndexDifference?
    /// The rank in the other period.
    public let earlierRank: Int?
    public let rank: RankChange?
  }

  /// How a unit changed.
  public struct Row: Sendable {
    /// Forms of the other period.
    public let forms: Int
    public let overall: Change
    /// One for each dimension of the form; without anything where the other form lacks it.
    public let dimensions: [Change]
  }

  /// The ranking of the other period.
  public let earlier: UnitRanking
  /// One for each row of the ranking.
  public let rows: [Row]
  /// The id of the ranking's form.
  public let form: String
  /// Whether the other period's forms are others, so that the change may be one of the method.
  public let isForced: Bool

  /// The change of what the ranking is by.
  public func target(_ row: Row, _ request: RankingRequest) -> Change {
    switch request.target {
    case .overall: row.overall
    case .dimension(let place): row.dimensions[place]
    }
  }

  /// Changes that are shown in the column the ranking is by, of how many it is certain.
  public func counts(_ request: RankingRequest) -> (compared: Int, changed: Int) {
    let differences = rows.compactMap { target($0, request).difference }
    return (differences.count, differences.count { $0.direction != .undecided })
  }

  /// Whether both periods visited the same communes, so that what these have in common is no
  /// uncertainty of the change.
  public var isLinked: Bool { !isForced && earlier.request.design.cluster == .commune }

  /// - Parameter hasDimensionRanks: Whether ranks by dimensions are compared, too.
  init(
    of ranking: UnitRanking, with earlier: UnitRanking, isForced: Bool,
    hasDimensionRanks: Bool = true
  ) throws {
    self.earlier = earlier
    self.isForced = isForced
    form = ranking.request.form.id
    let comparer = try Comparer(
      ranking, earlier, isForced: isForced, hasDimensionRanks: hasDimensionRanks)
    rows = try ranking.rows.map(comparer.row)
  }
}

/// Finds the changes of units, row by row.
private struct Comparer {
  private typealias Sets = [String: ClosedRange<Int>]

  private let ranking: UnitRanking
  private let earlierRows: [String: UnitRanking.Row]
  /// For each dimension its place in the form of the other period.
  private let places: [Int?]
  private let isForced: Bool
  private let hasDimensionRanks: Bool
  /// For the overall index and each dimension, the sets of all units in both periods.
  private let overallSets: (now: Sets, before: Sets)
  private let dimensionSets: [(now: Sets, before: Sets)]

  init(
    _ ranking: UnitRanking, _ earlier: UnitRanking, isForced: Bool, hasDimensionRanks: Bool
  ) throws {
    self.ranking = ranking
    self.isForced = isForced
    self.hasDimensionRanks = hasDimensionRanks
    earlierRows = Dictionary(uniqueKeysWithValues: earlier.rows.map { ($0.unit.code, $0) })
    let others = earlier.request.form.dimensions.map(\.id)
    places = ranking.request.form.dimensions.map { others.firstIndex(of: $0.id) }
    overallSets = (
      try Comparer.sets(ranking) { $0.overall }, try Comparer.sets(earlier) { $0.overall }
    )
    dimensionSets = try places.enumerated().map { place, other in
      guard hasDimensionRanks else { return ([:], [:]) }
      return (
        try Comparer.sets(ranking) { $0.dimensions[place] },
        try other.map { other in try Comparer.sets(earlier) { $0.dimensions[other] } } ?? [:]
      )
    }
  }

  /// The sets of the ranks of an index, each with half the error.
  private static func sets(
    _ ranking: UnitRanking, entry: (UnitRanking.Row) -> UnitRanking.Entry
  ) throws -> Sets {
    let level = ranking.request.confidence
    guard let estimates = try ranking.rows.map(entry).comparable(level: level) else { return [:] }
    let sets = try RankSets.marginal(estimates: estimates, level: level.forEachOfTwo)
    var found: Sets = [:]
    for (row, set) in zip(ranking.rows, sets) {
      found[row.unit.code] = set.map { $0.best...$0.worst }
    }
    return found
  }

  func row(_ row: UnitRanking.Row) throws -> RankingComparison.Row {
    let code = row.unit.code
    let earlier = earlierRows[code]
    let linked = try linked(row, earlier)
    func change(
      _ entry: UnitRanking.Entry, _ other: UnitRanking.Entry?,
      _ sets: (now: Sets, before: Sets), _ difference: IndexDifference?, hasRank: Bool
    ) -> RankingComparison.Change {
      var own: IndexDifference?
      var rank: RankChange?
      if let estimate = entry.estimate, let before = other?.estimate,
        estimate.maximum == before.maximum
      {
        own = difference ?? IndexDifference(estimate, before)
        if hasRank, let now = entry.rank, let earlierRank = other?.rank {
          rank = RankChange(
            to: (now, sets.now[code]), from: (earlierRank, sets.before[code]))
        }
      }
      return RankingComparison.Change(
        earlier: other?.estimate, difference: own, earlierRank: other?.rank, rank: rank)
    }
    return RankingComparison.Row(
      forms: earlier?.forms ?? 0,
      overall: change(
        row.overall, earlier?.overall, overallSets, linked?.overall, hasRank: true),
      dimensions: places.enumerated().map { place, other in
        change(
          row.dimensions[place], other.flatMap { earlier?.dimensions[$0] }, dimensionSets[place],
          linked?.dimensions[place], hasRank: hasDimensionRanks)
      })
  }

  /// The differences where both periods visited the same communes, which vary together.
  private func linked(
    _ row: UnitRanking.Row, _ earlier: UnitRanking.Row?
  ) throws -> PairedEstimates? {
    let request = ranking.request
    guard let earlier, !isForced, request.design.cluster == .commune else { return nil }
    let pair = try PairedSample(sharingClusters: row.sample.design, earlier.sample.design)
    return try Estimator(
      rule: request.rule, level: request.confidence, method: request.interval
    ).comparison(of: pair)
  }
}
