import ArgumentParser
import Reports
import Survey

/// The formats of a result made of tables.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json, xlsx, html
}

extension OutputOptions {
  /// Writes a result in a format.
  ///
  /// - Parameters:
  ///   - tables: For reading, one below the other, a sheet each.
  ///   - sheet: The one table of the CSV.
  ///   - page: What a workbook and a page hold, where that is more than the tables.
  ///   - json: Makes the document.
  func write(
    _ tables: @autoclosure () -> [Table], sheet: @autoclosure () -> Table,
    page: @autoclosure () throws -> Document? = nil,
    _ format: TableFormat, _ language: Language, json: () -> JSONValue
  ) throws {
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      try write(tables().map(writer.text).joined(separator: "\n"))
    case .csv: try write(CSVTableWriter(language: language).text(of: sheet()))
    case .json: try write(json().text)
    case .xlsx: try writeWorkbook(page() ?? Document(tables()), language)
    case .html: try writePage(page() ?? Document(tables()), language)
    }
  }
}

extension Terminal {
  /// Findings, to standard error; there being any is the exit code's to say.
  ///
  /// - Throws: `ExitCode.findings` if there are any.
  static func report(_ findings: [Bilingual], _ language: Language) throws {
    for finding in findings { report(finding[language]) }
    if !findings.isEmpty { throw ExitCode.findings }
  }
}
