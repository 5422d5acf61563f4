internal import Stats
public import Survey

/// A breakdown as JSON: full precision, a contract.
public enum BreakdownJSON {
  /// The document; what cannot be computed or must not be shown is `null`.
  ///
  /// - Parameters:
  ///   - breakdown: The groups.
  ///   - program: The version of the program, which the result names.
  public static func value(of breakdown: Breakdown, program: String) -> JSONValue {
    let request = breakdown.request
    let names = request.form.dimensions.map(\.id)
    let groups = breakdown.groups.map { group in
      JSONValue.object([
        ("key", .string(group.value.isUnknown ? nil : group.value.key)),
        (
          "name",
          .object([("vi", .string(group.value.name.vi)), ("en", .string(group.value.name.en))])
        ),
        ("forms", .integer(group.forms)),
        ("overall", .object(members(group.overall.entry, group.overall.difference))),
        (
          "dimensions",
          .array(
            zip(names, group.dimensions).map {
              .object([("id", .string($0))] + members($1.entry, $1.difference))
            })
        ),
      ])
    }
    return .object(
      request.jsonMembers(program: program) + [
        ("by", .string(breakdown.trait.rawValue)),
        ("level", .string(request.level.rawValue)), ("unit", .string(breakdown.unit?.code)),
        ("forms", .integer(breakdown.forms)),
        ("formsWithoutUnit", .integer(breakdown.withoutUnit)),
        ("formsOfOtherVersions", .integer(breakdown.ofOtherVersions)),
        ("comparisons", .integer(breakdown.comparisons)),
        ("differenceConfidence", .number(breakdown.comparisonLevel.percent)),
        ("sample", DesignJSON.value(of: breakdown.sample)),
        ("groups", .array(groups)),
        (
          "total",
          .object([
            ("overall", .object(members(breakdown.overall))),
            (
              "dimensions",
              .array(
                zip(names, breakdown.dimensions).map {
                  .object([("id", .string($0))] + members($1))
                })
            ),
          ])
        ),
      ])
  }

  private static func members(_ entry: UnitRanking.Entry) -> [(key: String, value: JSONValue)] {
    [("forms", .integer(entry.forms)), ("answers", .integer(entry.answers))]
      + EstimateJSON.members(of: entry.estimate)
  }

  private static func members(
    _ entry: UnitRanking.Entry, _ difference: IndexDifference?
  ) -> [(key: String, value: JSONValue)] {
    members(entry) + [
      (
        "againstRest",
        difference.map {
          .object([
            ("difference", .number($0.difference)), ("standardError", .number($0.standardError)),
            ("interval", EstimateJSON.interval($0.interval)),
            ("direction", .string($0.direction.rawValue)),
          ])
        } ?? .null
      )
    ]
  }
}
