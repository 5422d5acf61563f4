internal import GRDB

/// Finds stored responses whose serials differ from those of an import only in capitals or in zeros
/// before a number: `p-7` and `P-007` are likely one paper form, typed twice.
struct SerialVariants {
  /// So many stored responses for each of the import are looked through at once; among more it is
  /// faster to ask for the candidates of each.
  private static let mostStored = 16
  /// Paper is typed in smaller files; in larger ones serials come from a program.
  private static let mostResponses = 20_000
  /// No one pads a number by more zeros.
  static let mostZeros = 4
  /// Each number of zeros, as it stands, in capital and in small letters.
  private static let mostCandidates = (1 + 1 + mostZeros) * 3

  /// A serial of the import, and the one that it resembles.
  struct Pair {
    let serial: String
    let other: String
    /// The file of the other one.
    let path: String
  }

  private let statement: Statement
  private let db: Database

  init(_ db: Database) throws {
    self.db = db
    let marks = Array(repeating: "?", count: SerialVariants.mostCandidates).joined(separator: ", ")
    statement = try db.makeStatement(
      sql: """
        SELECT serial, ifnull(path, '') FROM response LEFT JOIN import ON import.id = import_id
        WHERE response.form_id = ? AND serial IN (\(marks)) ORDER BY response.id
        """)
  }

  /// The pairs of an import, each once, in the order of its file.
  ///
  /// - Parameters:
  ///   - ids: The first and the last response of the import.
  ///   - path: The import's file, which is not in the register yet.
  func pairs(ids: ClosedRange<Int64>, formId: Int64, path: String) throws -> [Pair] {
    guard ids.count <= SerialVariants.mostResponses else { return [] }
    let serials = try String.fetchAll(
      db, sql: "SELECT serial FROM response WHERE id BETWEEN ? AND ? ORDER BY id",
      arguments: [ids.lowerBound, ids.upperBound])
    let repeated = try repeatedKeys(formId, most: serials.count * SerialVariants.mostStored)
    var pairs: [Pair] = []
    var paired: Set<String> = []
    for serial in serials where !paired.contains(serial) {
      if let repeated, !repeated.contains(SerialVariants.key(of: serial).hashValue) { continue }
      let candidates = SerialVariants.candidates(for: serial)
      let unused = Array(
        repeating: "", count: SerialVariants.mostCandidates - candidates.count)
      let arguments = StatementArguments([formId]) + StatementArguments(candidates + unused)
      for row in try Row.fetchAll(statement, arguments: arguments) {
        let (other, file): (String, String) = (row[0], row[1])
        guard paired.insert(other).inserted else { continue }
        pairs.append(Pair(serial: serial, other: other, path: file.isEmpty ? path : file))
      }
      paired.insert(serial)
    }
    return pairs
  }

  /// The keys that more than one stored response of a form has, as hash values, of which two keys
  /// may share one; nil where more than `most` responses are stored.
  private func repeatedKeys(_ formId: Int64, most: Int) throws -> Set<Int>? {
    let stored = try String.fetchCursor(
      db, sql: "SELECT serial FROM response WHERE form_id = ?", arguments: [formId])
    var keys: Set<Int> = []
    var repeated: Set<Int> = []
    var left = most
    while let serial = try stored.next() {
      guard left > 0 else { return nil }
      left -= 1
      let key = SerialVariants.key(of: serial).hashValue
      if !keys.insert(key).inserted { repeated.insert(key) }
    }
    return repeated
  }
}

extension ImportReport {
  /// Notes serials that resemble others.
  mutating func note(_ pairs: [SerialVariants.Pair]) {
    guard let first = pairs.first else { return }
    let (serial, other) = (Redaction.shown(first.serial), Redaction.shown(first.other))
    let (more, moreEn) =
      pairs.count > 1
      ? (" và \(pairs.count - 1) cặp nữa", " and \(pairs.count - 1) more pairs") : ("", "")
    remarks.append(
      Bilingual(
        vi:
          "mã phiếu '\(serial)' chỉ khác '\(other)' (trong '\(first.path)') ở chữ hoa hoặc số 0 ở "
          + "trước\(more); có thể là một phiếu nhập hai lần",
        en:
          "the serial '\(serial)' differs from '\(other)' (in '\(first.path)') only in capitals or "
          + "leading zeros\(moreEn); it may be one form typed twice"))
  }
}
