import Survey

@testable import Reports

/// A document in which the same words stand wherever words can stand.
func document(saying text: String) -> Document {
  let words = both(text)
  let table = Table(
    title: words, subtitles: [words],
    columns: [Column(id: "a", heading: words, kind: .text, isKey: true)],
    rows: [[.text(text)], [.withheld(words)]], notes: [words], footer: words)
  let bars = LevelChart(
    title: words, levels: [words, words], satisfied: 1,
    rows: [.init(label: words, shares: [40, 60])])
  return Document(
    title: words, subtitles: [words], letterhead: Letterhead(agency: text, place: text),
    blocks: [
      .heading(words), .paragraph(words), .list([words]), .table(table), .chart(.levels(bars)),
    ])
}
