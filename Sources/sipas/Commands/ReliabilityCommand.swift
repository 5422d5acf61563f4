import ArgumentParser
import Reports
import Survey

/// `sipas reliability`: whether the items of each dimension measure the same thing.
struct ReliabilityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reliability",
      abstract: said(
        vi: "Độ tin cậy của thang đo: Cronbach alpha từng yếu tố, từng câu.",
        en: "Reliability of the scales: Cronbach's alpha."),
      discussion: examples(
        in: "binh-dinh-2021", "sipas reliability --period 2021 --unit 'Vân Canh'"))
  }

  @OptionGroup var study: StudyOptions

  @Option(
    help: help(
      vi: "Chỉ yếu tố này (mã hoặc tên).", en: "Only this dimension (id or name)."))
  var dimension: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = TableFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.check(format)
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    let request = try study.request(workspace, catalogue)
    let dimensions =
      try dimension.map { [try request.form.dimension(named: $0)] }
      ?? Array(request.form.dimensions.indices)
    let study = try workspace.store(for: .reading).reliability(
      request, of: dimensions, catalogue: catalogue)
    let tables = ReliabilityTables(study)
    try output.write(tables.forReading, sheet: tables.sheet, format, language) {
      ReliabilityJSON.value(of: study, program: Sipas.version)
    }
    try Terminal.report(tables.findings, language)
  }
}
