internal import Survey

/// What the template of a page asks for.
struct HTMLPage {
  /// A part of the page; one of its values is there.
  struct Block {
    var heading: String?
    var paragraph: String?
    var list: List?
    var table: HTMLTable?
    var chart: Picture?
  }

  struct List {
    let items: [String]
  }

  struct Picture {
    let caption: String
    let svg: String
    let reading: String
    /// The name of the figures' table.
    let figures: String
    let data: HTMLTable
  }

  struct Head {
    let agency: String
    let number: String
    let nation: String
    let motto: String
    let date: String
    let kind: String
    let recipients: String
    let signature: String
  }

  let language: String
  let policy = HTMLPolicy.text
  let title: String
  let style = HTMLStyle.text
  let script = HTMLScript.text
  let layout: String
  let letterhead: Head?
  let subtitles: [String]
  let blocks: [Block]

  init(_ document: Document, in language: Language) {
    self.language = language.rawValue
    title = document.title[language]
    layout = document.letterhead == nil ? "figures" : "administrative"
    letterhead = document.letterhead.map { Head($0, in: language) }
    subtitles = document.subtitles.map { $0[language] }
    blocks = document.blocks.enumerated().map { place, block in
      Block(block, of: document, id: "b\(place + 1)", in: language)
    }
  }
}

extension HTMLPage.Block {
  fileprivate init(
    _ block: Document.Block, of document: Document, id: String, in language: Language
  ) {
    switch block {
    case .heading(let words): heading = words[language]
    case .paragraph(let words): paragraph = words[language]
    case .list(let items): list = HTMLPage.List(items: items.map { $0[language] })
    case .table(let table):
      // A page with the title of its first table need not show it twice.
      let isTitled = document.letterhead == nil && table.title == document.title
      self.table = HTMLTable(table, id: id, isTitled: isTitled, in: language)
    case .chart(let chart): self.chart = HTMLPage.Picture(chart, id: id, in: language)
    }
  }
}

extension HTMLPage.Picture {
  fileprivate init(_ chart: Chart, id: String, in language: Language) {
    caption = chart.title[language]
    svg = chart.picture(in: language, id: id).markup.text
    reading = chart.reading[language]
    figures = Bilingual(vi: "Số liệu của biểu đồ", en: "Figures of the chart")[language]
    data = HTMLTable(chart.table, id: id + "-data", in: language)
  }
}

extension HTMLPage.Head {
  fileprivate init(_ letterhead: Letterhead, in language: Language) {
    agency = letterhead.agency
    number = Letterhead.number[language]
    nation = Letterhead.nation[language]
    motto = Letterhead.motto[language]
    date = letterhead.date[language]
    kind = Letterhead.kind[language]
    recipients = Letterhead.recipients[language]
    signature = Letterhead.signature[language]
  }
}
