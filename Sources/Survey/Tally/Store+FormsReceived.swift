internal import GRDB

/// How many responses of a form came in a period.
public struct FormsReceived: Sendable, Equatable {
  public let form: String
  public let version: String
  public let count: Int
}

extension Store {
  /// The responses of a period, by the form that was filled in.
  ///
  /// - Throws: `StoreError`.
  public func formsReceived(in period: Period) throws -> [FormsReceived] {
    try translating {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT code, version, count(*) AS n FROM response JOIN form ON form.id = form_id
            WHERE received >= ? AND received < ? GROUP BY form_id ORDER BY code, version
            """, arguments: [period.start.number, period.end.number]
        ).map { FormsReceived(form: $0["code"], version: $0["version"], count: $0["n"]) }
      }
    }
  }
}
