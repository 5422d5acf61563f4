import ArgumentParser
import Foundation
import Reports
import Survey

extension Language: ExpressibleByArgument {}

/// Options that every command on a workspace has.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        vi: "Thư mục có sipas.yaml.", en: "The folder with sipas.yaml."),
      valueName: "dir"))
  var workspace = "."

  @Option(help: help(vi: "Ngôn ngữ: vi hoặc en.", en: "Language: vi or en."))
  var lang: Language?

  /// Opens the workspace and settles the language.
  func open() throws -> (Workspace, Language) {
    Terminal.failureLanguage = Terminal.language(option: lang, workspace: nil)
    let workspace = try Workspace(folder: workspace)
    let language = Terminal.language(option: lang, workspace: workspace.settings.language)
    Terminal.failureLanguage = language
    return (workspace, language)
  }

  /// Opens the workspace if the current folder is one; a folder that was named must be one.
  func openIfThere() throws -> (Workspace?, Language) {
    do {
      return try open()
    } catch let error as WorkspaceNotFound {
      guard workspace == "." else { throw error }
      return (nil, Terminal.failureLanguage)
    }
  }
}

/// Where a result is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        vi: "Ghi kết quả vào tệp này thay vì ra màn hình.",
        en: "Write the result to this file instead of the screen."), valueName: "file"))
  var output: String?

  /// - Throws: `ValidationError` where a result that no screen can show has no file, or where the
  ///   file's name promises another format.
  func check(_ format: some RawRepresentable<String>) throws {
    let name = output?.lowercased()
    for promised in ["xlsx", "html"]
    where format.rawValue != promised && name?.hasSuffix(".\(promised)") == true {
      throw ValidationError(
        said(
          vi: "Tệp .\(promised) cần --format \(promised).",
          en: "A file .\(promised) needs --format \(promised)."))
    }
    guard format.rawValue == "xlsx", output == nil else { return }
    throw ValidationError(
      said(
        vi: "Dạng xlsx cần --output TỆP.xlsx.", en: "The format xlsx needs --output FILE.xlsx."))
  }

  /// Writes a document as a workbook, a sheet each table and each picture.
  func writeWorkbook(_ document: Document, _ language: Language) throws {
    guard let output else { return }
    try XLSXTableWriter(language: language).write(document, to: output)
  }

  /// Writes tables as a workbook, a sheet each.
  func writeWorkbook(_ tables: [Table], _ language: Language) throws {
    try writeWorkbook(Document(tables), language)
  }

  /// Writes a document as a page for a browser.
  func writePage(_ document: Document, _ language: Language) throws {
    try write(HTMLWriter(language: language).text(of: document))
  }

  /// Writes a result to the file, whole or not at all, or to standard output.
  func write(_ text: String) throws {
    guard let output else { return Terminal.print(text) }
    try AtomicFile.write(Data(text.utf8), to: output)
  }
}
