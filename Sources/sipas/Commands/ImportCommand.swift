import ArgumentParser
import Foundation
import Reports
import Survey

/// The word of a channel on the command line.
enum ChannelWord: String, CaseIterable, ExpressibleByArgument {
  case giay
  case trucTuyen = "truc_tuyen"

  var channel: Channel { self == .giay ? .paper : .online }
}

/// `sipas import`: brings response files into the store.
struct ImportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: said(
        vi: "Nhập phiếu từ tệp CSV; mỗi tệp được nhập trọn vẹn hoặc không nhập.",
        en: "Import forms from CSV files; each file whole or not at all."),
      discussion: said(vi: "Ví dụ", en: "Example") + ": sipas import phieu-giay.csv --channel giay")
  }

  @Argument(help: help(vi: "Tệp CSV (UTF-8).", en: "CSV files (UTF-8)."))
  var files: [String]

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(
    help: help(
      vi: "Hình thức của các phiếu không ghi hình thức.",
      en: "The channel of forms that name none."))
  var channel: ChannelWord?

  @Option(
    help: help(
      vi: "Đơn vị (mã hoặc tên) của các phiếu không ghi đơn vị.",
      en: "The unit (code or name) of forms that name none."))
  var unit: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let form = try workspace.form(form)
    let catalogue = try workspace.catalogue()
    let importer = try Importer(
      store: workspace.store(), form: form, catalogue: catalogue, library: workspace.library,
      options: Importer.Options(
        channel: channel?.channel, unit: unit.map { try catalogue.unit(named: $0) },
        language: language, today: Clock.today, time: Clock.timestamp, account: Clock.account,
        program: Sipas.version))
    var outcomes: [ImportJSON.Outcome] = []
    for file in files {
      let outcome = try importFile(file, importer)
      show(outcome, language)
      outcomes.append(outcome)
    }
    if format == .json { Terminal.print(ImportJSON.value(of: outcomes, language: language).text) }
    try exit(outcomes)
  }

  private func importFile(_ file: String, _ importer: Importer) throws -> ImportJSON.Outcome {
    var bar = ProgressBar()
    defer { bar.clear() }
    do {
      return .done(try importer.importFile(file) { bar.show(file, $0, of: $1) })
    } catch let error as NothingAccepted {
      return .failed(path: file, error.report, error.sentence)
    } catch let error as ExplainedError {
      return .failed(path: file, nil, error.sentence)
    }
  }

  private func show(_ outcome: ImportJSON.Outcome, _ language: Language) {
    switch outcome {
    case .done(let report):
      for finding in ImportText.findings(of: report) { Terminal.report(finding[language]) }
      guard format == .text else { return }
      for line in ImportText.result(of: report) { Terminal.print(line[language] + "\n") }
      if let file = report.rejectsFile {
        Terminal.print(
          Bilingual(
            vi: "  Các dòng bị loại: '\(file)'; sửa tệp đó rồi nhập lại chính nó.\n",
            en: "  Rejected rows: '\(file)'; mend that file and import it.\n")[language])
      }
    case .failed(_, let report, let sentence):
      for finding in report.map(ImportText.findings) ?? [] { Terminal.report(finding[language]) }
      Terminal.report(sentence[language])
    }
  }

  private func exit(_ outcomes: [ImportJSON.Outcome]) throws {
    var hasFindings = false
    for outcome in outcomes {
      switch outcome {
      case .failed: throw ExitCode.failure
      case .done(let report):
        let isNew = report.status == .imported
        hasFindings = hasFindings || isNew && (report.rejected > 0 || report.invalidAnswers > 0)
      }
    }
    if hasFindings { throw ExitCode.findings }
  }
}
