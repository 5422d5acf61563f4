internal import Survey

/// What was asked of a ranking beside its ranks, as further columns of the wide table.
struct RankingExtrasSheet {
  let request: RankingRequest
  let certainty: RankCertainty?
  let comparison: RankingComparison?

  /// The overall index and the dimensions, by key and name.
  private var indices: [(dimension: Int?, id: String, name: Bilingual)] {
    [(nil, "overall", Bilingual(vi: "Chỉ số chung", en: "Overall index"))]
      + request.form.dimensions.enumerated().map { ($0, $1.id, $1.name) }
  }

  private func isTarget(_ dimension: Int?) -> Bool {
    switch request.target {
    case .overall: dimension == nil
    case .dimension(let place): dimension == place
    }
  }

  var columns: [Column] {
    indices.flatMap { dimension, id, name in
      var columns: [Column] = []
      if let certainty {
        columns += certainty.columns(
          id: "\(id)_", name: name, hasSets: isTarget(dimension), hasMark: true)
      }
      guard comparison != nil else { return columns }
      func column(_ key: String, _ vi: String, _ en: String, _ kind: Column.Kind = .number)
        -> Column
      {
        Column(
          id: "\(id)_\(key)",
          heading: Bilingual(vi: "\(name.vi): \(vi)", en: "\(name.en): \(en)"), kind: kind)
      }
      return columns + [
        column("earlier_index", "kỳ trước", "before"),
        column("difference", "thay đổi", "change"),
        column(
          "difference_interval", "khoảng tin cậy của thay đổi", "interval of change", .interval),
        column("direction", "kết luận", "finding", .text),
        column("earlier_rank", "hạng trước", "rank before"),
        column("places_gained", "số bậc có thể lên", "places gained", .interval),
      ]
    }
  }

  /// The cells of a row of the ranking.
  func cells(row: Int) -> [Cell] {
    indices.flatMap { dimension, _, _ in
      var cells: [Cell] = []
      if let certainty {
        let answers = dimension.map { certainty.dimensions[$0] } ?? certainty.overall
        cells += certainty.cells(
          answers, place: row, hasSets: isTarget(dimension), hasMark: true)
      }
      guard let comparison else { return cells }
      let changes = comparison.rows[row]
      let change = dimension.map { changes.dimensions[$0] } ?? changes.overall
      return cells + [change.earlier.indexCell] + change.cells(decimals: 2) + [
        change.earlierRank.map(Cell.rank) ?? .missing, change.rankCell,
      ]
    }
  }
}
