public import Survey

extension ReportCells {
  /// Fills a layout from what is stored of a unit.
  ///
  /// The two shares of dossiers on time are about the unit's own office and about the communes
  /// below it.
  ///
  /// - Throws: `StoreError`.
  public static func fill(
    _ layout: CellsLayout, unit: Unit, form: Form, period: Period, units: UnitCatalogue,
    in store: Store
  ) throws -> [Cell] {
    let forms = try store.formsByChannel(
      form: form, unit: unit, period: period, catalogue: units)
    let dossiers = try store.dossiers(in: period, catalogue: units)
    func onTime(_ handling: DossierBook.Handling) -> CountRatio? {
      dossiers.totals(of: unit, handledBy: handling)?.onTimeOfResolved
        .map { CountRatio(part: $0.part, whole: $0.whole) }
    }
    return fill(
      layout,
      forms: FormsByChannel(paper: forms.paper, online: forms.online, unknown: forms.unknown),
      district: onTime(.unit), commune: onTime(.communes))
  }
}
