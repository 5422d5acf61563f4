public import Survey

/// What became of imported files, as JSON: a contract.
public enum ImportJSON {
  /// One file of the command line.
  public enum Outcome {
    case done(ImportReport)
    /// The file could not be imported; the report, if its rows were read at all.
    case failed(path: String, ImportReport?, Bilingual)
  }

  /// The document.
  public static func value(of outcomes: [Outcome], language: Language) -> JSONValue {
    .object([("files", .array(outcomes.map { file($0, language) }))])
  }

  private static func file(_ outcome: Outcome, _ language: Language) -> JSONValue {
    switch outcome {
    case .done(let report): entry(report.path, report.status.rawValue, report, nil)
    case .failed(let path, let report, let sentence):
      entry(path, "failed", report, sentence[language])
    }
  }

  private static func runnerUp(_ choice: EncodingChoice?) -> JSONValue {
    guard let other = choice?.runnerUp, let hits = choice?.runnerUpHits else { return .null }
    return .object([("encoding", .string(other.name)), ("hits", .integer(hits))])
  }

  private static func entry(
    _ path: String, _ status: String, _ report: ImportReport?, _ error: String?
  ) -> JSONValue {
    // A file that was not stored has no number in the register.
    let isStored = error == nil && report?.status != .wouldImport
    return .object([
      ("path", .string(path)), ("sha256", .string(report?.sha256)),
      ("encoding", .string(report?.encoding)),
      ("encodingHits", .integer(report?.encodingChoice?.hits)),
      ("encodingRunnerUp", runnerUp(report?.encodingChoice)),
      ("delimiter", .string(report?.delimiter)),
      ("status", .string(status)),
      ("importId", .integer(isStored ? report.map { Int($0.importId) } : nil)),
      ("lines", .integer(report?.lines)), ("header", .integer(report?.header)),
      ("titles", .integer(report?.titles)),
      ("records", .integer(report?.records)), ("accepted", .integer(report?.accepted)),
      ("rejected", .integer(report?.rejected)), ("duplicates", .integer(report?.duplicates)),
      ("replaced", .integer(report?.replaced)),
      ("blank", .integer(report?.blank)), ("continuation", .integer(report?.continuation)),
      ("invalidAnswers", .integer(report?.invalidAnswers)),
      ("unclearAnswers", .integer(report?.unclearAnswers)),
      ("rejectsFile", .string(report?.rejectsFile)),
      (
        "rejectedBy",
        .array(
          (report?.rules ?? []).map {
            .object([("rule", .string($0.rule.rawValue)), ("count", .integer($0.count))])
          })
      ),
      ("ignoredColumns", .array((report?.ignoredColumns ?? []).map { .string($0) })),
      ("error", .string(error)),
    ])
  }
}
