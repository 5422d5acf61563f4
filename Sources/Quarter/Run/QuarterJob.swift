internal import Foundation
internal import Reports
public import Survey

/// The quarterly job: imports what is new, works out the figures of a period, and puts them beside
/// the earlier ones.
///
/// It can be killed at any moment: an import is one transaction, a revision appears in one step, and
/// the next run does what is left.
public struct QuarterJob {
  private let workspace: Workspace
  private let request: QuarterRequest
  private let log: RunLog
  /// The run's id.
  private let id: String

  public init(workspace: Workspace, request: QuarterRequest, run id: String, log: RunLog) {
    self.workspace = workspace
    self.request = request
    self.id = id
    self.log = log
  }

  private var settings: QuarterSettings { workspace.settings.quarter }
  private var inboxFolder: String { request.inbox ?? workspace.path(settings.inbox) }
  private var output: String { request.output ?? workspace.path(settings.output) }

  /// Does the work and leaves word of it in the folder of results.
  ///
  /// - Throws: `ReportedFailure`; then nothing is half done, log and `STATUS.txt` tell why, and the
  ///   settings' `on_failure` was run. Where another run is at work, the log alone tells.
  public func run() throws(ReportedFailure) -> QuarterResult {
    let start = Moment.now()
    // A file that may not grow further is a full disk, and no reason to be killed.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let store = workspace.path(workspace.settings.store)
      let lock = try RunLock(path: "\(store).lock", run: id, at: start)
      return try withExtendedLifetime(lock) {
        if let stale = lock.stale { log.note(.tookOver(stale)) }
        return try workAndLeaveWord(start)
      }
    } catch let error as RunIsHeld {
      log.note(.failed(error.sentence))
    } catch {
      fail((error as? any ExplainedError ?? UnforeseenFailure()).sentence, start)
    }
    throw ReportedFailure()
  }

  private func workAndLeaveWord(_ start: Moment) throws -> QuarterResult {
    let period = try period()
    let result = try work(period, start)
    try leaveWord(
      StatusFile(run: id, at: start, sentences: result.sentences, failed: false))
    try LastRun(at: .now(), date: request.today, run: id).write(in: output)
    for sentence in result.findings { log.note(.finding(sentence)) }
    log.note(.finished(result))
    return result
  }

  private func period() throws -> Period {
    let calendar = workspace.settings.calendar
    return try request.period.map { try calendar.period(named: $0) }
      ?? calendar.lastCompleted(before: request.today)
  }

  // MARK: The steps

  private func work(_ period: Period, _ start: Moment) throws -> QuarterResult {
    try LastRun(in: output)?.check(
      now: start, today: request.today, isPeriodNamed: request.period != nil, output: output)
    log.note(.started(period))
    try makeOutput()
    Leftovers.remove(in: output)
    let key = try signingKey()
    let sources = try Sources(workspace)
    let outcomes = request.asOf == nil ? try importNew(sources) : []
    let store = try workspace.store(for: request.asOf == nil ? .writing : .reading)
    let publishing = try publishing(period, sources, store, key)
    let outcome = try publishing.publish(at: .now())
    var findings = outcome.findings
    // What was found in figures that stand already was said when they were made.
    if case .unchanged = outcome.figures {} else { findings += publishing.figures.findings }
    return QuarterResult(
      program: request.program, method: publishing.method, inbox: outcomes, isRehearsal: false,
      figures: outcome.figures, forms: publishing.figures.forms, findings: findings)
  }

  private func publishing(
    _ period: Period, _ sources: Sources, _ store: Store, _ key: SigningKey?
  ) throws -> Publishing {
    let method = Method(workspace.settings, period: period, margins: sources.margins)
    let (figures, point) = try figures(method, sources, store)
    return Publishing(
      shelf: RevisionShelf(folder: "\(output)/\(period.name)"), method: method,
      content: Manifest.Content(
        program: request.program, method: method, sources: sources, figures: figures),
      figures: figures, point: point, asOf: request.asOf, key: key)
  }

  private func signingKey() throws -> SigningKey? {
    try (request.key ?? settings.key.map(workspace.path)).map(SigningKey.init(file:))
  }

  private func importNew(_ sources: Sources) throws -> [InboxImport.Outcome] {
    let inbox = try Inbox(folder: inboxFolder)
    try inbox.settle(settings.settleSeconds)
    let importing = try InboxImport(
      sources, store: workspace.store(for: .writing), library: workspace.library,
      options: importOptions)
    return try importing.run(inbox.files) { outcome in
      for event in RunEvent.events(of: outcome) { log.note(event) }
    }
  }

  private var importOptions: Importer.Options {
    Importer.Options(
      language: request.language, today: request.today, time: Moment.now().text,
      account: request.account, program: request.program)
  }

  /// The figures at one point of the register, whatever others import meanwhile.
  private func figures(
    _ method: Method, _ sources: Sources, _ store: Store
  ) throws -> (Figures, RegisterPoint) {
    let maker = FiguresMaker(
      workspace: workspace, method: method, sources: sources, program: request.program)
    let point =
      try request.asOf.map { try store.registerPoint(notAfter: $0.text) }
      ?? store.lastEvent()?.point ?? RegisterPoint(event: 0)
    let figures = try maker.figures(in: store.asOf(point))
    // The store of the last point is read as it is; an import by hand may have changed it since.
    guard try store.lastEvent()?.point ?? point > point else { return (figures, point) }
    return (try maker.figures(in: store.asOf(point)), point)
  }

  // MARK: Rehearsal

  /// Says what a run would do, and changes nothing.
  public func rehearse() throws -> QuarterResult {
    let period = try period()
    let sources = try Sources(workspace)
    _ = try signingKey()
    let outcomes = request.asOf == nil ? try tryNew(sources) : []
    func result(_ outcome: QuarterResult.Figures, _ figures: Figures?) -> QuarterResult {
      QuarterResult(
        program: request.program,
        method: Method(workspace.settings, period: period, margins: sources.margins),
        inbox: outcomes, isRehearsal: true, figures: outcome, forms: figures?.forms,
        findings: figures?.findings ?? [])
    }
    let store = workspace.path(workspace.settings.store)
    guard FileManager.default.fileExists(atPath: store), !outcomes.contains(where: \.isNew) else {
      return result(.notYetKnown, nil)
    }
    let publishing = try publishing(period, sources, workspace.store(for: .reading), nil)
    return result(publishing.rehearsed, publishing.figures)
  }

  private func tryNew(_ sources: Sources) throws -> [InboxImport.Outcome] {
    var options = importOptions
    options.policy.isTrial = true
    return try InboxImport(
      sources, store: workspace.store(for: .trying), library: workspace.library, options: options
    ).run(Inbox(folder: inboxFolder).files) { _ in }
  }

  // MARK: Word of the run

  private func leaveWord(_ status: StatusFile) throws {
    try makeOutput()
    try status.write(in: output)
  }

  /// Makes the folder of results where it is missing; one that cannot be written is better told
  /// before anything is imported.
  private func makeOutput() throws(UnwritableFile) {
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw UnwritableFile(path: output, reason: .notAllowed)
    }
  }

  /// Tells everybody who should know; whoever cannot be told is left out, since the failure itself
  /// is what matters.
  private func fail(_ sentence: Bilingual, _ start: Moment) {
    log.note(.failed(sentence))
    do {
      try leaveWord(
        StatusFile(run: id, at: start, sentences: [sentence], failed: true))
    } catch {
      let problem = (error as? any ExplainedError)?.sentence
      if let problem, problem != sentence { log.note(.finding(problem)) }
    }
    let command = FailureCommand(words: settings.onFailure)
    let problem = command.run(
      id, sentence: sentence[request.language], status: "\(output)/\(StatusFile.fileName)")
    if let problem { log.note(.finding(problem)) }
  }
}

/// A run that failed and has told so.
public struct ReportedFailure: Error {}

/// A failure that nothing was foreseen for.
struct UnforeseenFailure: ExplainedError {
  var sentence: Bilingual {
    Bilingual(
      vi: "Việc chạy bị dừng vì một lỗi không lường trước của hệ thống; hãy chạy lại, và nếu vẫn "
        + "vậy thì báo cho người bảo trì chương trình.",
      en:
        "The run was stopped by a failure of the system that nobody foresaw; run again, and if it "
        + "stays so, tell who maintains the program.")
  }
}
