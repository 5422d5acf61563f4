import ArgumentParser
import Reports
import Survey

/// The formats of a result made of tables.
enum TableFormat: String, CaseIterable, ExpressibleByArgument { case text, csv, json, xlsx }

extension OutputOptions {
  /// Writes a result in a format.
  ///
  /// - Parameters:
  ///   - tables: For reading, one below the other, a sheet each.
  ///   - sheet: The one table of the CSV.
  ///   - json: Makes the document.
  func write(
    _ tables: [Table], sheet: Table, _ format: TableFormat, _ language: Language,
    json: () -> JSONValue
  ) throws {
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      try write(tables.map(writer.text).joined(separator: "\n"))
    case .csv: try write(CSVTableWriter(language: language).text(of: sheet))
    case .json: try write(json().text)
    case .xlsx: try writeWorkbook(tables, language)
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
