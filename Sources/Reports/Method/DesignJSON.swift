internal import Stats
public import Survey

/// The design of a sample in the contract that JSON is.
public enum DesignJSON {
  /// What was asked for.
  public static func value(of design: SurveyDesign) -> JSONValue {
    .object([
      ("strata", .array(design.strata.map { .string($0.rawValue) })),
      ("cluster", .string(design.cluster.rawValue)),
      ("population", .string(design.population.rawValue)),
      ("lonely", .string(design.lonely.rawValue)),
      (
        "margins", design.margins.map { .array($0.traits.map { .string($0.rawValue) }) } ?? .null
      ),
      ("marginsFile", design.margins?.origin.map(origin) ?? .null),
    ])
  }

  private static func origin(_ origin: Margins.Origin) -> JSONValue {
    .object([("name", .string(origin.name)), ("sha256", .string(origin.sha256))])
  }

  /// What it came to for one unit.
  public static func value(of sample: UnitSample) -> JSONValue {
    let strata = sample.design.strata.filter { $0.surveyed > 0 }
    return .object([
      ("strata", .integer(strata.count)),
      ("clusters", .integer(strata.reduce(0) { $0 + $1.clusters })),
      ("weighted", .bool(sample.isWeighted)),
      ("raking", sample.adjustment.map(adjustment) ?? .null),
      ("findings", .array(sample.findings.map(finding))),
    ])
  }

  private static func adjustment(_ adjustment: WeightAdjustment) -> JSONValue {
    .object([
      ("iterations", .integer(adjustment.iterations)),
      ("converged", .bool(adjustment.hasConverged)),
      ("weightRatio", .number(adjustment.spread?.ratio)),
      ("designEffect", .number(adjustment.spread?.designEffect)),
      ("effectiveForms", .number(adjustment.spread?.effectiveForms)),
    ])
  }

  private static func finding(_ finding: DesignFinding) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("code", .string(finding.code)),
      ("strata", .array(finding.strata.map { .array($0.values.map { .string($0.key) }) })),
    ]
    switch finding {
    case .moreFormsThanDossiers(_, let forms, let dossiers):
      members += [("forms", .integer(forms)), ("dossiers", .integer(dossiers))]
    case .noForms(_, let dossiers):
      members += [("forms", .integer(0)), ("dossiers", .integer(dossiers))]
    case .marginsUnfit(let misfits):
      members.append(
        ("reasons", .array(misfits.map { .string(MarginText.reason($0).en) })))
    case .marginUntold(let trait, let share), .marginMissed(let trait, _, let share):
      members += [("margin", .string(trait.rawValue)), ("share", .number(share))]
    case .populationUnknown, .lonely, .noDegreesOfFreedom: break
    }
    return .object(members)
  }
}
