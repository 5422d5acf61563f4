import Foundation
import Testing

@testable import Survey

/// The lines of a file's bytes, or the sentence of what made the reading fail.
private func lines(_ bytes: [UInt8]) throws -> [[UInt8]] {
  try withFolder { folder in
    try write(bytes, to: "\(folder)/x.csv")
    let lines = PhysicalLines(source: try FileSource(path: "\(folder)/x.csv"))
    var found: [[UInt8]] = []
    while let range = try lines.next() {
      found.append(Array(lines.buffer[range]))
      lines.markHere()
    }
    #expect(lines.count == found.count)
    return found
  }
}

private func lines(_ text: String) throws -> [String] {
  try lines(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
}

@Suite("Physical lines")
struct PhysicalLinesTests {
  @Test(
    "ends lines at LF, CR LF and CR",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a\n"]), ("a\r\n", ["a\r\n"]), ("a\r", ["a\r"]),
      ("a\nb\r\nc\rd", ["a\n", "b\r\n", "c\r", "d"]), ("\n\n", ["\n", "\n"]),
      ("\r\r\n\n", ["\r", "\r\n", "\n"]), ("\n\r", ["\n", "\r"]), ("\u{FEFF}a\n", ["a\n"]),
      ("\u{FEFF}", []), ("a\u{2028}b\n", ["a\u{2028}b\n"]),
    ])
  func ends(text: String, expected: [String]) throws {
    #expect(try lines(text).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(
    "finds a line end at every place around the border of two pieces",
    arguments: ["\n", "\r\n", "\r"])
  func pieces(end: String) throws {
    for shift in -3...3 {
      let first = String(repeating: "x", count: FileSource.pieceBytes + shift) + end
      let found = try lines(first + "y" + end + "z")
      #expect(found.map(\.utf8.count) == [first.utf8.count, 1 + end.utf8.count, 1])
    }
  }

  @Test("finds the same lines in mixed text whatever the piece's border cuts")
  func mixed() throws {
    var random = SeededGenerator(seed: 3)
    let padding = [UInt8](repeating: 0x61, count: FileSource.pieceBytes - 20)
    for _ in 0..<30 {
      let tail = (0..<40).map { _ in "\n\rab".utf8.randomElement(using: &random) ?? 0 }
      var expected: [[UInt8]] = [[]]
      for (place, byte) in tail.enumerated() {
        expected[expected.count - 1].append(byte)
        let next = place + 1 < tail.count ? tail[place + 1] : 0
        if byte == 0x0A || byte == 0x0D && next != 0x0A { expected.append([]) }
      }
      if expected.last?.isEmpty == true { expected.removeLast() }
      expected[0] = padding + expected[0]
      #expect(try lines(padding + tail) == expected)
    }
  }

  @Test("names the line of what is no text")
  func noText() throws {
    let bad: [([UInt8], String)] = [
      (Array("a\nb".utf8) + [0, 0x0A], ":2: có ký tự NUL"),
      (Array("a\r\nb\r\n".utf8) + [0xFF, 0x0A], ":3: không phải UTF-8"),
      (Array("a\n".utf8) + [0xE1, 0xBB, 0x0A], ":2: không phải UTF-8"),
      (Array("a\n".utf8) + [0xC0, 0x80, 0x0A], ":2: không phải UTF-8"),
      (Array("a\n".utf8) + [0xED, 0xA0, 0x80], ":2: không phải UTF-8"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0], "là tệp Excel"),
    ]
    for (bytes, problem) in bad {
      #expect(sentence { _ = try lines(bytes) }?.contains(problem) == true)
    }
  }

  @Test("checks the characters that the border of two pieces cuts, and those behind it")
  func cutCharacters() throws {
    for shift in 0...8 {
      let start = [UInt8](repeating: 0x61, count: FileSource.pieceBytes - shift - 2) + [0x0A, 0x62]
      let good = start + Array("ữ😀\nc\n".utf8)
      #expect(try lines(good).map(\.count) == [start.count - 1, 9, 2])
      for bad: [UInt8] in [[0xE1, 0xBB], [0xF0, 0x9F, 0x98], [0x80], [0xC3], [0]] {
        let problem = bad == [0] ? ":2: có ký tự NUL" : ":2: không phải UTF-8"
        let text = start + bad + Array("xyz\nc\n".utf8)
        #expect(sentence { _ = try lines(text) }?.contains(problem) == true)
      }
    }
  }

  @Test("gives a line up that has no end within 16 MiB")
  func longLine() throws {
    let bytes = [UInt8](repeating: 0x61, count: PhysicalLines.mostRecordBytes + (3 << 20))
    #expect(sentence { _ = try lines([0x61, 0x0A] + bytes) }?.contains(":2: dòng dài quá") == true)
  }

  @Test("computes the hash of the whole file, byte order mark included")
  func hash() throws {
    try withFolder { folder in
      try write("\u{FEFF}abc\n", to: "\(folder)/x")
      let lines = PhysicalLines(source: try FileSource(path: "\(folder)/x"))
      while try lines.next() != nil {}
      // printf '\xef\xbb\xbfabc\n' | sha256sum
      #expect(lines.sha256 == "9ef68ea681c2ef5c2d8033a631582afe66a6e128e656cf32c1c28c3b6962dc3f")
      #expect(try ImportRegister.sha256(ofFile: "\(folder)/x") == lines.sha256)
      #expect(lines.hasByteOrderMark)
    }
  }
}

@Suite("File source")
struct FileSourceTests {
  @Test("refuses folders, pipes, devices and what is not there, in words")
  func refuses() throws {
    try withFolder { folder in
      let pipe = "\(folder)/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      for path in [pipe, "/dev/null", "/dev/zero", "/dev/full"] {
        #expect(sentence { _ = try FileSource(path: path) }?.contains("thiết bị") == true)
      }
      #expect(sentence { _ = try FileSource(path: folder) }?.contains("là thư mục") == true)
      for path in ["\(folder)/x", "\(pipe)/x", ""] {
        #expect(sentence { _ = try FileSource(path: path) }?.contains("Không có tệp") == true)
      }
    }
  }

  @Test("notices a file that grows, shrinks or is written while it is read")
  func changes() throws {
    let changes: [(FileHandle) throws -> Void] = [
      {
        try $0.seekToEnd(); try $0.write(contentsOf: Data("more".utf8))
      },
      { try $0.truncate(atOffset: 3) },
    ]
    for change in changes {
      try withFolder { folder in
        try write("abcdef\n", to: "\(folder)/x")
        let source = try FileSource(path: "\(folder)/x")
        let handle = try #require(FileHandle(forUpdatingAtPath: "\(folder)/x"))
        #expect(try source.read().count == 7)
        try change(handle)
        let failure = sentence {
          while try !source.read().isEmpty {}
        }
        #expect(failure?.contains("thay đổi trong khi đọc") == true)
      }
    }
  }
}
