public import Survey

/// What a person should know of the strata of the units, in sentences.
public enum DesignFindings {
  /// Sentences about the units whose indices are shown, each with its unit in front.
  ///
  /// - Parameters:
  ///   - units: The units with their samples.
  ///   - design: Says what becomes of a stratum of one form.
  public static func sentences(
    of units: [(name: String, sample: UnitSample)], _ design: SurveyDesign
  ) -> [Bilingual] {
    guard !design.isSimple else { return [] }
    var sentences: [Bilingual] = []
    let all = units.filter { $0.sample.findings.contains(.populationUnknown([])) }
    if !all.isEmpty {
      let names = all.map(\.name).joined(separator: ", ")
      sentences.append(
        Bilingual(
          vi: "Chưa có số hồ sơ theo \(strata(design).vi) nên mọi phiếu có trọng số như nhau: "
            + "\(names).",
          en: "No dossiers are known by \(strata(design).en), so that all forms weigh the same: "
            + "\(names)."))
    }
    for unit in units {
      for finding in unit.sample.findings where finding != .populationUnknown([]) {
        let text = sentence(of: finding, design)
        sentences.append(
          Bilingual(vi: "\(unit.name): \(text.vi)", en: "\(unit.name): \(text.en)"))
      }
    }
    return sentences
  }

  private static func strata(_ design: SurveyDesign) -> Bilingual {
    guard !design.strata.isEmpty else { return Bilingual(vi: "đơn vị", en: "unit") }
    return Bilingual(
      vi: design.strata.map(\.trait.name.vi).joined(separator: ", "),
      en: design.strata.map(\.trait.name.en).joined(separator: ", "))
  }

  private static func sentence(of finding: DesignFinding, _ design: SurveyDesign) -> Bilingual {
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    switch finding {
    case .populationUnknown(let strata):
      let names = StratumNames(strata)
      return Bilingual(
        vi: "chưa có số hồ sơ của tầng \(names.vi) nên mọi phiếu có trọng số như nhau.",
        en: "no dossiers are known of the strata \(names.en), so that all forms weigh the same.")
    case .moreFormsThanDossiers(let stratum, let forms, let dossiers):
      return Bilingual(
        vi:
          "tầng '\(stratum.text.vi)' có \(vi.count(forms)) phiếu, nhiều hơn \(vi.count(dossiers)) "
          + "hồ sơ; mọi phiếu có trọng số như nhau.",
        en: "the stratum '\(stratum.text.en)' has \(en.count(forms)) forms, more than its "
          + "\(en.count(dossiers)) dossiers; all forms weigh the same.")
    case .noForms(let stratum, let dossiers):
      return Bilingual(
        vi:
          "tầng '\(stratum.text.vi)' có \(vi.count(dossiers)) hồ sơ nhưng không có phiếu; kết quả "
          + "không nói gì về các hồ sơ này.",
        en: "the stratum '\(stratum.text.en)' has \(en.count(dossiers)) dossiers but no form; the "
          + "result says nothing of them.")
    case .lonely(let stratum):
      let kind =
        design.cluster == .none
        ? Bilingual(vi: "một phiếu", en: "one form") : Bilingual(vi: "một cụm", en: "one cluster")
      let text = MethodText.lonely(design.lonely)
      return Bilingual(
        vi: "tầng '\(stratum.text.vi)' chỉ có \(kind.vi): \(text.vi).",
        en: "the stratum '\(stratum.text.en)' has but \(kind.en): \(text.en).")
    case .marginsUnfit(let misfits):
      let reasons = misfits.map(MarginText.reason)
      return Bilingual(
        vi: "chưa hiệu chỉnh được trọng số theo biên: "
          + "\(reasons.map(\.vi).joined(separator: "; ")).",
        en: "the weights were not adjusted to the margins: "
          + "\(reasons.map(\.en).joined(separator: "; ")).")
    case .marginUntold(let trait, let share):
      return Bilingual(
        vi:
          "phiếu không rõ \(trait.name.vi) giữ tỷ trọng \(vi.decimal(100 * share, decimals: 2)) % "
          + "khi hiệu chỉnh theo biên.",
        en: "forms with \(trait.name.en) not known keep their share of "
          + "\(en.decimal(100 * share, decimals: 2)) % where weights are adjusted.")
    case .marginMissed(let trait, let category, let share):
      return Bilingual(
        vi: "hiệu chỉnh theo biên chưa hội tụ: '\(category.vi)' (\(trait.name.vi)) còn lệch "
          + "\(vi.decimal(100 * share, decimals: 2)) %.",
        en:
          "adjusting to the margins did not converge: '\(category.en)' (\(trait.name.en)) is still "
          + "off by \(en.decimal(100 * share, decimals: 2)) %.")
    case .noDegreesOfFreedom:
      let (what, other) =
        design.cluster == .none ? ("hai phiếu", "two forms") : ("hai cụm", "two clusters")
      return Bilingual(
        vi: "không tầng nào có \(what) để so sánh nên không có sai số.",
        en: "no stratum has \(other) to compare, so that there is no standard error.")
    }
  }
}

/// Names of strata as a list, not longer than a person reads: `'Đất đai', 'Hộ tịch'`.
private struct StratumNames {
  private static let most = 5

  let vi: String
  let en: String

  init(_ strata: [StratumName]) {
    let more = strata.count - Self.most
    func list(_ language: Language, more rest: String) -> String {
      strata.prefix(Self.most).map { "'\($0.text[language])'" }.joined(separator: ", ")
        + (more > 0 ? rest : "")
    }
    vi = list(.vi, more: " và \(more) tầng khác")
    en = list(.en, more: " and \(more) more")
  }
}
