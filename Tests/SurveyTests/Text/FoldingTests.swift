import Foundation
import Testing

@testable import Survey

@Suite("Folding")
struct FoldingTests {
  @Test(
    "takes spellings of one name for one",
    arguments: [
      ("Hoà Bình", "Hòa Bình"), ("HÒA BÌNH", "hoà bình"), ("Thuỷ", "Thủy"),
      ("Đắk Pơ", "ĐẮK PƠ"), ("Ea H'Leo", "Ea H’leo"), ("  Vân   Canh ", "Vân-Canh"),
    ])
  func toned(first: String, second: String) {
    for first in [first, first.decomposedStringWithCanonicalMapping] {
      for second in [second, second.decomposedStringWithCanonicalMapping] {
        #expect(Folding.toned(first) == Folding.toned(second))
        #expect(Folding.plain(first) == Folding.plain(second))
        #expect(Folding.heading(first) == Folding.heading(second))
      }
    }
  }

  @Test(
    "keeps apart what differs in a mark, unless marks are left out",
    arguments: [("Hòa", "Hoa"), ("Đăk", "Đak"), ("Đa", "Da"), ("Hỏa", "Hóa"), ("Tân", "Tăn")])
  func marks(first: String, second: String) {
    #expect(Folding.toned(first) != Folding.toned(second))
    #expect(Folding.plain(first) == Folding.plain(second))
  }

  @Test("composes a text of any character, and of letters with marks behind them, as Unicode does")
  func composed() {
    // A comparison of strings would take both forms for the same.
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let characters = (0x20...0x2FFF).compactMap(Unicode.Scalar.init)
    for text in characters.flatMap({ ["\($0)", "a\($0)", "ê\($0)b"] }) {
      #expect(bytes(text.composed) == bytes(text.precomposedStringWithCanonicalMapping), "\(text)")
    }
    #expect(bytes("Quận Đống Đa".decomposedStringWithCanonicalMapping.composed).count == 18)
  }

  @Test("leaves plain letters and digits of every Vietnamese letter")
  func everyLetter() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
    for letter in letters {
      for spelling in [String(letter), letter.uppercased()] {
        let folded = Folding.plain(spelling)
        #expect(folded.utf8.count == 1 && "aeiouyd".contains(folded), "\(spelling)")
      }
    }
  }

  @Test("reads headings in any spelling")
  func headings() {
    for spelling in ["Mã phiếu", "MA_PHIEU", "ma-phieu", "  mã  phiếu:", "MaPhieu"] {
      #expect(Folding.heading(spelling) == "maphieu")
    }
    #expect(Folding.heading("…—*") == "")
  }

  @Test(
    "measures distances with swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1),
      ("abc", "xbc", 1), ("krey", "krei", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ])
  func distance(first: String, second: String, distance: Int) {
    #expect(Folding.distance(first, second) == distance)
    #expect(Folding.distance(second, first) == distance)
  }
}

@Suite("Redaction")
struct RedactionTests {
  @Test(
    "masks telephone and identity numbers, divided or not",
    arguments: [
      "0905123456", "gọi 0905 123 456 nhé", "0905.123.456", "0905-123-456", "(0905) 123456",
      "012345678", "+84 905 123 456", "0905  12  34  56", "٠٩٠٥١٢٣٤٥٦",
      "một câu dài rồi mới đến số đây 0905123456", "một câu dài rồi mới đến số đây 0905 123 456 x",
    ])
  func masks(text: String) {
    let shown = Redaction.shown(text)
    #expect(shown.contains("•••"))
    #expect(!shown.contains("123") && !shown.contains("12  34") && !shown.contains("456"))
  }

  @Test("shows what is no such number", arguments: ["31.02.2022", "31/02/2022", "Huyện 12", "3.5"])
  func shows(text: String) {
    #expect(Redaction.shown(text) == text)
  }

  @Test("cuts long texts and replaces control characters")
  func cuts() {
    #expect(Redaction.shown(String(repeating: "a", count: 40)).count == 40)
    #expect(Redaction.shown(String(repeating: "a", count: 41)).hasSuffix("a…"))
    #expect(Redaction.shown(String(repeating: "a", count: 500)).count == 41)
    #expect(Redaction.shown("a\u{1B}[31m\nb\u{202E}") == "a [31m b ")
    #expect(Redaction.shown("một hai ba bốn", length: 7) == "một hai…")
  }
}

@Suite("Formula guard")
struct FormulaGuardTests {
  @Test(
    "gives back what it was given",
    arguments: ["", "=1+1", "'=1", "''-2", "+84", "@x", "\tx", "\rx", "'", "''", "'a", "a=1", "-"])
  func isReversible(text: String) {
    let bytes = Array(text.utf8)[...]
    let guarded = FormulaGuard.guarded(bytes)
    #expect(FormulaGuard.unguarded(guarded) == bytes)
    let isFormula = guarded.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    #expect(!isFormula)
  }
}
