internal import Foundation

/// The browser that prints pages.
struct Browser {
  private static let name = "page"

  private let program: ExternalProgram

  /// Chromium; nil where the computer has none.
  init?(environment: [String: String]) {
    guard
      let program = ExternalProgram(
        anyOf: ["chromium", "chromium-browser"], environment: environment)
    else { return nil }
    self.program = program
  }

  /// A page as PDF; nil where the browser fails.
  ///
  /// - Parameter seconds: How long it may take.
  /// - Throws: `UnwritableWorkbook.temporaryFolder`.
  func pdf(
    ofPage html: String, in folder: TemporaryFolder, seconds: Int = ExternalProgram.seconds
  ) throws -> Data? {
    let source = try folder.save(html, as: "\(Browser.name).html")
    // The administrator's account cannot be shut in; the page has no script but our own.
    let confinement = getuid() == 0 ? ["--no-sandbox"] : []
    let arguments =
      ["--headless", "--disable-gpu", "--no-pdf-header-footer"] + confinement + [
        "--user-data-dir=\(folder.path(of: "profile"))",
        "--print-to-pdf=\(folder.path(of: "\(Browser.name).pdf"))",
        URL(fileURLWithPath: source).absoluteString,
      ]
    guard program.run(arguments, home: folder.path, seconds: seconds) else { return nil }
    return folder.result("\(Browser.name).pdf")
  }
}

extension TemporaryFolder {
  /// Writes a text for a program to read.
  ///
  /// - Returns: The path of its file.
  func save(_ text: String, as name: String) throws -> String {
    let path = path(of: name)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw failure
    }
    return path
  }

  /// What a program left behind; nil where it says that it succeeded and left nothing.
  func result(_ name: String) -> Data? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path(of: name))), !data.isEmpty
    else { return nil }
    return data
  }
}
