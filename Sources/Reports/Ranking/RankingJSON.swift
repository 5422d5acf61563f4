public import Survey

/// A ranking as JSON: full precision, a contract.
public enum RankingJSON {
  /// The document; what cannot be computed or must not be shown is `null`.
  ///
  /// - Parameters:
  ///   - ranking: The units in order.
  ///   - certainty: How sure the ranks are, where it was asked for.
  ///   - comparison: The changes since another period, where they were asked for.
  ///   - program: The version of the program, which the result names.
  public static func value(
    of ranking: UnitRanking, certainty: RankCertainty? = nil, comparison: RankingComparison? = nil,
    program: String
  ) -> JSONValue {
    let request = ranking.request
    let extras = RankingExtrasJSON(
      request: request, certainty: certainty, comparison: comparison)
    let by: String =
      switch request.target {
      case .overall: "overall"
      case .dimension(let place): request.form.dimensions[place].id
      }
    let head: RankingExtrasJSON.Members = [
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
    ]
    let units = ranking.rows.enumerated().map { unit($1, request, extras, place: $0) }
    return .object(
      head + extras.members + [
        ("units", .array(units)), ("total", total(ranking.total, request)),
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

  private static func unit(
    _ row: UnitRanking.Row, _ request: RankingRequest, _ extras: RankingExtrasJSON, place: Int
  ) -> JSONValue {
    var dimensions: [JSONValue] = []
    for (dimension, entry) in row.dimensions.enumerated() {
      let head: RankingExtrasJSON.Members = [
        ("id", .string(request.form.dimensions[dimension].id)), ("rank", .integer(entry.rank)),
        ("forms", .integer(entry.forms)), ("answers", .integer(entry.answers)),
      ]
      dimensions.append(
        .object(head + estimate(entry) + extras.members(row: place, dimension: dimension)))
    }
    let overall: RankingExtrasJSON.Members =
      [("rank", .integer(row.overall.rank))] + estimate(row.overall)
      + extras.members(row: place, dimension: nil)
    let head: RankingExtrasJSON.Members = [
      ("code", .string(row.unit.code)), ("name", .string(row.unit.name)),
      ("status", .string(row.status.rawValue)), ("rank", .integer(row.rank)),
      (
        "rankSet",
        row.rankSet.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null
      ),
    ]
    let body: RankingExtrasJSON.Members = [
      ("forms", .integer(row.forms)),
      ("dossiers", .integer(row.dossiers)), ("responseRate", .number(row.responseRate)),
      ("design", DesignJSON.value(of: row.sample)),
      ("overall", .object(overall)),
      ("dimensions", .array(dimensions)),
    ]
    return .object(head + extras.members(row: place) + body)
  }

  private static func estimate(_ entry: UnitRanking.Entry) -> [(key: String, value: JSONValue)] {
    EstimateJSON.members(of: entry.estimate)
      + [
        ("weak", .bool(entry.estimate == nil ? nil : entry.isWeak)),
        ("publication", .string(entry.mark.rawValue)),
      ]
  }
}
