internal import Survey

extension FlatODFWriter {
  /// Agency and number at the left, the nation's name, motto, place and date at the right, the title.
  func head(_ letterhead: Letterhead, _ title: Bilingual) -> [Markup] {
    let left = [
      paragraph(letterhead.agency, .strong), paragraph("———", .centred),
      paragraph(Letterhead.number, .centred),
    ]
    let right = [
      paragraph(Letterhead.nation, .strong), paragraph(Letterhead.motto, .strong),
      paragraph("———————", .centred), paragraph(letterhead.date, .date),
    ]
    return [
      frameless([left, right], name: "head"), paragraph(Letterhead.kind, .title),
      paragraph(title, .title),
    ]
  }

  /// Recipients at the left, the signature at the right, both to be filled in.
  var foot: [Markup] {
    let left = [
      paragraph(Letterhead.recipients, .recipients), paragraph("- …", .note),
      paragraph("- …", .note),
    ]
    return [frameless([left, [paragraph(Letterhead.signature, .strong)]], name: "foot")]
  }

  /// Two columns without borders.
  private func frameless(_ columns: [[Markup]], name: String) -> Markup {
    let cells = columns.map { parts in
      Markup(
        "table:table-cell",
        [
          "table:style-name": FlatODFStyles.Name.bareCell.rawValue,
          "office:value-type": "string",
        ], parts)
    }
    return Markup(
      "table:table",
      ["table:name": name, "table:style-name": FlatODFStyles.Name.table.rawValue],
      [
        Markup("table:table-column", ["table:style-name": FlatODFStyles.Name.narrow.rawValue]),
        Markup("table:table-column", ["table:style-name": FlatODFStyles.Name.wide.rawValue]),
        Markup("table:table-row", [:], cells),
      ])
  }
}
