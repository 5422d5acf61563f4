public import Foundation
public import Survey

/// Writes tables as an Excel workbook, one sheet a table.
///
/// Numbers and days are real ones, rounded as in the text table and shown with the marks of the
/// reader's own settings; intervals and rank sets are two columns; a missing value is an empty
/// cell. Words are always text: they cannot become a formula or a link, and the code `00123` keeps
/// its zeros, also when somebody edits it. The headings stay in sight and stand on every printed
/// page, which is A4 across.
///
/// The same tables give the same bytes, so the file has no real time of creation.
public struct XLSXTableWriter: Sendable {
  /// The language of words.
  public let language: Language

  /// A writer in a language.
  public init(language: Language) {
    self.language = language
  }

  /// Writes the tables to the file at `path`, whole or not at all.
  ///
  /// - Parameters:
  ///   - tables: At least one. Their titles become the names of the sheets.
  ///   - path: The file, which is replaced if it exists.
  /// - Throws: `UnwritableFile` or `UnwritableWorkbook`, whose sentences say what to do.
  public func write(_ tables: [Table], to path: String) throws {
    try AtomicFile.write(data(of: tables), to: path)
  }

  /// Writes a document to the file at `path`, whole or not at all: a sheet each table and each
  /// chart, which Excel draws from the figures on its sheet.
  ///
  /// - Throws: `UnwritableFile` or `UnwritableWorkbook`.
  public func write(_ document: Document, to path: String) throws {
    try AtomicFile.write(data(of: document), to: path)
  }

  /// The whole file, made with temporary files in the system's folder for them.
  ///
  /// - Parameter tables: At least one. Their titles become the names of the sheets.
  /// - Throws: `UnwritableWorkbook`, whose sentence says what to do.
  public func data(of tables: [Table]) throws -> Data {
    try data(of: tables, temporaryIn: FileManager.default.temporaryDirectory)
  }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - tables: At least one.
  ///   - parent: A folder for temporary files.
  func data(
    of tables: [Table], temporaryIn parent: URL
  ) throws -> Data {
    try data(of: Document(tables), temporaryIn: parent)
  }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - document: With at least one table or chart.
  ///   - parent: A folder for temporary files.
  func data(
    of document: Document, temporaryIn parent: URL = FileManager.default.temporaryDirectory
  ) throws -> Data {
    let (tables, charts) = (document.tables, document.charts)
    precondition(!tables.isEmpty || !charts.isEmpty, "A workbook needs a table.")
    let layouts =
      try tables.map { try SheetLayout($0, language: language) }
      + charts.map { try SheetLayout($0, language: language) }
    let titles = tables.map(\.title) + charts.map(\.title)
    let names = SheetName.names(for: titles, language: language)
    return try TemporaryFolder.with(in: parent) { folder in
      let title = document.title[language].harmlessInXML
      let workbook = try Workbook(title: title, folder: folder)
      for (layout, name) in zip(layouts, names) {
        try layout.write(to: workbook.addSheet(named: name))
      }
      return try workbook.close()
    }
  }
}
