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
        let unitIds = try Store.unitIds(db, within: unit, catalogue)
        let formId = try ImportRegister(db).knownFormId(form)
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT unit_id, channel, count(*) AS forms FROM response NOT INDEXED
            WHERE form_id = ? AND received >= ? AND received < ? GROUP BY unit_id, channel
            """, arguments: [formId, period.start.number, period.end.number])
        var counts = (paper: 0, online: 0, unknown: 0)
        for row in rows where unitIds.contains(row["unit_id"]) {
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

  /// The store's ids of a unit and of those below it.
  static func unitIds(
    _ db: Database, within unit: Unit, _ catalogue: UnitCatalogue
  ) throws -> Set<Int64> {
    let rows = try Row.fetchAll(db, sql: "SELECT id, code FROM unit")
    return Set(rows.filter { catalogue.isWithin($0["code"], unit.code) }.map { $0["id"] })
  }
}
