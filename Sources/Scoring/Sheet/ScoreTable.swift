/// The sheets of all units of a level, best total first.
public struct ScoreTable: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    /// 1, 2, 2, 4; nil for a unit whose total is incomplete.
    public let rank: Int?
    public let sheet: ScoreSheet
  }

  public let rows: [Row]

  /// Ranks by total points; equal totals share a rank, incomplete ones stand last without one.
  public init(_ sheets: [ScoreSheet]) {
    let totals = sheets.compactMap(\.points)
    let ranked = sheets.map { sheet in
      Row(rank: sheet.points.map { own in 1 + totals.count { $0 > own } }, sheet: sheet)
    }
    rows = ranked.sorted { a, b in
      let (first, second) = (a.rank ?? .max, b.rank ?? .max)
      return first == second ? (a.sheet.unit ?? "") < (b.sheet.unit ?? "") : first < second
    }
  }
}
