public import Scoring
public import Survey

/// What scores are computed from besides what is entered: the workspace, as far as there is one.
///
/// Without a workspace a unit is only a name, the settings are the usual ones, and nothing is
/// stored: an index can then be entered as a published figure.
public struct ScoreSetting {
  public let workspace: Workspace?
  public let settings: WorkspaceSettings
  public let catalogue: Catalogue
  public let period: Period
  /// How the forms were collected; nil for what the workspace says.
  public let design: SurveyDesign?
  /// nil where a unit is only a name.
  public let units: UnitCatalogue?
  /// nil where nothing was ever imported.
  public let store: Store?
  /// The version of the program, which the results name.
  public let program: String

  public init(
    workspace: Workspace?, settings: WorkspaceSettings, catalogue: Catalogue, period: Period,
    design: SurveyDesign? = nil, units: UnitCatalogue?, store: Store?, program: String
  ) {
    self.workspace = workspace
    self.settings = settings
    self.catalogue = catalogue
    self.period = period
    self.design = design
    self.units = units
    self.store = store
    self.program = program
  }

  /// What is stored of the units of a level; nil where no rule asks or nothing was ever imported.
  func figures(of level: UnitLevel, form: Form?) throws -> StoredFigures? {
    guard let workspace, let units, let store, catalogue.asksStore else { return nil }
    var request = RankingRequest(
      form: try form ?? workspace.form(nil), period: period, level: level)
    request.minimumForms = settings.minimumForms
    request.halfWidth = settings.halfWidth
    request.coefficientOfVariation = settings.coefficientOfVariation
    request.design = try design ?? workspace.design(units)
    return try StoredFigures(
      of: catalogue, request, units: units, in: store, form: workspace.form)
  }

  /// What a file says of the criteria; nothing where none was named.
  func inputs(_ file: String?) throws -> ScoreInputs {
    guard let file else { return ScoreInputs() }
    return try ScoreInputs(CSVDocument.read(file), catalogue: catalogue) { name in
      units.map { try? $0.usualUnit(named: name).code } ?? name
    }
  }
}
