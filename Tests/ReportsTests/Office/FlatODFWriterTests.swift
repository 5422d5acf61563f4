import Foundation
import FoundationXML
import Survey
import Testing

@testable import Reports

private func odf(_ document: Document) throws -> XMLDocument {
  try XMLDocument(data: Data(FlatODFWriter(language: .vi).text(of: document).utf8))
}

private func elements(_ name: String, in document: XMLDocument) throws -> [XMLElement] {
  try document.nodes(forXPath: "//*[local-name()='\(name)']").compactMap { $0 as? XMLElement }
}

@Suite("OpenDocument text")
struct FlatODFWriterTests {
  @Test("keeps hostile words words wherever they stand", arguments: hostileWords)
  func escapes(text: String) throws {
    func shape(_ text: String) throws -> [String] {
      // Lines of a picture are broken by the length of their words.
      try odf(document(saying: text)).nodes(forXPath: "//*").compactMap { node in
        let names = ((node as? XMLElement)?.attributes ?? []).compactMap(\.name)
        return ([node.name ?? ""] + names.sorted()).joined(separator: " ")
      }
    }
    #expect(try shape(text) == shape("a"))
  }

  @Test("shows the figures of the text table, its headings on every page")
  func figures() throws {
    let text = try odf(Document([ranking]))
    let cells = try elements("table-cell", in: text).compactMap(\.stringValue)
    let expected =
      ranking.columns.map(\.heading.vi) + ranking.rows.joined().map { $0.text(in: .vi) }
    #expect(cells == expected)
    #expect(try elements("table-header-rows", in: text).count == 1)
  }

  @Test("is laid out as the decree on administrative documents has it")
  func layout() throws {
    let text = try odf(document(saying: "a"))
    let page = try #require(try elements("page-layout-properties", in: text).first)
    #expect([page["page-width"], page["page-height"]] == ["210mm", "297mm"])
    #expect([page["margin-left"], page["margin-right"]] == ["30mm", "15mm"])
    // The header's height is a part of the 20 mm above the text.
    let header = try #require(try elements("header-footer-properties", in: text).first)
    #expect(
      [page["margin-top"], header["height"], page["margin-bottom"]] == ["10mm", "10mm", "20mm"])
    let paragraphs = try elements("style", in: text).filter { $0["family"] == "paragraph" }
    let fonts = try elements("text-properties", in: text).map { $0["font-name"] }
    #expect(fonts.allSatisfy { $0 == "Times New Roman" })
    let body = try #require(paragraphs.first { $0["name"] == "body" })
    let size = try body.nodes(forXPath: "*[local-name()='text-properties']").first as? XMLElement
    #expect(size?["font-size"] == "14pt")
    #expect(try elements("page-number", in: text).count == 1)
    let words = try elements("p", in: text).compactMap(\.stringValue)
    for line in [Letterhead.nation.vi, Letterhead.motto.vi, "BÁO CÁO", "Nơi nhận:"] {
      #expect(words.contains(line))
    }
  }

  @Test("holds each picture as SVG with its proportions")
  func pictures() throws {
    let text = try odf(Document(title: both("a"), blocks: charts.map(Document.Block.chart)))
    let images = try elements("binary-data", in: text).compactMap(\.stringValue)
    #expect(images.count == charts.count)
    for (image, frame) in try zip(images, elements("frame", in: text)) {
      let svg = try #require(Data(base64Encoded: image))
      let root = try #require(try XMLDocument(data: svg).rootElement())
      func millimetres(_ name: String) -> Double { Double(frame[name].dropLast(2)) ?? 0 }
      let drawn = (Double(root["width"]) ?? 0) / (Double(root["height"]) ?? 1)
      #expect(abs(millimetres("width") / millimetres("height") - drawn) < 0.01)
      #expect(millimetres("width") <= 165)
    }
  }
}
