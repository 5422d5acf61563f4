/// What a person should know of the strata of a unit.
public enum DesignFinding: Sendable, Equatable {
  /// Not every stratum with forms has a count of dossiers, so that all forms of the unit weigh the
  /// same; the strata without one, none where no stratum has.
  case populationUnknown([StratumName])
  /// More forms than dossiers, so that all forms of the unit weigh the same.
  case moreFormsThanDossiers(StratumName, forms: Int, dossiers: Int)
  /// Dossiers for which no form speaks.
  case noForms(StratumName, dossiers: Int)
  /// One form, or one cluster, stands for the stratum.
  case lonely(StratumName)
  /// The weights were not adjusted to margins, and why.
  case marginsUnfit([MarginMisfit])
  /// Forms that do not tell a margin, as a share of the dossiers that they keep.
  case marginUntold(Trait, share: Double)
  /// The weights still miss a category of a margin, by a share of its count.
  case marginMissed(Trait, Bilingual, share: Double)
  /// No stratum has two forms, or two clusters, to compare.
  case noDegreesOfFreedom

  /// The word of the finding in JSON.
  public var code: String {
    switch self {
    case .populationUnknown: "population-unknown"
    case .moreFormsThanDossiers: "more-forms-than-dossiers"
    case .noForms: "stratum-without-forms"
    case .lonely: "lonely-stratum"
    case .marginsUnfit: "margins-unfit"
    case .marginUntold: "margin-untold"
    case .marginMissed: "margin-missed"
    case .noDegreesOfFreedom: "no-degrees-of-freedom"
    }
  }

  /// The strata that it is about; none where it is about the whole unit.
  public var strata: [StratumName] {
    switch self {
    case .populationUnknown(let strata): strata
    case .moreFormsThanDossiers(let stratum, _, _), .noForms(let stratum, _), .lonely(let stratum):
      [stratum]
    case .marginsUnfit, .marginUntold, .marginMissed, .noDegreesOfFreedom: []
    }
  }

  /// Whether it is about strata that a unit alone has.
  var isOfOneUnit: Bool {
    switch self {
    case .populationUnknown, .moreFormsThanDossiers, .noForms, .lonely: true
    case .marginsUnfit, .marginUntold, .marginMissed, .noDegreesOfFreedom: false
    }
  }
}

/// A stratum of a unit by the values of the traits that divide it; no value is the whole unit.
public struct StratumName: Sendable, Hashable {
  public let values: [TraitValue]

  /// `Đất đai`, `Xã Canh Liên · trực tuyến`.
  public var text: Bilingual {
    guard !values.isEmpty else { return Bilingual(vi: "toàn đơn vị", en: "the whole unit") }
    return Bilingual(
      vi: values.map(\.name.vi).joined(separator: " · "),
      en: values.map(\.name.en).joined(separator: " · "))
  }

  var keys: [String] { values.map(\.key) }
}
