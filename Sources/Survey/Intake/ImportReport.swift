/// What became of one file.
public struct ImportReport: Sendable {
  public enum Status: String, Sendable {
    case imported
    /// The same bytes were imported before; nothing was changed.
    case alreadyImported = "already-imported"
    /// A trial: the file was read, nothing was stored.
    case wouldImport = "would-import"
  }

  /// How often a rule rejected a record, and the first places.
  public struct RuleCount: Sendable {
    public let rule: RejectionRule
    public internal(set) var count: Int
    /// The first few: the record's line, the column's heading, what was wrong.
    public internal(set) var examples: [(line: Int, column: String, problem: Bilingual)]
  }

  /// What the rows of the file are.
  public enum Subject: Sendable {
    case forms
    case dossierCounts
  }

  public let path: String
  public internal(set) var subject = Subject.forms
  public internal(set) var status: Status
  /// The number of the import in the register.
  public internal(set) var importId: Int64
  public internal(set) var sha256: String
  public internal(set) var encoding: String
  /// What speaks for the encoding; nil where the file was not read.
  public internal(set) var encodingChoice: EncodingChoice?
  public internal(set) var delimiter: String
  public internal(set) var lines = 0
  /// Lines of the headings and of titles above them.
  public internal(set) var header = 0
  /// Those of titles above the headings.
  public internal(set) var titles = 0
  public internal(set) var accepted = 0
  public internal(set) var rejected = 0
  public internal(set) var duplicates = 0
  /// Accepted records that replaced a stored form of the same serial.
  public internal(set) var replaced = 0
  public internal(set) var blank = 0
  public internal(set) var continuation = 0
  public internal(set) var invalidAnswers = 0
  /// Answers with several marks, and unreadable ones.
  public internal(set) var unclearAnswers = 0
  /// The first few answers that are on no level: line, column, value.
  public internal(set) var invalidExamples: [(line: Int, column: String, value: String)] = []
  /// Where the rejected records were written.
  public internal(set) var rejectsFile: String?
  /// Rules in the order in which they were first broken.
  public internal(set) var rules: [RuleCount] = []
  /// Columns that nothing is known about.
  public internal(set) var ignoredColumns: [String] = []
  /// Columns that name units of a level that the catalogue lacks.
  public internal(set) var unusedUnitColumns: [String] = []
  /// What does not reject a row but should be looked at.
  public internal(set) var remarks: [Bilingual] = []
  /// First and last day of the accepted forms.
  public internal(set) var days: ClosedRange<Day>?

  /// Records below the headings.
  public var records: Int { accepted + rejected + duplicates }

  /// Whether something was found that a person should look at.
  public var hasFindings: Bool {
    status != .alreadyImported
      && (rejected > 0 || replaced > 0 || invalidAnswers > 0 || !remarks.isEmpty)
  }

  /// Whether every physical line is accounted for (design: no row is lost silently).
  public var isBalanced: Bool {
    lines == header + accepted + rejected + duplicates + blank + continuation
  }

  static let mostExamples = 3

  /// A report of a file that is about to be read.
  init(path: String, subject: Subject, dialect: FileDialect) {
    self.path = path
    self.subject = subject
    (status, importId, sha256) = (.imported, 0, "")
    encoding = dialect.encoding.encoding.name
    encodingChoice = dialect.encoding
    delimiter = String(UnicodeScalar(dialect.delimiter))
  }

  /// Notes whether the file began with a byte order mark; UTF-16 is named without.
  mutating func noteByteOrderMark(_ isThere: Bool) {
    if isThere, encoding == TextEncoding.utf8.name { encoding += "-BOM" }
  }

  /// Notes that dates stood in the file as day numbers of a spreadsheet.
  mutating func noteSerialDays(_ count: Int) {
    guard count > 0 else { return }
    remarks.append(
      Bilingual(
        vi:
          "\(count) ngày ghi bằng số thứ tự của Excel, được hiểu theo hệ 1900 (44726 là 14/06/2022); "
          + "nếu tệp làm bằng Excel cho Mac (hệ 1904) thì các ngày ấy sớm 4 năm",
        en:
          "\(count) dates are day numbers of Excel, read as counted from 1900 (44726 is 2022-06-14); "
          + "if the file was made by Excel for Mac (1904), they are 4 years early"))
  }

  /// Counts a rejected record under its first reason; an example tells all of them.
  mutating func count(_ reasons: [Rejection], line: Int) {
    guard let rejection = reasons.first else { return }
    let problem = Bilingual(
      vi: reasons.map(\.problem.vi).joined(separator: "; "),
      en: reasons.map(\.problem.en).joined(separator: "; "))
    let place = rules.firstIndex { $0.rule == rejection.rule }
    if let place {
      rules[place].count += 1
      guard rules[place].examples.count < ImportReport.mostExamples else { return }
      rules[place].examples.append((line, rejection.column, problem))
    } else {
      rules.append(
        RuleCount(
          rule: rejection.rule, count: 1, examples: [(line, rejection.column, problem)]))
    }
  }
}

/// The counts of a file's lines do not add up, which would mean a lost row: nothing was stored.
struct UnbalancedImport: ExplainedError {
  let report: ImportReport

  var sentence: Bilingual {
    let sum = report.records + report.header + report.blank + report.continuation
    return Bilingual(
      vi: "\(report.path): \(report.lines) dòng nhưng chỉ tính được \(sum); đây là lỗi của chương "
        + "trình, chưa có gì được lưu.",
      en:
        "\(report.path): \(report.lines) lines, but \(sum) are accounted for; this is an error of "
        + "the program, nothing was stored.")
  }
}
