import Foundation

/// The texts for people in a Swift file, as far as they can be told from the source alone.
struct SourceMessages {
  /// Something that a reader of one of the languages would not understand.
  struct Fault: Equatable, CustomStringConvertible {
    let place: String
    let what: String

    var description: String { "\(place): \(what)" }
  }

  /// Words that are the same in both languages.
  private static let shared: Set<String> = ["Kappa", "VIF", "tab", "SHA-256"]
  /// Errors that others turn into sentences, or that have one in an extension.
  private static let inner: Set<String> = [
    "MarginDefect", "Rejection", "ReportedFailure", "StatsError", "UnfitMargins",
  ]

  private let name: String
  private let bytes: [UInt8]

  init(_ text: String, name: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  var faults: [Fault] { pairFaults + bareFaults + errorFaults }

  /// Every pair `vi: "…", en: "…"`.
  private var pairFaults: [Fault] {
    places(of: "vi:").flatMap { start -> [Fault] in
      guard let vi = expression(at: start + 3), let comma = expect(",", at: vi.end),
        let label = expect("en:", at: comma), let en = expression(at: label)
      else { return [] }
      var found: [String] = []
      if vi.text.isEmpty != en.text.isEmpty {
        found.append("one language is empty")
      }
      if vi.text == en.text, vi.text.count(where: \.isLetter) > 2,
        !Self.shared.contains(vi.text)
      {
        found.append("both languages are '\(vi.text)'")
      }
      // What is quoted may be typed as it stands.
      if en.text.replacing(/'[^']*'/, with: "").contains(where: Self.isVietnamese) {
        found.append("Vietnamese letters in '\(en.text)'")
      }
      if vi.text.split(separator: " ").count > 4,
        !vi.text.lowercased().contains(where: Self.isVietnamese)
      {
        found.append("no Vietnamese letters in '\(vi.text)'")
      }
      return found.map { fault(start, $0) }
    }
  }

  /// Texts that go to people without a second language.
  private var bareFaults: [Fault] {
    let calls = [
      "help:", "abstract:", "discussion:", "ArgumentHelp(", "ValidationError(",
      "CleanExit.message(",
      "Terminal.print(", "Terminal.report(",
    ]
    return calls.flatMap { call in
      places(of: call).compactMap { start in
        guard let text = literal(at: start + call.utf8.count)?.text,
          text.count(where: \.isLetter) > 2
        else { return nil }
        return fault(start, "'\(text)' is in one language")
      }
    }
  }

  /// Errors without a sentence in both languages.
  private var errorFaults: [Fault] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.matches(of: /(?:struct|enum|class) (\w+): ([\w, ]+)/).compactMap { found in
      let isError = found.2.split(separator: ",").contains {
        ["Error", "LocalizedError"].contains($0.trimmingCharacters(in: .whitespaces))
      }
      guard isError, !Self.inner.contains(String(found.1)) else { return nil }
      return Fault(place: name, what: "'\(found.1)' is no ExplainedError")
    }
  }

  // MARK: Reading

  /// Where a word begins that is no part of a longer one.
  private func places(of word: String) -> [Int] {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return [] }
    return (0...bytes.count - word.count).filter { start in
      guard bytes[start] == word[0], bytes[start..<start + word.count].elementsEqual(word) else {
        return false
      }
      let before = start > 0 ? Character(Unicode.Scalar(bytes[start - 1])) : " "
      return !before.isLetter && before != "\""
    }
  }

  private func skipSpace(_ start: Int) -> Int {
    bytes[start...].firstIndex { ![0x20, 0x0A].contains($0) } ?? bytes.count
  }

  private func expect(_ word: String, at start: Int) -> Int? {
    let start = skipSpace(start)
    return bytes[start...].starts(with: word.utf8) ? start + word.utf8.count : nil
  }

  /// Literals with plus signs between them.
  private func expression(at start: Int) -> (text: String, end: Int)? {
    guard var found = literal(at: start) else { return nil }
    while let plus = expect("+", at: found.end) {
      guard let next = literal(at: plus) else { return nil }
      found = (found.text + next.text, next.end)
    }
    return found
  }

  /// A string literal, `§` for each interpolation.
  private func literal(at start: Int) -> (text: String, end: Int)? {
    var place = skipSpace(start)
    let quote = bytes[place...].starts(with: "\"\"\"".utf8) ? "\"\"\"" : "\""
    guard bytes[place...].starts(with: quote.utf8) else { return nil }
    place += quote.utf8.count
    var text: [UInt8] = []
    while place < bytes.count, !bytes[place...].starts(with: quote.utf8) {
      if bytes[place...].starts(with: "\\(".utf8) {
        place = afterInterpolation(place + 2)
        text += Array("§".utf8)
      } else if bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return (String(decoding: text, as: UTF8.self), place + quote.utf8.count)
  }

  private func afterInterpolation(_ start: Int) -> Int {
    var (place, depth) = (start, 1)
    while place < bytes.count, depth > 0 {
      switch bytes[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""): place = (literal(at: place)?.end ?? bytes.count) - 1
      default: break
      }
      place += 1
    }
    return place
  }

  private func fault(_ start: Int, _ what: String) -> Fault {
    let line = bytes[..<start].count { $0 == 0x0A } + 1
    return Fault(place: "\(name):\(line)", what: what)
  }

  private static func isVietnamese(_ letter: Character) -> Bool {
    !letter.isASCII && letter.isLetter
  }
}
