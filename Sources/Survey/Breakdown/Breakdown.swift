public import Stats

/// The indices of groups of people, and how far each lies from everybody else.
public struct Breakdown: Sendable {
  /// One index of a group.
  public struct Figure: Sendable {
    public let entry: UnitRanking.Entry
    /// The group less all other groups that are known; nil where either has too few forms.
    public let difference: IndexDifference?
  }

  /// The forms that share a value of the trait.
  public struct Group: Sendable {
    public let value: TraitValue
    public let forms: Int
    public let overall: Figure
    public let dimensions: [Figure]
  }

  public let request: RankingRequest
  /// What divides the forms.
  public let trait: Trait
  /// nil for all units of the request's level.
  public let unit: Unit?
  /// In the order of their values; forms that do not tell come last.
  public let groups: [Group]
  public let forms: Int
  /// All forms together.
  public let overall: UnitRanking.Entry
  public let dimensions: [UnitRanking.Entry]
  /// The groups that are compared with the rest; two are one comparison.
  public let comparisons: Int
  /// The level of each difference, so that all of an index hold together with the one asked for
  /// (Bonferroni).
  public let comparisonLevel: ConfidenceLevel
  /// All forms as the design sees them.
  public let sample: UnitSample
  /// Each unit with forms, as the design sees it.
  public let samples: [(unit: Unit, sample: UnitSample)]
  /// The forms that are not counted; see `Tally`.
  public let withoutUnit: Int
  public let ofOtherVersions: Int
}

extension Store {
  /// The indices of the groups of a unit, those below it included; where none is named, of all
  /// units of a level, else of the likeliest one that has forms.
  ///
  /// - Throws: `StoreError`, `UnfitMeasure`, `ContradictoryDesign`, `TooManyCells`, `StatsError`.
  public func breakdown(
    by trait: Trait, _ request: RankingRequest, of unit: Unit?, orLevel level: UnitLevel? = nil,
    catalogue: UnitCatalogue
  ) throws -> Breakdown {
    try atLevel(unit?.level ?? level, request, catalogue, forms: \.forms) {
      try breakdown(trait, $0, unit, catalogue)
    }
  }

  private func breakdown(
    _ trait: Trait, _ request: RankingRequest, _ unit: Unit?, _ catalogue: UnitCatalogue
  ) throws -> Breakdown {
    try request.check()
    let traits = request.design.traits
    let tally = try tally(
      TallyRequest(
        form: request.form, measure: request.measure, period: request.period,
        level: request.level, unit: unit,
        traits: traits.contains(trait) ? traits : traits + [trait]),
      catalogue: catalogue)
    return try Breakdown(
      trait, request, unit, tally, dossiers(in: request.period, catalogue: catalogue), catalogue)
  }
}
