internal import Stats
public import Survey

/// Items as JSON: full precision, a contract.
public enum ItemJSON {
  /// One unit: its indices, and its items in the order of the form.
  ///
  /// - Parameters:
  ///   - profile: The items of the unit.
  ///   - row: The unit in its ranking.
  ///   - trend: The unit over periods, if that was asked for.
  ///   - program: The version of the program, which the result names.
  public static func value(
    of profile: ItemProfile, _ row: UnitRanking.Row, trend: UnitTrend? = nil, program: String
  ) -> JSONValue {
    let form = profile.request.form
    let dimensions = zip(form.dimensions, row.dimensions).map { dimension, entry in
      JSONValue.object(
        [("id", .string(dimension.id)), ("rank", .integer(entry.rank))] + figures(of: entry))
    }
    return .object(
      profile.request.jsonMembers(program: program) + [
        (
          "unit",
          .object([
            ("code", .string(row.unit.code)), ("name", .string(row.unit.name)),
            ("level", .string(row.unit.level.rawValue)), ("status", .string(row.status.rawValue)),
            ("forms", .integer(row.forms)), ("dossiers", .integer(row.dossiers)),
            ("design", DesignJSON.value(of: row.sample)),
            ("overall", .object([("rank", .integer(row.overall.rank))] + figures(of: row.overall))),
            ("dimensions", .array(dimensions)),
          ])
        ),
        ("items", .array(profile.entries.map { item($0, profile) })),
      ] + (trend.map { [("trend", TrendJSON.value(of: $0))] } ?? []))
  }

  /// All units of a level, or one: the items, weakest first, those without an index last.
  public static func ranking(of profile: ItemProfile, program: String) -> JSONValue {
    let withheld = profile.entries.filter { $0.estimate == nil }
    return .object(
      profile.request.jsonMembers(program: program) + [
        ("level", .string(profile.request.level.rawValue)),
        ("unit", .string(profile.unit?.code)),
        ("forms", .integer(profile.counts.forms)),
        ("formsWithoutUnit", .integer(profile.withoutUnit)),
        ("formsOfOtherVersions", .integer(profile.ofOtherVersions)),
        ("items", .array((profile.weakestFirst + withheld).map { item($0, profile) })),
      ])
  }

  private static func figures(of entry: UnitRanking.Entry) -> [(key: String, value: JSONValue)] {
    [("forms", .integer(entry.forms)), ("answers", .integer(entry.answers))]
      + EstimateJSON.members(of: entry.estimate)
  }

  static func item(_ entry: ItemProfile.Entry, _ profile: ItemProfile) -> JSONValue {
    let (form, counts, place) = (profile.request.form, profile.counts, entry.place)
    let dimension = form.dimensions.first { $0.items.contains { $0.id == form.items[place].id } }
    let levels = form.scale.levels.enumerated().map { index, level in
      JSONValue.object([
        ("level", .integer(level.value)),
        ("forms", .integer(counts.count(item: place, level: level.value))),
        ("share", .number(entry.levelShares?[index])),
      ])
    }
    func unit(_ unit: ItemProfile.UnitIndex?) -> JSONValue {
      unit.map {
        .object([("code", .string($0.unit.code)), ("index", .number($0.index))])
      } ?? .null
    }
    return .object(
      [
        ("id", .string(form.items[place].id)), ("dimension", .string(dimension?.id)),
        ("answered", .integer(counts.answered(item: place))),
        ("blank", .integer(counts.blank(item: place))),
        ("notApplicable", .integer(counts.notApplicable(item: place))),
        ("unusable", .integer(counts.unusable(item: place))),
        ("nonResponse", .number(profile.nonResponse(place))),
        ("levels", .array(levels)),
      ] + EstimateJSON.members(of: entry.estimate) + [
        ("lowest", unit(entry.extremes?.lowest)), ("highest", unit(entry.extremes?.highest)),
      ])
  }
}
