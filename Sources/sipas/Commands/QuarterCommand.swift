import ArgumentParser
import Foundation
import Quarter
import Reports
import Survey

extension Day: ExpressibleByArgument {
  /// Takes dates as a file of forms does: `2022-06-20`, `20/06/2022`.
  public init?(argument: String) { self.init(argument) }
}

extension Moment: ExpressibleByArgument {
  /// Takes a time with or without a zone, or a date.
  public init?(argument: String) { self.init(argument) }
}

/// `sipas quarter`: the quarterly job, from the inbox to the figures of a period.
struct QuarterCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quarter",
      abstract: said(
        vi: "Việc hằng quý: nhập tệp mới, xếp hạng, chấm điểm, lưu kết quả.",
        en: "The quarterly job: import, rank, score, keep the figures."),
      discussion: said(
        vi: """
          Tệp mới trong thư mục nhận được nhập theo nội dung, tên tệp tùy ý. Số liệu vào \
          output/KỲ/revision-N; chạy lại mà không có gì mới thì không đổi gì. Các mục 'quarter' \
          của sipas.yaml quyết định phần còn lại.
          """,
        en: """
          New files of the inbox are imported by their contents, whatever they are called. The \
          figures go to output/PERIOD/revision-N; a second run without anything new changes \
          nothing. The keys of 'quarter' in sipas.yaml decide the rest.
          """)
        + "\n\n"
        + examples(in: "province", "sipas quarter --date 2022-03-15 --inbox den/2022-03-15"))
  }

  @Option(
    help: help(
      vi: "Ngày chạy (mặc định: hôm nay); kỳ là kỳ kết thúc gần nhất trước ngày này.",
      en: "The date of the run (default: today); the period is the last one completed before it."))
  var date: Day?

  @Option(help: help(vi: "Kỳ, như của 'sipas rank'.", en: "The period, as for 'sipas rank'."))
  var period: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi:
          "Chỉ tính những gì đã nhập đến lúc đó (2022-06-20T15:00, giờ Việt Nam), không nhập thêm.",
        en: "Count what had been imported by then (2022-06-20T15:00, Viet Nam's time), import "
          + "nothing."),
      valueName: "time"))
  var asOf: Moment?

  @Option(
    help: ArgumentHelp(
      said(vi: "Thư mục nhận tệp.", en: "The folder in which files arrive."), valueName: "dir"))
  var inbox: String?

  @Option(
    help: ArgumentHelp(
      said(vi: "Thư mục kết quả.", en: "The folder of the results."), valueName: "dir"))
  var output: String?

  @Flag(
    help: help(
      vi: "Chỉ nói sẽ làm gì; không nhập, không ghi gì.",
      en: "Only say what would be done; import and write nothing."))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Ký bản kê bằng khóa bí mật này ('sipas keys new').",
        en: "Sign the manifest with this private key ('sipas keys new')."), valueName: "key"))
  var sign: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Ghi thêm nhật ký (JSON, mỗi dòng một việc) vào tệp này.",
        en: "Add the log (JSON, one line an event) to this file."), valueName: "file"))
  var log: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    var request = QuarterRequest(
      today: date ?? Clock.today, language: language, account: Clock.account,
      program: Sipas.version)
    (request.period, request.asOf) = (period, asOf)
    (request.inbox, request.output, request.key) = (inbox, output, sign)
    let id = RunID.new()
    let file = log ?? workspace.settings.quarter.log.map(workspace.path)
    let job = QuarterJob(
      workspace: workspace, request: request, run: id,
      log: try RunLog(
        run: id, language: language, file: dryRun ? nil : file,
        environment: ProcessInfo.processInfo.environment))
    do {
      let result = dryRun ? try job.rehearse() : try job.run()
      switch format {
      case .text:
        for sentence in result.summary { Terminal.print(sentence[language].harmless + "\n") }
      case .json: Terminal.print(result.json(language).text)
      }
      if result.hasFindings { throw ExitCode.findings }
    } catch is ReportedFailure {
      throw ExitCode.failure
    }
  }
}
