public import Survey

/// Writes a document as Markdown, with tables as GitHub and pandoc read them.
///
/// A chart is its figures as a table. Words stay words: what means something in Markdown or HTML is
/// escaped, so that a name can be no link, no heading and no tag.
public struct MarkdownWriter: Sendable {
  /// The language of words and numbers.
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The whole file.
  public func text(of document: Document) -> String {
    var parts = ["# " + escaped(document.title)]
    parts += document.subtitles.map(escaped)
    parts += document.blocks.map(text)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(of block: Document.Block) -> String {
    switch block {
    case .heading(let words): "## " + escaped(words)
    case .paragraph(let words): escaped(words)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .table(let table): text(of: table)
    case .chart(let chart): text(of: chart.table)
    }
  }

  private func text(of table: Table) -> String {
    var parts = ["**\(escaped(table.title))**"] + table.subtitles.map(escaped)
    if table.rows.isEmpty {
      parts.append(escaped(Table.noRows))
    } else {
      let headings = table.columns.map { escaped($0.heading) }
      let lines = table.columns.map { $0.kind == .text || $0.kind == .day ? "---" : "---:" }
      let rows = table.rows.map { row in row.map { $0.text(in: language).escapedInMarkdown } }
      parts.append(
        ([headings, lines] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
          .joined(separator: "\n"))
    }
    parts += (table.notes + (table.footer.map { [$0] } ?? [])).map(escaped)
    return parts.joined(separator: "\n\n")
  }

  private func escaped(_ words: Bilingual) -> String { words[language].escapedInMarkdown }
}

extension String {
  /// The text with a backslash before whatever Markdown would read.
  ///
  /// A number with a full stop at the beginning would begin a list, a sign there a list, a heading
  /// or a quotation.
  var escapedInMarkdown: String {
    let words = Array(harmlessInXML.unicodeScalars)
    var scalars = String.UnicodeScalarView()
    var isStart = true
    for (place, scalar) in words.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$":
        scalars.append(contentsOf: ["\\", scalar])
      case "#" where isStart, "+" where isStart, "-" where isStart, "=" where isStart:
        scalars.append(contentsOf: ["\\", scalar])
      case ".", ")":
        let isListed =
          place > 0 && words[..<place].allSatisfy { ("0"..."9").contains($0) }
          && (place + 1 == words.count || words[place + 1] == " ")
        scalars.append(contentsOf: isListed ? ["\\", scalar] : [scalar])
      default: scalars.append(scalar)
      }
      if scalar != " " { isStart = false }
    }
    return String(scalars)
  }
}
