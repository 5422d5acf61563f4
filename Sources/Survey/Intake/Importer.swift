internal import Foundation
internal import GRDB

/// Brings response files into the store: each whole or not at all.
public struct Importer {
  /// What the command says besides the files.
  public struct Options: Sendable {
    /// The channel of forms that name none.
    public var channel: Channel?
    /// The unit of forms that name none.
    public var unit: Unit?
    /// The encoding of the files; nil where each file's is to be found out.
    public var encoding: TextEncoding?
    /// The language of the sentences in the file of rejected rows.
    public var language: Language
    /// Whether a form with the serial of a stored one but other contents replaces it.
    public var replaces = false
    /// Whether a file is stored that has been read.
    public var policy = ImportPolicy()
    /// No form can have been received after this day.
    public var today: Day
    /// For the register: time (ISO 8601), account and program version.
    public var time: String
    public var account: String
    public var program: String

    public init(
      channel: Channel? = nil, unit: Unit? = nil, language: Language, today: Day, time: String,
      account: String, program: String
    ) {
      self.channel = channel
      self.unit = unit
      self.language = language
      self.today = today
      self.time = time
      self.account = account
      self.program = program
    }
  }

  private let store: Store
  private let form: Form
  private let catalogue: UnitCatalogue
  private let shared: SharedHeadings
  private let options: Options
  /// When a file counts as large.
  var bulkRule = ResponseStoring.BulkRule()

  /// - Parameters:
  ///   - library: Where the headings common to all forms are found.
  public init(
    store: Store, form: Form, catalogue: UnitCatalogue, library: FormLibrary, options: Options
  ) throws {
    self.store = store
    self.form = form
    self.catalogue = catalogue
    self.options = options
    shared = try library.sharedHeadings()
  }

  /// Imports one file in one transaction.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - progress: Called now and then with the share of records stored so far, as bytes of the file.
  /// - Throws: An `ExplainedError`; the store is then as before.
  public func importFile(
    _ path: String, progress: (_ bytes: Int64, _ of: Int64) -> Void = { _, _ in }
  ) throws -> ImportReport {
    let detector = EncodingDetector(vocabulary: Vocabulary(form: form, catalogue: catalogue))
    let encoding = try detector.choice(for: path, named: options.encoding)
    let dictionary = HeadingDictionary(form: form, shared: shared)
    let (dialect, map) = try FileDialect.find(
      path: path, encoding: encoding, understood: \.understood
    ) { try dictionary.map($0, file: path) }
    let units = UnitDecoder(map: map, catalogue: catalogue, fallback: options.unit)
    guard units.canFind else {
      throw UnusableHeadings(file: path, reasons: [.missingUnit])
    }
    var report = ImportReport(path: path, subject: .forms, dialect: dialect)
    report.ignoredColumns = map.ignored
    report.unusedUnitColumns = units.unused
    let rejects = RejectsFile(
      beside: path, delimiter: dialect.delimiter, headings: map.headings,
      notes: map.uses.map { $0 == .rejectNote }, language: options.language,
      isTrial: options.policy.isTrial)
    try store.importing(rejects) { try run($0, dialect, map, rejects, &report, progress) }
    return report
  }

  private func run(
    _ db: Database, _ dialect: FileDialect, _ map: ColumnMap, _ rejects: RejectsFile,
    _ report: inout ImportReport, _ progress: (Int64, Int64) -> Void
  ) throws -> Bool {
    let path = report.path
    let size = try FileSource(path: path).size
    let register = ImportRegister(db)
    let formId = try register.formId(form)
    if try register.hasFile(ofSize: size, formId: formId) {
      let sha256 = try ImportRegister.sha256(ofFile: path)
      if try register.recall(sha256: sha256, formId: formId, into: &report) { return false }
    }
    let importId = try register.nextId()
    report.importId = importId
    let labels = try register.labels()
    let context = DecodingContext(
      form: form, catalogue: catalogue, channels: shared.channels, channel: options.channel,
      unit: options.unit, today: options.today, labels: labels,
      nextLabel: (labels.map(\.id).max() ?? 0) + 1)
    let queue = BatchQueue()
    // Whatever ends this function also ends the reading thread.
    defer { queue.cancel() }
    ResponseReading(
      path: path, dialect: dialect, map: map, context: context, queue: queue
    ).start()
    var storing = try ResponseStoring(
      db, importId: importId, formId: formId, catalogue: catalogue, form: form, map: map,
      rejects: rejects,
      replacement: options.replaces
        ? ResponseReplacement(db, formId: formId, event: register.nextEvent()) : nil,
      rule: bulkRule, report: report)
    var bytes: Int64 = 0
    while let batch = queue.take() {
      try storing.store(batch)
      bytes += batch.rows.reduce(0) { $0 + Int64($1.raw.count) }
      progress(bytes, size)
      try storing.considerBulk(bytes: bytes, of: size)
    }
    try storing.finishBulk()
    let counts = try queue.counts()
    report = storing.report
    report.take(counts)
    report.noteSerialDays(storing.serialDays)
    if let ids = storing.ids {
      report.note(try SerialVariants(db).pairs(ids: ids, formId: formId, path: path))
    }
    guard try report.conclude(rejects, options.policy) else { return false }
    try register.add(report, formId: formId, size: counts.size, ids: storing.ids, options: options)
    try register.addDuplicates(storing.duplicates, importId: importId)
    return true
  }
}

extension ImportReport {
  fileprivate mutating func take(_ counts: ReadingCounts) {
    sha256 = counts.sha256
    lines = counts.lines
    (header, titles) = (counts.header, counts.titles)
    blank = counts.blank
    continuation = counts.continuation
    noteByteOrderMark(counts.hasByteOrderMark)
  }
}
