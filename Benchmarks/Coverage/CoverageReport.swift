import Foundation
import Stats

/// The results as a Markdown page.
struct CoverageReport {
  let intervals: [IntervalCoverage]
  let ranks: [RankCoverage]
  let runs: Int
  let rankRuns: Int

  private let methods: [IntervalMethod] = [.wilson, .beta, .logit, .wald]

  var text: String {
    let (error, rankError) = (
      standardError(runs), standardError(rankRuns)
    )
    return """
      # How often the intervals and rank sets cover the truth

      Printed by `make coverage`; seeded. \(runs) surveys a line for the intervals (Monte-Carlo standard error of a coverage
      near 95 %: \(error) points), \(rankRuns) for the ranks (\(rankError) points a unit). The people are made up like those of the
      samples: five dimensions of 22 items, 3 % blank, each person more or less satisfied throughout. Where some "answer
      alike throughout", dissatisfaction sits in few forms: the hardest case. A run without an interval does not count as
      covered; ± is the mean half-width in points. **Bold**: below 94 or above 97 by more than two Monte-Carlo standard
      errors.

      ## What follows

      - `wilson`, the default, covers 94 to 97 % where opinions are spread as in the samples: 30 forms up to 80 % satisfied,
        100 up to 95 %, 400 up to 98 %; finite populations, fields, and communes that the design names.
      - It falls short for the overall index of 30 forms at 95 % and more (91 to 92 %), and for strata of few forms that stand
        for many dossiers (93 %); `beta` less so.
      - Where dissatisfaction sits in few forms, near 100 % every method falls short for the overall index: 100 forms then
        hold a few of those people by luck, and cannot tell how many there are. Only more forms help.
      - `logit` is as good, but has no interval where all are satisfied: 30 forms at 98 % are covered in 86 %.
      - `wald` falls short wherever the index is high or the forms are few.
      - Communes that differ must be named by `--cluster commune`: taken for single forms they give intervals that are much
        too short (83 to 87 %).
      - Rank sets are right as often as they say where all units are tied, the least favourable case, and more often
        elsewhere: they must hold for every constellation of the true indices.

      ## 95 % intervals of a dimension's index (4 items)

      \(table(\.dimension))

      ## 95 % intervals of the overall index (mean of five dimensions)

      \(table(\.overall))

      ## 95 % sets of ranks

      True overall indices fall by equal steps from unit to unit; where all are tied, a set must hold every rank.

      \(rankTable)
      """
  }

  private func standardError(_ runs: Int) -> String {
    String(format: "%.2f", 100 * (0.95 * 0.05 / Double(runs)).squareRoot())
  }

  private func table(_ coverages: KeyPath<IntervalCoverage, [IntervalMethod: Coverage]>) -> String {
    let heads = methods.map { " \($0.rawValue) | ± |" }.joined()
    var lines = ["| Survey |\(heads)", "| --- |" + methods.map { _ in " ---: | ---: |" }.joined()]
    for interval in intervals {
      let cells = methods.map { method -> String in
        guard let coverage = interval[keyPath: coverages][method] else { return " | |" }
        return " \(marked(coverage.share, runs)) | \(String(format: "%.1f", coverage.halfWidth)) |"
      }
      lines.append("| \(interval.scenario.name) |" + cells.joined())
    }
    return lines.joined(separator: "\n")
  }

  private var rankTable: String {
    var lines = [
      "| Units | mean coverage | lowest of a unit | highest | ranks in a set |",
      "| --- | ---: | ---: | ---: | ---: |",
    ]
    for rank in ranks {
      let mean = rank.shares.reduce(0, +) / Double(rank.shares.count)
      lines.append(
        "| \(rank.name) | \(percent(mean)) | \(marked(rank.shares.min() ?? 0, rankRuns)) | "
          + "\(marked(rank.shares.max() ?? 0, rankRuns)) | \(String(format: "%.1f", rank.size)) |")
    }
    return lines.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }

  private func marked(_ share: Double, _ runs: Int) -> String {
    let slack = 2 * (0.95 * 0.05 / Double(runs)).squareRoot()
    let isInside = share >= 0.94 - slack && share <= 0.97 + slack
    return isInside ? percent(share) : "**\(percent(share))**"
  }
}
