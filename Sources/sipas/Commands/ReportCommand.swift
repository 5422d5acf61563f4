import ArgumentParser
import Quarter
import Reports
import Scoring
import Survey

/// `sipas report`: the analysis of one unit's results as a document.
struct ReportCommand: ParsableCommand {
  /// What is written.
  enum Target: String, CaseIterable, ExpressibleByArgument { case html, xlsx, docx, pdf, md }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: said(
        vi: "Báo cáo phân tích của một đơn vị, theo thể thức hành chính.",
        en: "A unit's report, laid out as an administrative document."),
      discussion: examples(
        in: "binh-dinh-2021", "sipas report --unit 'Vân Canh' --period 2021 --output bao-cao.html"))
  }

  @Option(help: help(vi: "Mã hoặc tên đơn vị.", en: "The unit's code or name."))
  var unit: String

  @OptionGroup var about: RequestOptions
  @OptionGroup var design: DesignOptions

  @Option(help: help(vi: "Loại tệp của báo cáo.", en: "The kind of file."))
  var to = Target.html

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Tệp báo cáo (mặc định: tên theo đơn vị và kỳ, trong thư mục hiện tại).",
        en: "The report's file (default: named after unit and period, in the current folder)."),
      valueName: "file"))
  var output: String?

  @Option(
    help: help(
      vi: "Kỳ để so sánh (mặc định: kỳ tương ứng liền trước, nếu có phiếu).",
      en: "The period to compare with (default: the corresponding one before, if it has forms)."))
  var before: String?

  @Flag(
    help: help(
      vi: "So sánh cả khi hai kỳ dùng mẫu phiếu khác nhau.",
      en: "Compare even if the periods have different forms."))
  var force = false

  @OptionGroup var trend: TrendOptions

  @Option(
    help: help(
      vi: "Bộ tiêu chí để nêu điểm đạt, điểm trừ (mã hoặc tệp .yaml).",
      en: "A catalogue of criteria to report points of (an id or .yaml file)."))
  var catalogue: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Số liệu đầu vào của bộ tiêu chí, như của 'sipas score'.",
        en: "What is entered for the criteria, as for 'sipas score'."), valueName: "file"))
  var inputs: String?

  @Flag(
    help: help(
      vi: "Kèm ý kiến ghi trên phiếu; số điện thoại và số giấy tờ được che.",
      en: "With the comments of the forms; telephone and identity numbers are masked."))
  var comments = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if force, before == nil {
      throw ValidationError(
        said(vi: "--force chỉ dùng với --before.", en: "--force goes with --before."))
    }
    if inputs != nil, catalogue == nil {
      throw ValidationError(
        said(vi: "--inputs cần --catalogue.", en: "--inputs needs --catalogue."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let units = try workspace.catalogue()
    let unit = try units.usualUnit(named: unit)
    let request = try about.request(workspace, units, design, level: unit.level)
    let store = try workspace.store(for: .reading)
    let ranking = try store.ranking(request, catalogue: units)
    guard let row = ranking.rows.first(where: { $0.unit.code == unit.code }) else {
      throw UnitWithoutForms(unit: unit.name, period: request.period)
    }
    var report = UnitReport(
      unit: unit, ranking: ranking,
      profile: try store.itemProfile(request, of: unit, catalogue: units),
      program: Sipas.version)
    report.imports = try store.imports()
    report.comparison = try comparison(of: ranking, workspace, units, store)
    report.trend = try trend.trend(of: unit, ranking, workspace, units, store)
    report.sheet = try sheet(of: unit, workspace)
    if comments {
      report.comments = try store.maskedComments(
        form: request.form, unit: unit, period: request.period, catalogue: units)
    }
    let path =
      output
      ?? FileName.made(of: ["bao-cao", unit.name, request.period.name], ending: to.rawValue)
    try write(report.document, to: path, language)
    Terminal.print(
      Bilingual(vi: "Đã ghi báo cáo vào '\(path)'.\n", en: "The report is in '\(path)'.\n")[
        language])
    let received = row.forms == 0 ? try store.formsReceived(in: request.period) : []
    try Terminal.report(
      (row.forms == 0
        ? [RankingFindings.noForms(request, received: received)]
        : DesignFindings.sentences(of: [(unit.name, row.sample)], request.design))
        + (before == nil ? [] : report.comparison.map(RankingFindings.findings) ?? []), language)
  }

  private func write(_ document: Document, to path: String, _ language: Language) throws {
    switch to {
    case .html: try AtomicFile.write(HTMLWriter(language: language).text(of: document), to: path)
    case .md: try AtomicFile.write(MarkdownWriter(language: language).text(of: document), to: path)
    case .xlsx: try XLSXTableWriter(language: language).write(document, to: path)
    case .docx: try OfficeWriter(language: language, format: .docx).write(document, to: path)
    case .pdf: try OfficeWriter(language: language, format: .pdf).write(document, to: path)
    }
  }

  /// The changes since the period that was named; else since the one before, if the two can be
  /// compared.
  private func comparison(
    of ranking: UnitRanking, _ workspace: Workspace, _ units: UnitCatalogue, _ store: Store
  ) throws -> RankingComparison? {
    let calendar = workspace.settings.calendar
    func comparison(with period: Period) throws -> RankingComparison {
      try store.comparison(
        of: ranking, with: period, isForced: force, library: workspace.library, catalogue: units)
    }
    if let before { return try comparison(with: calendar.period(named: before)) }
    guard let period = calendar.comparable(to: ranking.request.period) else { return nil }
    do {
      return try comparison(with: period)
    } catch is PeriodsOverlap, is NothingToCompare, is FormsNotComparable {
      // Nobody asked for this period.
      return nil
    }
  }

  private func sheet(
    of unit: Unit, _ workspace: Workspace
  ) throws -> (sheet: ScoreSheet, catalogue: Catalogue)? {
    guard let catalogue else { return nil }
    let setting = try ScoreSetting(
      workspace, folder: global.workspace, catalogue: catalogue, period: about.period)
    guard !setting.catalogue.isAssessed else { throw AssessedInReport(catalogue: catalogue) }
    let run = try ScoreRun(
      setting: setting, form: about.form.map { try workspace.form($0) }, file: inputs)
    return (run.sheet(of: unit, try run.figures(of: unit.level)), setting.catalogue)
  }
}

/// A catalogue whose points an assessor gives, which a report of criteria has no place for.
struct AssessedInReport: ExplainedError {
  let catalogue: String

  var sentence: Bilingual {
    Bilingual(
      vi:
        "Bộ tiêu chí '\(catalogue)' được thẩm định nên không đưa vào báo cáo được; hãy dùng 'sipas "
        + "score --assessed'.",
      en:
        "The catalogue '\(catalogue)' is assessed and has no place in the report; use 'sipas score "
        + "--assessed'.")
  }
}
