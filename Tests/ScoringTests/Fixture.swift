import Foundation
import Scoring
import Survey
import Testing

/// Files of the project, and small CSV texts, as the module receives them.
enum Fixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func document(_ path: String) throws -> CSVDocument {
    csv(try text(path), file: URL(filePath: path).lastPathComponent)
  }

  static func catalogue(_ id: String) throws -> Catalogue {
    try Catalogue(yaml: text("forms/criteria/\(id).yaml"), file: "\(id).yaml")
  }

  /// A catalogue with one area and the criteria written in `yaml`, indented by four.
  static func catalogue(maximum: String, criteria yaml: String) throws -> Catalogue {
    try Catalogue(
      yaml: """
        id: test
        version: "1"
        title: {vi: Thử, en: Test}
        criteria:
          - id: "1"
            name: Lĩnh vực
            maximum: \(maximum)
            children:
        \(yaml.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
        """, file: "test.yaml")
  }

  /// Enough of CSV for tests: quotation marks, one record a line.
  static func csv(_ text: String, file: String = "test.csv", separator: Character = ",")
    -> CSVDocument
  {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      line in
      fields(of: line, separator: separator)
    }
    let rows = lines.enumerated().dropFirst().filter { $0.element.contains { $0 != nil } }
      .map { CSVDocument.Row(line: $0.offset + 1, fields: $0.element) }
    return CSVDocument(file: file, headings: lines[0].map { $0 ?? "" }, rows: rows)
  }

  private static func fields(of line: Substring, separator: Character) -> [String?] {
    var fields: [String] = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.map { field in
      let trimmed = field.trimmingCharacters(in: .whitespaces)
      return trimmed.isEmpty ? nil : trimmed
    }
  }
}

/// Points in hundredths, short.
func points(_ hundredths: Int) -> Points { Points(hundredths: hundredths) }
