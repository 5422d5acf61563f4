import ArgumentParser
import Stats
import Survey

extension IndexMeasure: ExpressibleByArgument {}
extension OverallRule: ExpressibleByArgument {}
extension IntervalMethod: ExpressibleByArgument {}

/// Which forms are counted, and how they become indices.
///
/// The commands have `DesignOptions` beside these, not within: ArgumentParser builds a group within a
/// group many times at every start.
struct RequestOptions: ParsableArguments {
  @Option(
    help: help(
      vi: "Kỳ: 2022-Q1, 2022-H1, 2022-Q3, 2022 hoặc 2022-03-15..2022-06-14 (kể cả hai ngày).",
      en: "Period: 2022-Q1, 2022-H1, 2022-Q3, 2022 or 2022-03-15..2022-06-14 (both days count)."))
  var period: String

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(help: help(vi: "Cách tính chỉ số.", en: "What an answer counts."))
  var measure: IndexMeasure?

  @Option(help: help(vi: "Cách tính chỉ số chung.", en: "How the overall index is formed."))
  var overall: OverallRule?

  @Option(help: help(vi: "Độ tin cậy, phần trăm.", en: "Confidence, in percent."))
  var confidence: DecimalOption = 95.0

  @Option(help: help(vi: "Loại khoảng tin cậy.", en: "The kind of interval."))
  var interval = IntervalMethod.wilson

  @Option(
    help: help(
      vi: "Nơi có ít phiếu hơn không có chỉ số và thứ hạng.",
      en: "Where there are fewer forms there is no index and no rank."))
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

  /// What the options ask for in a workspace.
  ///
  /// - Parameters:
  ///   - workspace: Its settings count where an option is not named.
  ///   - catalogue: The units that margins may name.
  ///   - design: How the forms were collected.
  ///   - level: The level of the units; any where the command finds it later.
  func request(
    _ workspace: Workspace, _ catalogue: UnitCatalogue, _ design: DesignOptions, level: UnitLevel
  ) throws -> RankingRequest {
    let settings = workspace.settings
    var request = RankingRequest(
      form: try workspace.form(form), period: try settings.calendar.period(named: period),
      level: level)
    request.measure = measure ?? request.measure
    request.overall = overall ?? request.overall
    request.confidence = try ConfidenceLevel(percent: confidence.value)
    request.interval = interval
    request.minimumForms = minimumForms ?? settings.minimumForms
    request.halfWidth = settings.halfWidth
    request.coefficientOfVariation = settings.coefficientOfVariation
    request.design = try design.design(workspace, catalogue)
    return request
  }
}
