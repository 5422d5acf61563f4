internal import Foundation
internal import Survey

/// Writes a document as one file of OpenDocument text, from which LibreOffice makes DOCX and PDF.
///
/// Layout after Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins of 20 mm above and below, 30 mm at
/// the left and 15 mm at the right, Times New Roman of 13 to 14 points, page numbers in the middle
/// above, none on the first page.
struct FlatODFWriter {
  /// Of pictures, in millimetres: 165 mm are left between the margins, 257 mm from above to below.
  private static let (mostWidth, mostHeight) = (160.0, 235.0)

  let language: Language

  /// The whole file.
  func text(of document: Document) -> String {
    let body =
      (document.letterhead.map { head($0, document.title) }
        ?? [paragraph(document.title, .title)])
      + document.subtitles.map { paragraph($0, .note) } + document.blocks.flatMap(parts)
      + (document.letterhead.map { _ in foot } ?? [])
    let office = Markup(
      "office:document", FlatODFStyles.namespaces,
      [
        Markup("office:meta", [:], [Markup("dc:title", [:], words: document.title[language])]),
        FlatODFStyles.fonts, FlatODFStyles.styles(language),
        FlatODFStyles.automatic(columns: columnWidths(of: document)), FlatODFStyles.masterPage,
        Markup("office:body", [:], [Markup("office:text", [:], body)]),
      ])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + office.text + "\n"
  }

  private func parts(of block: Document.Block) -> [Markup] {
    switch block {
    case .heading(let words): [paragraph(words, .heading)]
    case .paragraph(let words): [paragraph(words, .body)]
    case .list(let items): items.map { paragraph("- " + $0[language], .body) }
    case .table(let table): self.table(table)
    case .chart(let chart): picture(of: chart)
    }
  }

  func paragraph(_ words: Bilingual, _ style: FlatODFStyles.Name) -> Markup {
    paragraph(words[language], style)
  }

  func paragraph(_ words: String, _ style: FlatODFStyles.Name) -> Markup {
    Markup("text:p", ["text:style-name": style.rawValue], words: words)
  }

  // MARK: Pictures

  private func picture(of chart: Chart) -> [Markup] {
    let picture = chart.picture(in: language, id: "c")
    let scale = min(
      FlatODFWriter.mostWidth / picture.width, FlatODFWriter.mostHeight / picture.height)
    let image = Markup(
      "draw:image", ["draw:mime-type": "image/svg+xml"],
      [
        Markup(
          "office:binary-data", [:],
          words: Data(picture.markup.text.utf8).base64EncodedString())
      ])
    let frame = Markup(
      "draw:frame",
      [
        "text:anchor-type": "as-char", "draw:style-name": FlatODFStyles.Name.picture.rawValue,
        "svg:width": Drawing.number(picture.width * scale) + "mm",
        "svg:height": Drawing.number(picture.height * scale) + "mm",
      ],
      [
        image, Markup("svg:title", [:], words: chart.title[language]),
        Markup("svg:desc", [:], words: chart.reading[language]),
      ])
    return [
      paragraph(chart.title, .caption),
      Markup("text:p", ["text:style-name": FlatODFStyles.Name.cell.rawValue], [frame]),
      paragraph(chart.reading, .note),
    ]
  }
}
