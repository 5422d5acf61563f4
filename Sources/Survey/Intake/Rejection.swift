/// Why a record was not stored.
public enum RejectionRule: String, Sendable, CaseIterable {
  case brokenQuotes = "broken-quotes"
  case fieldCount = "field-count"
  case missingSerial = "missing-serial"
  case longSerial = "long-serial"
  case missingDate = "missing-date"
  case unreadableDate = "unreadable-date"
  case earlyDate = "early-date"
  case futureDate = "future-date"
  case missingUnit = "missing-unit"
  case unknownUnit = "unknown-unit"
  case unknownChannel = "unknown-channel"
  case unusableLabel = "unusable-label"
  case tooFewAnswers = "too-few-answers"
  case serialConflict = "serial-conflict"
  case undecidedCell = "undecided-cell"
  // Dossier counts.
  case reversedDates = "reversed-dates"
  case unknownLevel = "unknown-level"
  case unreadableCount = "unreadable-count"
  case contradictoryCounts = "contradictory-counts"
  case overlappingCounts = "overlapping-counts"
}

/// One reason for which a record was not stored.
struct Rejection: Error, Equatable {
  let rule: RejectionRule
  /// The heading of the column, empty where the whole record is meant.
  let column: String
  /// What stood in the column.
  let value: String
  /// What is wrong and what was expected, without the place.
  let problem: Bilingual
}
