import Foundation
import Testing

@testable import Survey

private let converted = TextEncoding.allCases.filter { $0 != .utf8 }

/// A text of all letters in words and lines, ending in a letter that a tone might follow.
private let sample =
  EncodedText.letters.map { "x\($0)b\($0),\"" }.joined()
  + "\r\nƯƠ ưở ƯỚ đường\nhòa, hoà\r\n→ a"
  .replacingOccurrences(of: "→ ", with: "")

/// Decodes pieces of the given sizes, the last one taking the rest.
private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding, pieces: [Int]) throws -> String {
  var decoder = try #require(TextDecoder(encoding))
  var text: [UInt8] = []
  var rest = bytes[...]
  for size in pieces + [bytes.count] where !rest.isEmpty {
    let (piece, isWhole) = decoder.decode(Array(rest.prefix(size)))
    #expect(isWhole)
    text += piece
    rest = rest.dropFirst(size)
  }
  let (end, isWhole) = decoder.decode([])
  #expect(isWhole)
  return String(decoding: text + end, as: UTF8.self)
}

/// Compares what Unicode means by the texts, not only what they look like.
private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

@Suite("Text decoder")
struct TextDecoderTests {
  @Test("decodes every letter, composed, whatever a piece's end cuts", arguments: converted)
  func letters(encoding: TextEncoding) throws {
    let bytes = EncodedText.bytes(sample, encoding)
    #expect(bytes.count >= sample.count)
    let whole = try decoded(bytes, encoding, pieces: [])
    if encoding == .tcvn3 {
      #expect(scalars(whole.lowercased()) == scalars(sample.lowercased()))
      #expect(whole.hasSuffix("ƯƠ ưở Ướ đường\nhòa, hoà\r\na"))
    } else {
      #expect(scalars(whole) == scalars(sample))
    }
    for cut in 1..<bytes.count {
      #expect(try decoded(bytes, encoding, pieces: [cut]) == whole)
    }
    #expect(try decoded(bytes, encoding, pieces: [Int](repeating: 1, count: bytes.count)) == whole)
  }

  @Test("gives the last letter of a file out though a tone might have followed")
  func flush() throws {
    for encoding in converted {
      for end in ["a", "ê", "ơ", "Ư"] {
        let bytes = EncodedText.bytes("Hòa\n" + end, encoding)
        #expect(try decoded(bytes, encoding, pieces: []) == "Hòa\n" + end)
      }
    }
  }

  @Test("composes letters and marks that stand apart, also across pieces")
  func marks() throws {
    let apart = "Huyện Vân Canh, Hoà".decomposedStringWithCanonicalMapping
    let bytes = apart.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for cut in 1..<bytes.count {
      let text = try decoded(bytes, .utf16LE, pieces: [cut])
      #expect(scalars(text) == scalars("Huyện Vân Canh, Hoà"))
    }
    // a and the mark 0xB3, which TCVN3 has besides its own letter á.
    #expect(try decoded([0x61, 0xB3, 0x62], .tcvn3, pieces: [1]) == "áb")
  }

  @Test("reads TCVN3 as the C library does, but for Windows' quotation marks and dashes")
  func abc() throws {
    for byte in UInt8(0xA0)...0xFF {
      var theirs: [UInt8] = []
      let system = IconvDecoder(from: "TCVN")
      #expect(system.decode([byte], into: &theirs) == 1 && system.finish(into: &theirs))
      #expect(try decoded([byte], .tcvn3, pieces: []) == String(decoding: theirs, as: UTF8.self))
    }
    #expect(try decoded([0x93, 0x61, 0x94, 0x96, 0x01], .tcvn3, pieces: []) == "“a”–\u{1}")
  }

  @Test("takes Windows' signs in VNI, and marks of either case behind letters of either case")
  func vni() throws {
    #expect(try decoded([0x93, 0x56, 0x94, 0xB0, 0xA0], .vni, pieces: []) == "“V”°\u{A0}")
    #expect(try decoded([0x56, 0x69, 0x45, 0xE4, 0x74], .vni, pieces: []) == "ViỆt")
    #expect(try decoded([0x65, 0xC4], .vni, pieces: []) == "ệ")
  }

  @Test(
    "stops at a byte that means nothing",
    arguments: [
      (TextEncoding.windows1258, [UInt8]([0x61, 0x62, 0x8A, 0x63]), "ab"),
      (.tcvn3, [0xB8, 0x81], "á"), (.vni, [0x62, 0xE1], "b"), (.vni, [0x61, 0xD7], "a"),
      (.vni, [0xE1], ""), (.utf16LE, [0x61, 0, 0x00, 0xDC, 0x62, 0], "a"),
      (.utf16BE, [0, 0x61, 0xDC, 0x00], "a"),
    ])
  func undecodable(encoding: TextEncoding, bytes: [UInt8], text: String) throws {
    var decoder = try #require(TextDecoder(encoding))
    let (found, isWhole) = decoder.decode(bytes)
    #expect(!isWhole && String(decoding: found, as: UTF8.self) == text)
  }

  @Test("notices a character that the end of the file cuts off")
  func cutOff() throws {
    for bytes in [[UInt8]([0x61, 0, 0x62]), [0x61, 0, 0x3D, 0xD8]] {
      var decoder = try #require(TextDecoder(.utf16LE))
      #expect(decoder.decode(bytes).isWhole)
      #expect(!decoder.decode([]).isWhole)
    }
  }
}
