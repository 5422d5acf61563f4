import Crypto
import Foundation
import FoundationXML
import Survey
import Testing

@testable import Reports

private func page(_ document: Document, in language: Language = .vi) throws -> XMLDocument {
  try XMLDocument(data: Data(HTMLWriter(language: language).text(of: document).utf8))
}

private func elements(_ path: String, in page: XMLDocument) throws -> [XMLElement] {
  try page.nodes(forXPath: path).compactMap { $0 as? XMLElement }
}

@Suite("HTML")
struct HTMLWriterTests {
  @Test("shows the figures of the text table, each in its cell")
  func figures() throws {
    for language in Language.allCases {
      let page = try page(Document([ranking]), in: language)
      let rows = try elements("//tbody/tr", in: page).map { row in
        (row.children ?? []).map { $0.stringValue ?? "" }
      }
      #expect(rows == ranking.rows.map { row in row.map { $0.text(in: language) } })
      let headings = try elements("//thead//th", in: page).compactMap(\.stringValue)
      #expect(headings == ranking.columns.map { $0.heading[language] })
      #expect(page.rootElement()?["lang"] == language.rawValue)
    }
  }

  @Test("names rows, columns and tables for those who hear the page")
  func structure() throws {
    let page = try page(Document([ranking, wideTable(columns: 3, digits: 4)], charts: charts))
    #expect(try elements("//thead//th", in: page).allSatisfy { $0["scope"] == "col" })
    let names = try elements("//tbody//th", in: page)
    #expect(names.count > 4)
    #expect(names.allSatisfy { $0["scope"] == "row" })
    let tables = try elements("//table", in: page)
    #expect(tables.count == 2 + charts.count)
    #expect(try elements("//table/caption", in: page).count == tables.count)
    let ids = try elements("//*[@id]", in: page).map { $0["id"] }
    #expect(Set(ids).count == ids.count, "no id stands twice")
    let regions = try elements("//div[@role='region']", in: page)
    #expect(regions.allSatisfy { ids.contains($0["aria-labelledby"]) || !$0["aria-label"].isEmpty })
    #expect(try elements("//h1", in: page).count == 1)
  }

  @Test("sorts by the number, not by its text; what is missing has an empty key")
  func sortKeys() throws {
    let page = try page(Document([ranking]))
    let keys = try elements("//tbody/tr", in: page).map { row in
      (row.children ?? []).compactMap { $0 as? XMLElement }.map { $0["data-sort"] }
    }
    #expect(keys[0] == ["", "1240", "74.872", "72.195 77.3", "1 4", "20220314"])
    #expect(keys[1] == ["", "8", "", "", "", "20220314"])
    let marked = try elements("//tbody//*[@data-sort]", in: page)
    #expect(marked.count == 10, "names have no key: they are sorted by their text")
  }

  @Test("keeps hostile words words wherever they stand", arguments: hostileWords)
  func escapes(text: String) throws {
    func shape(_ page: XMLDocument) throws -> [String] {
      try elements("//*[local-name()!='text' and local-name()!='tspan']", in: page).map { element in
        let names = (element.attributes ?? []).compactMap(\.name)
        return ([element.name ?? ""] + names.sorted()).joined(separator: " ")
      }
    }
    let (hostile, plain) = try (page(document(saying: text)), page(document(saying: "a")))
    #expect(try shape(hostile) == shape(plain), "the same elements with the same attributes")
    let names = try elements("//tbody//th", in: hostile).compactMap(\.stringValue)
    #expect(names.first == text.harmlessInXML)
  }

  @Test("lets a browser run nothing but the page's own style and script, and fetch nothing")
  func policy() throws {
    let text = HTMLWriter(language: .vi).text(of: Document([ranking], charts: charts))
    let page = try XMLDocument(data: Data(text.utf8))
    let policy = try elements("//meta[@http-equiv]", in: page).map { $0["content"] }
    for (name, directive) in [("style", "style-src"), ("script", "script-src")] {
      let content = try #require(try elements("//\(name)", in: page).first?.stringValue)
      let hash = Data(SHA256.hash(data: Data(content.utf8))).base64EncodedString()
      #expect(policy[0].contains("\(directive) 'sha256-\(hash)'"))
    }
    #expect(policy[0].hasPrefix("default-src 'none';"))
    #expect(!policy[0].contains("unsafe"))
    for address in ["http:", "https:", "src=", "href=", "url(", "@import"] {
      let found = text.ranges(of: address).filter {
        !text[$0.lowerBound...].hasPrefix("http://www.w3.org/2000/svg")
      }
      #expect(found.isEmpty, "the page asks for nothing: \(address)")
    }
    #expect(!text.contains(" style=") && !text.contains(" onclick="))
  }

  @Test("says why a figure is withheld, and where there are no rows")
  func gaps() throws {
    let table = Table(
      title: both("Bảng"),
      columns: [
        Column(id: "a", heading: both("A"), kind: .text, isKey: true),
        Column(id: "b", heading: both("B"), kind: .number),
      ], rows: [[.text("x"), .withheld(both("ít hơn 30 phiếu"))]])
    let cell = try #require(try elements("//tbody//td", in: page(Document([table]))).first)
    #expect(cell.stringValue == "–")
    #expect(cell["title"] == "ít hơn 30 phiếu")
    let empty = Table(title: both("Bảng"), columns: table.columns)
    let notes = try elements("//p[@class='note']", in: page(Document([empty])))
    #expect(notes.compactMap(\.stringValue) == ["(không có dòng nào)"])
  }

  @Test("gives the same bytes for the same document")
  func sameBytes() {
    let writer = HTMLWriter(language: .vi)
    let document = Document([ranking], charts: charts)
    #expect(writer.text(of: document) == writer.text(of: document))
  }
}
