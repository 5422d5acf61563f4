import ArgumentParser
import Reports
import Survey

/// `sipas items`: the weakest and the strongest items.
struct ItemsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "items",
      abstract: said(
        vi: "Các câu có chỉ số thấp nhất và cao nhất.", en: "The weakest and the strongest items."),
      discussion: said(
        vi: "Của một đơn vị, hoặc của mọi đơn vị của một cấp.",
        en: "Of one unit, or of all units of a level.")
        + "\n\n"
        + examples(in: "binh-dinh-2021", "sipas items --period 2021 --level district --weakest 10"))
  }

  @OptionGroup var about: RequestOptions
  @OptionGroup var design: DesignOptions
  @OptionGroup var scope: ScopeOptions

  @Option(help: help(vi: "Số câu thấp nhất được nêu.", en: "How many of the weakest are shown."))
  var weakest = 10

  @Option(help: help(vi: "Số câu cao nhất được nêu.", en: "How many of the strongest are shown."))
  var strongest = 5

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = TableFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try output.check(format)
    guard weakest >= 1, strongest >= 0 else {
      throw ValidationError(
        said(
          vi: "--weakest phải từ 1 trở lên, --strongest từ 0 trở lên.",
          en: "--weakest must be at least 1, --strongest at least 0."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let catalogue = try workspace.catalogue()
    let (request, unit) = try scope.request(about, design, workspace, catalogue)
    let store = try workspace.store(for: .reading)
    let profile = try store.itemProfile(
      request, of: unit, orLevel: scope.level, catalogue: catalogue)
    let tables = RankedItemTables(profile)
    try output.write(
      tables.forReading(weakest: weakest, strongest: strongest), sheet: tables.sheet, format,
      language
    ) { ItemJSON.ranking(of: profile, program: Sipas.version) }
    let received = profile.counts.forms == 0 ? try store.formsReceived(in: request.period) : []
    try Terminal.report(ScopeFindings.findings(of: profile, received: received), language)
  }
}
