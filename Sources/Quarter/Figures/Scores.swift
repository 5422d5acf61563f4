internal import Reports
internal import Scoring
internal import Survey

/// The score sheets of the units of a level, and the table of all of them.
struct Scores {
  private let level: UnitLevel
  /// nil where what is entered names no unit, since there is but one.
  private let table: ScoreRun.Result?
  private let sheets: [(unit: Unit, result: ScoreRun.Result)]
  /// The imports behind them.
  let imports: [Int64]

  /// - Throws: What reading the entered figures throws; `BeforeOfOneUnit`.
  init(
    _ maker: FiguresMaker, catalogue: Catalogue, level: UnitLevel, in store: Store
  ) throws {
    var settings = maker.workspace.settings
    settings.minimumForms = maker.method.minimumForms
    settings.halfWidth = maker.method.halfWidth
    settings.coefficientOfVariation = maker.method.coefficientOfVariation
    let run = try ScoreRun(
      setting: ScoreSetting(
        workspace: maker.workspace, settings: settings, catalogue: catalogue,
        period: maker.method.period, design: maker.method.design, units: maker.sources.units,
        store: store,
        program: maker.program),
      form: maker.sources.form, file: maker.sources.inputs)
    let units = run.units(of: level)
    let before = maker.sources.before
    if before != nil, units.count != 1 { throw BeforeOfOneUnit(units: units.count) }
    let figures = try run.figures(of: level)
    self.level = level
    sheets = try units.map { ($0, try run.unit($0, figures, before: before)) }
    table =
      units.count > 1 || run.takesSeveralUnits ? try run.level(level, figures) : nil
    imports = (figures?.rankings.flatMap(\.imports) ?? []) + (figures?.dossiers?.imports ?? [])
  }

  var findings: [Bilingual] { table?.findings ?? sheets.flatMap(\.result.findings) }

  func add(to writer: inout DocumentWriter) throws {
    if let table { try add("scores-\(level.rawValue)", table, to: &writer) }
    for (unit, result) in sheets {
      try add("scores/\(FileName.part(unit.code))", result, to: &writer)
    }
  }

  private func add(
    _ name: String, _ result: ScoreRun.Result, to writer: inout DocumentWriter
  ) throws {
    try writer.add(
      name, reading: result.forReading, spreadsheet: result.forSpreadsheets, json: result.json)
  }
}

/// The areas of the year before are one unit's, but several are scored.
struct BeforeOfOneUnit: ExplainedError {
  let units: Int

  var sentence: Bilingual {
    Bilingual(
      vi: "Mục 'before' của 'quarter' chỉ dùng khi chấm một đơn vị; ở đây có \(units) đơn vị.",
      en: "The key 'before' of 'quarter' is for one unit that is scored; here there are \(units).")
  }
}
