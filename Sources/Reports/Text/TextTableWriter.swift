public import Survey

/// Writes a table for a terminal or a page of fixed pitch.
///
/// Columns are aligned by what the eye sees, numbers to the right. A table wider than the page is
/// first wrapped in its headings and texts, then split into blocks that repeat the key columns; a
/// value is never cut, even if a line must be too long for it. Nothing in the data can end a row or
/// reach the terminal as a command. The text is NFC, ends with a line feed, and no line ends with a
/// space.
public struct TextTableWriter: Sendable {
  /// The language of headings, words and numbers.
  public let language: Language
  /// Columns of the page.
  public let width: Int

  /// A writer for a page of `width` columns.
  public init(language: Language, width: Int = 100) {
    precondition(width > 0, "A page needs a width.")
    self.language = language
    self.width = width
  }

  /// The whole table: title, blocks of columns, notes, footer.
  public func text(of table: Table) -> String {
    let columns = table.columns.indices.map { TextColumn($0, of: table, in: language) }
    var parts = [paragraphs([table.title] + table.subtitles)]
    parts += TextLayout.blocks(of: columns, width: width).map { lines(of: $0, table: table) }
    parts.append(paragraphs(table.notes))
    parts.append(paragraphs(table.footer.map { [$0] } ?? []))
    return parts.filter { !$0.isEmpty }
      .map { $0.map { $0.trimmingTrailingSpaces + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private func paragraphs(_ texts: [Bilingual]) -> [String] {
    texts.flatMap { $0[language].harmless.wrapped(to: width) }
  }

  private func lines(of block: [TextColumn], table: Table) -> [String] {
    let widths = TextLayout.widths(of: block, width: width)
    let headings = zip(block, widths).map { $0.heading.wrapped(to: $1) }
    let height = headings.map(\.count).max() ?? 0
    // Short headings sit on the rule, beside the last line of long ones.
    var lines = joined(
      headings.map { Array(repeating: "", count: height - $0.count) + $0 }, block, widths)
    lines.append(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: TextLayout.gap))
    for row in table.rows.indices {
      lines += joined(zip(block, widths).map { $0.lines(ofRow: row, width: $1) }, block, widths)
    }
    if table.rows.isEmpty {
      lines.append(Table.noRows[language])
    }
    return lines
  }

  /// The lines of a row whose cells are several lines high, each cell from the top.
  private func joined(
    _ cells: [[String]], _ block: [TextColumn], _ widths: [Int]
  ) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      cells.indices.map { index in
        let text = line < cells[index].count ? cells[index][line] : ""
        return block[index].aligned(text, width: widths[index])
      }.joined(separator: TextLayout.gap)
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
