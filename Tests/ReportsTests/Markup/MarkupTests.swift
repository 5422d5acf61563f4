import Foundation
import FoundationXML
import Testing

@testable import Reports

/// What people and attackers write into names.
let hostileWords = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
  "a & b &amp; c", "]]>", "--><b>", "{{title}} {{{style}}}", "\u{0}\u{8}\u{1B}[31m", "a\u{FFFE}b",
  // One character of Swift, but for a browser a quotation mark and an accent.
  "\"\u{0301} onload=alert(1) x=\"", "<\u{0327}b>", "Hoà Bình 😀", "=1+1", "line\r\nend\u{2028}",
]

@Suite("Markup")
struct MarkupTests {
  @Test("keeps words words, in text and in attributes", arguments: hostileWords)
  func words(text: String) throws {
    let markup = Markup("p", ["title": text], words: text)
    let document = try XMLDocument(data: Data(markup.text.utf8))
    let element = try #require(document.rootElement())
    #expect(element.childCount <= 1)
    #expect(element.stringValue == text.harmlessInXML)
    #expect(element.attributes?.count == 1)
    #expect(element.attributes?.first?.stringValue == text.harmlessInXML)
  }

  @Test("leaves no scalar that ends a text or an attribute", arguments: hostileWords)
  func scalars(text: String) {
    let escaped = text.escapedInMarkup.unicodeScalars
    #expect(!escaped.contains { "<>\"'".unicodeScalars.contains($0) })
  }

  @Test("closes an element that holds nothing")
  func empty() {
    #expect(Markup("line", ["x1": "0"]).text == "<line x1=\"0\"/>")
    #expect(Markup([Markup("a"), Markup("b")]).text == "ab")
  }
}
