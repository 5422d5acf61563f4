/// A ranking beside the one that leaves the flagged forms out.
public struct RankingSensitivity: Sendable {
  /// One unit in both rankings.
  public struct Row: Sendable {
    /// Of all forms.
    public let all: UnitRanking.Row
    /// Without the flagged ones.
    public let without: UnitRanking.Row?
    /// How many forms were left out.
    public let flaggedForms: Int
  }

  public let ranking: UnitRanking
  /// In the order of the ranking of all forms.
  public let rows: [Row]

  /// All forms that were left out.
  public var flaggedForms: Int { rows.reduce(0) { $0 + $1.flaggedForms } }

  /// - Parameters:
  ///   - ranking: Of all forms.
  ///   - without: The same ranking of the store without the flagged forms.
  ///   - report: What flagged them.
  init(_ ranking: UnitRanking, without: UnitRanking, report: QualityReport) {
    self.ranking = ranking
    let rows = Dictionary(uniqueKeysWithValues: without.rows.map { ($0.unit.code, $0) })
    let flagged = Dictionary(report.flagged.map { ($0.unit.code, 1) }, uniquingKeysWith: +)
    self.rows = ranking.rows.map {
      Row(all: $0, without: rows[$0.unit.code], flaggedForms: flagged[$0.unit.code] ?? 0)
    }
  }
}

extension RankingSensitivity.Row {
  /// A unit's index and rank by what the ranking is about.
  public typealias Place = (index: Double?, rank: Int?)

  /// The unit's place among all forms, and without the flagged ones.
  public func places(by target: RankingRequest.Target) -> (all: Place, without: Place) {
    func place(_ row: UnitRanking.Row?) -> Place {
      guard let row else { return (nil, nil) }
      let entry =
        switch target {
        case .overall: row.overall
        case .dimension(let place): row.dimensions[place]
        }
      return (entry.estimate?.index, row.rank)
    }
    return (place(all), place(without))
  }
}

extension Store {
  /// Ranks again, without the forms that are flagged in the ranking's period and level.
  ///
  /// - Throws: `StoreError`, `FormChanged`, `StatsError`.
  public func sensitivity(
    of ranking: UnitRanking, catalogue: UnitCatalogue
  ) throws -> RankingSensitivity {
    let request = ranking.request
    let report = try quality(
      QualityRequest(form: request.form, period: request.period, level: request.level),
      catalogue: catalogue)
    return RankingSensitivity(
      ranking, without: try without(report.flagged).ranking(request, catalogue: catalogue),
      report: report)
  }
}
