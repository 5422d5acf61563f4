public import Scoring
internal import Survey

/// Score sheets as JSON: full precision, a contract.
public enum ScoreJSON {
  /// The document of one unit; what cannot be computed is `null`.
  ///
  /// - Parameters:
  ///   - findings: Those of the inputs and of the sheet.
  ///   - origin: Where the figures come from.
  public static func value(
    of tables: ScoreTables, findings: [ScoreFinding], origin: ScoreOrigin
  ) -> JSONValue {
    let sheet = tables.sheet
    return .object(
      head(tables.catalogue, tables.period, origin) + [("unit", tables.unit.json)] + body(sheet) + [
        ("areas", .array(sheet.areas(comparedWith: tables.before ?? []).map(area))),
        ("findings", ScoreFindings.json(findings)),
      ])
  }

  /// The document of the units of a level.
  public static func value(
    of tables: ScoreLevelTables, findings: [ScoreFinding], origin: ScoreOrigin
  ) -> JSONValue {
    .object(
      head(tables.catalogue, tables.period, origin) + [
        ("level", .string(tables.level.rawValue)),
        ("maximum", .points(tables.catalogue.maximum)),
        (
          "units",
          .array(
            tables.table.rows.map { row in
              .object(
                [
                  ("code", .string(row.sheet.unit)), ("name", .string(tables.name(of: row.sheet))),
                  ("rank", .integer(row.rank)),
                ] + body(row.sheet))
            })
        ),
        ("findings", ScoreFindings.json(findings)),
      ])
  }

  static func head(
    _ catalogue: Catalogue, _ period: Period, _ origin: ScoreOrigin
  ) -> [(key: String, value: JSONValue)] {
    [
      ("program", .string(origin.program)),
      ("imports", .array(origin.imports.map { .integer(Int($0)) })),
      ("design", origin.design.map(DesignJSON.value) ?? .null),
      ("catalogue", .string(catalogue.id)), ("catalogueVersion", .string(catalogue.version)),
      ("period", period.json),
    ]
  }

  private static func body(_ sheet: ScoreSheet) -> [(key: String, value: JSONValue)] {
    [
      ("maximum", .points(sheet.maximum)), ("points", .points(sheet.points)),
      ("group", .pointsClass(sheet.group)), ("rating", .pointsClass(sheet.rating)),
      ("missing", .array(sheet.missing.map { .string($0) })),
      ("criteria", .array(sheet.criteria.map(criterion))),
    ]
  }

  private static func criterion(_ line: CriterionScore) -> JSONValue {
    let members: [(key: String, value: JSONValue)] = [
      ("id", .string(line.id)), ("name", .string(line.name)), ("maximum", .points(line.maximum)),
      ("points", .points(line.points)), ("deducted", .points(line.deducted)),
      ("rule", .string(line.rule)), ("reason", .string(line.reason)),
      ("evidence", .string(line.evidence)),
    ]
    guard line.rule == "survey" else {
      return .object(members + [("children", .array(line.children.map(criterion)))])
    }
    return .object(members + survey(line) + [("children", [])])
  }

  /// The index behind the points, its interval, and the points that the interval leaves possible.
  private static func survey(_ line: CriterionScore) -> [(key: String, value: JSONValue)] {
    [
      ("index", .number(line.index?.index)),
      (
        "indexInterval",
        line.index?.interval.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null
      ),
      ("interval", line.interval.map { [.points($0.lower), .points($0.upper)] } ?? .null),
      ("straddlesStep", .bool(line.interval?.straddlesStep)),
    ]
  }

  private static func area(_ change: AreaChange) -> JSONValue {
    func members(_ area: AreaResult) -> [(key: String, value: JSONValue)] {
      [
        ("maximum", .points(area.maximum)), ("points", .points(area.points)),
        ("percent", .number(area.percent?.doubleValue)),
      ]
    }
    return .object(
      [("id", .string(change.now.id)), ("name", .string(change.now.name))] + members(change.now) + [
        ("before", change.before.map { .object(members($0)) } ?? .null),
        ("change", .number(change.change?.doubleValue)),
      ])
  }
}

/// Where scores come from besides what was entered.
public struct ScoreOrigin: Sendable {
  /// The version of the program.
  public let program: String
  /// The imports of forms behind the indices, in order.
  public let imports: [Int64]
  /// How those forms were collected; nil where no index comes from forms.
  let design: SurveyDesign?

  public init(program: String, figures: StoredFigures?) {
    self.program = program
    design = figures?.rankings.first?.request.design
    imports = Set(figures?.rankings.flatMap(\.imports) ?? []).sorted()
  }
}
