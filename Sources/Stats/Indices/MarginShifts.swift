/// What weights adjusted to margins leave of the vectors of forms.
///
/// An adjusted total varies only by what the margins do not explain. From each form's vector the
/// mean of its category is therefore taken: for one margin once, each form with its design weight;
/// for several margin after margin, ten times over, each form alike.
///
/// Source: R survey 4.5, `svyrecvar` for a design from `postStratify` or `rake`.
struct MarginShifts {
  /// For each cell of the design in turn what is taken from its forms' vectors; none without margins.
  let shifts: [[Double]]

  private static let sweeps = 10

  init(_ design: SampleDesign, _ vectors: SampleVectors) {
    guard !design.adjustments.isEmpty else {
      shifts = []
      return
    }
    let cells = design.cells
    var residuals = cells.map { cell in
      vectors.sum(cell.sums, group: cell.group).map {
        cell.surveyed > 0 ? $0 / Double(cell.surveyed) : 0
      }
    }
    let means = residuals
    for margins in design.adjustments {
      let isRaked = margins.count > 1
      for _ in 0..<(isRaked ? Self.sweeps : 1) {
        for margin in margins {
          Self.sweep(margin, cells, &residuals) { isRaked ? 1 : $0.designWeight }
        }
      }
    }
    shifts = zip(means, residuals).map { zip($0, $1).map { $0 - $1 } }
  }

  /// Takes from each residual the mean of its category, with a weight for each form.
  private static func sweep(
    _ margin: Int, _ cells: [SampleCell], _ residuals: inout [[Double]],
    weight: (SampleCell) -> Double
  ) {
    var sums: [Int: (weight: Double, vector: [Double])] = [:]
    for (cell, residual) in zip(cells, residuals) {
      let weight = Double(cell.surveyed) * weight(cell)
      var sum = sums[cell.categories[margin]] ?? (0, residual.map { _ in 0 })
      sum.weight += weight
      for entry in residual.indices { sum.vector[entry] += weight * residual[entry] }
      sums[cell.categories[margin]] = sum
    }
    for (place, cell) in cells.enumerated() {
      let category = cell.categories[margin]
      guard cell.surveyed > 0, category != SampleCell.noCategory, let sum = sums[category]
      else { continue }
      for entry in residuals[place].indices {
        residuals[place][entry] -= sum.vector[entry] / sum.weight
      }
    }
  }
}
