public import Survey

/// The register of imports.
public enum ImportsTable {
  private static let hashColumn = Column(
    id: "sha256", heading: Bilingual(vi: "SHA-256", en: "SHA-256"), kind: .text)

  /// - Parameter hasHashes: Whether each file's SHA-256 is shown, which no screen is wide enough for.
  public static func table(of imports: [ImportEntry], hasHashes: Bool) -> Table {
    var table = Table(
      title: Bilingual(vi: "Các lần nhập", en: "Imports"),
      columns: [
        Column(id: "id", heading: Bilingual(vi: "Số", en: "No."), kind: .number, isKey: true),
        Column(id: "path", heading: Bilingual(vi: "Tệp", en: "File"), kind: .text),
        Column(id: "form", heading: Bilingual(vi: "Mẫu", en: "Form"), kind: .text),
        Column(id: "accepted", heading: Bilingual(vi: "Nhận", en: "Accepted"), kind: .number),
        Column(id: "rejected", heading: Bilingual(vi: "Loại", en: "Rejected"), kind: .number),
        Column(id: "duplicates", heading: Bilingual(vi: "Trùng", en: "Duplicates"), kind: .number),
        Column(id: "imported_at", heading: Bilingual(vi: "Lúc (UTC)", en: "At"), kind: .text),
        Column(id: "imported_by", heading: Bilingual(vi: "Người nhập", en: "By"), kind: .text),
      ] + (hasHashes ? [hashColumn] : []))
    for entry in imports {
      let form = entry.form.map { Cell.text("\($0) \(entry.formVersion ?? "")") }
      let cells: [Cell] = [
        .count(Int(entry.id)), .text(entry.path),
        form ?? .bilingual(Bilingual(vi: "số hồ sơ", en: "dossiers")), .count(entry.accepted),
        .count(entry.rejected), .count(entry.duplicates), .text(entry.importedAt),
        .text(entry.importedBy),
      ]
      table.append(cells + (hasHashes ? [.text(entry.sha256)] : []))
    }
    return table
  }
}
