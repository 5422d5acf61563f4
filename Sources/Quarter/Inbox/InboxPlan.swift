internal import Survey

/// What a run would do with the files of the inbox.
struct InboxPlan {
  /// A file with its fate.
  struct Entry {
    enum Fate {
      case known(importId: Int64)
      case undone(importId: Int64)
      case forms(String)
      case dossierCounts
      case unusable(Bilingual)
    }

    let path: String
    let fate: Fate

    var isNew: Bool {
      switch fate {
      case .forms, .dossierCounts: true
      case .known, .undone, .unusable: false
      }
    }

    var isUnusable: Bool {
      if case .unusable = fate { true } else { false }
    }
  }

  let entries: [Entry]

  /// - Parameter store: nil where nothing was ever imported.
  init(_ inbox: Inbox, sources: Sources, store: Store?, library: FormLibrary) throws {
    let recognition = try FileRecognition(
      forms: sources.forms, catalogue: sources.units, library: library)
    let known = try store?.imports() ?? []
    let undone = try store?.undoneImports() ?? []
    entries = try inbox.files.map { file in
      do {
        let hash = try Digest.sha256(ofFile: file.path)
        if let entry = known.first(where: { $0.sha256 == hash }) {
          return Entry(path: file.path, fate: .known(importId: entry.id))
        }
        if let entry = undone.last(where: { $0.sha256 == hash }) {
          return Entry(path: file.path, fate: .undone(importId: entry.id))
        }
        switch try recognition.contents(of: file.path) {
        case .forms(let form): return Entry(path: file.path, fate: .forms(form.id))
        case .dossierCounts: return Entry(path: file.path, fate: .dossierCounts)
        }
      } catch let error as any ExplainedError {
        return Entry(path: file.path, fate: .unusable(error.sentence))
      }
    }
  }
}
