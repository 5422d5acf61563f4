internal import GRDB

/// Finds stored responses whose serials differ from those of an import only in capitals or in zeros
/// before a number: `p-7` and `P-007` are likely one paper form, typed twice.
struct SerialVariants {
  /// Paper is typed in smaller files; in larger ones serials come from a program.
  private static let mostResponses = 20_000
  /// No one pads a number by more zeros.
  private static let mostZeros = 4
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
    var pairs: [Pair] = []
    var paired: Set<String> = []
    for serial in serials where !paired.contains(serial) {
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

  /// Other ways to write a serial: in capital or small letters, its last number with fewer or more
  /// zeros in front.
  static func candidates(for serial: String) -> [String] {
    var numbers = [serial]
    if let end = serial.lastIndex(where: \.isDigit) {
      let start = serial[...end].lastIndex { !$0.isDigit }.map(serial.index(after:))
      let digits = serial[(start ?? serial.startIndex)...end]
      let head = serial[..<digits.startIndex]
      let tail = serial[digits.endIndex...]
      let bare = digits.drop { $0 == "0" }
      for zeros in 0...mostZeros where !bare.isEmpty {
        numbers.append(head + String(repeating: "0", count: zeros) + bare + tail)
      }
    }
    var seen: Set<String> = [serial]
    return numbers.flatMap { [$0, $0.uppercased(), $0.lowercased()] }
      .filter { seen.insert($0).inserted }
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
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
