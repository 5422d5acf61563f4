public import Survey

/// What an import would make of a file's headings.
public enum HeadingsTable {
  /// One row a column.
  public static func table(of inspection: FileInspection) -> Table {
    var table = Table(
      title: Bilingual(
        vi: "Các cột của \(inspection.path)", en: "Columns of \(inspection.path)"),
      columns: [
        Column(id: "column", heading: Bilingual(vi: "Cột", en: "No."), kind: .number, isKey: true),
        Column(id: "heading", heading: Bilingual(vi: "Tên cột", en: "Heading"), kind: .text),
        Column(id: "meaning", heading: Bilingual(vi: "Nội dung", en: "Holds"), kind: .text),
        Column(id: "note", heading: Bilingual(vi: "Ghi chú", en: "Note"), kind: .text),
      ])
    for (place, column) in inspection.columns.enumerated() {
      let (meaning, note) = cells(column)
      table.append([.count(place + 1), .text(column.heading), meaning, note])
    }
    return table
  }

  private static func cells(_ column: FileInspection.Column) -> (meaning: Cell, note: Cell) {
    switch column.meaning {
    case .role(let role): (.bilingual(role.name), .text(""))
    case .item(let item):
      (
        .bilingual(Bilingual(vi: "câu \(item.id)", en: "item \(item.id)")), .bilingual(item.text)
      )
    case .rejectNote:
      (
        .bilingual(Bilingual(vi: "không dùng", en: "not used")),
        .bilingual(Bilingual(vi: "ghi chú của sipas", en: "a note of sipas"))
      )
    case .unused(let why):
      (.bilingual(Bilingual(vi: "không dùng", en: "not used")), .bilingual(why))
    }
  }

  /// Encoding, delimiter, lines left out and program of the file, in a sentence.
  public static func summary(of inspection: FileInspection) -> Bilingual {
    let delimiter =
      inspection.delimiter == "\t"
      ? Bilingual(vi: "tab", en: "tab")
      : Bilingual(vi: "'\(inspection.delimiter)'", en: "'\(inspection.delimiter)'")
    var parts = [
      ImportText.encoding(inspection.encoding),
      Bilingual(vi: "dấu phân cách: \(delimiter.vi)", en: "delimiter: \(delimiter.en)"),
    ]
    if inspection.titles > 0 {
      parts.append(
        Bilingual(
          vi: "bỏ qua \(inspection.titles) dòng phía trên dòng tên cột",
          en: "lines above the headings left out: \(inspection.titles)"))
    }
    if let program = inspection.program {
      parts.append(
        Bilingual(vi: "tệp xuất từ \(program)", en: "an export of \(program)"))
    }
    return Bilingual(
      vi: parts.map(\.vi).joined(separator: "; ") + ".",
      en: parts.map(\.en).joined(separator: "; ") + ".")
  }
}
