internal import Stats
public import Survey

/// A ranking as a page or a workbook: the picture, the tables, and how the figures came about.
public enum RankingDocument {
  /// The document.
  ///
  /// - Parameters:
  ///   - ranking: The ranking.
  ///   - imports: The register, of which those are named that the ranking counts.
  ///   - program: The version of the program, which the result names.
  ///   - hasPrecision: Whether a table tells how precise each index is.
  ///   - more: Tables behind those of the ranking.
  ///   - charts: Pictures behind that of the ranking.
  public static func document(
    of ranking: UnitRanking, imports: [ImportEntry], program: String, hasPrecision: Bool = false,
    more: [Table] = [], charts: [Chart] = []
  ) -> Document {
    let tables = RankingTables(ranking, hasPrecision: hasPrecision)
    let chart = tables.chart().map { [Chart.intervals($0)] } ?? []
    let method = MethodTable.table(of: ranking, imports: imports, program: program)
    return Document(tables.forReading + more + [method], charts: chart + charts)
  }
}
