internal import GRDB

/// Takes stored responses out of the store for corrected ones of the same serial.
///
/// They are kept as former ones, and count again if the import that replaced them is undone.
struct ResponseReplacement {
  private let keeping: Statement
  private let removing: Statement
  private let formId: Int64
  private let event: Int64

  /// - Parameters:
  ///   - db: The store, in the import's transaction.
  ///   - formId: The form's id in the store.
  ///   - event: The event that the import will be.
  init(_ db: Database, formId: Int64, event: Int64) throws {
    let columns = try db.columns(in: "response").map(\.name).joined(separator: ", ")
    keeping = try db.makeStatement(
      sql: """
        INSERT INTO former_response (\(columns), removed_event_id)
          SELECT \(columns), ? FROM response WHERE form_id = ? AND serial = ?
        """)
    removing = try db.makeStatement(sql: "DELETE FROM response WHERE form_id = ? AND serial = ?")
    self.formId = formId
    self.event = event
  }

  /// Frees a serial.
  func remove(serial: String) throws {
    try keeping.execute(arguments: [event, formId, serial])
    try removing.execute(arguments: [formId, serial])
  }
}
