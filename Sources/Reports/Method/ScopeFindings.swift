public import Survey

/// What a person should look at behind items or groups.
public enum ScopeFindings {
  /// - Parameter received: Where no form counted, those of all kinds that came in the period.
  public static func findings(of profile: ItemProfile, received: [FormsReceived]) -> [Bilingual] {
    findings(
      profile.request, forms: profile.counts.forms, received, profile.withoutUnit,
      profile.ofOtherVersions, profile.samples)
  }

  /// - Parameter received: Where no form counted, those of all kinds that came in the period.
  public static func findings(of breakdown: Breakdown, received: [FormsReceived]) -> [Bilingual] {
    findings(
      breakdown.request, forms: breakdown.forms, received, breakdown.withoutUnit,
      breakdown.ofOtherVersions, breakdown.samples)
  }

  private static func findings(
    _ request: RankingRequest, forms: Int, _ received: [FormsReceived], _ withoutUnit: Int,
    _ ofOtherVersions: Int, _ samples: [(unit: Unit, sample: UnitSample)]
  ) -> [Bilingual] {
    (forms == 0 && withoutUnit == 0
      ? [RankingFindings.noForms(request, received: received)] : [])
      + RankingFindings.withoutUnit(withoutUnit, request)
      + DesignFindings.sentences(
        of: samples.map { ($0.unit.name, $0.sample) }, request.design)
      + RankingFindings.ofOtherVersions(ofOtherVersions, request)
  }
}
