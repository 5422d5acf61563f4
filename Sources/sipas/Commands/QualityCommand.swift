import ArgumentParser
import Reports
import Survey

/// `sipas quality`: looks for forms that are too much alike.
struct QualityCommand: ParsableCommand {
  /// Which table a CSV file holds.
  enum Rows: String, CaseIterable, ExpressibleByArgument { case units, days, forms }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quality",
      abstract: said(
        vi: "Tìm phiếu giống nhau quá mức ngẫu nhiên, theo đơn vị.",
        en: "Look for forms that are more alike than by chance, by unit."),
      discussion: examples(in: "binh-dinh-2021", "sipas quality --period 2021"))
  }

  @Option(help: help(vi: "Kỳ, như của 'sipas rank'.", en: "The period, as for 'sipas rank'."))
  var period: String

  @Option(help: help(vi: "Cấp đơn vị.", en: "The level of the units."))
  var level: UnitLevel?

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(
    help: help(
      vi: "Bảng của dạng csv: đơn vị, ngày hoặc phiếu cần xem lại.",
      en: "The table of the format csv: units, days, or the forms to look at."))
  var table = Rows.units

  @Option(
    help: help(
      vi: "Phiếu nhập sau ngày cuối kỳ hơn số ngày này là nhập muộn.",
      en: "Forms imported more than so many days after the period's last day are late."))
  var graceDays = 6

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = TableFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.check(format)
    guard (0...3650).contains(graceDays) else {
      throw ValidationError(
        said(
          vi: "--grace-days phải từ 0 đến 3650.", en: "--grace-days must be between 0 and 3650."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    let report = try workspace.store(for: .reading).quality(
      form: try workspace.form(form),
      period: try workspace.settings.calendar.period(named: period), level: level,
      graceDays: graceDays, catalogue: catalogue)
    let tables = QualityTables(report)
    let sheet =
      switch table {
      case .units: QualitySheets.units(report)
      case .days: QualitySheets.days(report)
      case .forms: QualitySheets.forms(report)
      }
    try output.write(
      format == .xlsx ? tables.forWorkbook : tables.forReading, sheet: sheet, format, language
    ) { QualityJSON.value(of: report, program: Sipas.version) }
    try Terminal.report(QualityFindings.findings(of: report), language)
  }
}
