public import Reports
public import Survey

extension QuarterResult {
  /// The result as JSON: a contract.
  ///
  /// - Parameter language: Of what is said about files.
  public func json(_ language: Language) -> JSONValue {
    .object([
      ("program", .string(program)),
      ("period", Manifest.PeriodRecord(method.period).json),
      ("comparedWith", method.comparedWith.map { Manifest.PeriodRecord($0).json } ?? .null),
      ("isRehearsal", .bool(isRehearsal)),
      ("inbox", ImportJSON.value(of: inbox.compactMap(\.imported), language: language)),
      ("forms", .integer(forms)),
      ("revision", revision),
      (
        "findings",
        .array(findings.map { .object([("vi", .string($0.vi)), ("en", .string($0.en))]) })
      ),
    ])
  }

  private var revision: JSONValue {
    func value(_ status: String, _ number: Int?, _ revision: RevisionShelf.Revision?) -> JSONValue {
      .object([
        ("status", .string(status)), ("number", .integer(number ?? revision?.number)),
        ("folder", .string(revision?.folder)), ("id", .string(revision?.manifest?.id)),
      ])
    }
    return switch figures {
    case .made(let revision, _): value("made", nil, revision)
    case .unchanged(let revision): value("unchanged", nil, revision)
    case .none: value("no-forms", nil, nil)
    case .wouldMake(let number): value("would-make", number, nil)
    case .notYetKnown: value("not-yet-known", nil, nil)
    }
  }
}
