internal import Stats
internal import Survey

extension RankingTables {
  /// The indices of the dimensions, with the rank in each.
  var dimensions: Table {
    var columns = [
      Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
      RankingTables.nameColumn,
    ]
    for dimension in form.dimensions {
      columns.append(Column(id: dimension.id, heading: dimension.short, kind: .number))
      columns.append(
        Column(
          id: "\(dimension.id)_rank", heading: Bilingual(vi: "hạng", en: "rank"),
          kind: .number, isBound: true))
    }
    var table = Table(
      title: isPoints
        ? Bilingual(vi: "Điểm từng chỉ số và thứ hạng", en: "Points and ranks by indicator")
        : Bilingual(
          vi: "Chỉ số từng yếu tố (%) và thứ hạng", en: "Indices by dimension (%) and ranks"),
      columns: columns)
    for row in ranking.ranked {
      var cells: [Cell] = [row.rank.map(Cell.rank) ?? .missing, .text(row.unit.name)]
      for entry in row.dimensions {
        cells += [index(entry), entry.rank.map(Cell.rank) ?? .missing]
      }
      table.append(cells)
    }
    if hasTotal {
      table.append(
        [.missing, .bilingual(totalName)]
          + ranking.total.dimensions.flatMap { [index($0), .missing] })
    }
    table.notes = [
      Bilingual(
        vi: form.dimensions.map { "\($0.short.vi): \($0.name.vi)" }.joined(separator: "; ") + ".",
        en: form.dimensions.map { "\($0.short.en): \($0.name.en)" }.joined(separator: "; ") + ".")
    ]
    return table
  }
}
