/// Adjusts the weights of a sample until they agree with known margins.
///
/// Weights are multiplied, margin after margin, by what their categories are short of, until all
/// margins are met (iterative proportional fitting). One margin is post-stratification, met at once.
/// Totals that differ by less than a ten-thousandth are taken for the first margin's.
///
/// Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427–444; R survey 4.5,
/// `postStratify` and `rake`, the latter carried on until nothing changes.
public struct Raking: Sendable {
  /// For each margin the count of each category, in dossiers or people.
  public let targets: [[Double]]

  private static let mostIterations = 1000
  private static let tolerance = 1e-11
  /// By how much totals of margins may differ, as a share: what rounded percentages leave.
  private static let totalTolerance = 1e-4

  /// - Parameter targets: For each margin the count of each category.
  public init(targets: [[Double]]) {
    precondition(!targets.isEmpty && !targets.contains([]), "A margin has categories.")
    self.targets = targets
  }

  /// The sample with weights that agree with the margins.
  ///
  /// - Parameter design: Its cells name a category for each margin.
  /// - Throws: `UnfitMargins`, before any weight is changed, with everything that is wrong.
  /// - Complexity: O(iterations · cells · margins).
  public func adjusted(_ design: SampleDesign) throws(UnfitMargins) -> RakedSample {
    let cells = design.cells.filter { $0.surveyed > 0 }
    let problems = problems(in: cells)
    guard problems.isEmpty else { throw UnfitMargins(problems: problems) }
    let targets = evenTargets
    var totals: [[Int]: Double] = [:]
    for cell in cells {
      totals[cell.categories, default: 0] += Double(cell.surveyed) * cell.weight
    }
    let keys = totals.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let starts = keys.map { totals[$0] ?? 0 }
    var weights = starts
    var iterations = 0
    var miss = Self.largestMiss(keys, weights, targets)
    repeat {
      iterations += 1
      for margin in targets.indices {
        let sums = Self.sums(of: margin, keys, weights, targets)
        for (place, key) in keys.enumerated() {
          weights[place] *= targets[margin][key[margin]] / sums[key[margin]]
        }
      }
      miss = Self.largestMiss(keys, weights, targets)
    } while miss.share > Self.tolerance && iterations < Self.mostIterations
    let factors = Dictionary(
      uniqueKeysWithValues: zip(keys, zip(weights, starts).map { $0 / $1 }))
    let adjusted = SampleDesign(
      dimensions: design.dimensions,
      strata: design.strata.map { stratum in
        stratum.mapCells { cell in
          [cell.weighing(cell.weight * (factors[cell.categories] ?? 1))]
        }
      },
      lonely: design.lonely, groups: design.groups, adjustments: [0..<targets.count])
    return RakedSample(
      design: adjusted, iterations: iterations, hasConverged: miss.share <= Self.tolerance,
      largestMiss: miss, spread: adjusted.weightSpread)
  }

  /// The margins with the total of the first.
  private var evenTargets: [[Double]] {
    let totals = targets.map { $0.reduce(0, +) }
    return zip(targets, totals).map { counts, total in counts.map { $0 * (totals[0] / total) } }
  }

  private static func sums(
    of margin: Int, _ keys: [[Int]], _ weights: [Double], _ targets: [[Double]]
  ) -> [Double] {
    var sums = Array(repeating: 0.0, count: targets[margin].count)
    for (key, weight) in zip(keys, weights) { sums[key[margin]] += weight }
    return sums
  }

  private static func largestMiss(
    _ keys: [[Int]], _ weights: [Double], _ targets: [[Double]]
  ) -> (margin: Int, category: Int, share: Double) {
    var worst = (margin: 0, category: 0, share: 0.0)
    for margin in targets.indices {
      let sums = sums(of: margin, keys, weights, targets)
      for (category, target) in targets[margin].enumerated() where target > 0 {
        let share = abs(sums[category] / target - 1)
        if share > worst.share { worst = (margin, category, share) }
      }
    }
    return worst
  }

  // MARK: What must not be

  private func problems(in cells: [SampleCell]) -> [MarginProblem] {
    precondition(
      cells.allSatisfy { cell in
        cell.categories.count == targets.count
          && zip(cell.categories, targets).allSatisfy { $1.indices.contains($0) }
      }, "Each cell names a category of each margin.")
    var problems: [MarginProblem] = []
    for (margin, counts) in targets.enumerated() {
      var forms = Array(repeating: 0, count: counts.count)
      for cell in cells { forms[cell.categories[margin]] += cell.surveyed }
      for (category, target) in counts.enumerated() {
        if !(target >= 0 && target.isFinite) {
          problems.append(.impossibleTarget(margin: margin, category: category, target: target))
        } else if target > 0 && forms[category] == 0 {
          problems.append(.noForms(margin: margin, category: category, target: target))
        } else if target == 0 && forms[category] > 0 {
          problems.append(.noTarget(margin: margin, category: category, forms: forms[category]))
        }
      }
    }
    guard problems.isEmpty else { return problems }
    let totals = targets.map { $0.reduce(0, +) }
    for other in targets.indices.dropFirst()
    where abs(totals[other] - totals[0]) > Self.totalTolerance * totals[0] {
      problems.append(
        .totalsDiffer(margin: 0, total: totals[0], other: other, otherTotal: totals[other]))
    }
    return problems.isEmpty ? contradictions(cells) : problems
  }

  private func contradictions(_ cells: [SampleCell]) -> [MarginProblem] {
    let targets = evenTargets
    var problems: [MarginProblem] = []
    for margin in targets.indices {
      for other in targets.indices where other > margin {
        var open = targets[margin].map { _ in Array(repeating: false, count: targets[other].count) }
        for cell in cells { open[cell.categories[margin]][cell.categories[other]] = true }
        var flow = MarginFlow(supplies: targets[margin], demands: targets[other], open: open)
        guard let (categories, others) = flow.contradiction() else { continue }
        problems.append(
          .contradiction(
            margin: margin, categories: categories,
            target: categories.reduce(0) { $0 + targets[margin][$1] }, other: other,
            otherCategories: others, otherTarget: others.reduce(0) { $0 + targets[other][$1] }))
      }
    }
    return problems
  }
}
