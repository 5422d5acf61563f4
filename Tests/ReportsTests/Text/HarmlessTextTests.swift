import Survey
import Testing

@testable import Reports

@Suite("Harmless text")
struct HarmlessTextTests {
  @Test("shows a replacement for what a terminal would obey")
  func controls() {
    #expect("\u{1B}[31mđỏ\u{7}".harmless == "\u{FFFD}[31mđỏ\u{FFFD}")
    #expect("\u{9B}2J".harmless == "\u{FFFD}2J")
    #expect("a\u{202E}b\u{2066}c\u{200F}".harmless == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect("a\u{0}b\u{7F}".harmless == "a\u{FFFD}b\u{FFFD}")
  }

  @Test("turns line ends and tabs into spaces")
  func rows() {
    #expect("a\r\nb\tc\u{2028}d\u{85}e".harmless == "a  b c d e")
  }

  @Test("leaves ordinary text alone, and composes it")
  func ordinary() {
    #expect("Xã Hoà Bình – 95 %".harmless == "Xã Hoà Bình – 95 %")
    #expect("e\u{302}\u{301}".harmless.unicodeScalars.map(\.value) == [0x1EBF])
  }

  @Test("keeps every line of a table a line of ours")
  func tables() {
    var table = wideTable(columns: 1, digits: 3, rows: 1)
    let lines = TextTableWriter(language: .vi).text(of: table).split(separator: "\n").count
    table.append([.text("x\n\u{1B}]0;y\u{7}\u{202E}z"), .count(1)])
    table.notes = [both("tệp a\nb.csv")]
    let text = TextTableWriter(language: .vi).text(of: table)
    #expect(text.split(separator: "\n").count == lines + 2)
    #expect(!text.unicodeScalars.contains { $0.commandsTerminal && $0 != "\n" })
  }
}
