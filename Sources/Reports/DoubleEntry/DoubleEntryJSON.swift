internal import Stats
public import Survey

/// What two typists' files differ in, as JSON: a contract.
public enum DoubleEntryJSON {
  /// The document; comments are named, never quoted.
  ///
  /// - Parameters:
  ///   - program: The version of the program, which the result names.
  ///   - merged: Where the merged file was written.
  public static func value(
    of entry: DoubleEntry, program: String, merged: String?, language: Language
  ) -> JSONValue {
    .object([
      ("program", .string(program)),
      ("form", .string(entry.form.id)), ("formVersion", .string(entry.form.version)),
      ("first", source(entry.first, entry.onlyInFirst, language)),
      ("second", source(entry.second, entry.onlyInSecond, language)),
      (
        "compared",
        .object([
          ("forms", .integer(entry.forms)), ("cells", .integer(entry.cells)),
          ("agreed", .integer(entry.agreed)),
          (
            "share",
            .number(entry.cells == 0 ? nil : Double(entry.agreed) / Double(entry.cells))
          ),
        ])
      ),
      ("differences", .array(entry.differences.map(difference))),
      ("items", .array(entry.items.map(item))),
      ("merged", .string(merged)),
    ])
  }

  private static func source(
    _ source: DoubleEntry.Source, _ only: [(serial: String, line: Int)], _ language: Language
  ) -> JSONValue {
    .object([
      ("path", .string(source.path)), ("forms", .integer(source.forms)),
      (
        "onlyHere",
        .array(only.map { .object([("serial", .string($0.serial)), ("line", .integer($0.line))]) })
      ),
      ("ownColumns", .array(source.ownColumns.map { .string($0) })),
      (
        "notCompared",
        .array(
          source.problems.map {
            .object([("line", .integer($0.line)), ("problem", .string($0.problem[language]))])
          })
      ),
    ])
  }

  private static func difference(_ difference: DoubleEntry.Difference) -> JSONValue {
    .object([
      ("serial", .string(difference.serial)),
      ("firstLine", .integer(difference.firstLine)),
      ("secondLine", .integer(difference.secondLine)),
      ("column", .string(difference.column)),
      ("first", .string(difference.first)), ("second", .string(difference.second)),
    ])
  }

  private static func item(_ item: DoubleEntry.ItemAgreement) -> JSONValue {
    let figures = ItemAgreementFigures(item.table)
    return .object([
      ("id", .string(item.item.id)), ("forms", .integer(item.table.things)),
      ("agreed", .integer(item.table.agreed)), ("share", .number(figures.share)),
      ("kappa", .number(figures.kappa?.kappa)),
      ("standardError", .number(figures.kappa?.standardError)),
      (
        "interval",
        figures.kappa.map { .array([.number($0.interval.lower), .number($0.interval.upper)]) }
          ?? .null
      ),
    ])
  }
}
