internal import GRDB

/// The stored dossier counts, as an import sees them.
struct DossierShelf {
  /// What stands already where a row wants to stand.
  enum Place {
    case free
    /// The same counts of the same dossiers, stored by the import of this number.
    case same(import: Int64)
    /// Counts of some of the same dossiers.
    case overlaps(Bilingual)
  }

  private let db: Database
  private let importId: Int64
  private let catalogue: UnitCatalogue

  init(_ db: Database, importId: Int64, catalogue: UnitCatalogue) {
    self.db = db
    self.importId = importId
    self.catalogue = catalogue
  }

  private func key(_ row: DossierRow) -> String { row.field.map(Folding.toned) ?? "" }

  /// Whether dossiers of the row are counted already: the same unit, level and field, on a day of
  /// the row.
  func place(for row: DossierRow) throws -> Place {
    let code = catalogue.units[row.unit].code
    let stored = try Row.fetchAll(
      db,
      sql: """
        SELECT dossier.*, import.path FROM dossier LEFT JOIN import ON import.id = import_id
        WHERE unit_code = ? AND handled = ? AND field_key = ?
          AND dossier.first_day <= ? AND dossier.last_day >= ?
        """,
      arguments: [code, row.handled.rawValue, key(row), row.last.number, row.first.number])
    guard let other = stored.first else { return .free }
    let isSame =
      other["first_day"] == row.first.number && other["last_day"] == row.last.number
      && DossierCounts.Kind.allCases.allSatisfy {
        (other[$0.rawValue] as Int?) == row.counts[$0]
      }
    if isSame { return .same(import: other["import_id"]) }
    let path: String? = other["path"]
    let (first, last) = (Day(number: other["first_day"]), Day(number: other["last_day"]))
    return .overlaps(
      Bilingual(
        vi: "hồ sơ của đơn vị này từ \(first.vietnamese) đến \(last.vietnamese) đã có trong "
          + "\(path.map { "'\($0)'" } ?? "chính tệp này") với số khác",
        en: "dossiers of this unit from \(first.iso) to \(last.iso) are stored already from "
          + "\(path.map { "'\($0)'" } ?? "this very file") with other counts"))
  }

  func store(_ row: DossierRow) throws {
    let columns = DossierCounts.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    var arguments: StatementArguments = [
      importId, catalogue.units[row.unit].code, row.handled.rawValue, key(row), row.field,
      row.first.number, row.last.number,
    ]
    for kind in DossierCounts.Kind.allCases { arguments += [row.counts[kind]] }
    try db.execute(
      sql: """
        INSERT INTO dossier (import_id, unit_code, handled, field_key, field, first_day, last_day,
          \(columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: arguments)
  }

  /// Totals of the import that differ from the sum of their fields.
  func fieldsThatDoNotAddUp() throws -> [Bilingual] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT t.unit_code, t.received, sum(f.received) AS fields, count(*) AS n
        FROM dossier t JOIN dossier f ON f.unit_code = t.unit_code AND f.handled = t.handled
          AND f.first_day = t.first_day AND f.last_day = t.last_day AND f.field_key <> ''
        WHERE t.import_id = ? AND t.field_key = '' AND t.received IS NOT NULL
        GROUP BY t.id HAVING count(f.received) = count(*) AND sum(f.received) <> t.received
        ORDER BY t.id
        """, arguments: [importId]
    ).map { row in
      let code: String = row["unit_code"]
      let name = catalogue.unit(code: code)?.name ?? code
      let (total, fields, count): (Int, Int, Int) = (row["received"], row["fields"], row["n"])
      return Bilingual(
        vi: "\(name): \(count) lĩnh vực cộng lại \(fields) hồ sơ, nhưng tổng là \(total)",
        en: "\(name): \(count) fields add up to \(fields) dossiers, but the total is \(total)")
    }
  }
}
