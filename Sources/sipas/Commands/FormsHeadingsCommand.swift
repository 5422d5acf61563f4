import ArgumentParser
import Reports
import Survey

/// `sipas forms headings FILE`: shows what an import would make of a file's columns.
struct FormsHeadingsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "headings",
      abstract: said(
        vi: "Mỗi cột của một tệp phiếu được hiểu là gì, trước khi nhập.",
        en: "What each column of a file is taken for, before an import."),
      discussion: examples(in: "kong-chro-2022-h1", "sipas forms headings phieu-giay.csv"))
  }

  @Argument(help: help(vi: "Tệp CSV.", en: "A CSV file."))
  var file: String

  @OptionGroup var form: FormOptions

  @Option(
    help: help(
      vi: "Bảng mã của tệp (mặc định: tự nhận ra).",
      en: "The file's encoding (default: found out)."))
  var encoding: TextEncoding?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.openIfThere()
    let inspection = try FileInspection(
      path: file, form: form.form(in: workspace), catalogue: workspace?.catalogue(),
      library: workspace?.library ?? FormLibrary(workspace: nil), encoding: encoding)
    let table = HeadingsTable.table(of: inspection)
    switch format {
    case .text:
      Terminal.print(TextTableWriter(language: language).text(of: table))
      Terminal.print(HeadingsTable.summary(of: inspection)[language] + "\n")
    case .csv: Terminal.print(CSVTableWriter(language: language).text(of: table))
    case .json: Terminal.print(HeadingsJSON.value(of: inspection, language: language).text)
    }
    guard let problem = inspection.problem else { return }
    Terminal.report(problem[language])
    throw ExitCode.findings
  }
}
