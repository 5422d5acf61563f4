internal import Stats
internal import Survey

extension RankingTables {
  /// The units without a rank, and why.
  var withoutRank: Table {
    var table = Table(
      title: Bilingual(vi: "Không xếp hạng", en: "Without a rank"),
      columns: [
        RankingTables.nameColumn,
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      ] + dossierColumns + [
        Column(id: "reason", heading: Bilingual(vi: "Lý do", en: "Reason"), kind: .text)
      ])
    for row in ranking.unranked {
      table.append(
        [.text(row.unit.name), .count(row.forms)] + dossierCells(row) + [.bilingual(reason(row))])
    }
    return table
  }

  private func reason(_ row: UnitRanking.Row) -> Bilingual {
    switch row.status {
    case .ranked: return Bilingual(vi: "", en: "")
    case .tooFewForms:
      return row.forms == 0
        ? Bilingual(vi: "không có phiếu trong kỳ", en: "no form in the period")
        : request.tooFewForms
    case .noOverall:
      if case .dimension(let place) = request.target {
        let (count, name) = (row.dimensions[place].forms, form.dimensions[place].name)
        return Bilingual(
          vi: "chỉ có \(count) phiếu trả lời '\(name.vi)'",
          en: "only \(count) forms answered '\(name.en)'")
      }
      func list(_ language: Language) -> String {
        row.lacking.map { place in
          let name = form.dimensions[place].name[language]
          let count = row.dimensions[place].forms
          return language == .vi ? "'\(name)' (\(count) phiếu)" : "'\(name)' (\(count) forms)"
        }.joined(separator: ", ")
      }
      return Bilingual(
        vi: "quá ít phiếu trả lời \(list(.vi)) nên không có chỉ số chung",
        en: "too few forms answered \(list(.en)), so that there is no overall index")
    }
  }
}
