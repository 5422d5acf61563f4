internal import Survey

extension FlatODFWriter {
  /// No column is narrower than so many letters, none wider than the second number.
  private static let letters = 4...36
  /// Letters of 11 points that fit beside each other on the page.
  private static let lettersOfPage = 80

  /// A table with its title above and its notes below; its headings stand on every page.
  func table(_ table: Table) -> [Markup] {
    let names = table.rows.isEmpty ? [paragraph(Table.noRows, .note)] : []
    return [paragraph(table.title, .caption)] + table.subtitles.map { paragraph($0, .note) }
      + (table.rows.isEmpty ? [] : [grid(table)]) + names
      + (table.notes + (table.footer.map { [$0] } ?? [])).map { paragraph($0, .note) }
  }

  private func grid(_ table: Table) -> Markup {
    let isWide = letters(of: table).reduce(0, +) > FlatODFWriter.lettersOfPage
    let columns = widths(of: table).map { width in
      Markup("table:table-column", ["table:style-name": FlatODFStyles.column(width: width)])
    }
    let headingText: FlatODFStyles.Name = isWide ? .smallHeadingText : .headingText
    let heading = Markup(
      "table:table-header-rows", [:],
      [row(table.columns.map { cell($0.heading[language], .headingCell, headingText) })])
    let rows = table.rows.map { cells in
      row(
        zip(cells, table.columns).map { value, column in
          let isText = column.kind == .text
          let style: FlatODFStyles.Name =
            isWide ? (isText ? .smallText : .smallNumber) : (isText ? .text : .number)
          return cell(value.text(in: language), .cellBox, style)
        })
    }
    return Markup(
      "table:table", ["table:style-name": FlatODFStyles.Name.table.rawValue],
      columns + [heading] + rows)
  }

  private func row(_ cells: [Markup]) -> Markup {
    Markup("table:table-row", ["table:style-name": FlatODFStyles.Name.row.rawValue], cells)
  }

  private func cell(
    _ words: String, _ box: FlatODFStyles.Name, _ style: FlatODFStyles.Name
  ) -> Markup {
    Markup(
      "table:table-cell",
      ["table:style-name": box.rawValue, "office:value-type": "string"],
      [paragraph(words, style)])
  }

  /// The widths of columns that the document has, each once, in tenths of a millimetre.
  func columnWidths(of document: Document) -> [Int] {
    Set(document.tables.flatMap(widths)).sorted()
  }

  /// The columns share the page by their letters; in tenths of a millimetre.
  private func widths(of table: Table) -> [Int] {
    let letters = letters(of: table).map { $0 + 2 }
    let all = letters.reduce(0, +)
    return letters.map { FlatODFStyles.pageWidth * $0 / all }
  }

  /// The letters that each column should have room for.
  private func letters(of table: Table) -> [Int] {
    table.columns.enumerated().map { place, column in
      let heading = column.heading[language]
      let word = heading.words.map { String($0).displayWidth }.max() ?? 0
      let widest = table.rows.map { $0[place].text(in: language).displayWidth }.max() ?? 0
      let wanted = max(word, widest, min(heading.displayWidth, 10))
      return min(
        max(wanted, FlatODFWriter.letters.lowerBound), FlatODFWriter.letters.upperBound)
    }
  }
}
