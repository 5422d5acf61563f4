public import Survey

/// What a person should look at behind a ranking.
public enum RankingFindings {
  /// Forms of the period that the ranking does not count, and a period without any.
  ///
  /// - Parameter received: For a ranking without forms, those of all kinds that came in the period.
  public static func findings(
    of ranking: UnitRanking, received: [FormsReceived] = []
  ) -> [Bilingual] {
    var findings: [Bilingual] = []
    if ranking.forms == 0, ranking.withoutUnit == 0 {
      findings.append(noForms(ranking.request, received: received))
    }
    findings += withoutUnit(ranking.withoutUnit, ranking.request)
    for row in ranking.rows {
      guard let dossiers = row.mostDossiers, row.forms > dossiers else { continue }
      findings.append(
        Bilingual(
          vi: "\(row.unit.name): \(NumberFormat(.vi).count(row.forms)) phiếu, nhiều hơn "
            + "\(NumberFormat(.vi).count(dossiers)) hồ sơ.",
          en: "\(row.unit.name): \(NumberFormat(.en).count(row.forms)) forms, more than its "
            + "\(NumberFormat(.en).count(dossiers)) dossiers."))
    }
    findings += DesignFindings.sentences(
      of: ranking.rows.filter { $0.status != .tooFewForms }.map { ($0.unit.name, $0.sample) },
      ranking.request.design)
    findings += ofCut(ranking.cutDossiers)
    findings += ofOtherVersions(ranking.ofOtherVersions, ranking.request)
    return findings
  }

  /// Forms of the period that belong to no unit of the level.
  static func withoutUnit(_ count: Int, _ request: RankingRequest) -> [Bilingual] {
    guard count > 0 else { return [] }
    let level = request.level.name
    return [
      Bilingual(
        vi:
          "\(NumberFormat(.vi).count(count)) phiếu trong kỳ không thuộc đơn vị cấp \(level.vi) nào "
          + "của danh mục và không được tính; chọn cấp khác bằng --level.",
        en: "\(NumberFormat(.en).count(count)) forms of the period belong to no unit "
          + "(\(level.en)) of the catalogue and are not counted; choose another with --level.")
    ]
  }

  /// Forms of the period that are stored under other versions.
  static func ofOtherVersions(_ count: Int, _ request: RankingRequest) -> [Bilingual] {
    guard count > 0 else { return [] }
    let form = request.form
    return [
      Bilingual(
        vi: "\(NumberFormat(.vi).count(count)) phiếu trong kỳ thuộc phiên bản khác của mẫu "
          + "'\(form.id)' (không phải \(form.version)) và không được tính.",
        en: "\(NumberFormat(.en).count(count)) forms of the period are of other versions of "
          + "'\(form.id)' than \(form.version) and are not counted.")
    ]
  }

  /// A period without a form that was asked for; where others came, with their names.
  ///
  /// - Parameters:
  ///   - request: Names form and period.
  ///   - received: The forms of all kinds that came in the period.
  public static func noForms(
    _ request: RankingRequest, received: [FormsReceived]
  ) -> Bilingual {
    let (period, form) = (request.period, request.form.id)
    let others = received.filter { $0.form != form }
    guard others.isEmpty else {
      let list = others.map { "\($0.form) (\($0.count))" }.joined(separator: ", ")
      return Bilingual(
        vi: "Trong kỳ \(period.name) không có phiếu mẫu '\(form)'; có phiếu mẫu \(list): dùng "
          + "--form.",
        en: "In the period \(period.name) no form '\(form)' came, but \(list): use --form.")
    }
    return Bilingual(
      vi: "Không có phiếu nào trong kỳ \(period.name) (\(period.start.vietnamese) – "
        + "\(period.lastDay.vietnamese)).",
      en: "There is no form in the period \(period.name) (\(period.start.iso) to "
        + "\(period.lastDay.iso)).")
  }

  /// What should be known of the other period of a comparison.
  public static func findings(of comparison: RankingComparison) -> [Bilingual] {
    let earlier = comparison.earlier.request
    var findings: [Bilingual] = []
    if comparison.isForced {
      findings.append(
        Bilingual(
          vi: "Kỳ \(earlier.period.name) dùng mẫu '\(earlier.form.id)' \(earlier.form.version), "
            + "khác mẫu của kỳ này: thay đổi của chỉ số có thể chỉ do phương pháp.",
          en: "\(earlier.period.name) has the form '\(earlier.form.id)' \(earlier.form.version), "
            + "another one than now: the change of an index may be one of the method alone."))
    }
    return findings
      + RankingFindings.findings(of: comparison.earlier).map { finding in
        Bilingual(
          vi: "Kỳ \(earlier.period.name): \(finding.vi)",
          en: "\(earlier.period.name): \(finding.en)")
      }
  }

  /// Dossier counts that lie partly in the period.
  static func ofCut(_ rows: [(unit: Unit, first: Day, last: Day)]) -> [Bilingual] {
    rows.map { cut in
      Bilingual(
        vi: "\(cut.unit.name): số hồ sơ từ \(cut.first.vietnamese) đến \(cut.last.vietnamese) "
          + "chỉ nằm một phần trong kỳ nên không được dùng.",
        en: "\(cut.unit.name): the dossier counts from \(cut.first.iso) to \(cut.last.iso) "
          + "lie only partly in the period and are not used.")
    }
  }
}
