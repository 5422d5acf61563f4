import ArgumentParser
import Survey

/// Whose forms are counted: those of one unit, or of all units of a level.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: help(
      vi: "Mã hoặc tên đơn vị (mặc định: mọi đơn vị).",
      en: "A unit's code or name (default: all units)."))
  var unit: String?

  @Option(
    help: help(
      vi: "Cấp của các đơn vị, khi không nêu đơn vị nào.",
      en: "The level of the units, where no unit is named."))
  var level: UnitLevel?

  func validate() throws {
    if unit != nil, level != nil {
      throw ValidationError(
        said(
          vi: "Chỉ nêu một trong hai: --unit hoặc --level.", en: "Name --unit or --level, not both."
        ))
    }
  }

  /// What is asked for, and the unit, if one is named.
  func request(
    _ about: RequestOptions, _ design: DesignOptions, _ workspace: Workspace,
    _ catalogue: UnitCatalogue
  ) throws -> (RankingRequest, Unit?) {
    let unit = try unit.map { try catalogue.usualUnit(named: $0) }
    let request = try about.request(
      workspace, catalogue, design, level: unit?.level ?? level ?? .district)
    return (request, unit)
  }
}
