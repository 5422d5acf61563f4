public import Survey

/// What is contradictory in a published score sheet.
///
/// Nothing is corrected: each finding gives the published and the recomputed figure, their
/// difference and the place. What is blank is no finding, and what is right is not mentioned.
public struct Audit: Sendable, Equatable {
  /// The findings of the sheet, of the comparison table and of the statements, each by line.
  public let findings: [AuditFinding]
  /// The total of the sheet's leaves; nil where one has no points.
  public let points: Points?
  /// The sum of the areas' maxima; nil where one is not printed.
  public let maximum: Points?

  /// Audits a sheet.
  ///
  /// - Parameters:
  ///   - sheet: `criterion,name,maximum,points,deducted[,percent]`.
  ///   - comparison: `criterion,name,before_points,before_maximum,before_percent,points,maximum,
  ///     percent,change`, one row an area.
  ///   - statements: `kind,criterion,published,…`; see `samples/van-canh-2021/README.md`.
  ///   - catalogue: Adds the maxima, the criteria and the classes that should be there.
  /// - Throws: `DefectiveFile` if a file lacks a column or has no row.
  public init(
    sheet: CSVDocument, comparison: CSVDocument? = nil, statements: CSVDocument? = nil,
    catalogue: Catalogue? = nil
  ) throws(DefectiveFile) {
    let audit = SheetAudit(
      try PublishedSheet(sheet, catalogue: catalogue), catalogue: catalogue)
    var findings = audit.findings
    if let comparison { findings += try ComparisonAudit(comparison, sheet: audit).findings }
    if let statements {
      findings +=
        try StatementAudit(statements, sheet: audit, catalogue: catalogue).findings
    }
    self.findings = findings
    points = audit.total.flatMap(Points.init(exactly:))
    let maxima = audit.sheet.roots.map { audit.judged[$0.id]?.maximum }
    maximum = SheetAudit.sum(maxima).flatMap(Points.init(exactly:))
  }
}
