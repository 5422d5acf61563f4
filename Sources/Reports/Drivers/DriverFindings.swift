internal import Stats
public import Survey

/// What a person should know before using a driver study.
public enum DriverFindings {
  /// Sentences about predictors that cannot be judged and about too few forms.
  public static func findings(of study: DriverStudy) -> [Bilingual] {
    var findings = study.scope.findings
    let tables = DriverTables(study)
    for part in study.parts {
      for sentence in sentences(on: part, tables) {
        findings.append(
          study.isByUnit ? sentence.after((part.unit?.name ?? "")) : sentence.beginning)
      }
    }
    return findings
  }

  private static func sentences(
    on part: DriverStudy.Part, _ tables: DriverTables
  ) -> [Bilingual] {
    if part.forms == 0 { return [] }
    var sentences: [Bilingual] = []
    let floor = tables.request.minimumForms
    // Of several units the table says it.
    if !tables.study.isByUnit, part.analyses.contains(where: { $0 == nil }) {
      let least = part.cases.min() ?? 0
      sentences.append(
        Bilingual(
          vi: "chỉ có \(least) phiếu trả lời đủ câu, ít hơn \(floor), chưa đủ để phân tích.",
          en: "only \(least) forms have all the answers that are needed, fewer than \(floor), too "
            + "few to be analysed."))
    }
    for (block, analysis) in zip(tables.study.plan.blocks, part.analyses) {
      guard let analysis else { continue }
      let name = block.dimension.map { tables.form.dimensions[$0].name }
      sentences += self.sentences(on: analysis, block, tables).map { sentence in
        name.map { Bilingual(vi: "\($0.vi): \(sentence.vi)", en: "\($0.en): \(sentence.en)") }
          ?? sentence
      }
    }
    return sentences
  }

  private static func sentences(
    on analysis: DriverAnalysis, _ block: DriverPlan.Block, _ tables: DriverTables
  ) -> [Bilingual] {
    func names(_ isMeant: (DriverAnalysis.Driver) -> Bool) -> Bilingual? {
      let places = analysis.drivers.indices.filter { isMeant(analysis.drivers[$0]) }
      if places.isEmpty { return nil }
      let names = places.map { tables.name(of: block.predictors[$0]) }
      return Bilingual(
        vi: names.map { "'\($0.vi)'" }.joined(separator: ", "),
        en: names.map { "'\($0.en)'" }.joined(separator: ", "))
    }
    switch analysis.gap {
    case .tooFewCases(let needed):
      return [
        Bilingual(
          vi: "\(analysis.cases) phiếu trả lời đủ câu, cần ít nhất \(needed) để hồi quy.",
          en: "\(analysis.cases) complete forms; regression needs at least \(needed).")
      ]
    case .constantOutcome:
      return [
        Bilingual(
          vi: "mọi phiếu có cùng mức hài lòng chung nên không có gì để giải thích.",
          en: "all forms have the same overall satisfaction, so that there is nothing to explain.")
      ]
    case .constantPredictors:
      return [
        Bilingual(
          vi: "mọi phiếu trả lời các câu như nhau nên không giải thích được gì.",
          en: "all forms answer the items alike, so that they explain nothing.")
      ]
    case nil: break
    }
    var sentences: [Bilingual] = []
    if let constant = names(\.isConstant) {
      sentences.append(
        Bilingual(
          vi: "mọi phiếu trả lời \(constant.vi) như nhau nên không biết ảnh hưởng.",
          en: "all forms answer \(constant.en) alike, so that the importance is not known."))
    }
    if let collinear = names(\.isCollinear) {
      sentences.append(
        Bilingual(
          vi: "\(collinear.vi) luôn đi cùng nhau nên không có hệ số riêng.",
          en: "\(collinear.en) always go together, so that they have no coefficient of their own."))
    }
    // Green (1991), Multivariate Behavioral Research 26, 499–510.
    let advised = 50 + 8 * analysis.design.predictors
    if analysis.design.outcome == .lastVariable, analysis.cases < advised {
      sentences.append(
        Bilingual(
          vi: "hồi quy với \(analysis.design.predictors) câu nên có từ \(advised) phiếu, chỉ có "
            + "\(analysis.cases); hãy thận trọng.",
          en: "a regression on \(analysis.design.predictors) predictors should have \(advised) "
            + "forms, there are \(analysis.cases); be careful."))
    }
    return sentences
  }
}

extension DriverTables {
  /// What a predictor of the plan is called.
  func name(of predictor: Int) -> Bilingual {
    switch study.plan.kind {
    case .dimension: return form.dimensions[predictor].name
    case .item:
      let id = form.items[predictor].id
      return Bilingual(vi: id, en: id)
    }
  }
}

extension Bilingual {
  /// The sentence behind the name of what it is about.
  fileprivate func after(_ name: String) -> Bilingual {
    Bilingual(vi: "\(name): \(vi)", en: "\(name): \(en)")
  }

  /// The sentence with a capital letter.
  fileprivate var beginning: Bilingual {
    Bilingual(
      vi: vi.prefix(1).uppercased() + vi.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst()
    )
  }
}
