import ArgumentParser
import Foundation
import Reports
import Stats
import Survey

extension UnitLevel: ExpressibleByArgument {
  /// Takes the words of a unit catalogue, too: `huyen`, `xa`.
  public init?(argument: String) { self.init(word: argument) }
}
extension IndexMeasure: ExpressibleByArgument {}
extension OverallRule: ExpressibleByArgument {}
extension RankingRequest.Ties: ExpressibleByArgument {}
extension IntervalMethod: ExpressibleByArgument {}

/// `sipas rank`: ranks the units of a level by the forms of a period.
struct RankCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json, xlsx }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank",
      abstract: said(
        vi: "Xếp hạng các đơn vị của một cấp theo chỉ số hài lòng trong một kỳ.",
        en: "Rank the units of a level by their satisfaction indices in a period."),
      discussion: said(vi: "Ví dụ", en: "Example")
        + ": sipas rank --period 2022-H1 --level district")
  }

  @Option(
    help: help(
      vi: "Kỳ: 2022-Q1, 2022-H1, 2022-Q3, 2022 hoặc 2022-03-15..2022-06-14 (kể cả hai ngày).",
      en: "Period: 2022-Q1, 2022-H1, 2022-Q3, 2022 or 2022-03-15..2022-06-14 (both days count)."))
  var period: String

  @Option(help: help(vi: "Cấp đơn vị được xếp hạng.", en: "The level of the ranked units."))
  var level: UnitLevel?

  @Option(
    help: help(
      vi: "Xếp theo 'overall' hoặc mã một yếu tố.", en: "Rank by 'overall' or a dimension's id."))
  var by = "overall"

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(help: help(vi: "Cách tính chỉ số.", en: "What an answer counts."))
  var measure: IndexMeasure?

  @Option(help: help(vi: "Cách tính chỉ số chung.", en: "How the overall index is formed."))
  var overall: OverallRule?

  @Option(help: help(vi: "Độ tin cậy, phần trăm.", en: "Confidence, in percent."))
  var confidence = 95.0

  @Option(help: help(vi: "Loại khoảng tin cậy.", en: "The kind of interval."))
  var interval = IntervalMethod.wilson

  @Option(
    help: help(
      vi: "Đơn vị có ít phiếu hơn không có chỉ số và thứ hạng.",
      en: "Units with fewer forms get no index and no rank."))
  var minimumForms: Int?

  @Option(
    help: help(
      vi: "Bằng hạng khi chỉ số bằng nhau: exact (mọi chữ số) hoặc published (2 chữ số).",
      en: "What is tied: exact (full precision) or published (2 decimals)."))
  var ties = RankingRequest.Ties.exact

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.requireFile(for: format == .xlsx)
    if let minimumForms, minimumForms < 1 {
      throw ValidationError(
        said(vi: "--minimum-forms phải từ 1 trở lên.", en: "--minimum-forms must be at least 1."))
    }
    guard confidence >= 50, confidence < 100 else {
      throw ValidationError(
        said(
          vi: "--confidence phải từ 50 đến dưới 100.",
          en: "--confidence must be at least 50 and less than 100."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    let form = try workspace.form(form)
    var request = RankingRequest(
      form: form, period: try workspace.settings.calendar.period(named: period),
      level: level ?? .district)
    request.target = try RankingRequest.Target(named: by, in: form)
    request.measure = measure ?? request.measure
    request.overall = overall ?? request.overall
    request.confidence = try ConfidenceLevel(percent: confidence)
    request.interval = interval
    request.ties = ties
    request.minimumForms = minimumForms ?? workspace.settings.minimumForms
    request.halfWidth = workspace.settings.halfWidth
    let store = try workspace.store(for: .reading)
    let ranking = try store.ranking(request, of: level, catalogue: catalogue)
    try write(ranking, language)
    let findings = RankingFindings.findings(
      of: ranking, received: ranking.forms == 0 ? try store.formsReceived(in: request.period) : [])
    for finding in findings { Terminal.report(finding[language]) }
    if !findings.isEmpty { throw ExitCode.findings }
  }

  private func write(_ ranking: UnitRanking, _ language: Language) throws {
    let tables = RankingTables(ranking)
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      try output.write(tables.forReading.map(writer.text).joined(separator: "\n"))
    case .csv:
      let table = RankingSheet.table(of: ranking)
      try output.write(CSVTableWriter(language: language).text(of: table))
    case .json:
      try output.write(RankingJSON.value(of: ranking, program: Sipas.version).text)
    case .xlsx: try output.writeWorkbook(tables.forReading, language)
    }
  }
}
