import ArgumentParser
import Survey

/// The other periods that a unit is looked at in.
struct TrendOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        vi: "Thêm diễn biến qua các kỳ này, cách nhau bằng dấu phẩy, và kỳ của --period.",
        en: "Adds the index over these periods, parted by commas, and that of --period."),
      valueName: "p1,p2,…"))
  var trend: String?

  private var names: [String]? {
    trend?.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
  }

  func validate() throws {
    guard names?.contains("") == true else { return }
    throw ValidationError(
      said(
        vi: "--trend cần các kỳ cách nhau bằng dấu phẩy, ví dụ 2021-H1,2021-Q3.",
        en: "--trend needs periods parted by commas, such as 2021-H1,2021-Q3."))
  }

  /// The unit over the periods; nil where nobody asked.
  func trend(
    of unit: Unit, _ ranking: UnitRanking, _ workspace: Workspace, _ catalogue: UnitCatalogue,
    _ store: Store
  ) throws -> UnitTrend? {
    try names.map { names in
      try store.trend(
        of: unit, ranking,
        over: names.map { try workspace.settings.calendar.period(named: $0) },
        library: workspace.library, catalogue: catalogue)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
