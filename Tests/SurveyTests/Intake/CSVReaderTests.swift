import Foundation
import Testing

@testable import Survey

/// What a reader found: fields, or nil for broken quotation marks, with the first line and the
/// number of lines.
private struct Found: Equatable {
  var fields: [String]?
  var line: Int
  var lines: Int
}

private func records(
  _ text: String, delimiter: Character = ",", folder: String
) throws -> (found: [Found], blank: Int, lines: Int, raw: [String]) {
  try write(text, to: "\(folder)/x.csv")
  let reader = CSVReader(
    lines: PhysicalLines(source: try FileSource(path: "\(folder)/x.csv")),
    delimiter: delimiter.asciiValue ?? 0)
  var found: [Found] = []
  var raw: [String] = []
  while true {
    let outcome = try reader.next()
    if case .end = outcome { break }
    var fields: [String]?
    if case .record = outcome {
      fields = (0..<reader.record.count).map { place in
        String(decoding: reader.record.bytes[reader.record.range(place)], as: UTF8.self)
      }
    }
    var bytes: [UInt8] = []
    reader.appendRaw(to: &bytes)
    raw.append(String(decoding: bytes, as: UTF8.self))
    found.append(Found(fields: fields, line: reader.line, lines: reader.lineCount))
  }
  return (found, reader.blankLines, reader.physicalLines, raw)
}

@Suite("CSV reader")
struct CSVReaderTests {
  @Test(
    "reads fields, quoted or not",
    arguments: [
      ("a,b\n", [["a", "b"]]), ("a,b", [["a", "b"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\"\"b\",\"\"\n", [["a\"b", ""]]), (" a , \" b \" \n", [["a", " b "]]),
      ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]), (",,\n", [["", "", ""]]), ("\"\"\n", [[""]]),
      ("\u{FEFF}\"a\",b\n", [["a", "b"]]), ("\"a\n\nb\"", [["a\n\nb"]]),
    ])
  func fields(text: String, expected: [[String]]) throws {
    try withFolder { folder in
      let read = try records(text, folder: folder)
      #expect(read.found.map(\.fields) == expected)
    }
  }

  @Test("uses the delimiter it was given, and no other")
  func delimiters() throws {
    try withFolder { folder in
      let cases: [(String, Character, [String])] = [
        ("a;b,c\n", ";", ["a", "b,c"]), ("a\t\tc\n", "\t", ["a", "", "c"]),
        ("\t\t\n", "\t", ["", "", ""]),
      ]
      for (text, delimiter, fields) in cases {
        let read = try records(text, delimiter: delimiter, folder: folder)
        #expect(read.found.map(\.fields) == [fields])
      }
    }
  }

  @Test("counts first lines, continuation lines and blank lines")
  func counts() throws {
    try withFolder { folder in
      let read = try records("\na,\"1\n2\r\n3\"\n  \n\r\nb,4\n\n", folder: folder)
      #expect(
        read.found == [
          Found(fields: ["a", "1\n2\r\n3"], line: 2, lines: 3),
          Found(fields: ["b", "4"], line: 7, lines: 1),
        ])
      #expect(read.blank == 4 && read.lines == 8)
      #expect(read.raw == ["a,\"1\n2\r\n3\"\n", "b,4\n"])
    }
  }

  @Test(
    "loses one line to a stray or unclosed quotation mark, and no more",
    arguments: [
      "b,x\"y", "b,\"x\"y", "b,\"x", "\"", "b,\"\"\"", "b,\"x\" \"y\"", "b,\"x,\"\"",
    ])
  func brokenQuotes(line: String) throws {
    try withFolder { folder in
      let text = "a,1\n\(line)\nc,3\nd,4\n"
      let read = try records(text, folder: folder)
      #expect(
        read.found == [
          Found(fields: ["a", "1"], line: 1, lines: 1), Found(fields: nil, line: 2, lines: 1),
          Found(fields: ["c", "3"], line: 3, lines: 1),
          Found(fields: ["d", "4"], line: 4, lines: 1),
        ])
      #expect(read.raw.joined() == text && read.lines == 4)
    }
  }

  @Test("gives continuation lines back to be read as records")
  func givesBack() throws {
    try withFolder { folder in
      try write("a,\"1\nb,2\nc,3\"\nd,4\n", to: "\(folder)/x.csv")
      let reader = CSVReader(
        lines: PhysicalLines(source: try FileSource(path: "\(folder)/x.csv")), delimiter: 0x2C)
      _ = try reader.next()
      #expect(reader.lineCount == 3)
      reader.giveBackContinuation()
      #expect(reader.lineCount == 1)
      _ = try reader.next()
      #expect(reader.line == 2 && reader.record.text(0) == "b")
      guard case .brokenQuotes = try reader.next() else {
        Issue.record("a stray quotation mark was read")
        return
      }
      _ = try reader.next()
      #expect(reader.line == 4 && reader.record.text(1) == "4")
    }
  }

  @Test("reads records across the border of two pieces at every place")
  func pieces() throws {
    try withFolder { folder in
      let record = "S1,\"x\r\ny\",\"\"\"q\"\"\"\r\n"
      for shift in 0...record.utf8.count + 2 {
        let size = FileSource.pieceBytes - shift
        let text = String(repeating: "x", count: size - 4) + ",1\r\n" + record + "S2,,z\r\n"
        let read = try records(text, folder: folder)
        #expect(
          read.found.dropFirst() == [
            Found(fields: ["S1", "x\r\ny", "\"q\""], line: 2, lines: 2),
            Found(fields: ["S2", "", "z"], line: 4, lines: 1),
          ])
        #expect(read.lines == 4 && read.blank == 0 && read.raw.joined() == text)
      }
    }
  }

  @Test("takes a record of more than 16 MiB for an unclosed quotation mark and reads on")
  func longRecord() throws {
    try withFolder { folder in
      let line = String(repeating: "x", count: (1 << 20) - 1) + "\n"
      let read = try records(
        "a,\"1\n" + String(repeating: line, count: 18) + "b,2\n", folder: folder)
      #expect(read.found.count == 20)
      #expect(read.found.first == Found(fields: nil, line: 1, lines: 1))
      #expect(read.found.last == Found(fields: ["b", "2"], line: 20, lines: 1))
    }
  }

  @Test("accounts for every byte and line of thousands of random texts")
  func random() throws {
    try withFolder { folder in
      var random = SeededGenerator(seed: 5)
      for _ in 0..<1000 {
        let text = String(
          (0..<Int.random(in: 0...30, using: &random)).map { _ in
            "ab,\" \n\r".randomElement(using: &random) ?? " "
          })
        let read = try records(text, folder: folder)
        let continuation = read.found.reduce(0) { $0 + $1.lines - 1 }
        #expect(read.lines == read.found.count + continuation + read.blank)
        // What is in no record is white space.
        let inRecords = read.raw.joined().filter { !$0.isWhitespace }
        #expect(inRecords == text.filter { !$0.isWhitespace })
      }
    }
  }

  @Test("trims white space and no-break spaces around a field, none inside")
  func trims() throws {
    try withFolder { folder in
      try write("\" a\u{A0}b \u{A0}\n\",\u{A0},\u{A0}\u{A0}x\n", to: "\(folder)/x.csv")
      let reader = CSVReader(
        lines: PhysicalLines(source: try FileSource(path: "\(folder)/x.csv")), delimiter: 0x2C)
      _ = try reader.next()
      #expect((0..<3).map { reader.record.text($0) } == ["a\u{A0}b", "", "x"])
    }
  }
}
