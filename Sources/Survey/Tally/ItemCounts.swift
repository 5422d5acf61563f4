internal import GRDB

/// How often each item of a form is in each answer state.
public struct ItemCounts: Sendable, Equatable {
  /// Forms counted.
  public internal(set) var forms = 0
  /// For each item of the form, in its order, the forms of each state.
  let states: [[UInt8: Int]]

  /// Forms that marked a level of an item.
  public func count(item: Int, level: Int) -> Int { states[item][0x30 + UInt8(level), default: 0] }

  /// Forms whose answer to an item counts.
  public func answered(item: Int) -> Int {
    states[item].reduce(0) { $0 + ($1.key &- 0x30 < 10 ? $1.value : 0) }
  }

  /// Forms that left an item blank.
  public func blank(item: Int) -> Int { states[item][AnswerState.blank, default: 0] }

  /// Forms to which an item does not apply.
  public func notApplicable(item: Int) -> Int {
    states[item][AnswerState.notApplicable, default: 0]
  }

  /// Forms with several marks, or one that is illegal or unreadable.
  public func unusable(item: Int) -> Int {
    forms - answered(item: item) - blank(item: item) - notApplicable(item: item)
  }
}

extension Store {
  /// Counts the answer states of a unit, those below it included, in a period.
  ///
  /// - Throws: `StoreError`.
  public func itemCounts(
    form: Form, unit: Unit, period: Period, catalogue: UnitCatalogue
  ) throws -> ItemCounts {
    try translating {
      try queue.read { db in
        var totals = [[Int]](
          repeating: [Int](repeating: 0, count: 256), count: form.items.count)
        var forms = 0
        let unitIds = try Store.unitIds(db, within: unit, catalogue)
        let formId = try ImportRegister(db).knownFormId(form)
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT unit_id, answers FROM response NOT INDEXED
            WHERE form_id = ? AND received >= ? AND received < ?
            """, arguments: [formId, period.start.number, period.end.number])
        while let row = try rows.next() {
          guard unitIds.contains(row[0]) else { continue }
          forms += 1
          let answers: String = row[1]
          for (item, state) in answers.utf8.enumerated() where item < totals.count {
            totals[item][Int(state)] += 1
          }
        }
        let states = totals.map { counts in
          Dictionary(
            uniqueKeysWithValues: counts.enumerated().filter { $0.element > 0 }
              .map { (UInt8($0.offset), $0.element) })
        }
        return ItemCounts(forms: forms, states: states)
      }
    }
  }
}
