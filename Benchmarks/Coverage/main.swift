// Prints how often the 95 % intervals and rank sets cover the truth: `make coverage`.
import Foundation
import Stats

let (runs, rankRuns) = (5_000, 1_000)

var intervals: [IntervalCoverage] = []
for (number, scenario) in Scenario.all.enumerated() {
  FileHandle.standardError.write(Data("\(scenario.name)\n".utf8))
  intervals.append(try IntervalCoverage(scenario, runs: runs, seed: UInt64(number + 1)))
}
var ranks: [RankCoverage] = []
for (number, step) in [0, 0.005, 0.015, 0.03].enumerated() {
  for forms in [30, 200] {
    FileHandle.standardError.write(Data("ranks: step \(step), \(forms) forms\n".utf8))
    ranks.append(
      try RankCoverage(
        units: 11, forms: forms, best: 0.9, step: step, runs: rankRuns,
        seed: UInt64(100 + 2 * number + (forms == 30 ? 0 : 1))))
  }
}
print(CoverageReport(intervals: intervals, ranks: ranks, runs: runs, rankRuns: rankRuns).text)
