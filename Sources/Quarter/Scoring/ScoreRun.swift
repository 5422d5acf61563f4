public import Reports
public import Scoring
public import Survey

/// The scores of a catalogue: from stored and entered figures to the tables.
public struct ScoreRun {
  /// What is printed.
  public struct Result {
    public let forReading: [Table]
    public let forSpreadsheets: Table
    public let json: JSONValue
    public let findings: [Bilingual]
  }

  private let setting: ScoreSetting
  /// The form of survey rules that name none; nil for the workspace's own.
  private let form: Form?
  private let inputs: ScoreInputs

  /// - Parameters:
  ///   - form: The form of survey rules that name none; nil for the workspace's own.
  ///   - file: Inputs, or the assessor's points.
  /// - Throws: What reading the file throws.
  public init(setting: ScoreSetting, form: Form?, file: String?) throws {
    self.setting = setting
    self.form = form
    inputs = try setting.inputs(file)
  }

  private var catalogue: Catalogue { setting.catalogue }
  private var period: Period { setting.period }

  /// What is stored of the units of a level, which the results of all of them share.
  public func figures(of level: UnitLevel) throws -> StoredFigures? {
    try setting.figures(of: level, form: form)
  }

  // MARK: One unit

  /// The sheet of a unit that a person named.
  ///
  /// - Parameter before: The areas of the year before.
  public func unit(named name: String, before: String?) throws -> Result {
    let known = try setting.units?.usualUnit(named: name)
    let figures = try known.flatMap { try self.figures(of: $0.level) }
    let unit = known.map { ScoredUnit($0) } ?? ScoredUnit(named: name)
    return try result(for: unit, known, figures, before)
  }

  /// The sheet of a unit of the catalogue.
  ///
  /// - Parameters:
  ///   - figures: Of the unit's level.
  ///   - before: The areas of the year before.
  public func unit(_ unit: Unit, _ figures: StoredFigures?, before: String?) throws -> Result {
    try result(for: ScoredUnit(unit), unit, figures, before)
  }

  private func result(
    for unit: ScoredUnit, _ known: Unit?, _ figures: StoredFigures?, _ before: String?
  ) throws -> Result {
    var leftOut: [Bilingual] = []
    if let figures, let known, let units = setting.units {
      leftOut = ScoreFindings.leftOut(of: figures, about: (known, in: units))
    }
    if catalogue.isAssessed {
      let assessment = assessment(of: unit.key, known, figures)
      let findings = inputs.findings + assessment.findings
      let tables = AssessmentTables(
        assessment, catalogue: catalogue, unit: unit, period: period)
      return Result(
        forReading: [tables.table], forSpreadsheets: tables.table,
        json: tables.json(findings: findings, origin: origin(figures)),
        findings: otherUnits(unit)
          + ScoreFindings.sentences(of: findings, in: catalogue) + leftOut + hint(findings))
    }
    let sheet = sheet(of: unit.key, known, figures)
    let areas = try before.map { try AreaResult.read(CSVDocument.read($0)) }
    let tables = ScoreTables(
      sheet, catalogue: catalogue, unit: unit, period: period, before: areas)
    let findings = inputs.findings + sheet.findings
    let unknown = ScoreFindings.unknownAreas(areas ?? [], in: catalogue, file: before ?? "")
    return Result(
      forReading: noted(tables.forReading, figures), forSpreadsheets: tables.forSpreadsheets,
      json: ScoreJSON.value(of: tables, findings: findings, origin: origin(figures)),
      findings: otherUnits(unit)
        + ScoreFindings.sentences(of: findings, in: catalogue) + unknown + leftOut
        + hint(findings))
  }

  /// A file that names units, but not the one that is scored: most often another spelling.
  private func otherUnits(_ unit: ScoredUnit) -> [Bilingual] {
    guard !inputs.units.isEmpty, !inputs.units.contains(unit.key) else { return [] }
    let list = inputs.units.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return [
      Bilingual(
        vi: "\(inputs.file): không có dòng nào của '\(unit.name)'; tệp có \(list).",
        en: "\(inputs.file): there is no row of '\(unit.name)'; the file has \(list).")
    ]
  }

  /// Why no stored form was read, where a criterion waits for one.
  private func hint(_ findings: [ScoreFinding]) -> [Bilingual] {
    guard setting.workspace == nil, findings.contains(where: { $0.kind == .noSurveyIndex }) else {
      return []
    }
    return [
      Bilingual(
        vi: "Thư mục này chưa có sipas.yaml nên không đọc phiếu đã nhập; hãy nêu thư mục bằng "
          + "--workspace, hoặc nhập chỉ số đã công bố ở cột 'value'.",
        en: "This folder has no sipas.yaml, so that no stored forms are read; name a folder with "
          + "--workspace, or enter a published index in the column 'value'.")
    ]
  }

  // MARK: All units of a level

  /// Whether what is entered can be of several units: it names them, or there is nothing.
  public var takesSeveralUnits: Bool { inputs.file.isEmpty || !inputs.units.isEmpty }

  /// The units of a level that existed in the period.
  public func units(of level: UnitLevel) -> [Unit] {
    setting.units?.units(of: level, in: period) ?? []
  }

  /// The scores of all units of a level.
  ///
  /// - Parameter figures: Of the level.
  /// - Throws: `InputsNameNoUnits`, since such inputs are those of one unit.
  public func level(_ level: UnitLevel, _ figures: StoredFigures?) throws -> Result {
    let units = units(of: level)
    let names = Dictionary(
      units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard takesSeveralUnits else { throw InputsNameNoUnits(file: inputs.file) }
    let leftOut = figures.map { ScoreFindings.leftOut(of: $0) } ?? []
    if catalogue.isAssessed {
      let assessments = units.map { assessment(of: $0.code, $0, figures) }
      let findings = inputs.findings + assessments.flatMap(\.findings)
      let tables = AssessmentLevelTables(
        assessments, catalogue: catalogue, period: period, level: level, names: names)
      return Result(
        forReading: [tables.table], forSpreadsheets: tables.table,
        json: tables.json(findings: findings, origin: origin(figures)),
        findings: ScoreFindings.sentences(of: findings, in: catalogue, names: names) + leftOut)
    }
    let sheets = units.map { sheet(of: $0.code, $0, figures) }
    let findings = inputs.findings + sheets.flatMap(\.findings)
    let tables = ScoreLevelTables(
      ScoreTable(sheets), catalogue: catalogue, period: period, level: level, names: names)
    return Result(
      forReading: noted(tables.forReading, figures), forSpreadsheets: tables.forSpreadsheets,
      json: ScoreJSON.value(of: tables, findings: findings, origin: origin(figures)),
      findings: ScoreFindings.sentences(of: findings, in: catalogue, names: names) + leftOut)
  }

  /// The tables, the first of which says how the forms were collected that indices come from.
  private func noted(_ tables: [Table], _ figures: StoredFigures?) -> [Table] {
    guard let design = figures?.rankings.first.flatMap({ MethodText.design($0.request.design) }),
      var first = tables.first
    else { return tables }
    first.notes.append(design)
    return [first] + tables.dropFirst()
  }

  private func origin(_ figures: StoredFigures?) -> ScoreOrigin {
    ScoreOrigin(program: setting.program, figures: figures)
  }

  // MARK: Scores

  /// The sheet alone of a unit of the catalogue, where no point is assessed.
  ///
  /// - Parameter figures: Of the unit's level.
  public func sheet(of unit: Unit, _ figures: StoredFigures?) -> ScoreSheet {
    sheet(of: unit.code, unit, figures)
  }

  private func sheet(of key: String, _ unit: Unit?, _ figures: StoredFigures?) -> ScoreSheet {
    ScoreSheet.score(
      catalogue: catalogue, inputs: inputs, unit: key, period: period.name,
      survey: { source in unit.flatMap { figures?.index(source, of: $0) } },
      dossiers: { ratio in unit.flatMap { figures?.ratio(ratio, of: $0) } })
  }

  private func assessment(
    of key: String, _ unit: Unit?, _ figures: StoredFigures?
  ) -> TTHCAssessment {
    TTHCAssessment(
      catalogue: catalogue, unit: key,
      answers: { source in unit.flatMap { figures?.answers(source, of: $0) } },
      assessed: inputs, minimumForms: setting.settings.minimumForms)
  }
}
