internal import GRDB

/// Dossier counts of a unit in a period.
public struct DossierTotals: Sendable, Equatable {
  public var received: Int?
  public var early: Int?
  public var onTime: Int?
  public var late: Int?
  public var pending: Int?
  /// As stated, else early + on time + late.
  public var resolved: Int?

  /// Resolved on time, early ones included, out of all resolved, where both are known.
  public var onTimeOfResolved: (part: Int, whole: Int)? {
    guard let onTime, let resolved else { return nil }
    return ((early ?? 0) + onTime, resolved)
  }

  /// Dossiers whose people could have filled in a form: the resolved ones; those received where
  /// nothing else is known.
  public var population: Int? { resolved ?? received }

  /// The most that are known of: no more forms than these can have come.
  public var most: Int? { [received, resolved].compactMap(\.self).max() }

  /// Adds counts that are known on both sides; what one side does not know is not known of both.
  static func + (left: DossierTotals, right: DossierTotals) -> DossierTotals {
    func sum(_ kind: KeyPath<DossierTotals, Int?>) -> Int? {
      guard let a = left[keyPath: kind], let b = right[keyPath: kind] else { return nil }
      return a + b
    }
    // Early dossiers that one side does not count apart are among those on time.
    let early =
      left.early == nil && right.early == nil ? nil : (left.early ?? 0) + (right.early ?? 0)
    return DossierTotals(
      received: sum(\.received), early: early, onTime: sum(\.onTime), late: sum(\.late),
      pending: sum(\.pending), resolved: sum(\.resolved))
  }
}

/// The dossier counts of a period, unit by unit.
public struct DossierBook: Sendable {
  /// Who handled the dossiers.
  public enum Handling: Sendable {
    /// The unit's own office.
    case unit
    /// The communes below the unit.
    case communes
    /// The unit and everything below it.
    case all
  }

  struct Entry: Sendable {
    let unit: Unit
    let handled: UnitLevel
    /// nil for all fields together.
    let field: TraitValue?
    let totals: DossierTotals
  }

  /// Every dossier once; by its field only where no count of all fields together has it.
  let entries: [Entry]
  /// Every dossier once; by its field wherever the fields were counted.
  let byField: [Entry]
  let catalogue: UnitCatalogue
  /// Rows that lie partly in the period and therefore count in none of its sums: unit, dates.
  public internal(set) var cut: [(unit: Unit, first: Day, last: Day)] = []
  /// The imports that the counts came from, in order.
  public internal(set) var imports: [Int64] = []

  public var isEmpty: Bool { entries.isEmpty }

  /// The sums of a unit; nil where nothing was imported.
  public func totals(of unit: Unit, handledBy handling: Handling) -> DossierTotals? {
    let fitting = entries.filter { entry in
      switch handling {
      case .unit: entry.unit.code == unit.code && entry.handled == unit.level
      case .communes:
        entry.handled == .commune && catalogue.isWithin(entry.unit.code, unit.code)
      case .all: catalogue.isWithin(entry.unit.code, unit.code)
      }
    }
    guard let first = fitting.first else { return nil }
    return fitting.dropFirst().reduce(first.totals) { $0 + $1.totals }
  }
}

extension DossierBook {
  /// The sums of every unit of a level with everything below it, by the unit's code.
  func totals(at level: UnitLevel) -> [String: DossierTotals] {
    var totals: [String: DossierTotals] = [:]
    for entry in entries {
      guard let unit = catalogue.ancestor(of: entry.unit.code, at: level) else { continue }
      totals[unit.code] = totals[unit.code].map { $0 + entry.totals } ?? entry.totals
    }
    return totals
  }
}

extension Store {
  /// The dossier counts whose dates lie within a period.
  ///
  /// Where a unit has a row for all fields together, its rows for single fields count in no total
  /// again.
  ///
  /// - Throws: `StoreError`.
  public func dossiers(in period: Period, catalogue: UnitCatalogue) throws -> DossierBook {
    try translating {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT *, EXISTS (SELECT 1 FROM dossier o
                WHERE o.unit_code = d.unit_code AND o.handled = d.handled
                  AND (o.field_key = '') <> (d.field_key = '')
                  AND o.first_day <= d.last_day AND o.last_day >= d.first_day) AS counted_twice
            FROM dossier d WHERE first_day < ? AND last_day >= ? ORDER BY id
            """, arguments: [period.end.number, period.start.number])
        var (entries, byField): ([DossierBook.Entry], [DossierBook.Entry]) = ([], [])
        var cut: [(unit: Unit, first: Day, last: Day)] = []
        var imports: Set<Int64> = []
        for row in rows {
          guard let unit = catalogue.unit(code: row["unit_code"]),
            let handled = UnitLevel(rawValue: row["handled"])
          else { continue }
          let (first, last) = (Day(number: row["first_day"]), Day(number: row["last_day"]))
          let key: String = row["field_key"]
          let field: String? = key.isEmpty ? nil : row["field"]
          let isTwice: Bool = row["counted_twice"]
          guard period.contains(first), period.contains(last) else {
            if field == nil || !isTwice { cut.append((unit, first, last)) }
            continue
          }
          imports.insert(row["import_id"])
          let entry = DossierBook.Entry(
            unit: unit, handled: handled,
            field: field.map { TraitValue(key: Folding.plain($0), name: $0) },
            totals: DossierTotals(row))
          if field == nil || !isTwice { entries.append(entry) }
          if field != nil || !isTwice { byField.append(entry) }
        }
        var book = DossierBook(entries: entries, byField: byField, catalogue: catalogue)
        book.cut = cut
        book.imports = imports.sorted()
        return book
      }
    }
  }
}

extension DossierTotals {
  fileprivate init(_ row: Row) {
    var counts = DossierCounts()
    for kind in DossierCounts.Kind.allCases { counts[kind] = row[kind.rawValue] }
    self.init(
      received: counts[.received], early: counts[.early], onTime: counts[.onTime],
      late: counts[.late], pending: counts[.pending],
      resolved: counts[.resolved] ?? counts.resolvedByParts)
  }
}
