import ArgumentParser
import Reports
import Scoring
import Survey

/// `sipas audit`: what is contradictory in a published score sheet.
struct AuditCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: said(
        vi: "Tìm mâu thuẫn số học trong bảng điểm đã công bố.",
        en: "Find the contradictions in a published score sheet."),
      discussion: said(vi: "Không số nào bị sửa.", en: "Nothing is corrected.")
        + "\n\n"
        + examples(in: "van-canh-2021", "sipas audit score-sheet.csv --comparison comparison.csv"))
  }

  @Argument(
    help: help(
      vi: "Bảng điểm: criterion,name,maximum,points,deducted.",
      en: "A sheet: criterion,name,maximum,points,deducted."))
  var sheet: String

  @Option(help: help(vi: "Mã bộ tiêu chí hoặc tệp .yaml.", en: "A catalogue's id or .yaml file."))
  var catalogue: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Bảng so sánh các lĩnh vực với năm trước.",
        en: "The table that compares the areas with the year before."), valueName: "file"))
  var comparison: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Các câu có số liệu trong báo cáo, mỗi câu một dòng.",
        en: "Statements of the report, one a row."), valueName: "file"))
  var statements: String?

  @Flag(
    help: help(
      vi: "Tệp là phụ lục thống kê: stt,indicator,unit,value.",
      en: "The file is a statistical annex: stt,indicator,unit,value."))
  var annex = false

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if annex, catalogue != nil || comparison != nil || statements != nil {
      throw ValidationError(
        said(
          vi: "--annex không dùng cùng --catalogue, --comparison, --statements.",
          en: "--annex takes no --catalogue, --comparison or --statements."))
    }
  }

  func run() throws {
    let (_, language) = try global.openIfThere()
    let report = try report()
    try output.write(format == .json ? report.json.text : report.text(language))
    if !report.isClean { throw ExitCode.findings }
  }

  private func report() throws -> AuditReport {
    let document = try CSVDocument.read(sheet)
    guard !annex else { return AuditReport(annex: try AnnexAudit.findings(in: document)) }
    if AnnexAudit.alone(fits: document) { throw AnnexTakenForSheet(file: sheet) }
    let catalogue = try catalogue.map { name in
      let source = try FormLibrary(workspace: global.workspace).text(of: name, on: .criteria)
      return try Catalogue(yaml: source.text, file: source.file)
    }
    return AuditReport(
      try Audit(
        sheet: document, comparison: comparison.map { try CSVDocument.read($0) },
        statements: statements.map { try CSVDocument.read($0) }, catalogue: catalogue))
  }
}
