internal import Survey

/// A trend in the contract that JSON is.
enum TrendJSON {
  static func value(of trend: UnitTrend) -> JSONValue {
    .array(
      trend.points.map { point in
        .object(
          [
            (
              "period",
              .object([
                ("name", .string(point.period.name)), ("from", .string(point.period.start.iso)),
                ("to", .string(point.period.lastDay.iso)),
              ])
            ),
            ("form", .string(point.form?.id)), ("formVersion", .string(point.form?.version)),
            ("forms", .integer(point.forms)), ("gap", .string(point.gap.map(word))),
          ] + EstimateJSON.members(of: point.estimate) + [
            (
              "above",
              trend.above.map { unit in
                .object(
                  [("code", .string(unit.code))] + EstimateJSON.members(of: point.above))
              } ?? .null
            )
          ])
      })
  }

  private static func word(_ gap: UnitTrend.Gap) -> String {
    switch gap {
    case .noForms: "no-forms"
    case .tooFewForms: "too-few-forms"
    case .noOverall: "no-overall"
    case .formGone: "form-gone"
    case .otherScale: "other-scale"
    }
  }
}
