public import Stats

/// The units of a level with their indices, best first.
public struct UnitRanking: Sendable {
  /// Why a unit has a rank, or has none.
  public enum Status: String, Sendable {
    case ranked
    /// Fewer forms than the publication floor: no index is shown.
    case tooFewForms = "too-few-forms"
    /// Nobody answered a dimension that the ranked index needs.
    case noOverall = "no-overall"
  }

  /// One index of a unit, with its place among the units.
  public struct Entry: Sendable {
    /// nil where it cannot be computed or must not be shown.
    public let estimate: IndexEstimate?
    public let forms: Int
    public let answers: Int
    public internal(set) var rank: Int?
    /// How far the estimate may be published, by the rule of the request.
    public let mark: PublicationMark

    /// Whether the estimate is shown as less certain.
    public var isWeak: Bool { mark == .weak }
  }

  /// A unit.
  public struct Row: Sendable {
    public let unit: Unit
    public let forms: Int
    /// Dossiers of the unit in the period, where they were imported: the resolved ones, else those
    /// received.
    public internal(set) var dossiers: Int?
    /// The larger of the dossiers received and resolved; more forms than these contradict them.
    public internal(set) var mostDossiers: Int?
    public let status: Status
    public internal(set) var overall: Entry
    public internal(set) var dimensions: [Entry]
    /// The rank by what the ranking is about.
    public internal(set) var rank: Int?
    /// The ranks that the data leave possible, best and worst.
    public internal(set) var rankSet: ClosedRange<Int>?
    /// Dimensions that the overall index needs and that too few forms answered, as places in the form.
    public let lacking: [Int]
    /// The forms as the design sees them.
    public let sample: UnitSample

    /// Forms out of dossiers, 0...1 unless the counts contradict each other.
    public var responseRate: Double? {
      dossiers.flatMap { $0 > 0 ? Double(forms) / Double($0) : nil }
    }
  }

  /// All units of the level together.
  public struct Total: Sendable {
    /// The unit above them all; nil where there is none.
    public let unit: Unit?
    public let forms: Int
    /// Dossiers of all units; nil unless those of every unit with forms are known.
    public let dossiers: Int?
    public let overall: Entry
    public let dimensions: [Entry]
    public let sample: UnitSample
  }

  public let request: RankingRequest
  /// Ranked units by rank, equal ranks in the catalogue's order; then those without a rank.
  public let rows: [Row]
  /// The level above: without strata and clusters what all forms together give, else what the units
  /// give as strata of their own, each for its dossiers where all are known.
  public let total: Total
  /// Responses of the period that no unit of the ranking counts; see `Tally`.
  public let withoutUnit: Int
  public let ofOtherVersions: Int
  /// The imports that the responses came from.
  public let imports: [Int64]
  /// The imports that the dossier counts came from.
  public let dossierImports: [Int64]
  /// Dossier counts that lie only partly in the period and are therefore not used.
  public let cutDossiers: [(unit: Unit, first: Day, last: Day)]

  public var ranked: [Row] { rows.filter { $0.rank != nil } }
  public var unranked: [Row] { rows.filter { $0.rank == nil } }

  /// Forms that were counted.
  public var forms: Int { rows.reduce(0) { $0 + $1.forms } }
}

extension Store {
  /// Ranks the units of a level by the responses of a period.
  ///
  /// - Throws: `StoreError`, `UnfitMeasure`, `ContradictoryDesign`, `TooManyCells`, `StatsError`.
  public func ranking(
    _ request: RankingRequest, catalogue: UnitCatalogue
  ) throws -> UnitRanking {
    try request.check()
    let tally = try tally(
      TallyRequest(
        form: request.form, measure: request.measure, period: request.period, level: request.level,
        traits: request.design.traits),
      catalogue: catalogue)
    return try UnitRanking(
      request: request, tally: tally,
      dossiers: dossiers(in: request.period, catalogue: catalogue), catalogue: catalogue)
  }

  /// Ranks the units of a level; where none is named, of the likeliest one that has forms.
  ///
  /// - Throws: `StoreError`, `UnfitMeasure`, `ContradictoryDesign`, `TooManyCells`, `StatsError`.
  public func ranking(
    _ request: RankingRequest, of level: UnitLevel?, catalogue: UnitCatalogue
  ) throws -> UnitRanking {
    try atLevel(level, request, catalogue, forms: \.forms) {
      try ranking($0, catalogue: catalogue)
    }
  }
}
