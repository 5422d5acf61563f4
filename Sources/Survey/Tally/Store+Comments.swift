internal import GRDB

extension Store {
  /// A comment has room for a page; a longer one is cut.
  private static let mostCharacters = 2_000

  /// What the respondents of a unit, those below it included, wrote in a period, as it may be shown:
  /// with telephone and identity numbers masked, in the order in which the forms were stored.
  ///
  /// - Throws: `StoreError`.
  public func maskedComments(
    form: Form, unit: Unit, period: Period, catalogue: UnitCatalogue
  ) throws -> [String] {
    try translating {
      try queue.read { db in
        let unitIds = try Store.unitIds(db, within: unit, catalogue)
        let formId = try ImportRegister(db).knownFormId(form)
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT unit_id, comment FROM response NOT INDEXED
            WHERE form_id = ? AND received >= ? AND received < ? AND comment IS NOT NULL
            """, arguments: [formId, period.start.number, period.end.number])
        var comments: [String] = []
        while let row = try rows.next() {
          guard unitIds.contains(row["unit_id"]), let comment: String = row["comment"],
            !comment.allSatisfy(\.isWhitespace)
          else { continue }
          comments.append(Redaction.shown(comment, length: Store.mostCharacters))
        }
        return comments
      }
    }
  }
}
