internal import Foundation
internal import Reports
internal import Survey

/// A file of results, complete in memory.
struct Document: Sendable, Equatable {
  /// Its path inside the revision: `ranking-district.csv`, `scores/54.txt`.
  let name: String
  let data: Data
}

/// Writes results in every format that is asked for.
struct DocumentWriter {
  let language: Language
  let formats: [QuarterSettings.Format]
  private(set) var documents: [Document] = []

  init(language: Language, formats: [QuarterSettings.Format]) {
    self.language = language
    self.formats = formats
  }

  /// Adds a result, a file a format.
  ///
  /// - Parameters:
  ///   - name: Of the files, without an ending.
  ///   - reading: The tables that a page shows.
  ///   - spreadsheet: The one wide table of CSV.
  ///   - workbook: The sheets; nil for those that a page shows.
  mutating func add(
    _ name: String, reading: [Table], spreadsheet: Table, workbook: [Table]? = nil,
    json: JSONValue
  ) throws {
    for format in formats {
      let data =
        switch format {
        case .text:
          Data(
            reading.map(TextTableWriter(language: language).text).joined(separator: "\n").utf8)
        case .csv: Data(CSVTableWriter(language: language).text(of: spreadsheet).utf8)
        case .json: Data(json.text.utf8)
        case .xlsx: try XLSXTableWriter(language: language).data(of: workbook ?? reading)
        }
      documents.append(Document(name: "\(name).\(format.fileEnding)", data: data))
    }
  }
}
