import ArgumentParser
import Stats
import Survey

/// Which forms a study of items and dimensions looks at.
struct StudyOptions: ParsableArguments {
  @Option(
    help: help(
      vi: "Kỳ: 2022-Q1, 2022-H1, 2022-Q3, 2022 hoặc 2022-03-15..2022-06-14 (kể cả hai ngày).",
      en: "Period: 2022-Q1, 2022-H1, 2022-Q3, 2022 or 2022-03-15..2022-06-14 (both days count)."))
  var period: String

  @Option(
    help: help(
      vi: "Chỉ phiếu của đơn vị này và các đơn vị dưới nó (mã hoặc tên).",
      en: "Only forms of this unit and those below it (code or name)."))
  var unit: String?

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(help: help(vi: "Độ tin cậy, phần trăm.", en: "Confidence, in percent."))
  var confidence: DecimalOption = 95.0

  @Option(
    help: help(
      vi: "Ít phiếu trả lời đủ hơn thì không có kết quả.",
      en: "Fewer complete forms give no result."))
  var minimumForms: Int?

  func validate() throws {
    if let minimumForms, minimumForms < 1 {
      throw ValidationError(
        said(vi: "--minimum-forms phải từ 1 trở lên.", en: "--minimum-forms must be at least 1."))
    }
    guard 50..<100 ~= confidence.value else {
      throw ValidationError(
        said(
          vi: "--confidence phải từ 50 đến dưới 100.",
          en: "--confidence must be at least 50 and less than 100."))
    }
  }

  /// The request in a workspace: about each unit of a level, the unit that is named, or all.
  func request(
    _ workspace: Workspace, _ catalogue: UnitCatalogue, level: UnitLevel? = nil
  ) throws -> StudyRequest {
    let subject: StudyRequest.Subject =
      if let level {
        .each(level)
      } else {
        try unit.map { .unit(try catalogue.usualUnit(named: $0)) } ?? .all
      }
    return StudyRequest(
      form: try workspace.form(form),
      period: try workspace.settings.calendar.period(named: period), subject: subject,
      confidence: try ConfidenceLevel(percent: confidence.value),
      minimumForms: minimumForms ?? workspace.settings.minimumForms)
  }
}
