import Foundation
import Testing

@testable import Survey

private func choice(_ bytes: [UInt8], _ vocabulary: Vocabulary = .common) throws -> EncodingChoice {
  try withFolder { folder in
    try write(bytes, to: "\(folder)/x.csv")
    return try EncodingDetector(vocabulary: vocabulary).choice(for: "\(folder)/x.csv")
  }
}

private let table = """
  Mã phiếu;Ngày nhận;Huyện;Câu 1;Câu 2;Ý kiến
  S1;05/01/2022;Huyện Vân Canh;Rất hài lòng;Bình thường;cán bộ nhiệt tình
  S2;06/01/2022;Huyện An Lão;Không hài lòng;Hài lòng;
  """

@Suite("Encoding detector")
struct EncodingDetectorTests {
  @Test("tells every encoding from a few words", arguments: TextEncoding.allCases)
  func tells(encoding: TextEncoding) throws {
    let found = try choice(EncodedText.bytes(table, encoding))
    #expect(found.encoding == encoding)
    guard [.windows1258, .tcvn3, .vni, .viscii].contains(encoding) else {
      #expect(found.hits == nil && found.runnerUp == nil)
      return
    }
    let hits = try #require(found.hits)
    let other = try #require(found.runnerUpHits)
    #expect(hits >= 15 && other * 2 <= hits && found.runnerUp != encoding)
  }

  @Test(
    "tells them from one short heading line alone",
    arguments: [TextEncoding.windows1258, .tcvn3, .vni, .viscii])
  func headings(encoding: TextEncoding) throws {
    let line = "Mã phiếu,Ngày nhận,Huyện\n"
    #expect(try choice(EncodedText.bytes(line, encoding)).encoding == encoding)
  }

  @Test("tells them from the names of units that no common word is in")
  func names() throws {
    let units = SmallSurvey.unitsText.replacingOccurrences(of: "Vân Canh", with: "Đắk Glây Ỷ")
    let vocabulary = Vocabulary(catalogue: try SmallSurvey.catalogue(units))
    let text = "a,b\n1,Đắk Glây\n2,Đắk Glây\n3,Ỷ\n"
    for encoding in [TextEncoding.windows1258, .vni, .viscii] {
      #expect(try choice(EncodedText.bytes(text, encoding), vocabulary).encoding == encoding)
    }
  }

  @Test("takes a byte order mark, plain letters and valid UTF-8 for what they are")
  func certain() throws {
    #expect(try choice([0xFF, 0xFE, 0x61, 0]).encoding == .utf16LE)
    #expect(try choice([0xFE, 0xFF, 0, 0x61]).encoding == .utf16BE)
    #expect(try choice([0xEF, 0xBB, 0xBF, 0xE9]).encoding == .utf8)
    #expect(try choice([]).encoding == .utf8)
    #expect(try choice(Array("ma_phieu,q1\n".utf8)).encoding == .utf8)
    #expect(try choice(Array("x\nữữữ\n".utf8)).encoding == .utf8)
  }

  @Test("looks as far as it must for the first letter that says something")
  func far() throws {
    let plain = Array(String(repeating: "S1,2022-01-05,5,5,4\n", count: 150_000).utf8)
    for encoding in [TextEncoding.utf8, .tcvn3, .vni] {
      let found = try choice(plain + EncodedText.bytes(table, encoding))
      #expect(found.encoding == encoding)
    }
    // The first letter stands on the border of two pieces of the file.
    for shift in -3...1 {
      let plain = [UInt8](repeating: 0x61, count: FileSource.pieceBytes + shift)
      #expect(try choice(plain + Array("ữ phường xã\n".utf8)).encoding == .utf8)
    }
    // The sample begins and ends within a letter of UTF-8.
    let long = String(repeating: "phường xã được ", count: 40_000)
    for shift in 0..<4 {
      let bytes = Array((String(repeating: "x", count: shift) + long).utf8)
      #expect(try choice(bytes).encoding == .utf8)
    }
  }

  @Test("takes UTF-8 with a broken byte for UTF-8, so that the byte is found")
  func broken() throws {
    #expect(try choice(Array(table.utf8) + [0x0A, 0xE1, 0x0A]).encoding == .utf8)
  }

  @Test("refuses to guess, naming the candidates")
  func undecided() throws {
    for bytes in [[UInt8]([0x61, 0xE1, 0x62]), Array("a\n".utf8) + [0xE9, 0x20, 0xE9, 0x0A]] {
      let problem = try #require(sentence { _ = try choice(bytes) })
      for name in ["UTF-8 (", "windows-1258 (", "TCVN3 (", "VNI-Windows (", "VISCII ("] {
        #expect(problem.contains(name))
      }
      #expect(problem.contains("--encoding"))
    }
  }

  @Test("knows encodings by the names that people use")
  func words() {
    let names: [(String, TextEncoding)] = [
      ("utf8", .utf8), ("UTF-16", .utf16LE), ("cp1258", .windows1258), ("ABC", .tcvn3),
      ("TCVN3 (ABC)", .tcvn3), ("VNI", .vni), ("vni-times", .vni), ("Viscii", .viscii),
    ]
    for (word, encoding) in names { #expect(TextEncoding(word: word) == encoding) }
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(word: encoding.word) == encoding)
      #expect(TextEncoding(word: encoding.name) == encoding)
    }
    #expect(TextEncoding(word: "latin1") == nil && TextEncoding(word: "") == nil)
  }
}
