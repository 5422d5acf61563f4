internal import Foundation
internal import Yams

/// Reads a YAML file into types and collects every defect with its line, instead of stopping at
/// the first.
///
/// Each question about a key notes a defect when the answer is missing or of another kind, and
/// returns nil; `finish` throws what was noted. Unknown keys are defects too, because a misspelt
/// key would otherwise be an option silently ignored.
public final class YAMLReader {
  let file: String
  private(set) var defects: [Defect] = []

  /// - Parameter file: The name shown in defects.
  public init(file: String) {
    self.file = file
  }

  /// The top of a document, which has to be a mapping.
  ///
  /// - Throws: `DefectiveFile` if the text is not YAML or its top is no mapping.
  public func document(_ text: String) throws(DefectiveFile) -> YAMLMap {
    guard aliases(in: text) <= YAMLReader.mostAliases else {
      note(
        line: nil, vi: "có quá nhiều bí danh '*…'; hãy viết nội dung ra",
        en: "there are too many aliases '*…'; write the contents out")
      throw DefectiveFile(defects)
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw DefectiveFile([syntaxDefect(error)])
    }
    guard let root, case .mapping(let mapping) = root else {
      note(
        line: 1, vi: "tệp trống hoặc không phải danh sách 'khóa: giá trị'",
        en: "the file is empty or no list of 'key: value'")
      throw DefectiveFile(defects)
    }
    return YAMLMap(reader: self, mapping: mapping, line: 1, path: "")
  }

  /// A few aliases save typing; many can stand for more contents than memory holds.
  private static let mostAliases = 20

  /// At least the number of aliases: a star in front of a letter or digit, at the beginning of a
  /// word.
  private func aliases(in text: String) -> Int {
    var count = 0
    var before: UInt8 = 0x20
    var isStar = false
    for byte in text.utf8 {
      if isStar, byte > 0x20 { count += 1 }
      isStar = byte == UInt8(ascii: "*") && (before <= 0x20 || "[{,:?-".utf8.contains(before))
      before = byte
    }
    return count
  }

  /// Notes a defect.
  public func note(line: Int?, vi: String, en: String) {
    defects.append(Defect(file: file, line: line, problem: Bilingual(vi: vi, en: en)))
  }

  /// How many defects have been noted so far.
  public var defectCount: Int { defects.count }

  /// Throws everything noted so far, in the order of the lines, or does nothing.
  public func finish() throws(DefectiveFile) {
    guard !defects.isEmpty else { return }
    throw DefectiveFile(defects.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private func syntaxDefect(_ error: any Error) -> Defect {
    var line: Int?
    var problem = Bilingual.same("")
    func said(_ text: String) -> Bilingual {
      let said = YAMLProblem.said(text)
      return Bilingual(vi: " (\(said.vi))", en: " (\(said.en))")
    }
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      (line, problem) = (mark.line, said(text))
    case .reader(let text, _, _, _): problem = said(text)
    case .duplicatedKeysInMapping(let duplicates, let context):
      line = context.mark.line
      problem = .same(" (\(duplicates.joined(separator: ", ")))")
    default: break
    }
    return Defect(
      file: file, line: line,
      problem: Bilingual(
        vi: "không đọc được YAML\(problem.vi)", en: "this is not readable YAML\(problem.en)"))
  }
}

/// A mapping of a YAML file that knows where it stands.
public struct YAMLMap {
  /// The reader that collects this mapping's defects.
  public let reader: YAMLReader
  let mapping: Node.Mapping
  /// Line from 1 where the mapping begins.
  public let line: Int
  let path: String

  /// The keys in the file's order.
  public var keys: [String] { mapping.keys.compactMap(\.string) }

  /// The value of a key, however its letters are quoted: to YAML `5` and `"5"` are different keys.
  private func value(_ key: String) -> Node? {
    mapping.first { $0.key.string == key }?.value
  }

  /// Whether the key is there, with any value, null included.
  public func has(_ key: String) -> Bool { value(key) != nil }

  /// Whether the key's value is a mapping.
  public func isMap(_ key: String) -> Bool { value(key)?.mapping != nil }

  /// The line of a key's value, or of the mapping where the key is missing.
  public func line(of key: String) -> Int {
    let keyNode = mapping.keys.first { $0.string == key }
    return keyNode?.mark?.line ?? line
  }

  /// Notes every key that is none of `known`.
  public func allow(_ known: String...) {
    for node in mapping.keys {
      let key = node.string ?? "?"
      if !known.contains(key) {
        let list = known.map { "'\($0)'" }.joined(separator: ", ")
        reader.note(
          line: node.mark?.line ?? line,
          vi: "không có mục '\(path)\(key)'; các mục có thể dùng: \(list)",
          en: "there is no key '\(path)\(key)'; keys are \(list)")
      }
    }
  }

  /// Notes a defect at a key.
  public func note(_ key: String, vi: String, en: String) {
    reader.note(line: line(of: key), vi: "'\(path)\(key)' \(vi)", en: "'\(path)\(key)' \(en)")
  }

  /// A text that must be there and not be empty.
  public func string(_ key: String) -> String? {
    guard has(key) else {
      missing(key)
      return nil
    }
    return optionalString(key)
  }

  /// A text that may be missing; noted where it is there but empty or no text.
  public func optionalString(_ key: String) -> String? {
    optionalPath(key)?.precomposedStringWithCanonicalMapping
  }

  /// A text that may be missing, byte for byte as it was written, since a file's name is found only
  /// so; noted where it is there but empty or no text.
  public func optionalPath(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty, node.null == nil else {
      note(key, vi: "phải là một chuỗi chữ không trống", en: "must be a text, not empty")
      return nil
    }
    return text
  }

  /// A whole number within `range` that must be there.
  public func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard has(key) else {
      missing(key)
      return nil
    }
    return optionalInteger(key, in: range)
  }

  /// A whole number within `range` that may be missing.
  public func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = value(key) else { return nil }
    guard let text = node.scalar?.string, let value = Int(text), range.contains(value) else {
      let (low, high) = (range.lowerBound, range.upperBound)
      note(
        key, vi: "phải là số nguyên từ \(low) đến \(high)",
        en: "must be a whole number from \(low) to \(high)")
      return nil
    }
    return value
  }

  /// A number within `range` that may be missing.
  public func optionalNumber(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let node = value(key) else { return nil }
    guard let text = node.scalar?.string, let value = DecimalText.number(text),
      range.contains(value)
    else {
      let (low, high) = (range.lowerBound, range.upperBound)
      note(
        key, vi: "phải là số từ \(low) đến \(high), như 2.5 hoặc 2,5",
        en: "must be a number from \(low) to \(high), such as 2.5 or 2,5")
      return nil
    }
    return value
  }

  /// `true` or `false`; false where the key is missing.
  public func flag(_ key: String) -> Bool {
    guard let node = value(key) else { return false }
    guard let value = node.bool else {
      note(key, vi: "phải là true hoặc false", en: "must be true or false")
      return false
    }
    return value
  }

  /// One of a choice's raw values; nil where the key is missing or, noted, anything else.
  public func optionalChoice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = optionalString(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let list = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    note(key, vi: "là '\(text)'; phải là một trong \(list)", en: "is '\(text)'; expected \(list)")
    return nil
  }

  /// A mapping that must be there.
  public func map(_ key: String) -> YAMLMap? {
    guard has(key) else {
      missing(key)
      return nil
    }
    return optionalMap(key)
  }

  /// A mapping that may be missing.
  public func optionalMap(_ key: String) -> YAMLMap? {
    guard let node = value(key) else { return nil }
    guard case .mapping(let inner) = node else {
      note(key, vi: "phải là danh sách 'khóa: giá trị'", en: "must be a list of 'key: value'")
      return nil
    }
    return YAMLMap(
      reader: reader, mapping: inner, line: node.mark?.line ?? line(of: key), path: "\(path)\(key)."
    )
  }

  /// A list of mappings that must be there and not be empty.
  public func maps(_ key: String) -> [YAMLMap] {
    guard let node = value(key) else {
      missing(key)
      return []
    }
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      note(
        key, vi: "phải là một danh sách, mỗi mục bắt đầu bằng '- '",
        en: "must be a list, each entry beginning with '- '")
      return []
    }
    return sequence.enumerated().compactMap { index, node in
      guard case .mapping(let inner) = node else {
        reader.note(
          line: node.mark?.line ?? line(of: key),
          vi: "'\(path)\(key)' mục \(index + 1) phải gồm 'khóa: giá trị'",
          en: "'\(path)\(key)' entry \(index + 1) must be made of 'key: value'")
        return nil
      }
      return YAMLMap(
        reader: reader, mapping: inner, line: node.mark?.line ?? line(of: key),
        path: "\(path)\(key)[\(index + 1)].")
    }
  }

  /// A list of texts; empty where the key is missing.
  ///
  /// One text alone counts as a list of one.
  public func strings(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    if let text = node.scalar?.string, !text.isEmpty, node.null == nil {
      return [text.precomposedStringWithCanonicalMapping]
    }
    guard case .sequence(let sequence) = node else {
      note(key, vi: "phải là danh sách các chuỗi chữ", en: "must be a list of texts")
      return []
    }
    return sequence.compactMap { node in
      if let text = node.scalar?.string, !text.isEmpty {
        return text.precomposedStringWithCanonicalMapping
      }
      note(key, vi: "có một mục trống", en: "has an empty entry")
      return nil
    }
  }

  private func missing(_ key: String) {
    reader.note(line: line, vi: "thiếu mục '\(path)\(key)'", en: "'\(path)\(key)' is missing")
  }
}
