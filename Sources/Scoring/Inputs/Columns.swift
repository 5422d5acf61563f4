internal import Foundation
internal import Survey

/// The columns of a small CSV file, found by heading.
///
/// Headings match without regard to case, diacritics, spaces and punctuation, in English or
/// Vietnamese: `Điểm tối đa`, `diem_toi_da` and `maximum` are one column.
struct Columns {
  private let places: [String: Int]

  /// - Parameters:
  ///   - document: The file.
  ///   - names: Each column's own name with its other headings.
  ///   - required: Own names that must be there.
  /// - Throws: `DefectiveFile` for a required heading that is missing, and for one given twice.
  init(
    of document: CSVDocument, names: KeyValuePairs<String, [String]>, required: Set<String>
  ) throws(DefectiveFile) {
    let headings = document.headings.map(Self.folded)
    var (places, defects): ([String: Int], [Defect]) = ([:], [])
    for (name, others) in names {
      let accepted = Set(([name] + others).map(Self.folded))
      let matches = headings.indices.filter { accepted.contains(headings[$0]) }
      places[name] = matches.first
      if matches.count > 1 {
        let list = matches.map { "'\(document.headings[$0])'" }.joined(separator: ", ")
        defects.append(
          Self.defect(
            document, vi: "các cột \(list) có cùng ý nghĩa; chỉ giữ một cột",
            en: "columns \(list) mean the same; keep one"))
      } else if matches.isEmpty && required.contains(name) {
        let list = ([name] + others).map { "'\($0)'" }.joined(separator: ", ")
        defects.append(
          Self.defect(
            document, vi: "thiếu cột '\(name)'; tiêu đề có thể là \(list)",
            en: "column '\(name)' is missing; its heading may be \(list)"))
      }
    }
    guard defects.isEmpty else { throw DefectiveFile(defects) }
    self.places = places
  }

  /// The field of a row; nil where it is blank or the column is missing.
  func text(_ name: String, in row: CSVDocument.Row) -> String? {
    guard let place = places[name], row.fields.indices.contains(place) else { return nil }
    return row.fields[place]
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  private static func defect(_ document: CSVDocument, vi: String, en: String) -> Defect {
    Defect(file: document.file, line: 1, problem: Bilingual(vi: vi, en: en))
  }

  /// Letters and digits alone, lower case, without diacritics.
  static func folded(_ text: String) -> String {
    // Most headings are plain, and need no table of Unicode.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.lowercased().utf8.filter(isLetterOrDigit), as: UTF8.self)
    }
    var folded = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "đ" {
        folded.append("d")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
