internal import Foundation
internal import Reports
internal import Survey

/// What was imported and what a person should look at behind the figures.
struct FindingsReport {
  let period: Period
  let imports: [ImportEntry]
  let findings: [Bilingual]
  let program: String

  func add(to writer: inout DocumentWriter) throws {
    try writer.add(
      "findings", reading: [importsTable, findingsTable], spreadsheet: findingsTable, json: json)
  }

  private var importsTable: Table {
    var table = Table(
      title: Bilingual(
        vi: "Các lần nhập được tính, kỳ \(period.name)",
        en: "Imports that count, period \(period.name)"),
      columns: [
        Column(id: "id", heading: Bilingual(vi: "Số", en: "No."), kind: .number, isKey: true),
        Column(id: "file", heading: Bilingual(vi: "Tệp", en: "File"), kind: .text),
        Column(id: "form", heading: Bilingual(vi: "Mẫu", en: "Form"), kind: .text),
        Column(id: "accepted", heading: Bilingual(vi: "Nhận", en: "Accepted"), kind: .number),
        Column(id: "rejected", heading: Bilingual(vi: "Loại", en: "Rejected"), kind: .number),
        Column(id: "duplicates", heading: Bilingual(vi: "Trùng", en: "Duplicate"), kind: .number),
        Column(
          id: "invalid", heading: Bilingual(vi: "Ngoài thang đo", en: "On no level"),
          kind: .number),
      ])
    for entry in imports {
      table.append([
        .count(Int(entry.id)), .text(entry.fileName), form(entry), .count(entry.accepted),
        .count(entry.rejected), .count(entry.duplicates), .count(entry.invalidAnswers),
      ])
    }
    return table
  }

  private func form(_ entry: ImportEntry) -> Cell {
    entry.form.map(Cell.text) ?? .bilingual(Bilingual(vi: "số hồ sơ", en: "dossier counts"))
  }

  private var findingsTable: Table {
    Table(
      title: Bilingual(vi: "Điều cần xem", en: "Findings"),
      columns: [
        Column(id: "finding", heading: Bilingual(vi: "Nội dung", en: "Finding"), kind: .text)
      ],
      rows: findings.map { [.bilingual($0)] })
  }

  private var json: JSONValue {
    .object([
      ("program", .string(program)),
      ("period", .string(period.name)),
      ("imports", .array(imports.map { Manifest.ImportRecord($0).json })),
      (
        "findings",
        .array(findings.map { .object([("vi", .string($0.vi)), ("en", .string($0.en))]) })
      ),
    ])
  }
}

extension ImportEntry {
  /// The file's name without its folder, which is another on every machine.
  var fileName: String { URL(fileURLWithPath: path).lastPathComponent }
}
