import Testing

@testable import Survey

/// The fields of a line that is plain; nil where it is left to libcsv.
private func plainFields(_ line: [UInt8], delimiter: UInt8 = 0x2C) -> [[UInt8]]? {
  var record = CSVRecord()
  let kind = unsafe line.withUnsafeBytes { unsafe record.takePlain($0, delimiter: delimiter) }
  switch kind {
  case .other: return nil
  case .blank: return []
  case .record: return (0..<record.count).map { Array(record.bytes[record.range($0)]) }
  }
}

private func plainFields(_ line: String) -> [String]? {
  plainFields(Array(line.utf8))?.map { String(decoding: $0, as: UTF8.self) }
}

@Suite("Plain lines")
struct PlainLineTests {
  @Test("have the fields that libcsv finds, whatever stands in them", arguments: 1...4)
  func likeLibcsv(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "", "a", "4", "phiếu", "\"", ",\"x\",", ",\"x,y;z\",", ";\"\";", ",", ",", ",", ";", "\t",
      "|",
      " ", "\u{A0}", "=1", "Hoà\u{300}", "😀", "\u{FEFF}", "một đoạn dài hơn tám byte",
    ].map { Array($0.utf8) }
    var plain = 0
    for _ in 0..<1500 {
      let count = Int.random(in: 0...25, using: &random)
      let end = Array(["", "\n", "\r\n", "\r"].randomElement(using: &random)?.utf8 ?? "".utf8)
      let line = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] } + end
      for delimiter in ",;\t|".utf8 {
        guard let found = plainFields(line, delimiter: delimiter) else { continue }
        plain += 1
        #expect(found == CSVReader.fields(of: line[...], delimiter: delimiter))
      }
    }
    #expect(plain > 400)
  }

  @Test("are those of eight bytes and more whose quotation marks stand around whole fields")
  func kinds() {
    let long = String(repeating: "x", count: 70)
    #expect(plainFields("a,b,c,d,e\n") == ["a", "b", "c", "d", "e"])
    #expect(plainFields("\"a,b\",\"\",\"c\"\r\n") == ["a,b", "", "c"])
    #expect(plainFields("\(long),\"\(long),\",,\(long)") == [long, "\(long),", "", long])
    #expect(plainFields("  a b \t, c ,d,\n") == ["a b", "c", "d", ""])
    #expect(plainFields(" \t       \n") == [])
    for other in [
      "a,b,c\n", "", "aaaaa,\"b\"\"c\"", "aaaaa, \"b\"", "aaaaa,\"b\" ,c", "aaaaa,\"b\nc",
      "aaaaa\"b\",c", "aaaaa,\"b", "aaaaa,\"\"b", String(repeating: ",", count: 300),
    ] {
      #expect(plainFields(other) == nil, "\(other)")
    }
  }

  @Test("of more fields than there was room for are read once libcsv has made it")
  func manyFields() throws {
    try withFolder { folder in
      let fields = (1...700).map(String.init)
      let line = fields.joined(separator: ",")
      try write("\(line)\n\(line)\n", to: "\(folder)/x.csv")
      let reader = CSVReader(
        lines: PhysicalLines(source: try FileSource(path: "\(folder)/x.csv")), delimiter: 0x2C)
      for _ in 0..<2 {
        _ = try reader.next()
        #expect((0..<reader.record.count).map { reader.record.text($0) } == fields)
      }
    }
  }
}
