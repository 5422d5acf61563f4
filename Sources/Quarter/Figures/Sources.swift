internal import Foundation
internal import Scoring
internal import Survey

/// The files besides the forms that figures depend on, each with its hash.
struct Sources {
  /// A file, as a manifest names it.
  struct File: Sendable, Equatable, Decodable {
    /// What the figures need it for.
    enum Role: String, Sendable, Decodable {
      case form, catalogue, units, margins, inputs, before
    }

    let role: Role
    /// Of forms and catalogues.
    let id: String?
    let version: String?
    let sha256: String
  }

  let form: Form
  let units: UnitCatalogue
  /// nil where weights are not adjusted.
  let margins: Margins?
  let catalogue: Catalogue?
  let inputs: String?
  let before: String?
  /// The form, those that the catalogue names, the catalogue, the units, the margins, what is
  /// entered.
  let files: [File]
  /// Forms that responses may be of.
  let forms: [Form]

  /// Reads the files that a workspace's settings name.
  ///
  /// - Throws: What reading them throws; `CatalogueMissing`.
  init(_ workspace: Workspace) throws {
    let settings = workspace.settings.quarter
    let form = try workspace.form(nil)
    units = try workspace.catalogue()
    margins = try workspace.margins(units)
    let source = try settings.catalogue.map {
      try workspace.library.text(of: workspace.reference($0), on: .criteria)
    }
    let catalogue = try source.map { try Catalogue(yaml: $0.text, file: $0.file) }
    inputs = settings.inputs.map(workspace.path)
    before = settings.before.map(workspace.path)

    var files = [try Sources.file(.form, workspace.formName, form, workspace)]
    var forms = [form]
    for name in catalogue?.surveyForms ?? [] {
      let other = try workspace.form(name)
      guard !forms.contains(other) else { continue }
      forms.append(other)
      files.append(try Sources.file(.form, name, other, workspace))
    }
    if let catalogue, let source {
      files.append(
        File(
          role: .catalogue, id: catalogue.id, version: catalogue.version,
          sha256: try Digest.sha256(ofFile: source.file)))
    }
    let paths: [(File.Role, String?)] = [
      (.units, workspace.path(workspace.settings.units)),
      (.margins, workspace.settings.rake.map(workspace.path)), (.inputs, inputs),
      (.before, before),
    ]
    for (role, path) in paths {
      guard let path else { continue }
      files.append(
        File(role: role, id: nil, version: nil, sha256: try Digest.sha256(ofFile: path)))
    }
    for name in settings.forms {
      let other = try workspace.form(workspace.reference(name))
      if !forms.contains(other) { forms.append(other) }
    }
    (self.form, self.catalogue, self.files, self.forms) = (form, catalogue, files, forms)
  }

  private static func file(
    _ role: File.Role, _ name: String, _ form: Form, _ workspace: Workspace
  ) throws -> File {
    File(
      role: role, id: form.id, version: form.version,
      sha256: try Digest.sha256(ofFile: workspace.library.file(ofForm: name)))
  }
}
