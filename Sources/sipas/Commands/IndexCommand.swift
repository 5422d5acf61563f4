import ArgumentParser
import Reports
import Survey

/// `sipas index`: the indices and the items of one unit.
struct IndexCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "index",
      abstract: said(
        vi: "Một đơn vị: chỉ số từng yếu tố và câu trả lời theo từng câu.",
        en: "One unit: its indices, and the answers by item and level."),
      discussion: examples(in: "binh-dinh-2021", "sipas index --unit 'Vân Canh' --period 2021"))
  }

  @Option(help: help(vi: "Mã hoặc tên đơn vị.", en: "The unit's code or name."))
  var unit: String

  @OptionGroup var about: RequestOptions
  @OptionGroup var design: DesignOptions

  @OptionGroup var trend: TrendOptions

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
    let unit = try catalogue.usualUnit(named: unit)
    let request = try about.request(workspace, catalogue, design, level: unit.level)
    let store = try workspace.store(for: .reading)
    let profile = try store.itemProfile(request, of: unit, catalogue: catalogue)
    let ranking = try store.ranking(request, catalogue: catalogue)
    guard let row = ranking.rows.first(where: { $0.unit.code == unit.code }) else {
      throw UnitWithoutForms(unit: unit.name, period: request.period)
    }
    let trend = try trend.trend(of: unit, ranking, workspace, catalogue, store)
    let course = trend.map(TrendTables.init)
    let (indices, items) = (UnitTable(row, in: ranking), ItemTables(profile))
    let tables =
      [indices.table, items.table]
      + [indices.adjustment, course?.table].compactMap(\.self)
    try output.write(
      tables, sheet: course?.table ?? items.table,
      page: Document(tables, charts: items.charts + [course?.chart].compactMap(\.self)), format,
      language
    ) { ItemJSON.value(of: profile, row, trend: trend, program: Sipas.version) }
    let received = row.forms == 0 ? try store.formsReceived(in: request.period) : []
    try Terminal.report(
      row.forms == 0
        ? [RankingFindings.noForms(request, received: received)]
        : DesignFindings.sentences(of: [(unit.name, row.sample)], request.design), language)
  }
}

/// A unit that did not exist in the period and of which no form came.
struct UnitWithoutForms: ExplainedError {
  let unit: String
  let period: Period

  var sentence: Bilingual {
    Bilingual(
      vi: "'\(unit)' không tồn tại trong kỳ \(period.name) và không có phiếu nào.",
      en: "'\(unit)' did not exist in the period \(period.name), and no form of it came.")
  }
}
