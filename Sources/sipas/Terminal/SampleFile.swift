import Foundation
import Reports
import Survey

/// The file of the dossiers that were drawn.
enum SampleFile {
  /// The sample would take the place of the list that it is drawn from.
  struct WouldReplaceList: ExplainedError {
    let path: String

    var sentence: Bilingual {
      Bilingual(
        vi: "'\(path)' chính là danh sách hồ sơ; hãy ghi mẫu vào tệp khác.",
        en: "'\(path)' is the list itself; write the sample to another file.")
    }
  }

  /// Whether two paths are one file, also by way of links.
  static func isSame(_ first: String, _ second: String) -> Bool {
    func real(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return real(first) == real(second)
  }

  /// Writes the sample as CSV or, where the name says so, as a workbook.
  ///
  /// The CSV keeps the headings of the list in every language.
  static func write(_ tables: DrawTables, to path: String, _ language: Language) throws {
    if path.lowercased().hasSuffix(".xlsx") {
      return try XLSXTableWriter(language: language).write([tables.dossiers], to: path)
    }
    var dialect = CSVDialect.standard(for: language)
    dialect.headings = .words
    dialect.hasByteOrderMark = true
    let writer = CSVTableWriter(language: language, dialect: dialect)
    try AtomicFile.write(Data(writer.text(of: tables.dossiers).utf8), to: path)
  }
}
