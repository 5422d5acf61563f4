import ArgumentParser
import Reports
import Scoring
import Survey

/// `sipas cells`: the cells of the periodic report that stored forms and dossier counts fill.
struct CellsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json, xlsx, html
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cells",
      abstract: said(
        vi: "Điền các ô về khảo sát và hồ sơ của báo cáo CCHC.",
        en: "Fill the survey's and dossiers' cells of the periodic report."),
      discussion: examples(
        in: "kong-chro-2022-h1", "sipas cells --period 2022-H1 --unit 'Kông Chro'"))
  }

  @Option(
    help: help(
      vi: "Kỳ: 2022-Q1, 2022-H1, 2022-Q3, 2022 hoặc 2022-03-15..2022-06-14 (kể cả hai ngày).",
      en: "Period: 2022-Q1, 2022-H1, 2022-Q3, 2022 or 2022-03-15..2022-06-14 (both days count)."))
  var period: String

  @Option(help: help(vi: "Đơn vị (mã hoặc tên).", en: "The unit (code or name)."))
  var unit: String

  @Option(
    help: help(
      vi: "Cách đánh số ô: mã hoặc tệp .yaml.", en: "The numbering: an id or a .yaml file."))
  var layout = "bieu-mau-1-2022"

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { try output.check(format) }

  func run() throws {
    let (workspace, language) = try global.open()
    let source = try workspace.library.text(of: layout, on: .cells)
    let layout = try CellsLayout(yaml: source.text, file: source.file)
    let units = try workspace.catalogue()
    let unit = try units.usualUnit(named: unit)
    let period = try workspace.settings.calendar.period(named: period)
    let store = try workspace.store(for: .reading)
    let cells = try ReportCells.fill(
      layout, unit: unit, form: workspace.form(form), period: period, units: units, in: store)
    let report = CellsReport(cells, layout: layout, unit: ScoredUnit(unit), period: period)
    switch format {
    case .text: try output.write(TextTableWriter(language: language).text(of: report.table))
    case .csv: try output.write(CSVTableWriter(language: language).text(of: report.table))
    case .json: try output.write(report.json.text)
    case .xlsx: try output.writeWorkbook(Document([report.table]), language)
    case .html: try output.writePage(Document([report.table]), language)
    }
    let dossiers = try store.dossiers(in: period, catalogue: units)
    let findings = report.findings + ScoreFindings.leftOut(of: dossiers, about: unit, units)
    for finding in findings { Terminal.report(finding[language]) }
    if !findings.isEmpty { throw ExitCode.findings }
  }
}
