public import Survey

extension ReportCells {
  /// Fills a layout from what is stored of a unit.
  ///
  /// The two shares of dossiers on time are about a district's own office and about the communes
  /// below it. A commune's own share is the communes' one; a province has that of all its communes,
  /// but its districts are not told apart; a department has neither.
  ///
  /// - Throws: `StoreError`.
  public static func fill(
    _ layout: CellsLayout, unit: Unit, form: Form, period: Period, units: UnitCatalogue,
    in store: Store
  ) throws -> [Cell] {
    let forms = try store.formsByChannel(
      form: form, unit: unit, period: period, catalogue: units)
    let dossiers = try store.dossiers(in: period, catalogue: units)
    func onTime(_ handling: DossierBook.Handling) -> Dossiers {
      dossiers.totals(of: unit, handledBy: handling)?.onTimeOfResolved
        .map { .counted(CountRatio(part: $0.part, whole: $0.whole)) } ?? .notImported
    }
    let noDistrict = Dossiers.untold(
      Bilingual(vi: "đơn vị không phải cấp huyện", en: "the unit is no district"))
    let noCommunes = Dossiers.untold(
      Bilingual(vi: "đơn vị không có xã trực thuộc", en: "the unit has no communes"))
    let (district, commune) =
      switch unit.level {
      case .district: (onTime(.unit), onTime(.communes))
      case .commune: (noDistrict, onTime(.unit))
      case .province: (noDistrict, onTime(.communes))
      case .department: (noDistrict, noCommunes)
      }
    return fill(
      layout,
      forms: FormsByChannel(paper: forms.paper, online: forms.online, unknown: forms.unknown),
      district: district, commune: commune)
  }
}
