/// Whether a file that has been read to its end is stored.
public struct ImportPolicy: Sendable {
  /// Everything is reported, nothing stored and no file written.
  public var isTrial = false
  /// Whatever a person should look at keeps the whole file from being stored.
  public var isStrict = false
  /// The share of the records, in percent, above which the whole file is refused.
  ///
  /// nil for the usual rule: more than 10 percent, where these are more than 10 records. A clerk
  /// looks through so few; more are seldom slips but the wrong form, column or order of dates.
  public var mostRejected: Double?

  private static let usual = (percent: 10.0, records: 10)

  public init() {}

  /// Why a file is refused as a whole, if it is.
  func refusal(of report: ImportReport) -> ImportRefused.Reason? {
    let percent = mostRejected ?? ImportPolicy.usual.percent
    let isMany = mostRejected != nil || report.rejected > ImportPolicy.usual.records
    if isMany, Double(report.rejected) * 100 > percent * Double(report.records) {
      return .tooManyRejected(percent: percent)
    }
    return isStrict && report.hasFindings ? .findings : nil
  }
}

extension ImportReport {
  /// Judges a file that has been read to its end, and gives its rejected rows their file.
  ///
  /// - Returns: Whether it is to be stored.
  /// - Throws: `UnusableHeadings` of a file without records, `UnbalancedImport`, `ImportRefused`,
  ///   `UnwritableRejects`.
  mutating func conclude(_ rejects: RejectsFile, _ policy: ImportPolicy) throws -> Bool {
    if records == 0 { throw UnusableHeadings(file: path, reasons: [.noRecords]) }
    guard isBalanced else { throw UnbalancedImport(report: self) }
    if accepted == 0 && duplicates == 0 {
      // All rows are there to be mended, so their file can take this one's place.
      rejectsFile = try rejects.finish()
      throw ImportRefused(report: self, reason: .nothingAccepted)
    }
    if let reason = policy.refusal(of: self) { throw ImportRefused(report: self, reason: reason) }
    if policy.isTrial {
      status = .wouldImport
      return false
    }
    rejectsFile = try rejects.finish()
    return true
  }
}
