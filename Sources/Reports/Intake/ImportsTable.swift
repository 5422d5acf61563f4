public import Survey

/// The register of imports.
public enum ImportsTable {
  /// What a column of the register shows of an import.
  private struct Part {
    let column: Column
    let cell: (ImportEntry) -> Cell
  }

  /// - Parameters:
  ///   - imports: Those that count and those that were undone.
  ///   - isFull: Whether every part is shown, which no screen is wide enough for.
  public static func table(of imports: [ImportEntry], isFull: Bool) -> Table {
    let hasUndone = imports.contains { $0.undone != nil }
    let parts =
      first + (isFull ? [encoding, lines] : []) + counts + (isFull ? [invalidAnswers] : []) + times
      + (isFull || hasUndone ? undone : []) + (isFull ? [program, hash] : [])
    var table = Table(
      title: Bilingual(vi: "Các lần nhập", en: "Imports"), columns: parts.map(\.column))
    for entry in imports.sorted(by: { $0.id < $1.id }) {
      table.append(parts.map { $0.cell(entry) })
    }
    return table
  }

  private static func part(
    _ id: String, vi: String, en: String, _ kind: Column.Kind = .text, isKey: Bool = false,
    _ cell: @escaping (ImportEntry) -> Cell
  ) -> Part {
    Part(
      column: Column(id: id, heading: Bilingual(vi: vi, en: en), kind: kind, isKey: isKey),
      cell: cell)
  }

  private static var first: [Part] {
    [
      part("id", vi: "Số", en: "No.", .number, isKey: true) { .count(Int($0.id)) },
      part("path", vi: "Tệp", en: "File") { .text($0.path) },
      part("form", vi: "Mẫu", en: "Form") { entry in
        entry.form.map { .text("\($0) \(entry.formVersion ?? "")") }
          ?? .bilingual(Bilingual(vi: "số hồ sơ", en: "dossiers"))
      },
    ]
  }

  private static var encoding: Part {
    part("encoding", vi: "Bảng mã", en: "Encoding") { .text($0.encoding) }
  }

  private static var lines: Part {
    part("lines", vi: "Dòng", en: "Lines", .number) { .count($0.lines) }
  }

  private static var counts: [Part] {
    [
      part("accepted", vi: "Nhận", en: "Accepted", .number) { .count($0.accepted) },
      part("rejected", vi: "Loại", en: "Rejected", .number) { .count($0.rejected) },
      part("duplicates", vi: "Trùng", en: "Duplicates", .number) { .count($0.duplicates) },
    ]
  }

  private static var invalidAnswers: Part {
    part("invalid_answers", vi: "Câu ngoài thang đo", en: "Invalid answers", .number) {
      .count($0.invalidAnswers)
    }
  }

  private static var times: [Part] {
    [
      part("imported_at", vi: "Lúc (UTC)", en: "At") { .text($0.importedAt) },
      part("imported_by", vi: "Người nhập", en: "By") { .text($0.importedBy) },
    ]
  }

  private static var undone: [Part] {
    [
      part("undone_at", vi: "Bỏ lúc", en: "Undone at") { .text($0.undone?.at ?? "") },
      part("undone_by", vi: "Người bỏ", en: "Undone by") { .text($0.undone?.by ?? "") },
    ]
  }

  private static var program: Part {
    part("program", vi: "Phiên bản", en: "Program") { .text($0.program) }
  }

  private static var hash: Part {
    part("sha256", vi: "SHA-256", en: "SHA-256") { .text($0.sha256) }
  }
}
