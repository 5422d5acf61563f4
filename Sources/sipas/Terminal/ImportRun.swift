import ArgumentParser
import Reports
import Survey

/// Imports the files of a command line one after the other and says what became of each.
struct ImportRun {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  /// Imports a file, calling back now and then with the bytes done and the bytes there are.
  typealias Importing = (_ file: String, _ progress: (Int64, Int64) -> Void) throws -> ImportReport

  let files: [String]
  let isJSON: Bool
  let language: Language
  let importing: Importing

  /// - Throws: `ExitCode`: 1 if a file could not be imported, else 2 if there are findings.
  func run() throws {
    var outcomes: [ImportJSON.Outcome] = []
    for file in files {
      let outcome = try outcome(of: file)
      show(outcome)
      outcomes.append(outcome)
    }
    if isJSON { Terminal.print(ImportJSON.value(of: outcomes, language: language).text) }
    try exit(outcomes)
  }

  private func outcome(of file: String) throws -> ImportJSON.Outcome {
    var bar = ProgressBar()
    defer { bar.clear() }
    do {
      return .done(try importing(file) { bar.show(file, $0, of: $1) })
    } catch let error as ImportRefused {
      return .failed(path: file, error.report, error.sentence)
    } catch let error as ExplainedError {
      return .failed(path: file, nil, error.sentence)
    }
  }

  private func show(_ outcome: ImportJSON.Outcome) {
    switch outcome {
    case .done(let report):
      for finding in ImportText.findings(of: report) { Terminal.report(finding[language]) }
      guard !isJSON else { return }
      for line in ImportText.result(of: report) { Terminal.print(line[language] + "\n") }
      if let file = report.rejectsFile {
        Terminal.print(
          Bilingual(
            vi: "  Các dòng bị loại: '\(file)'; sửa tệp đó rồi nhập lại chính nó.\n",
            en: "  Rejected rows: '\(file)'; mend that file and import it.\n")[language])
      }
    case .failed(_, let report, let sentence):
      let findings = report.map { ImportText.findings(of: $0) } ?? []
      for finding in findings { Terminal.report(finding[language]) }
      Terminal.report(sentence[language])
    }
  }

  private func exit(_ outcomes: [ImportJSON.Outcome]) throws {
    var hasFindings = false
    for outcome in outcomes {
      switch outcome {
      case .failed: throw ExitCode.failure
      case .done(let report): hasFindings = hasFindings || report.hasFindings
      }
    }
    if hasFindings { throw ExitCode.findings }
  }
}
