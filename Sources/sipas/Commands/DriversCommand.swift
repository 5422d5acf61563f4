import ArgumentParser
import Reports
import Survey

extension DriverKind: ExpressibleByArgument {}

/// `sipas drivers`: what moves the overall answer, and what to improve first.
struct DriversCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drivers",
      abstract: said(
        vi: "Yếu tố nào ảnh hưởng đến sự hài lòng, nên cải thiện gì trước.",
        en: "What moves overall satisfaction, and what to improve first."),
      discussion: examples(
        in: "binh-dinh-2021", "sipas drivers --period 2021",
        "sipas drivers --period 2021 --level district"))
  }

  @OptionGroup var study: StudyOptions

  @Option(
    help: help(
      vi: "Phân tích riêng từng đơn vị của cấp này.",
      en: "Analyse each unit of this level on its own."))
  var level: UnitLevel?

  @Option(
    help: help(
      vi: "Theo yếu tố (dimension) hoặc theo câu (item).", en: "By dimension or by item."))
  var by = DriverKind.dimension

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = TableFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.check(format)
    if level != nil, study.unit != nil {
      throw ValidationError(
        said(
          vi: "Chỉ dùng một trong hai: --unit hoặc --level.",
          en: "Use either --unit or --level, not both."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    let request = try study.request(workspace, catalogue, level: level)
    let study = try workspace.store(for: .reading).drivers(
      request, by: by, catalogue: catalogue)
    let tables = DriverTables(study)
    try output.write(
      tables.forReading, sheet: tables.sheet, page: tables.document, format, language
    ) {
      DriverJSON.value(of: study, program: Sipas.version)
    }
    try Terminal.report(DriverFindings.findings(of: study), language)
  }
}
