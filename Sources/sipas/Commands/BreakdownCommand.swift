import ArgumentParser
import Reports
import Survey

/// `sipas breakdown`: the indices of groups of people, and how far each lies from the rest.
struct BreakdownCommand: ParsableCommand {
  /// What the forms can be divided by.
  enum Division: String, CaseIterable, ExpressibleByArgument {
    case channel, field
    case respondentType = "respondent_type"
    case gender
    case ageGroup = "age_group"

    var trait: Trait {
      switch self {
      case .channel: .channel
      case .field: .field
      case .respondentType: .respondentType
      case .gender: .gender
      case .ageGroup: .ageGroup
      }
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "breakdown",
      abstract: said(
        vi: "Chỉ số theo hình thức, lĩnh vực, đối tượng, giới tính, độ tuổi.",
        en: "Indices by channel, field, respondent type, gender, age group."),
      discussion: said(
        vi: "Mỗi nhóm được so với phần còn lại.", en: "Each group is compared with the rest.")
        + "\n\n"
        + examples(
          in: "binh-dinh-2021", "sipas breakdown --by channel --period 2021 --unit 'Vân Canh'"))
  }

  @Option(
    help: help(
      vi: "Chia theo: channel (hình thức), field (lĩnh vực), respondent_type (đối tượng), gender "
        + "(giới tính), age_group (độ tuổi).",
      en: "What divides the forms."))
  var by: Division

  @OptionGroup var about: RequestOptions
  @OptionGroup var design: DesignOptions
  @OptionGroup var scope: ScopeOptions

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
    let (request, unit) = try scope.request(about, design, workspace, catalogue)
    let store = try workspace.store(for: .reading)
    let breakdown = try store.breakdown(
      by: by.trait, request, of: unit, orLevel: scope.level, catalogue: catalogue)
    try output.write(
      BreakdownTables(breakdown).forReading, sheet: BreakdownSheet.table(of: breakdown), format,
      language
    ) { BreakdownJSON.value(of: breakdown, program: Sipas.version) }
    let received = breakdown.forms == 0 ? try store.formsReceived(in: request.period) : []
    try Terminal.report(ScopeFindings.findings(of: breakdown, received: received), language)
  }
}
