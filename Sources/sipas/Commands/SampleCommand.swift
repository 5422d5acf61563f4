import ArgumentParser
import Foundation
import Reports
import Stats
import Survey

/// `sipas sample`: how many forms a survey needs, and which dossiers get one.
struct SampleCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json, xlsx }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample",
      abstract: said(
        vi: "Tính cỡ mẫu khảo sát và rút mẫu từ danh sách hồ sơ.",
        en: "Compute a survey's size and draw dossiers from a list."),
      discussion: examples(
        in: "dossiers", "sipas sample --half-width 3 --population 8145",
        "sipas sample --from danh-sach.csv --half-width 5 --strata linh_vuc --output mau.csv"))
  }

  @Option(
    help: help(
      vi: "Sai số mong muốn, ± điểm phần trăm, ví dụ 3.",
      en: "The wanted half-width, ± percentage points, such as 3."))
  var halfWidth: DecimalOption?

  @Option(
    help: help(
      vi: "Số phiếu đã định, thay cho --half-width.",
      en: "A size that is given, instead of --half-width."))
  var size: Int?

  @Option(
    help: help(
      vi: "Số hồ sơ (N); với --from là số hồ sơ của danh sách.",
      en: "Dossiers (N); with --from, those of the list."))
  var population: Int?

  @Option(help: help(vi: "Độ tin cậy, phần trăm.", en: "Confidence, in percent."))
  var confidence: DecimalOption = 95.0

  @Option(
    help: help(
      vi: "Tỷ lệ hài lòng dự kiến, phần trăm; 50 cần nhiều phiếu nhất.",
      en: "The share satisfied that is expected, in percent; 50 takes most forms."))
  var expected: DecimalOption = 50.0

  @Option(
    help: help(
      vi: "Hệ số thiết kế: phương sai gấp mấy lần khi rút ngẫu nhiên đơn giản.",
      en: "The design effect: variance as a multiple of simple random sampling's."))
  var designEffect: DecimalOption = 1.0

  @Option(
    help: help(
      vi: "Tỷ lệ phiếu dự kiến thu về, phần trăm.",
      en: "The share of forms expected to come back, in percent."))
  var responseRate: DecimalOption = 100.0

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      said(
        vi: "Danh sách hồ sơ (CSV, dòng đầu là tiêu đề) để rút mẫu.",
        en: "The list of dossiers (CSV with headings) to draw from."), valueName: "file"))
  var list: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Cột chia danh sách thành tầng; mỗi tầng được rút theo tỷ lệ.",
        en: "The column that divides the list into strata, drawn in proportion."),
      valueName: "column"))
  var strata: String?

  @Option(
    help: help(
      vi: "Số hồ sơ ít nhất của mỗi tầng.", en: "The fewest dossiers of each stratum."))
  var minimumPerStratum = 0

  @Flag(
    help: help(
      vi: "Rút hệ thống (cách đều) thay cho ngẫu nhiên đơn giản.",
      en: "Draw systematically instead of simply at random."))
  var systematic = false

  @Option(
    help: help(
      vi: "Số khởi tạo, từ 1; cùng số cho cùng mẫu.",
      en: "The seed, from 1; the same seed gives the same sample."))
  var seed: UInt32 = 1

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Tệp kết quả; với --from là tệp mẫu được rút (.csv hoặc .xlsx).",
        en: "The result's file; with --from, the file of the drawn dossiers (.csv or .xlsx)."),
      valueName: "file"))
  var output: String?

  @Option(
    help: help(
      vi: "Bảng mã của danh sách (mặc định: tự tìm).",
      en: "The list's encoding (default: found out)."))
  var encoding: TextEncoding?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (_, language) = try global.openIfThere()
    guard let list else {
      let table = try SampleSizeTable(plan(population: population))
      try write([table.table], .object(program + table.members), language)
      return try finish(table.findings, language)
    }
    try draw(from: list, language)
  }

  private func plan(population: Int?) throws -> SamplePlan {
    try SamplePlan(
      size.map { .size($0) } ?? .halfWidth(halfWidth?.value ?? 0),
      SampleSize(
        level: ConfidenceLevel(percent: confidence.value), share: expected.value / 100,
        designEffect: designEffect.value, population: population),
      responseRate: responseRate.value / 100)
  }

  private func draw(from path: String, _ language: Language) throws {
    guard let output else { return }
    if SampleFile.isSame(path, output) { throw SampleFile.WouldReplaceList(path: output) }
    let list = try DossierList(path: path, stratifiedBy: strata, encoding: encoding)
    let plan = try plan(population: list.population)
    let size = min(list.population, plan.sentOut(for: plan.size))
    let draw = try DossierDraw(
      size, from: list, by: systematic ? .systematic : .simpleRandom, seed: seed,
      minimum: minimumPerStratum)
    let (sizes, tables) = (try SampleSizeTable(plan), DrawTables(draw))
    try SampleFile.write(tables, to: output, language)
    try write(
      [sizes.table, tables.strata],
      .object(program + sizes.members + [("draw", tables.json)]), language)
    try finish(sizes.findings + tables.findings, language)
  }

  private var program: [(key: String, value: JSONValue)] {
    [("program", .string(Sipas.version))]
  }

  /// Writes the tables; with a list, `--output` is the file of the sample, and they go to the screen.
  private func write(_ tables: [Table], _ json: JSONValue, _ language: Language) throws {
    var output = OutputOptions()
    output.output = list == nil ? self.output : nil
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      try output.write(tables.map(writer.text).joined(separator: "\n"))
    case .csv:
      guard let last = tables.last else { return }
      try output.write(CSVTableWriter(language: language).text(of: last))
    case .json: try output.write(json.text)
    case .xlsx: try output.writeWorkbook(tables, language)
    }
  }

  private func finish(_ findings: [Bilingual], _ language: Language) throws {
    for finding in findings { Terminal.report(finding[language]) }
    if !findings.isEmpty { throw ExitCode.findings }
  }
}
