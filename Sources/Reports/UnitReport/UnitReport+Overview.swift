internal import Stats
internal import Survey

extension UnitReport {
  var overview: Section {
    Section(
      title: Bilingual(vi: "Tổng quan", en: "Overview"),
      blocks: [.paragraph(overall)] + responseRate.map(Document.Block.paragraph) + picture)
  }

  /// The overall index with its rank, or why there is none.
  private var overall: Bilingual {
    guard let row, row.forms > 0 else {
      return Bilingual(
        vi: "Trong kỳ không có phiếu nào của \(unit.name).",
        en: "There is no form of \(unit.name) in the period.")
    }
    guard let estimate = row.overall.estimate, let rank = row.overall.rank else {
      let forms = UnitReport.count(row.forms)
      let reason =
        row.status == .tooFewForms
        ? request.tooFewForms
        : Bilingual(
          vi: "có yếu tố quá ít phiếu trả lời nên không có chỉ số chung",
          en: "too few forms answered a dimension, so that there is no overall index")
      return Bilingual(
        vi: "Có \(forms.vi) phiếu của \(unit.name): \(reason.vi).",
        en: "There are \(forms.en) forms of \(unit.name): \(reason.en).")
    }
    let ranked = ranking.rows.count { $0.overall.rank != nil }
    let level = request.level.name
    let among =
      ranked > 1
      ? place(rank, of: ranked)
        + Bilingual(
          vi: " trong các đơn vị cấp \(level.vi) được xếp hạng",
          en: " ranked units (\(level.en))") : Bilingual(vi: "", en: "")
    let note = note(row.overall, ranks: ranked > 1 ? row.rankSet : nil)
    return Bilingual(vi: "Chỉ số hài lòng chung đạt ", en: "The overall index is ")
      + index(estimate) + among + Bilingual(vi: " \(note.vi).", en: " \(note.en).")
  }

  private var responseRate: [Bilingual] {
    guard let row, let dossiers = row.dossiers, let rate = row.responseRate else { return [] }
    let (forms, dossierCount) = (UnitReport.count(row.forms), UnitReport.count(dossiers))
    let percent = UnitReport.number(100 * rate, decimals: 2)
    return [
      Bilingual(
        vi:
          "Số phiếu bằng \(percent.vi) % số hồ sơ (\(forms.vi) phiếu trên \(dossierCount.vi) hồ sơ).",
        en: "The forms are \(percent.en) % of the dossiers (\(forms.en) of \(dossierCount.en)).")
    ]
  }

  private var picture: [Document.Block] {
    guard let chart = tables.chart(highlighting: unit.code), chart.rows.count > 1 else { return [] }
    return [.chart(.intervals(chart))]
  }
}
