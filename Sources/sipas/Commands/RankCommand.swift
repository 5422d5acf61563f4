import ArgumentParser
import Reports
import Survey

extension UnitLevel: ExpressibleByArgument {
  /// Takes the words of a unit catalogue, too: `huyen`, `xa`.
  public init?(argument: String) { self.init(word: argument) }
}
extension RankingRequest.Ties: ExpressibleByArgument {}

/// `sipas rank`: ranks the units of a level by the forms of a period.
struct RankCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank",
      abstract: said(
        vi: "Xếp hạng các đơn vị theo chỉ số hài lòng trong một kỳ.",
        en: "Rank units by their satisfaction indices in a period."),
      discussion: examples(
        in: "binh-dinh-2021", "sipas rank --period 2021",
        "sipas rank --period 2021 --level district --format html --output xep-hang.html"))
  }

  @OptionGroup var about: RequestOptions
  @OptionGroup var design: DesignOptions

  @Option(help: help(vi: "Cấp đơn vị được xếp hạng.", en: "The level of the ranked units."))
  var level: UnitLevel?

  @Option(
    help: help(
      vi: "Xếp theo 'overall' hoặc mã một yếu tố.", en: "Rank by 'overall' or a dimension's id."))
  var by = "overall"

  @Option(
    help: help(
      vi: "Bằng hạng khi chỉ số bằng nhau: exact (mọi chữ số) hoặc published (2 chữ số).",
      en: "What is tied: exact (full precision) or published (2 decimals)."))
  var ties = RankingRequest.Ties.exact

  @Flag(
    help: help(
      vi: "Cho biết thứ hạng thay đổi ra sao khi bỏ các phiếu mà 'sipas quality' nêu ra.",
      en: "Show how the ranking changes without the forms that 'sipas quality' flags."))
  var withoutFlagged = false

  @Flag(
    help: help(
      vi:
        "Thêm sai số chuẩn, nửa khoảng tin cậy, hệ số biến thiên, hiệu ứng thiết kế và mức công bố.",
      en: "Adds standard error, half-width, coefficient of variation, design effect and the "
        + "publication mark."))
  var precision = false

  @OptionGroup var certainty: CertaintyOptions

  @Option(
    help: ArgumentHelp(
      said(
        vi: "So sánh với một kỳ khác, thường là kỳ trước.",
        en: "Compare with another period, usually an earlier one."), valueName: "period"))
  var compare: String?

  @Flag(
    help: help(
      vi: "So sánh cả khi hai kỳ dùng mẫu phiếu khác nhau.",
      en: "Compare even if the periods have different forms."))
  var force = false

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = TableFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.check(format)
    if force, compare == nil {
      throw ValidationError(
        said(vi: "--force chỉ dùng với --compare.", en: "--force goes with --compare."))
    }
    if withoutFlagged, compare != nil || certainty.question != nil {
      throw ValidationError(
        said(
          vi: "--without-flagged không dùng chung với --compare, --simultaneous, --letters hay "
            + "--probability.",
          en: "--without-flagged does not go with --compare, --simultaneous, --letters or "
            + "--probability."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    var request = try about.request(workspace, catalogue, design, level: level ?? .district)
    request.target = try RankingRequest.Target(named: by, in: request.form)
    request.ties = ties
    let store = try workspace.store(for: .reading)
    let ranking = try store.ranking(request, of: level, catalogue: catalogue)
    let comparison = try compare.map { name in
      try store.comparison(
        of: ranking, with: try workspace.settings.calendar.period(named: name), isForced: force,
        library: workspace.library, catalogue: catalogue)
    }
    if withoutFlagged {
      let sensitivity = try store.sensitivity(of: ranking, catalogue: catalogue)
      let table = SensitivityTable.table(of: sensitivity)
      try output.write([table], sheet: table, format, language) {
        SensitivityTable.json(of: sensitivity, program: Sipas.version)
      }
    } else {
      try write(ranking, comparison, imports: store.imports(), language)
    }
    let received = ranking.forms == 0 ? try store.formsReceived(in: request.period) : []
    try Terminal.report(
      RankingFindings.findings(of: ranking, received: received)
        + (comparison.map { RankingFindings.findings(of: $0) } ?? []), language)
  }

  private func write(
    _ ranking: UnitRanking, _ comparison: RankingComparison?, imports: [ImportEntry],
    _ language: Language
  ) throws {
    let certainty = try certainty.question.map { try RankCertainty(of: ranking, $0) }
    let changes = comparison.map { RankingComparisonTable(ranking, $0) }
    let more = [certainty.map { RankCertaintyTable(ranking, $0).table }, changes?.table]
      .compactMap(\.self)
    try output.write(
      RankingTables(ranking, hasPrecision: precision).forReading + more,
      sheet: RankingSheet.table(
        of: ranking, hasPrecision: precision, certainty: certainty, comparison: comparison),
      page: RankingDocument.document(
        of: ranking, imports: imports, program: Sipas.version, hasPrecision: precision, more: more,
        charts: [changes?.chart].compactMap(\.self)),
      format, language
    ) {
      RankingJSON.value(
        of: ranking, certainty: certainty, comparison: comparison, program: Sipas.version)
    }
  }
}
