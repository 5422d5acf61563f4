import ArgumentParser
import Reports
import Survey

/// `sipas index`: the answers to each item of one unit.
struct IndexCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "index",
      abstract: said(
        vi: "Một đơn vị: câu trả lời theo từng câu và từng mức.",
        en: "One unit: the answers by item and level."),
      discussion: said(vi: "Ví dụ", en: "Example")
        + ": sipas index --unit 'Vân Canh' --period 2021")
  }

  @Option(help: help(vi: "Mã hoặc tên đơn vị.", en: "The unit's code or name."))
  var unit: String

  @Option(help: help(vi: "Kỳ, như của 'sipas rank'.", en: "The period, as for 'sipas rank'."))
  var period: String

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(
    help: help(
      vi: "Câu có ít phiếu trả lời hơn không có tỷ lệ.",
      en: "Items that fewer forms answered get no shares."))
  var minimumForms: Int?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    let form = try workspace.form(form)
    let unit = try catalogue.usualUnit(named: unit)
    let period = try workspace.settings.calendar.period(named: period)
    let counts = try workspace.store(for: .reading).itemCounts(
      form: form, unit: unit, period: period, catalogue: catalogue)
    let table = ItemTables(
      counts, form: form, unit: unit, period: period,
      minimumForms: minimumForms ?? workspace.settings.minimumForms
    ).table
    switch format {
    case .text: try output.write(TextTableWriter(language: language).text(of: table))
    case .csv: try output.write(CSVTableWriter(language: language).text(of: table))
    }
  }
}
