internal import Stats
internal import Survey

/// An estimate in the contract that JSON is.
enum EstimateJSON {
  /// Index, standard error, degrees of freedom and interval; null where there is none.
  static func members(of estimate: IndexEstimate?) -> [(key: String, value: JSONValue)] {
    [
      ("index", .number(estimate?.index)),
      ("standardError", .number(estimate?.standardError)),
      ("degreesOfFreedom", .integer(estimate?.degreesOfFreedom)),
      ("interval", interval(estimate?.interval)),
      ("halfWidth", .number(estimate?.halfWidth)),
      ("coefficientOfVariation", .number(estimate?.coefficientOfVariation)),
      ("designEffect", .number(estimate?.designEffect)),
      ("effectiveForms", .number(estimate?.effectiveForms)),
    ]
  }

  static func interval(_ interval: ConfidenceInterval?) -> JSONValue {
    interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }
}

extension RankingRequest {
  /// Form, period and method, with which a document begins.
  func jsonMembers(program: String) -> [(key: String, value: JSONValue)] {
    [
      ("program", .string(program)),
      ("form", .string(form.id)), ("formVersion", .string(form.version)),
      (
        "period",
        .object([
          ("name", .string(period.name)), ("from", .string(period.start.iso)),
          ("to", .string(period.lastDay.iso)),
        ])
      ),
      ("measure", .string(measure.rawValue)), ("overall", .string(overall.rawValue)),
      ("confidence", .number(confidence.percent)), ("interval", .string(interval.rawValue)),
      ("minimumForms", .integer(minimumForms)),
      ("design", DesignJSON.value(of: design)),
    ]
  }
}
