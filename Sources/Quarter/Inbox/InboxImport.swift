internal import Reports
internal import Survey

/// Imports what is new in the inbox, whatever the files are called.
struct InboxImport {
  /// What became of a file.
  enum Outcome {
    case read(ImportJSON.Outcome)
    /// The same bytes were imported and undone, which a person decided.
    case undone(path: String, importId: Int64)
    /// Rejected rows of which nobody has mended one yet.
    case unmended

    /// The file's outcome as an import's; nil where none was tried.
    var imported: ImportJSON.Outcome? {
      if case .read(let outcome) = self { outcome } else { nil }
    }

    /// Whether the file was stored, or in a trial would be.
    var isNew: Bool {
      if case .read(.done(let report)) = self { report.status != .alreadyImported } else { false }
    }
  }

  private let store: Store
  private let units: UnitCatalogue
  private let library: FormLibrary
  private let recognition: FileRecognition
  private let options: Importer.Options

  init(_ sources: Sources, store: Store, library: FormLibrary, options: Importer.Options) throws {
    self.store = store
    self.library = library
    self.options = options
    units = sources.units
    recognition = try FileRecognition(
      forms: sources.forms, catalogue: sources.units, library: library)
  }

  /// Imports the files one after the other.
  ///
  /// - Parameter done: Called behind each file.
  /// - Throws: Failures that are not the file's own: `StoreError`, `UnwritableRejects`, a file that
  ///   changes while it is read. Files before it stay imported.
  func run(_ files: [Inbox.File], done: (Outcome) -> Void) throws -> [Outcome] {
    let undone = try undoneHashes()
    return try files.map { file in
      let outcome = try outcome(of: file, undone)
      done(outcome)
      return outcome
    }
  }

  /// The hashes of undone imports whose bytes were not imported again.
  private func undoneHashes() throws -> [String: Int64] {
    let known = Set(try store.imports().map(\.sha256))
    return Dictionary(
      try store.undoneImports().filter { !known.contains($0.sha256) }.map { ($0.sha256, $0.id) },
      uniquingKeysWith: max)
  }

  private func outcome(of file: Inbox.File, _ undone: [String: Int64]) throws -> Outcome {
    do {
      if !undone.isEmpty, let id = undone[try Digest.sha256(ofFile: file.path)] {
        return .undone(path: file.path, importId: id)
      }
      guard file.isRejects else { return .read(.done(try report(file.path, options))) }
      return try isMended(file.path) ? .read(.done(try report(file.path, mending))) : .unmended
    } catch let error as UnreadableFile where error.reason == .changed {
      throw FilesInMotion(paths: [file.path])
    } catch let error as any ExplainedError where InboxImport.isFilesOwn(error) {
      return .read(
        .failed(path: file.path, (error as? ImportRefused)?.report, error.sentence))
    }
  }

  // MARK: Rejected rows

  /// Whoever mends rows one after the other is not refused for those that are left.
  private var mending: Importer.Options {
    var options = options
    options.policy.mostRejected = 100
    return options
  }

  /// Whether a file of rejected rows has become good for something since it was written: somebody
  /// mended it, or a unit was added to the catalogue.
  private func isMended(_ path: String) throws -> Bool {
    var trial = mending
    trial.policy.isTrial = true
    do {
      return try report(path, trial).accepted > 0
    } catch let error as any ExplainedError where InboxImport.isFilesOwn(error) {
      return false
    }
  }

  private func report(_ path: String, _ options: Importer.Options) throws -> ImportReport {
    var options = options
    options.time = Moment.now().text
    return switch try recognition.contents(of: path) {
    case .forms(let form):
      try Importer(
        store: store, form: form, catalogue: units, library: library, options: options
      ).importFile(path)
    case .dossierCounts:
      try DossierImporter(store: store, catalogue: units, options: options).importFile(path)
    }
  }

  /// Whether only this file is at fault, so that the others can be imported.
  private static func isFilesOwn(_ error: any ExplainedError) -> Bool {
    !(error is StoreError || error is UnwritableRejects || error is FormChanged)
  }
}
