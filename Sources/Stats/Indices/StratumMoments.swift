/// The weighted totals of the clusters of one stratum, about their mean.
struct StratumMoments {
  /// Clusters drawn; forms, if every form is its own cluster.
  let clusters: Int
  /// The sum of their weighted vectors.
  let total: [Double]
  /// The sum of the squares of those vectors about their mean.
  private let scatter: SquareMatrix
  /// The variance that is added for forms drawn within clusters.
  private let secondStage: SquareMatrix
  private let unsurveyedShare: Double

  /// - Parameters:
  ///   - stratum: With at least one form.
  ///   - vectors: How forms become vectors.
  ///   - shifts: For each cell what is taken from each of its forms' vectors.
  init(_ stratum: StratumSums, _ vectors: SampleVectors, shifts: ArraySlice<[Double]>) {
    clusters = stratum.clusters
    unsurveyedShare = stratum.unsurveyedShare
    let visitedShare = stratum.visitedShare
    let zero = Array(repeating: 0.0, count: vectors.size)
    var scatter = SquareMatrix(size: vectors.size)
    var secondStage = scatter
    /// Clusters with the same vector.
    var alike: [(count: Double, vector: [Double])] = []
    /// The mean vector of a cell's forms, with the cell's weight.
    func mean(_ cell: SampleCell, _ place: Int) -> [Double] {
      let shift = shifts.isEmpty ? zero : shifts[shifts.startIndex + place]
      return zip(vectors.sum(cell.sums, group: cell.group), shift).map {
        cell.weight * ($0 / Double(cell.surveyed) - $1)
      }
    }
    switch stratum.draw {
    case .forms(let cells):
      for (place, cell) in cells.enumerated() where cell.surveyed > 0 {
        alike.append((Double(cell.surveyed), mean(cell, place)))
        vectors.add(
          squaresOf: cell.sums, group: cell.group, count: cell.surveyed,
          times: cell.weight * cell.weight, to: &scatter)
      }
    case .clusters(let clusters):
      var place = 0
      for cluster in clusters {
        var total = zero
        var means: [(cell: SampleCell, mean: [Double])] = []
        for cell in cluster.cells {
          defer { place += 1 }
          guard cell.surveyed > 0 else { continue }
          let mean = mean(cell, place)
          means.append((cell, mean))
          for entry in total.indices { total[entry] += Double(cell.surveyed) * mean[entry] }
        }
        guard !means.isEmpty else { continue }
        alike.append((1, total))
        guard let visitedShare, cluster.surveyed > 1 else { continue }
        let count = Double(cluster.surveyed)
        let factor = visitedShare * cluster.unsurveyedShare * count / (count - 1)
        for (cell, mean) in means {
          let square = cell.weight * cell.weight
          vectors.add(
            squaresOf: cell.sums, group: cell.group, count: cell.surveyed, times: factor * square,
            to: &secondStage)
          secondStage.add(
            square: zip(mean, total).map { $0 - $1 / count },
            times: factor * Double(cell.surveyed))
        }
      }
    }
    var total = zero
    for (count, vector) in alike {
      for entry in total.indices { total[entry] += count * vector[entry] }
    }
    let centre = total.map { $0 / Double(stratum.clusters) }
    for (count, vector) in alike {
      scatter.add(square: zip(vector, centre).map { $0 - $1 }, times: count)
    }
    self.total = total
    self.scatter = scatter
    self.secondStage = secondStage
  }

  /// Adds `(1 - f) · m/(m - 1) · Σ (x - mean)²` to the variance; for one cluster only what was drawn
  /// within it.
  func addVariance(to matrix: inout SquareMatrix) {
    matrix.add(secondStage, times: 1)
    guard clusters > 1 else { return }
    matrix.add(
      scatter, times: unsurveyedShare * Double(clusters) / Double(clusters - 1))
  }

  /// Adds the square of the distance of the one cluster from `centre`.
  func addDistance(from centre: [Double], to matrix: inout SquareMatrix) {
    matrix.add(square: zip(total, centre).map { $0 - $1 }, times: unsurveyedShare)
  }
}
