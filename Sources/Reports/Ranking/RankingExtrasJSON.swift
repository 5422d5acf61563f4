internal import Stats
internal import Survey

/// What was asked of a ranking beside its ranks, in the contract that JSON is: members that are there
/// only if they were asked for.
struct RankingExtrasJSON {
  let request: RankingRequest
  let certainty: RankCertainty?
  let comparison: RankingComparison?

  typealias Members = [(key: String, value: JSONValue)]

  /// Members of the document.
  var members: Members {
    var members: Members = []
    if let certainty, let seed = certainty.question.seed {
      let sets = certainty.target(request).sets
      members.append(
        (
          "simultaneous",
          .object([
            ("seed", .integer(Int(seed))), ("draws", .integer(sets?.draws)),
            ("criticalValues", .array((sets?.criticalValues ?? []).map { .number($0) })),
            ("monteCarloError", .number(sets?.monteCarloError)),
          ])
        ))
    }
    if let ranks = certainty?.question.ranks {
      let (side, count): (String, Int) =
        switch ranks {
        case .first(let count): ("first", count)
        case .last(let count): ("last", count)
        }
      members.append(
        ("probabilityOf", .object([("ranks", .string(side)), ("count", .integer(count))])))
    }
    if let comparison {
      let earlier = comparison.earlier.request
      members.append(
        (
          "comparedWith",
          .object([
            (
              "period",
              .object([
                ("name", .string(earlier.period.name)),
                ("from", .string(earlier.period.start.iso)),
                ("to", .string(earlier.period.lastDay.iso)),
              ])
            ),
            ("form", .string(earlier.form.id)), ("formVersion", .string(earlier.form.version)),
            ("imports", .array(comparison.earlier.imports.map { .integer(Int($0)) })),
            ("forced", .bool(comparison.isForced)),
          ])
        ))
    }
    return members
  }

  /// Members of a unit: the set of its rank among all at once.
  func members(row: Int) -> Members {
    guard let certainty, certainty.question.seed != nil else { return [] }
    let set = certainty.target(request).sets?.units[row]
    return [
      (
        "simultaneousRankSet",
        set.map { .array([.integer($0.ranks.lowerBound), .integer($0.ranks.upperBound)]) } ?? .null
      ),
      ("borderline", .bool(set?.isBorderline)),
    ]
  }

  /// Members of a unit's index: of a dimension, or the overall one.
  func members(row: Int, dimension: Int?) -> Members {
    var members: Members = []
    if let certainty {
      let answers = dimension.map { certainty.dimensions[$0] } ?? certainty.overall
      if certainty.question.wantsGroups {
        let letters = answers.groups?.letterList(of: row).map { JSONValue.string($0) }
        members.append(("groups", letters.map { .array($0) } ?? .null))
      }
      if certainty.question.ranks != nil {
        members.append(("probability", .number(answers.probabilities?[row])))
      }
    }
    if let comparison {
      let row = comparison.rows[row]
      members.append(("change", value(of: dimension.map { row.dimensions[$0] } ?? row.overall)))
    }
    return members
  }

  private func value(of change: RankingComparison.Change) -> JSONValue {
    let possible = change.rank?.possible
    return .object([
      ("earlierIndex", .number(change.earlier?.index)),
      ("earlierStandardError", .number(change.earlier?.standardError)),
      ("difference", .number(change.difference?.difference)),
      ("standardError", .number(change.difference?.standardError)),
      ("interval", EstimateJSON.interval(change.difference?.interval)),
      ("direction", .string(change.difference?.direction.rawValue)),
      ("earlierRank", .integer(change.earlierRank)),
      ("placesGained", .integer(change.rank?.places)),
      (
        "placesGainedSet",
        possible.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null
      ),
    ])
  }
}
