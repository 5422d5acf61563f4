import Foundation
import Reports
import Scoring
import Survey

/// What scores are computed from besides what is entered: the workspace, as far as there is one.
///
/// Without a workspace a unit is only a name, the settings are the usual ones, and nothing is
/// stored: an index can then be entered as a published figure.
struct ScoreSetting {
  let workspace: Workspace?
  let catalogue: Catalogue
  let period: Period
  /// nil where the unit is only a name.
  let units: UnitCatalogue?

  var settings: WorkspaceSettings { workspace?.settings ?? WorkspaceSettings() }

  init(
    _ workspace: Workspace?, folder: String, catalogue name: String, period: String
  ) throws {
    self.workspace = workspace
    let source = try FormLibrary(workspace: folder).text(of: name, on: .criteria)
    let catalogue = try Catalogue(yaml: source.text, file: source.file)
    self.catalogue = catalogue
    let calendar = (workspace?.settings ?? WorkspaceSettings()).calendar
    self.period = try calendar.period(named: period)
    units = try workspace.flatMap { workspace in
      // Where every point is entered, a workspace without a unit catalogue is enough.
      let path = workspace.path(workspace.settings.units)
      return catalogue.asksStore || FileManager.default.fileExists(atPath: path)
        ? try workspace.catalogue() : nil
    }
  }

  /// What is stored of the units of a level; nil where no rule asks or nothing was ever imported.
  func figures(of level: UnitLevel, form: String?) throws -> StoredFigures? {
    guard let workspace, let units, catalogue.asksStore,
      FileManager.default.fileExists(atPath: workspace.path(settings.store))
    else { return nil }
    var request = RankingRequest(form: try workspace.form(form), period: period, level: level)
    request.minimumForms = settings.minimumForms
    request.halfWidth = settings.halfWidth
    request.design = settings.design
    return try StoredFigures(
      of: catalogue, request, units: units, in: workspace.store(for: .reading), form: workspace.form
    )
  }

  /// What a file says of the criteria; nothing where none was named.
  func inputs(_ file: String?) throws -> ScoreInputs {
    guard let file else { return ScoreInputs() }
    return try ScoreInputs(CSVDocument.read(file), catalogue: catalogue) { name in
      units.map { try? $0.usualUnit(named: name).code } ?? name
    }
  }
}

/// An option that a catalogue has no use for.
struct UnfitOption: ExplainedError {
  let option: String
  let catalogue: Catalogue

  var sentence: Bilingual {
    let (vi, en) =
      catalogue.isAssessed
      ? ("được thẩm định; chỉ dùng --assessed", "is assessed; it takes --assessed alone")
      : ("không có điểm thẩm định; hãy dùng --inputs", "has no assessed points; use --inputs")
    return Bilingual(
      vi: "\(option) không dùng được: bộ tiêu chí '\(catalogue.id)' \(vi).",
      en: "\(option) does not fit: the catalogue '\(catalogue.id)' \(en).")
  }
}
