internal import Foundation
internal import Reports
internal import Survey

/// Puts figures beside the earlier revisions of their period, never over them.
struct Publishing {
  let shelf: RevisionShelf
  let method: Method
  let content: Manifest.Content
  let figures: Figures
  /// What the store counted up to.
  let point: RegisterPoint
  /// The time that was asked for; nil for now.
  let asOf: Moment?
  let key: SigningKey?

  /// What stands on the shelf afterwards.
  struct Outcome {
    let figures: QuarterResult.Figures
    /// What is wrong with the revision before.
    let findings: [Bilingual]
  }

  /// The revision that holds these very figures; for the figures of now only the current one counts.
  var same: RevisionShelf.Revision? {
    let id = content.id
    guard asOf == nil else { return shelf.revisions.last { $0.manifest?.id == id } }
    return shelf.current.flatMap { $0.manifest?.id == id ? $0 : nil }
  }

  /// What `publish` would do.
  var rehearsed: QuarterResult.Figures {
    if let same { return .unchanged(same) }
    return figures.forms == 0 && shelf.revisions.isEmpty ? .none : .wouldMake(shelf.nextNumber)
  }

  /// Makes a revision unless one holds these figures already.
  ///
  /// - Throws: `UnwritableFile`; nothing of the revision is left then.
  func publish(at moment: Moment) throws -> Outcome {
    for revision in shelf.revisions { Leftovers.remove(in: revision.folder) }
    var findings: [Bilingual] = []
    if let same, let manifest = same.manifest {
      let defects = RevisionFiles.defects(same.folder, manifest)
      guard !defects.isEmpty else {
        try signLater(same)
        return Outcome(figures: .unchanged(same), findings: [])
      }
      findings = defects.map { $0.sentence.about(same.folder) }
    }
    if figures.forms == 0, shelf.revisions.isEmpty { return Outcome(figures: .none, findings: []) }
    let (difference, unusable) = differenceFromCurrent(at: moment)
    findings += unusable
    let changes =
      try difference.map {
        try DifferenceTables($0).documents(language: method.language, formats: method.formats)
      } ?? []
    let manifest = manifest(at: moment, changes: changes)
    let folder = shelf.path(manifest.made.revision)
    let staged = try StagedFolder(folder)
    do {
      for document in figures.documents + changes {
        try staged.write(document.data, to: document.name)
      }
      try staged.write(manifest.data, to: Manifest.fileName)
      if let key {
        try staged.write(key.signature(of: manifest.data), to: Manifest.signatureName)
      }
      try staged.publish()
    } catch {
      staged.discard()
      throw error
    }
    let revision = RevisionShelf.Revision(
      number: manifest.made.revision, folder: folder, manifest: manifest)
    return Outcome(figures: .made(revision, difference), findings: findings)
  }

  private func manifest(at moment: Moment, changes: [Document]) -> Manifest {
    let since = changes.isEmpty ? nil : shelf.current?.manifest
    return Manifest(
      content: content,
      made: Manifest.Made(
        at: moment.text, event: point.event, asOf: asOf?.text, revision: shelf.nextNumber,
        changes: since.map {
          Manifest.Made.Changes(
            since: $0.made.revision, sinceId: $0.id, files: changes.map(Manifest.File.init))
        }))
  }

  /// What differs from the current revision; nil where there is none, or, which is said, none that
  /// can be read.
  private func differenceFromCurrent(
    at moment: Moment
  ) -> (RevisionDifference?, unusable: [Bilingual]) {
    guard let current = shelf.current else { return (nil, []) }
    do {
      let before = try RevisionFigures(inFolder: current.folder)
      let documents = Dictionary(
        figures.documents.map { ($0.name, $0.data) }, uniquingKeysWith: { first, _ in first })
      let after = try RevisionFigures(manifest(at: moment, changes: [])) { documents[$0] ?? Data() }
      return (RevisionDifference(from: before, to: after), [])
    } catch let error as any ExplainedError {
      return (nil, [error.sentence.about(current.folder)])
    } catch {
      return (nil, [UnusableDocument(name: current.folder).sentence])
    }
  }

  /// Signs a revision that was made without a signature.
  private func signLater(_ revision: RevisionShelf.Revision) throws {
    let path = "\(revision.folder)/\(Manifest.signatureName)"
    guard let key, let manifest = revision.manifest,
      !FileManager.default.fileExists(atPath: path)
    else { return }
    try AtomicFile.write(key.signature(of: manifest.data), to: path)
  }
}

extension Bilingual {
  /// The sentence behind the name of what it is about.
  func about(_ name: String) -> Bilingual {
    Bilingual(vi: "\(name): \(vi)", en: "\(name): \(en)")
  }
}
