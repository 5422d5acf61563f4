internal import Reports
internal import Scoring
internal import Survey

/// The results of a period: everything that a revision holds besides its manifest.
///
/// They follow from the store at one point, the method and the sources alone.
struct Figures {
  let documents: [Document]
  /// The imports that count, in order.
  let imports: [ImportEntry]
  /// Forms that were counted, at the level with most of them.
  let forms: Int
  /// What a person should look at.
  let findings: [Bilingual]
}

/// Computes the figures of a period.
struct FiguresMaker {
  let workspace: Workspace
  let method: Method
  let sources: Sources
  let program: String

  /// The figures as the store has them.
  ///
  /// - Throws: What reading the store and the entered figures throws.
  func figures(in store: Store) throws -> Figures {
    var writer = DocumentWriter(language: method.language, formats: method.formats)
    var counted: Set<Int64> = []
    var findings: [Bilingual] = []
    let rankings = try rankings(in: store)
    for ranking in rankings {
      findings += RankingFindings.findings(
        of: ranking,
        received: ranking.forms == 0 ? try store.formsReceived(in: method.period) : [])
      let comparison = try method.comparedWith.flatMap { period in
        try store.comparison(of: ranking, withSameFormIn: period, catalogue: sources.units)
      }
      try add(ranking, comparison, in: store, to: &writer)
      counted.formUnion(ranking.imports + ranking.dossierImports)
      if let earlier = comparison?.earlier {
        counted.formUnion(earlier.imports)
        // Only as weights do they enter the change.
        if method.design.population == .dossiers { counted.formUnion(earlier.dossierImports) }
      }
    }
    if let catalogue = sources.catalogue, let level = method.scoredLevel ?? rankings.first?.level {
      let scores = try Scores(self, catalogue: catalogue, level: level, in: store)
      try scores.add(to: &writer)
      findings += scores.findings
      counted.formUnion(scores.imports)
    }
    let imports = try store.imports().filter { counted.contains($0.id) }
    let report = FindingsReport(
      period: method.period, imports: imports, findings: unique(findings), program: program)
    try report.add(to: &writer)
    return Figures(
      documents: writer.documents.sorted { $0.name < $1.name }, imports: imports,
      forms: rankings.map(\.forms).max() ?? 0, findings: unique(findings))
  }

  /// A ranking of each level that is asked for or has forms; of the likeliest one where none has.
  private func rankings(in store: Store) throws -> [UnitRanking] {
    let levels =
      method.levels.isEmpty
      ? UnitLevel.usual(in: sources.units, period: method.period).filter(canBeRanked)
      : method.levels
    let rankings = try levels.map { level in
      try store.ranking(
        method.request(sources.form, method.period, level), catalogue: sources.units)
    }
    guard method.levels.isEmpty else { return rankings }
    let withForms = rankings.filter { $0.forms > 0 }
    return withForms.isEmpty ? Array(rankings.prefix(1)) : withForms
  }

  /// Where communes are clusters, a single one tells no error.
  private func canBeRanked(_ level: UnitLevel) -> Bool {
    level != .commune || method.design.cluster != .commune
  }

  private func add(
    _ ranking: UnitRanking, _ comparison: RankingComparison?, in store: Store,
    to writer: inout DocumentWriter
  ) throws {
    let level = ranking.level
    let change = comparison.map { RankingChange(ranking, $0) }
    try writer.add(
      "ranking-\(level.rawValue)",
      reading: RankingTables(ranking).forReading + (change.map { [$0.table] } ?? []),
      spreadsheet: RankingSheet.table(of: ranking),
      json: RankingJSON.value(of: ranking, program: program))
    if let change {
      try writer.add(
        "change-\(level.rawValue)", reading: [change.table], spreadsheet: change.table,
        json: change.json(program: program))
    }
    let profiles = try store.itemProfiles(ranking.request, catalogue: sources.units)
    guard !profiles.isEmpty else { return }
    let items = LevelItemTables(profiles, ranking.request)
    try writer.add(
      "items-\(level.rawValue)", reading: items.forReading, spreadsheet: items.forSpreadsheets,
      workbook: [items.forSpreadsheets], json: items.json(program: program))
  }

  /// Each sentence once: two levels may have the same to say.
  private func unique(_ findings: [Bilingual]) -> [Bilingual] {
    var seen: Set<Bilingual> = []
    return findings.filter { seen.insert($0).inserted }
  }
}

extension UnitRanking {
  fileprivate var level: UnitLevel { request.level }
}
