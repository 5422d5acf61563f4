internal import GRDB

extension Store {
  /// How many forms of a unit, those below it included, came which way in a period.
  ///
  /// - Throws: `StoreError`.
  public func formsByChannel(
    form: Form, unit: Unit, period: Period, catalogue: UnitCatalogue
  ) throws -> (paper: Int, online: Int, unknown: Int) {
    try translating {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT unit.code, channel, count(*) AS forms FROM response
            JOIN unit ON unit.id = unit_id JOIN form ON form.id = form_id
            WHERE form.code = ? AND form.version = ? AND received >= ? AND received < ?
            GROUP BY unit.code, channel
            """, arguments: [form.id, form.version, period.start.number, period.end.number])
        var counts = (paper: 0, online: 0, unknown: 0)
        for row in rows where catalogue.isWithin(row["code"], unit.code) {
          let forms: Int = row["forms"]
          switch (row["channel"] as UInt8?).flatMap(Channel.init) {
          case .paper: counts.paper += forms
          case .online: counts.online += forms
          case nil: counts.unknown += forms
          }
        }
        return counts
      }
    }
  }
}
