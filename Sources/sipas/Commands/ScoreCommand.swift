import ArgumentParser
import Quarter
import Reports
import Scoring
import Survey

/// `sipas score`: the points of a catalogue of criteria, for a unit or for all units of a level.
struct ScoreCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json, xlsx, html
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: said(
        vi: "Chấm điểm theo bộ tiêu chí: một đơn vị, hoặc cả một cấp.",
        en: "Score the criteria of a catalogue: a unit, or a whole level."),
      discussion: examples(
        in: "binh-dinh-2021",
        "sipas score --catalogue binh-dinh-huyen-2021 --unit 'Vân Canh' --period 2021 --inputs ../van-canh-2021/inputs.csv"
      ))
  }

  @Option(help: help(vi: "Mã bộ tiêu chí hoặc tệp .yaml.", en: "A catalogue's id or .yaml file."))
  var catalogue: String

  @Option(help: help(vi: "Đơn vị (mã hoặc tên).", en: "The unit (code or name)."))
  var unit: String?

  @Option(help: help(vi: "Chấm mọi đơn vị của cấp này.", en: "Score all units of this level."))
  var level: UnitLevel?

  @Option(
    help: help(
      vi: "Kỳ: 2022-Q1, 2022-H1, 2022-Q3, 2022 hoặc 2022-03-15..2022-06-14 (kể cả hai ngày).",
      en: "Period: 2022-Q1, 2022-H1, 2022-Q3, 2022 or 2022-03-15..2022-06-14 (both days count)."))
  var period: String

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Số liệu đầu vào: criterion, value, numerator, denominator, on_time, "
          + "late, evidence, reason.",
        en: "What is entered: criterion, value, numerator, denominator, on_time, "
          + "late, evidence, reason."),
      valueName: "file"))
  var inputs: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Điểm các lĩnh vực của kỳ trước: criterion,name,maximum,points.",
        en: "The areas of the year before: criterion,name,maximum,points."), valueName: "file"))
  var before: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Điểm thẩm định (đánh giá TTHC): criterion,value.",
        en: "The assessor's points (assessment of procedures): criterion,value."),
      valueName: "file"))
  var assessed: String?

  @Option(
    help: help(
      vi: "Mẫu phiếu của các tiêu chí khảo sát không ghi mẫu.",
      en: "The form of survey criteria that name none."))
  var form: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.check(format)
    guard (unit == nil) != (level == nil) else {
      throw ValidationError(
        said(vi: "Cần đúng một trong --unit và --level.", en: "Give either --unit or --level."))
    }
    if let unit, unit.allSatisfy(\.isWhitespace) {
      throw ValidationError(said(vi: "--unit để trống.", en: "--unit is blank."))
    }
    if level != nil, before != nil {
      throw ValidationError(
        said(vi: "--before chỉ dùng cùng --unit.", en: "--before goes with --unit only."))
    }
  }

  func run() throws {
    let (workspace, language) = try level == nil ? global.openIfThere() : global.open()
    let setting = try ScoreSetting(
      workspace, folder: global.workspace, catalogue: catalogue, period: period)
    let isAssessed = setting.catalogue.isAssessed
    let unfit =
      isAssessed
      ? [("--inputs", inputs), ("--before", before)] : [("--assessed", assessed)]
    if let (option, _) = unfit.first(where: { $0.1 != nil }) {
      throw UnfitOption(option: option, catalogue: setting.catalogue)
    }
    let run = try ScoreRun(
      setting: setting, form: form.flatMap { try workspace?.form($0) },
      file: isAssessed ? assessed : inputs)
    let result =
      try level.map { try run.level($0, run.figures(of: $0)) }
      ?? run.unit(named: unit ?? "", before: before)
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      try output.write(result.forReading.map(writer.text).joined(separator: "\n"))
    case .csv:
      try output.write(CSVTableWriter(language: language).text(of: result.forSpreadsheets))
    case .json: try output.write(result.json.text)
    case .xlsx: try output.writeWorkbook(Document(result.forReading), language)
    case .html: try output.writePage(Document(result.forReading), language)
    }
    for finding in result.findings { Terminal.report(finding[language]) }
    if !result.findings.isEmpty { throw ExitCode.findings }
  }
}
