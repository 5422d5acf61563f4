internal import Stats
internal import Survey

extension UnitReport {
  var dimensions: Section {
    var blocks: [Document.Block] = []
    if let row, row.status != .tooFewForms {
      // The one dimension of a form is its overall index.
      if form.dimensions.count > 1 {
        blocks.append(.list(form.dimensions.indices.map { sentence($0, of: row) }))
      }
      blocks.append(.table(UnitTable(row, in: ranking).table))
      if let profile = profile(of: row) { blocks.append(.chart(.profile(profile))) }
    } else {
      blocks.append(
        .paragraph(
          Bilingual(
            vi: "Chưa đủ phiếu để công bố chỉ số từng yếu tố.",
            en: "There are too few forms to publish indices of dimensions.")))
    }
    return Section(
      title: Bilingual(
        vi: "Các yếu tố đo lường sự hài lòng", en: "The dimensions of satisfaction"),
      blocks: blocks)
  }

  private func sentence(_ place: Int, of row: UnitRanking.Row) -> Bilingual {
    let (entry, name) = (row.dimensions[place], form.dimensions[place].name)
    guard let estimate = entry.estimate, let rank = entry.rank else {
      return Bilingual(
        vi: "\(name.vi): \(request.tooFewForms.vi).", en: "\(name.en): \(request.tooFewForms.en).")
    }
    let ranked = ranking.rows.count { $0.dimensions[place].rank != nil }
    let note = note(entry)
    return Bilingual(vi: "Chỉ số hài lòng về \(name.vi) đạt ", en: "\(name.en): ")
      + index(estimate) + self.place(rank, of: ranked)
      + Bilingual(vi: " \(note.vi).", en: " \(note.en).")
  }

  /// The dimensions beside those of the unit above; nil where they are the same forms.
  private func profile(of row: UnitRanking.Row) -> ProfileChart? {
    let whole = ranking.total
    guard form.dimensions.count > 1, let superior = whole.unit, whole.forms > row.forms else {
      return nil
    }
    let rows = form.dimensions.enumerated().map { place, dimension in
      ProfileChart.Row(
        label: dimension.name, own: row.dimensions[place].estimate?.index,
        whole: whole.dimensions[place].estimate?.index)
    }
    let maximum = row.dimensions.compactMap { $0.estimate?.maximum }.max()
    guard let maximum else { return nil }
    return ProfileChart(
      title: Bilingual(
        vi: "Các yếu tố so với \(superior.name)", en: "Dimensions beside \(superior.name)"),
      axis: request.indexHeading, maximum: maximum, own: unit.name, whole: superior.name,
      rows: rows)
  }
}
