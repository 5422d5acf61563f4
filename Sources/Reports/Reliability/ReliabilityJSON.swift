internal import Stats
public import Survey

/// A reliability study as JSON: full precision, a contract.
public enum ReliabilityJSON {
  /// - Parameter program: The version of the program, which the result names.
  public static func value(of study: ReliabilityStudy, program: String) -> JSONValue {
    let request = study.scope.request
    return .object(
      study.scope.members(program: program) + [
        (
          "dimensions",
          .array(
            study.entries.map {
              dimension(
                $0, request.form, isShown: $0.reliability.cases >= request.minimumForms)
            })
        )
      ])
  }

  private static func dimension(
    _ entry: ReliabilityStudy.Entry, _ form: Form, isShown: Bool
  ) -> JSONValue {
    let (dimension, reliability) = (form.dimensions[entry.place], entry.reliability)
    let items = zip(dimension.items, reliability.items).map { item, figures in
      JSONValue.object([
        ("id", .string(item.id)),
        (
          "mean", .number(isShown ? figures.mean.map { $0 + Double(form.scale.lowest) } : nil)
        ),
        ("itemRestCorrelation", .number(isShown ? figures.itemRest : nil)),
        ("alphaIfDropped", .number(isShown ? figures.alphaIfDropped : nil)),
        ("constant", .bool(isShown ? figures.isConstant : nil)),
      ])
    }
    return .object([
      ("id", .string(dimension.id)), ("completeForms", .integer(reliability.cases)),
      ("alpha", .number(isShown ? reliability.alpha : nil)),
      ("interval", isShown ? EstimateJSON.interval(reliability.interval) : .null),
      ("standardizedAlpha", .number(isShown ? reliability.standardizedAlpha : nil)),
      ("meanCorrelation", .number(isShown ? reliability.meanCorrelation : nil)),
      ("items", .array(items)),
    ])
  }
}
