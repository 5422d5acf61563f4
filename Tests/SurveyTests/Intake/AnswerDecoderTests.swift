import Foundation
import Testing

@testable import Survey

private func state(_ text: String, _ form: Form? = nil) throws -> String {
  var decoder = AnswerDecoder(scale: try (form ?? SmallSurvey.form()).scale)
  let bytes = Array(text.utf8)
  let first = decoder.state(bytes.span)
  #expect(decoder.state(bytes.span) == first, "a spelling seen before means the same")
  return String(UnicodeScalar(first))
}

@Suite("Answer decoder")
struct AnswerDecoderTests {
  @Test(
    "knows every state",
    arguments: [
      ("1", "1"), ("5", "5"), ("4.0", "4"), ("4,00", "4"), ("04", "4"), ("", "."), ("-", "."),
      (".", "."), ("/", "."), ("null", "."), ("NaN", "."), ("Chưa chọn", "."), ("n/a", "n"),
      ("N/A", "n"), ("Không áp dụng", "n"), ("KHÔNG BIẾT", "n"), ("*", "*"), ("4;5", "*"),
      ("3/4", "*"), ("2, 3", "*"), ("4 + 5", "*"), ("1|2|3", "*"), ("Nhiều lựa chọn", "*"),
      ("?", "?"), ("mờ", "?"), ("không đọc được", "?"), ("0", "!"), ("6", "!"), ("9", "!"),
      ("44", "!"), ("3.5", "!"), ("3,5", "!"), ("4,5", "!"), ("-1", "!"), ("4.", "!"), ("tốt", "!"),
      ("4;6", "!"), ("5e0", "!"), ("0x4", "!"), ("４", "!"), ("99999999999999999999", "!"),
    ])
  func states(text: String, expected: String) throws {
    #expect(try state(text) == expected)
  }

  @Test(
    "knows labels in any case, Unicode form and with their number",
    arguments: [
      ("Rất hài lòng", "5"), ("RẤT HÀI LÒNG", "5"), ("rat hai long", "5"), ("rat_hai_long", "5"),
      ("Hài lòng", "4"), ("bình thường", "3"), ("Không hài lòng", "2"), ("Very satisfied", "5"),
      ("5 - Rất hài lòng", "5"), ("5. Rất hài lòng", "5"), ("5-RẤT HÀI LÒNG", "5"),
      ("1: Rất không hài lòng", "1"), ("4 - Rất hài lòng", "!"), ("5 - tốt", "!"),
      ("6 - Hài lòng", "!"),
    ])
  func labels(text: String, expected: String) throws {
    #expect(try state(text) == expected)
    #expect(try state(text.decomposedStringWithCanonicalMapping) == expected)
  }

  @Test("takes 0 for a level only where the scale has it")
  func zero() throws {
    let points = try Shipped.library.form("tthc-2018")
    #expect(try state("0", points) == "0")
    #expect(try state("2", points) == "2")
    #expect(try state("3", points) == "!")
    #expect(try state("0;1", points) == "*")
  }

  @Test("lets a label of the scale win over a word for a missing answer, and adds the form's words")
  func ownWords() throws {
    let form = try SmallSurvey.form(
      SmallSurvey.formText
        .replacingOccurrences(of: "vi: Bình thường", with: "vi: Không có ý kiến")
        .replacingOccurrences(
          of: "  satisfied:", with: "  not_applicable: [Không làm thủ tục]\n  satisfied:"))
    #expect(try state("không có ý kiến", form) == "3")
    #expect(try state("KHÔNG LÀM THỦ TỤC", form) == "n")
  }

  @Test("takes no dash or dots for a label made of signs")
  func signs() throws {
    let form = try SmallSurvey.form(
      SmallSurvey.formText.replacingOccurrences(
        of: "{vi: Rất không hài lòng, en: Very dissatisfied}", with: "★"))
    #expect(try state("…", form) == "!")
    #expect(try state("--", form) == "!")
    #expect(try state("-", form) == ".")
  }

  @Test("never takes anything but one whole level for a level")
  func random() throws {
    var random = SeededGenerator(seed: 2)
    var decoder = AnswerDecoder(scale: try SmallSurvey.form().scale)
    let alphabet = Array("0123456 .,;-/*?xà".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let state = decoder.state(bytes.span)
      guard state &- 0x30 < 10 else { continue }
      let digits = text.filter { ("1"..."9").contains($0) }
      #expect(digits.count == 1 && digits.first?.asciiValue == state, "\(text)")
    }
  }
}
