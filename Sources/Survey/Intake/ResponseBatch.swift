/// About a thousand decoded records on their way from the reading to the storing thread.
struct ResponseBatch: Sendable {
  /// A record: a response to store, or, with `rejections`, one to report.
  struct Row: Sendable {
    var line: Int32 = 0
    var day: Int32 = 0
    /// The unit's place in the catalogue.
    var unit: Int32 = -1
    /// A `Channel`, or 0 where it is not known.
    var channel: UInt8 = 0
    /// Label ids, or 0.
    var field: Int32 = 0
    var respondentType: Int32 = 0
    var gender: Int32 = 0
    var ageGroup: Int32 = 0
    /// Ranges of the batch's bytes.
    var serial = 0..<0
    /// Of the serial's bytes.
    var serialHash: UInt64 = 0
    var answers = 0..<0
    var comment = 0..<0
    var raw = 0..<0
    /// Answers with several marks, and unreadable ones.
    var unclear: Int32 = 0
    /// Where the row's rejections stand; -1 for a row that is accepted.
    var rejections: Int32 = -1
    /// The id that is kept for the response; 0 where it gets the next one.
    var id: Int64 = 0
  }

  /// An answer that is on no level of the scale.
  struct InvalidAnswer: Sendable {
    let line: Int32
    let item: Int32
    let value: String
  }

  /// So few that a batch fits a processor's cache.
  static let rowsPerBatch = 1024

  var rows: [Row] = []
  var bytes: [UInt8] = []
  var rejections: [[Rejection]] = []
  var invalidAnswers: [InvalidAnswer] = []
  var newLabels: [Label] = []
  /// Dates written as day numbers of a spreadsheet.
  var serialDays = 0

  /// Adds a row with the reasons, if any, why it is not accepted.
  mutating func append(_ row: Row, _ reasons: [Rejection]) {
    rows.append(row)
    if !reasons.isEmpty {
      rows[rows.count - 1].rejections = Int32(rejections.count)
      rejections.append(reasons)
    }
  }

  /// Copies bytes into the batch.
  mutating func append(_ piece: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(piece)
    return start..<bytes.count
  }
}

/// A word of a column that divides the responses: a field, a respondent type, a gender, an age group.
struct Label: Sendable, Hashable {
  enum Kind: Int, Sendable, CaseIterable {
    case field = 1
    case respondentType, gender, ageGroup
  }

  let id: Int32
  let kind: Kind
  /// As it was first written, in composed Unicode.
  let text: String
  /// Folded; two spellings of one key are one label.
  var key: String { Folding.toned(text) }
}
