public import Scoring
public import Survey

/// The assessments of all units of a level, best assessed total first.
public struct AssessmentLevelTables {
  private let assessments: [TTHCAssessment]
  private let catalogue: Catalogue
  private let period: Period
  private let level: UnitLevel
  private let names: [String: String]

  /// - Parameter names: The units' names by their codes.
  public init(
    _ assessments: [TTHCAssessment], catalogue: Catalogue, period: Period, level: UnitLevel,
    names: [String: String]
  ) {
    self.assessments = assessments
    self.catalogue = catalogue
    self.period = period
    self.level = level
    self.names = names
  }

  /// Ranked by the assessed total, equal ones in the catalogue's order; incomplete ones last.
  private var rows: [(rank: Int?, assessment: TTHCAssessment)] {
    let totals = assessments.compactMap(\.assessed)
    return assessments.enumerated()
      .map { place, assessment in
        (place, assessment.assessed.map { own in 1 + totals.count { $0 > own } }, assessment)
      }
      .sorted { ($0.1 ?? .max, $0.0) < ($1.1 ?? .max, $1.0) }
      .map { (rank: $0.1, assessment: $0.2) }
  }

  private func name(of assessment: TTHCAssessment) -> String {
    assessment.unit.flatMap { names[$0] } ?? assessment.unit ?? ""
  }

  /// The table, for reading and for spreadsheets.
  public var table: Table {
    var table = Table(
      title: Bilingual(
        vi: "Đánh giá giải quyết TTHC cấp \(level.name.vi), kỳ \(period.name)",
        en: "Assessment of procedures (\(level.name.en)), period \(period.name)"),
      subtitles: [catalogue.title],
      columns: [
        Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
        Column(id: "unit", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true),
        Column(
          id: "self_assessed", heading: Bilingual(vi: "Tự chấm", en: "Self-assessed"),
          kind: .number),
        Column(id: "assessed", heading: Bilingual(vi: "Thẩm định", en: "Assessed"), kind: .number),
        Column(id: "group", heading: Bilingual(vi: "Xếp loại", en: "Class"), kind: .text),
      ])
    for (rank, assessment) in rows {
      table.append([
        rank.map(Cell.rank) ?? .missing, .text(name(of: assessment)),
        .points(assessment.selfAssessed), .points(assessment.assessed),
        assessment.group.map { .bilingual($0.name) } ?? .text(""),
      ])
    }
    table.notes = [
      Bilingual(
        vi: "Xếp hạng và xếp loại theo điểm thẩm định.",
        en: "Ranks and classes follow from the assessed points.")
    ]
    return table
  }

  /// The document: full precision, a contract.
  public func json(findings: [ScoreFinding], origin: ScoreOrigin) -> JSONValue {
    .object(
      ScoreJSON.head(catalogue, period, origin) + [
        ("level", .string(level.rawValue)), ("maximum", .points(catalogue.maximum)),
        (
          "units",
          .array(
            rows.map { rank, assessment in
              .object(
                [
                  ("code", .string(assessment.unit)), ("name", .string(name(of: assessment))),
                  ("rank", .integer(rank)),
                ] + AssessmentTables.body(assessment))
            })
        ),
        ("findings", ScoreFindings.json(findings)),
      ])
  }
}
