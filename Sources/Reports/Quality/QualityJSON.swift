public import Survey

/// Whether forms can be trusted, as JSON: full precision, a contract.
public enum QualityJSON {
  /// The document; what chance cannot change has no probability and is `null`.
  ///
  /// - Parameter program: The version of the program, which the result names.
  public static func value(of report: QualityReport, program: String) -> JSONValue {
    let request = report.request
    return .object([
      ("program", .string(program)),
      ("form", .string(request.form.id)), ("formVersion", .string(request.form.version)),
      (
        "period",
        .object([
          ("name", .string(request.period.name)), ("from", .string(request.period.start.iso)),
          ("to", .string(request.period.lastDay.iso)),
        ])
      ),
      ("level", .string(request.level.rawValue)),
      ("adjustment", "holm"), ("significance", .number(UnitQuality.significance)),
      ("graceDays", .integer(request.graceDays)),
      ("formsWithoutUnit", .integer(report.withoutUnit)),
      ("units", .array(report.units.map(unit))),
      ("days", .array(report.days.map(day))),
      ("flaggedForms", .array(report.flagged.map(form))),
    ])
  }

  private static func unit(_ unit: UnitQuality) -> JSONValue {
    .object([
      ("code", .string(unit.unit.code)), ("name", .string(unit.unit.name)),
      ("forms", .integer(unit.forms)), ("straightLined", .integer(unit.straightLined)),
      ("late", .integer(unit.late)),
      (
        "checks",
        .array(
          QualityCheck.allCases.filter { $0 != .sameDay }.map { check($0, unit.findings[$0]) })
      ),
    ])
  }

  private static func check(_ check: QualityCheck, _ finding: UnitQuality.Finding?) -> JSONValue {
    .object([
      ("check", .string(check.rawValue)), ("found", .integer(finding?.found)),
      ("expected", .number(finding?.expected)), ("probability", .number(finding?.probability)),
      ("adjusted", .number(finding?.adjusted)), ("flagged", .bool(finding?.isFlagged)),
    ])
  }

  private static func day(_ day: UnitQuality.DayFinding) -> JSONValue {
    .object([
      ("code", .string(day.unit.code)), ("day", .string(day.day.iso)),
      ("forms", .integer(day.forms)), ("same", .integer(day.same)),
      ("expected", .number(day.expected)), ("probability", .number(day.probability)),
      ("adjusted", .number(day.adjusted)), ("flagged", .bool(day.isFlagged)),
    ])
  }

  private static func form(_ form: QualityReport.FlaggedForm) -> JSONValue {
    .object([
      ("serial", .string(form.serial)), ("code", .string(form.unit.code)),
      ("day", .string(form.day.iso)),
      ("checks", .array(form.checks.map { .string($0.rawValue) })),
    ])
  }
}
