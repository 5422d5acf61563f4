/// How far a unit moved in a ranking since an earlier one.
public struct RankChange: Sendable, Equatable {
  /// Places gained, the earlier rank less the new one; negative if the unit fell.
  public let places: Int
  /// The changes that the data leave possible; nil where a rank has no set.
  public let possible: ClosedRange<Int>?

  /// The change between two ranks with their sets.
  ///
  /// Each set covers its true rank with `ConfidenceLevel.forEachOfTwo`, so that both do with the
  /// level itself (Bonferroni), and the change lies between its extremes.
  ///
  /// - Parameters:
  ///   - rank: The new rank, and the ranks possible.
  ///   - earlier: The earlier rank, and the ranks possible then.
  public init(
    to rank: (rank: Int, set: ClosedRange<Int>?), from earlier: (rank: Int, set: ClosedRange<Int>?)
  ) {
    places = earlier.rank - rank.rank
    guard let now = rank.set, let before = earlier.set else {
      possible = nil
      return
    }
    possible = before.lowerBound - now.upperBound...before.upperBound - now.lowerBound
  }

  /// Words are for changes of which none possible is 0.
  public var direction: IndexDifference.Direction {
    guard let possible else { return .undecided }
    return possible.lowerBound > 0 ? .higher : possible.upperBound < 0 ? .lower : .undecided
  }
}
