import Reports
import Scoring
import Survey

/// One run of `sipas score`, up to the tables.
struct ScoreRun {
  /// What is printed.
  struct Result {
    let forReading: [Table]
    let forSpreadsheets: Table
    let json: JSONValue
    let findings: [Bilingual]
  }

  let setting: ScoreSetting
  /// The form of survey rules that name none; nil for the workspace's own.
  let form: String?
  /// Inputs, or the assessor's points.
  let file: String?

  private var catalogue: Catalogue { setting.catalogue }
  private var period: Period { setting.period }

  // MARK: One unit

  func unit(named name: String, before: String?) throws -> Result {
    let known = try setting.units?.usualUnit(named: name)
    let unit = known.map { ScoredUnit($0) } ?? ScoredUnit(named: name)
    let inputs = try setting.inputs(file)
    let figures = try known.flatMap { try setting.figures(of: $0.level, form: form) }
    var leftOut: [Bilingual] = []
    if let figures, let known, let units = setting.units {
      leftOut = ScoreFindings.leftOut(of: figures, about: (known, in: units))
    }
    if catalogue.isAssessed {
      let assessment = assessment(of: unit.key, known, inputs, figures)
      let findings = inputs.findings + assessment.findings
      let tables = AssessmentTables(
        assessment, catalogue: catalogue, unit: unit, period: period)
      return Result(
        forReading: [tables.table], forSpreadsheets: tables.table,
        json: tables.json(findings: findings, origin: origin(figures)),
        findings: otherUnits(unit, inputs)
          + ScoreFindings.sentences(of: findings, in: catalogue) + leftOut + hint(findings))
    }
    let sheet = sheet(of: unit.key, known, inputs, figures)
    let areas = try before.map { try AreaResult.read(CSVDocument.read($0)) }
    let tables = ScoreTables(
      sheet, catalogue: catalogue, unit: unit, period: period, before: areas)
    let findings = inputs.findings + sheet.findings
    let unknown = ScoreFindings.unknownAreas(areas ?? [], in: catalogue, file: before ?? "")
    return Result(
      forReading: tables.forReading, forSpreadsheets: tables.forSpreadsheets,
      json: ScoreJSON.value(of: tables, findings: findings, origin: origin(figures)),
      findings: otherUnits(unit, inputs)
        + ScoreFindings.sentences(of: findings, in: catalogue) + unknown + leftOut
        + hint(findings))
  }

  /// A file that names units, but not the one that is scored: most often another spelling.
  private func otherUnits(_ unit: ScoredUnit, _ inputs: ScoreInputs) -> [Bilingual] {
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

  func units(of level: UnitLevel) throws -> Result {
    let units = setting.units?.units(of: level, in: period) ?? []
    let names = Dictionary(
      units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let inputs = try setting.inputs(file)
    if let file, inputs.units.isEmpty { throw InputsNameNoUnits(file: file) }
    let figures = try setting.figures(of: level, form: form)
    let leftOut = figures.map { ScoreFindings.leftOut(of: $0) } ?? []
    if catalogue.isAssessed {
      let assessments = units.map { assessment(of: $0.code, $0, inputs, figures) }
      let findings = inputs.findings + assessments.flatMap(\.findings)
      let tables = AssessmentLevelTables(
        assessments, catalogue: catalogue, period: period, level: level, names: names)
      return Result(
        forReading: [tables.table], forSpreadsheets: tables.table,
        json: tables.json(findings: findings, origin: origin(figures)),
        findings: ScoreFindings.sentences(of: findings, in: catalogue, names: names) + leftOut)
    }
    let sheets = units.map { sheet(of: $0.code, $0, inputs, figures) }
    let findings = inputs.findings + sheets.flatMap(\.findings)
    let tables = ScoreLevelTables(
      ScoreTable(sheets), catalogue: catalogue, period: period, level: level, names: names)
    return Result(
      forReading: tables.forReading, forSpreadsheets: tables.forSpreadsheets,
      json: ScoreJSON.value(of: tables, findings: findings, origin: origin(figures)),
      findings: ScoreFindings.sentences(of: findings, in: catalogue, names: names) + leftOut)
  }

  private func origin(_ figures: StoredFigures?) -> ScoreOrigin {
    ScoreOrigin(program: Sipas.version, figures: figures)
  }

  // MARK: Scores

  private func sheet(
    of key: String, _ unit: Unit?, _ inputs: ScoreInputs, _ figures: StoredFigures?
  ) -> ScoreSheet {
    ScoreSheet.score(
      catalogue: catalogue, inputs: inputs, unit: key, period: period.name,
      survey: { source in unit.flatMap { figures?.index(source, of: $0) } },
      dossiers: { ratio in unit.flatMap { figures?.ratio(ratio, of: $0) } })
  }

  private func assessment(
    of key: String, _ unit: Unit?, _ assessed: ScoreInputs, _ figures: StoredFigures?
  ) -> TTHCAssessment {
    TTHCAssessment(
      catalogue: catalogue, unit: key,
      answers: { source in unit.flatMap { figures?.answers(source, of: $0) } },
      assessed: assessed, minimumForms: setting.settings.minimumForms)
  }
}
