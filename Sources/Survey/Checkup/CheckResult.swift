/// What was found of one thing that a checkup looks at.
public struct CheckResult: Sendable, Equatable {
  public enum Verdict: String, Sendable {
    case sound
    /// Nothing is wrong with the store, but a person should look.
    case notable
    /// Figures cannot be trusted before this is mended.
    case broken
  }

  public let subject: Bilingual
  public let verdict: Verdict
  /// What was counted or compared, or what is wrong; no sentence mark at its end.
  public let detail: Bilingual

  static func sound(_ subject: Bilingual, _ detail: Bilingual) -> CheckResult {
    CheckResult(subject: subject, verdict: .sound, detail: detail)
  }

  static func notable(_ subject: Bilingual, _ detail: Bilingual) -> CheckResult {
    CheckResult(subject: subject, verdict: .notable, detail: detail)
  }

  static func broken(_ subject: Bilingual, _ detail: Bilingual) -> CheckResult {
    CheckResult(subject: subject, verdict: .broken, detail: detail)
  }
}
