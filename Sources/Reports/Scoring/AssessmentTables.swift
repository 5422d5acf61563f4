public import Scoring
public import Survey

/// The table of an assessment of procedures: what the forms give beside what the assessor gives.
public struct AssessmentTables {
  let assessment: TTHCAssessment
  let catalogue: Catalogue
  let unit: ScoredUnit
  let period: Period

  public init(
    _ assessment: TTHCAssessment, catalogue: Catalogue, unit: ScoredUnit, period: Period
  ) {
    self.assessment = assessment
    self.catalogue = catalogue
    self.unit = unit
    self.period = period
  }

  /// The table, for reading and for spreadsheets.
  public var table: Table {
    var table = Table(
      title: Bilingual(
        vi: "Đánh giá giải quyết TTHC của \(unit.name), kỳ \(period.name)",
        en: "Assessment of procedures of \(unit.name), period \(period.name)"),
      subtitles: [catalogue.title],
      columns: [
        ScoreTables.criterionColumn, ScoreTables.nameColumn(vi: "Chỉ số", en: "Indicator"),
        ScoreTables.maximumColumn,
        Column(id: "answers", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
        Column(
          id: "self_assessed", heading: Bilingual(vi: "Tự chấm", en: "Self-assessed"),
          kind: .number),
        Column(id: "assessed", heading: Bilingual(vi: "Thẩm định", en: "Assessed"), kind: .number),
      ])
    for indicator in assessment.indicators {
      table.append([
        .text(indicator.id), .text(indicator.name), .points(indicator.maximum),
        .count(indicator.answers), .points(indicator.selfAssessed), .points(indicator.assessed),
      ])
    }
    table.append([
      .text(""), .bilingual(ScoreTables.total), .points(assessment.maximum), .missing,
      .points(assessment.selfAssessed), .points(assessment.assessed),
    ])
    table.notes = [
      Bilingual(
        vi: "Tự chấm: trung bình điểm 0, 1, 2 của các phiếu, làm tròn 2 chữ số.",
        en: "Self-assessed: the mean of the forms' 0, 1 and 2, rounded to 2 decimals."),
      classNote,
    ]
    return table
  }

  private var classNote: Bilingual {
    guard assessment.assessed != nil else {
      return Bilingual(
        vi: "Chưa xếp loại: xếp loại theo điểm thẩm định, và điểm thẩm định chưa đủ.",
        en: "No class yet: it follows from the assessed points, which are incomplete.")
    }
    return assessment.group.map(ScoreTables.groupNote)
      ?? Bilingual(
        vi: "Bộ tiêu chí không nêu xếp loại cho tổng điểm này.",
        en: "The catalogue has no class for this total.")
  }

  /// The document: full precision, a contract.
  public func json(findings: [ScoreFinding], origin: ScoreOrigin) -> JSONValue {
    .object(
      ScoreJSON.head(catalogue, period, origin) + [("unit", unit.json)]
        + AssessmentTables.body(assessment) + [("findings", ScoreFindings.json(findings))])
  }

  static func body(_ assessment: TTHCAssessment) -> [(key: String, value: JSONValue)] {
    [
      ("maximum", .points(assessment.maximum)),
      ("selfAssessed", .points(assessment.selfAssessed)),
      ("assessed", .points(assessment.assessed)), ("group", .pointsClass(assessment.group)),
      (
        "criteria",
        .array(
          assessment.indicators.map { indicator in
            .object([
              ("id", .string(indicator.id)), ("name", .string(indicator.name)),
              ("maximum", .points(indicator.maximum)), ("answers", .integer(indicator.answers)),
              ("selfAssessed", .points(indicator.selfAssessed)),
              ("assessed", .points(indicator.assessed)),
            ])
          })
      ),
    ]
  }
}
