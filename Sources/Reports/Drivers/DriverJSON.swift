internal import Stats
public import Survey

/// A driver study as JSON: full precision, a contract.
public enum DriverJSON {
  /// - Parameter program: The version of the program, which the result names.
  public static func value(of study: DriverStudy, program: String) -> JSONValue {
    let items = study.scope.request.form.items
    return .object(
      study.scope.members(program: program) + [
        ("by", .string(study.plan.kind.rawValue)),
        (
          "outcome",
          .string(study.plan.question.map { items[$0].id } ?? "mean-of-other-dimensions")
        ),
        ("sharing", .string(study.plan.blocks[0].design.sharing.rawValue)),
        ("parts", .array(study.parts.map { part($0, study) })),
      ])
  }

  private static func part(_ part: DriverStudy.Part, _ study: DriverStudy) -> JSONValue {
    let form = study.scope.request.form
    let blocks = zip(study.plan.blocks, zip(part.analyses, part.cases)).map { block, figures in
      let analysis = figures.0
      let drivers = block.predictors.enumerated().map { place, predictor in
        driver(
          analysis?.drivers[place],
          id: study.plan.kind == .dimension
            ? form.dimensions[predictor].id : form.items[predictor].id)
      }
      return JSONValue.object([
        ("dimension", .string(block.dimension.map { form.dimensions[$0].id })),
        ("completeForms", .integer(figures.1)), ("groups", .integer(analysis?.groups)),
        ("rSquared", estimate(analysis?.rSquared)),
        ("conditionNumber", .number(analysis?.conditionNumber)),
        ("drivers", .array(drivers)),
      ])
    }
    return .object([
      ("unit", .string(part.unit?.code)), ("name", .string(part.unit?.name)),
      ("forms", .integer(part.forms)), ("analyses", .array(blocks)),
    ])
  }

  private static func driver(_ driver: DriverAnalysis.Driver?, id: String) -> JSONValue {
    .object([
      ("id", .string(id)), ("performance", estimate(driver?.performance)),
      ("importance", estimate(driver?.importance)),
      ("coefficient", estimate(driver?.coefficient)),
      ("varianceInflation", .number(driver?.inflation)),
      ("quadrant", .string(driver?.quadrant?.rawValue)),
      (
        "quadrantCertain",
        .bool(driver.flatMap { $0.quadrant == nil ? nil : $0.isQuadrantCertain })
      ),
      ("constant", .bool(driver?.isConstant)), ("collinear", .bool(driver?.isCollinear)),
    ])
  }

  private static func estimate(_ estimate: JackknifeEstimate?) -> JSONValue {
    guard let estimate else { return .null }
    return .object([
      ("value", .number(estimate.value)), ("standardError", .number(estimate.standardError)),
      ("interval", EstimateJSON.interval(estimate.interval)),
    ])
  }
}
