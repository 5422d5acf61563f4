internal import Foundation
public import Survey

/// Writes a document as DOCX or PDF with the help of LibreOffice, a PDF also with that of Chromium.
///
/// Both programs are asked for where they are installed; neither is part of this one. Their files
/// say when they were made, so that they are not the same bytes each time.
public struct OfficeWriter: Sendable {
  /// What is made.
  public enum Format: String, Sendable, CaseIterable {
    case docx, pdf

    /// As LibreOffice calls it.
    fileprivate var filter: String {
      switch self {
      case .docx: "docx:MS Word 2007 XML"
      case .pdf: "pdf:writer_pdf_Export"
      }
    }
  }

  private static let name = "report"

  /// The language of words and numbers.
  public let language: Language
  public let format: Format

  public init(language: Language, format: Format) {
    self.language = language
    self.format = format
  }

  /// Writes the document to the file at `path`, whole or not at all.
  ///
  /// - Throws: `OfficeFailure`, `UnwritableFile`, `UnwritableWorkbook.temporaryFolder`.
  public func write(_ document: Document, to path: String) throws {
    try AtomicFile.write(data(of: document), to: path)
  }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - environment: Where programs are looked for.
  func data(
    of document: Document,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Data {
    let office = ExternalProgram(anyOf: ["soffice", "libreoffice"], environment: environment)
    let browser = format == .pdf ? Browser(environment: environment) : nil
    guard office != nil || browser != nil else { throw OfficeFailure(format, .missing) }
    return try TemporaryFolder.with(in: FileManager.default.temporaryDirectory) { folder in
      if let office, let data = try convert(document, with: office, in: folder) { return data }
      if let browser,
        let data = try browser.pdf(
          ofPage: HTMLWriter(language: language).text(of: document), in: folder)
      {
        return data
      }
      throw OfficeFailure(format, .failed)
    }
  }

  private func convert(
    _ document: Document, with office: ExternalProgram, in folder: TemporaryFolder
  ) throws -> Data? {
    let source = try folder.save(
      FlatODFWriter(language: language).text(of: document), as: "\(OfficeWriter.name).fodt")
    let arguments = [
      "-env:UserInstallation=\(URL(fileURLWithPath: folder.path(of: "profile")).absoluteString)",
      "--headless", "--norestore", "--nolockcheck", "--convert-to", format.filter, "--outdir",
      folder.path, source,
    ]
    guard office.run(arguments, home: folder.path) else { return nil }
    return folder.result("\(OfficeWriter.name).\(format.rawValue)")
  }

}
