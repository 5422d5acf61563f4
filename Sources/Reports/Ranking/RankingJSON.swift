public import Survey

/// A ranking as JSON: full precision, a contract.
public enum RankingJSON {
  /// The document; what cannot be computed or must not be shown is `null`.
  ///
  /// - Parameter program: The version of the program, which the result names.
  public static func value(of ranking: UnitRanking, program: String) -> JSONValue {
    let request = ranking.request
    let by: String =
      switch request.target {
      case .overall: "overall"
      case .dimension(let place): request.form.dimensions[place].id
      }
    return .object([
      ("program", .string(program)),
      ("imports", .array(ranking.imports.map { .integer(Int($0)) })),
      ("form", .string(request.form.id)),
      ("formVersion", .string(request.form.version)),
      (
        "period",
        .object([
          ("name", .string(request.period.name)), ("from", .string(request.period.start.iso)),
          ("to", .string(request.period.lastDay.iso)),
        ])
      ),
      ("level", .string(request.level.rawValue)),
      ("by", .string(by)),
      ("measure", .string(request.measure.rawValue)),
      ("overall", .string(request.overall.rawValue)),
      ("confidence", .number(request.confidence.percent)),
      ("interval", .string(request.interval.rawValue)),
      ("ties", .string(request.ties.rawValue)),
      ("minimumForms", .integer(request.minimumForms)),
      ("design", DesignJSON.value(of: request.design)),
      ("formsWithoutUnit", .integer(ranking.withoutUnit)),
      ("formsOfOtherVersions", .integer(ranking.ofOtherVersions)),
      ("units", .array(ranking.rows.map { unit($0, request) })),
      ("total", total(ranking.total, request)),
    ])
  }

  private static func total(_ total: UnitRanking.Total, _ request: RankingRequest) -> JSONValue {
    .object([
      ("code", .string(total.unit?.code)), ("name", .string(total.unit?.name)),
      ("forms", .integer(total.forms)), ("dossiers", .integer(total.dossiers)),
      ("design", DesignJSON.value(of: total.sample)),
      ("overall", .object(estimate(total.overall))),
      (
        "dimensions",
        .array(
          zip(request.form.dimensions, total.dimensions).map { dimension, entry in
            .object(
              [
                ("id", .string(dimension.id)), ("forms", .integer(entry.forms)),
                ("answers", .integer(entry.answers)),
              ] + estimate(entry))
          })
      ),
    ])
  }

  private static func unit(_ row: UnitRanking.Row, _ request: RankingRequest) -> JSONValue {
    var dimensions: [JSONValue] = []
    for (dimension, entry) in zip(request.form.dimensions, row.dimensions) {
      dimensions.append(
        .object(
          [
            ("id", .string(dimension.id)), ("rank", .integer(entry.rank)),
            ("forms", .integer(entry.forms)), ("answers", .integer(entry.answers)),
          ] + estimate(entry)))
    }
    return .object([
      ("code", .string(row.unit.code)), ("name", .string(row.unit.name)),
      ("status", .string(row.status.rawValue)), ("rank", .integer(row.rank)),
      (
        "rankSet",
        row.rankSet.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null
      ),
      ("forms", .integer(row.forms)),
      ("dossiers", .integer(row.dossiers)), ("responseRate", .number(row.responseRate)),
      ("design", DesignJSON.value(of: row.sample)),
      ("overall", .object([("rank", .integer(row.overall.rank))] + estimate(row.overall))),
      ("dimensions", .array(dimensions)),
    ])
  }

  private static func estimate(_ entry: UnitRanking.Entry) -> [(key: String, value: JSONValue)] {
    EstimateJSON.members(of: entry.estimate)
      + [
        ("weak", .bool(entry.estimate == nil ? nil : entry.isWeak)),
        ("publication", .string(entry.mark.rawValue)),
      ]
  }
}
