import ArgumentParser
import Reports
import Survey

/// `sipas doctor`: checks the set-up, the store, and the sums that figures are made of.
struct DoctorCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: said(
        vi: "Kiểm tra thiết lập và kho phiếu; đếm lại từng phiếu.",
        en: "Check set-up and store; count every form again."),
      discussion: examples(in: "binh-dinh-2021", "sipas doctor"))
  }

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let results = WorkspaceCheckup(workspace, now: Clock.timestamp, today: Clock.today).results()
    switch format {
    case .text:
      let table = CheckupTable.table(of: results, workspace: workspace.folder)
      try output.write(TextTableWriter(language: language).text(of: table))
    case .json: try output.write(CheckupTable.json(of: results, language).text)
    }
    if results.contains(where: { $0.verdict == .broken }) { throw ExitCode.failure }
    if results.contains(where: { $0.verdict == .notable }) { throw ExitCode.findings }
  }
}
