internal import Foundation
internal import Survey

/// The figures of a revision, computed again from the store as it was at the revision's point.
struct Recomputation {
  private let recorded: Manifest
  private let method: Method
  private let again: Manifest.Content
  private let figures: Figures
  /// The last change of the store.
  private let last: RegisterPoint

  /// - Throws: `UnusableMethod`, and what reading the workspace and its store throws.
  init(_ manifest: Manifest, in workspace: Workspace, program: String) throws {
    recorded = manifest
    let sources = try Sources(workspace)
    guard let method = manifest.content.method.method(workspace.settings, sources.margins) else {
      throw UnusableMethod()
    }
    self.method = method
    let store = try workspace.store(for: .reading)
    last = try store.lastEvent()?.point ?? RegisterPoint(event: 0)
    let maker = FiguresMaker(
      workspace: workspace, method: method, sources: sources, program: program)
    figures = try maker.figures(in: store.asOf(RegisterPoint(event: manifest.made.event)))
    again = Manifest.Content(
      program: program, method: method, sources: sources, figures: figures)
  }

  /// What differs from what the manifest says.
  func findings(beside folder: String) throws -> [Verification.Finding] {
    var findings: [Verification.Finding] = []
    func note(_ kind: Verification.Finding.Kind, _ vi: String, _ en: String) {
      findings.append(.init(kind: kind, sentence: Bilingual(vi: vi, en: en)))
    }
    if last.event < recorded.made.event {
      note(
        .register,
        "Kho phiếu chỉ có đến thay đổi số \(last.event), nhưng bản này tính đến số "
          + "\(recorded.made.event): đây là kho khác hoặc bản sao cũ hơn.",
        "The store knows changes up to \(last.event), but this revision counts up to "
          + "\(recorded.made.event): it is another store, or an older copy.")
    }
    for change in RevisionDifference.settings(recorded.content, again) {
      let kind: Verification.Finding.Kind =
        change.key == "program" ? .program : change.isSource ? .source : .option
      note(
        kind, "\(change.name.vi): khi lập là \(change.before), bây giờ là \(change.after).",
        "\(change.name.en): it was \(change.before) and is \(change.after) now.")
    }
    for entry in recorded.content.imports where !again.imports.contains(entry) {
      note(
        .imports, "Lần nhập \(entry.id) ('\(entry.file)') không còn như khi lập.",
        "Import \(entry.id) ('\(entry.file)') is not as it was.")
    }
    for entry in again.imports where !recorded.content.imports.contains(entry) {
      note(
        .imports, "Lần nhập \(entry.id) ('\(entry.file)') không có trong bản kê.",
        "Import \(entry.id) ('\(entry.file)') is not in the manifest.")
    }
    for name in try differingNames(beside: folder) {
      note(
        .results, "'\(name)': tính lại từ kho phiếu cho kết quả khác.",
        "'\(name)': computed again from the store, it differs.")
    }
    return findings
  }

  /// The results, and the lists of changes, that are others now.
  private func differingNames(beside folder: String) throws -> [String] {
    let files = recorded.content.results + (recorded.made.changes?.files ?? [])
    let changes = try changesAgain(beside: folder)
    let computed = again.results + (changes ?? recorded.made.changes?.files ?? [])
    let names = Set(files.map(\.name)).union(computed.map(\.name))
    return names.filter { name in
      files.first { $0.name == name }?.sha256 != computed.first { $0.name == name }?.sha256
    }.sorted()
  }

  /// The lists of changes, made again; nil where the earlier revision is not at hand.
  private func changesAgain(beside folder: String) throws -> [Manifest.File]? {
    guard let changes = recorded.made.changes else { return nil }
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    let before = RevisionShelf(folder: parent).revisions.first {
      $0.number == changes.since && $0.manifest?.id == changes.sinceId
    }
    guard let before, let old = try? RevisionFigures(inFolder: before.folder) else { return nil }
    let documents = Dictionary(
      figures.documents.map { ($0.name, $0.data) }, uniquingKeysWith: { first, _ in first })
    let new = try RevisionFigures(Manifest(content: again, made: recorded.made)) {
      documents[$0] ?? Data()
    }
    return try DifferenceTables(RevisionDifference(from: old, to: new))
      .documents(language: method.language, formats: method.formats).map(Manifest.File.init)
  }
}

/// A manifest that names options which this program does not know.
struct UnusableMethod: ExplainedError {
  var sentence: Bilingual {
    Bilingual(
      vi: "Bản kê nêu kỳ hoặc tùy chọn mà chương trình không hiểu; nó đã bị sửa, hoặc do phiên bản "
        + "khác ghi.",
      en: "The manifest names a period or options that the program does not know; it was changed, "
        + "or another version wrote it.")
  }
}
