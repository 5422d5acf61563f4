internal import Reports
internal import Survey

/// What a run of the quarterly job did, or what it would do.
public struct QuarterResult {
  /// What became of the figures.
  enum Figures {
    /// A new revision; nil for the first, or where the one before cannot be compared.
    case made(RevisionShelf.Revision, RevisionDifference?)
    /// The revision holds exactly these figures.
    case unchanged(RevisionShelf.Revision)
    /// No form of the period is stored, so that there is nothing to publish.
    case none
    /// A rehearsal: the number that a revision would get.
    case wouldMake(Int)
    /// A rehearsal: files have to be imported before the figures are known.
    case notYetKnown
  }

  let program: String
  let method: Method
  /// What became, or in a rehearsal would become, of each file.
  let inbox: [InboxImport.Outcome]
  let isRehearsal: Bool
  let figures: Figures
  /// Forms that were counted; nil where the figures are not known.
  let forms: Int?
  /// What a person should look at, besides what is said of the files of the inbox.
  let findings: [Bilingual]

  /// Whether a person should look at something.
  public var hasFindings: Bool {
    !findings.isEmpty
      || inbox.contains { outcome in
        switch outcome.imported {
        case .done(let report): report.hasFindings
        case .failed: true
        case nil: false
        }
      }
  }
}
