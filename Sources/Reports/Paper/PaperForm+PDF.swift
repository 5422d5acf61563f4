public import Foundation

extension PaperForm {
  /// Several times what a sheet takes on a slow computer.
  private static let secondsOfSheet = 2

  /// The sheets as PDF, printed by Chromium.
  ///
  /// LibreOffice, which makes reports, cannot lay out the boxes of a page for browsers.
  ///
  /// - Parameter environment: Where the browser is looked for.
  /// - Throws: `OfficeFailure`, `UnwritableWorkbook.temporaryFolder`.
  public func pdf(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Data {
    guard let browser = Browser(environment: environment) else {
      throw OfficeFailure(.pdf, .noBrowser)
    }
    return try TemporaryFolder.with(in: FileManager.default.temporaryDirectory) { folder in
      let seconds = ExternalProgram.seconds + sheetCount * PaperForm.secondsOfSheet
      guard let data = try browser.pdf(ofPage: html, in: folder, seconds: seconds) else {
        throw OfficeFailure(.pdf, .browserFailed)
      }
      return data
    }
  }
}
