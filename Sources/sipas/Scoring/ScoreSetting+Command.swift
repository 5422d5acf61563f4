import Foundation
import Quarter
import Scoring
import Survey

extension ScoreSetting {
  /// The setting of a command line.
  init(
    _ workspace: Workspace?, folder: String, catalogue name: String, period: String
  ) throws {
    let source = try FormLibrary(workspace: folder).text(of: name, on: .criteria)
    let catalogue = try Catalogue(yaml: source.text, file: source.file)
    let settings = workspace?.settings ?? WorkspaceSettings()
    let files = FileManager.default
    let units = try workspace.flatMap { workspace in
      // Where every point is entered, a workspace without a unit catalogue is enough.
      catalogue.asksStore || files.fileExists(atPath: workspace.path(workspace.settings.units))
        ? try workspace.catalogue() : nil
    }
    let store = try workspace.flatMap { workspace in
      catalogue.asksStore && files.fileExists(atPath: workspace.path(settings.store))
        ? try workspace.store(for: .reading) : nil
    }
    self.init(
      workspace: workspace, settings: settings, catalogue: catalogue,
      period: try settings.calendar.period(named: period), units: units, store: store,
      program: Sipas.version)
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
