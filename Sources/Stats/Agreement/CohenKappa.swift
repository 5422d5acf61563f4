internal import Foundation

/// Cohen's kappa: agreement beyond what chance alone would give.
public struct CohenKappa: Sendable, Equatable {
  /// 1 for full agreement, 0 for that of chance, negative below it.
  public let kappa: Double
  /// The large-sample standard error; 0 where both agree on everything.
  public let standardError: Double
  /// Never above 1.
  public let interval: ConfidenceInterval

  /// Kappa of a table of two readers.
  ///
  /// With `p` the shares of the table, `r` and `c` the shares of its rows and columns:
  /// ```
  /// po = Σ p(i,i)   pe = Σ r(i) c(i)   κ = (po - pe)/(1 - pe)
  ///
  ///      Σ p(i,i) (1 - (r(i) + c(i))(1 - κ))² + (1 - κ)² Σ i≠j p(i,j) (c(i) + r(j))²
  /// V = ---------------------------------------------------------------------------
  ///                                  n (1 - pe)²
  ///                             (κ - pe (1 - κ))²
  ///                          -  -----------------
  ///                                n (1 - pe)²
  /// ```
  /// The interval is `κ ± z √V`. Where both agree on everything, `V` is 0 and says nothing of how
  /// much was read: the lower bound is then that of the Wilson interval of the share `po`, taken to
  /// the scale of κ.
  ///
  /// Source: Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, 323–327, equation 13; the
  /// standard error of R `vcd::Kappa`.
  ///
  /// - Returns: nil where both readers used one and the same category throughout: by chance, too,
  ///   they would always agree.
  /// - Throws: `StatsError.noAnswers` where nothing was read.
  public init?(_ table: AgreementTable, level: ConfidenceLevel) throws(StatsError) {
    let observed = try table.share()
    let size = Double(table.things)
    let margins = table.margins
    let (rows, columns) = (
      margins.first.map { Double($0) / size }, margins.second.map { Double($0) / size }
    )
    guard zip(margins.first, margins.second).allSatisfy({ $0 * $1 < table.things * table.things })
    else { return nil }
    let chance = zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 }
    let kappa = (observed - chance) / (1 - chance)
    var sum = 0.0
    for row in 0..<table.categories {
      for column in 0..<table.categories {
        let share = Double(table.counts[row * table.categories + column]) / size
        if row == column {
          sum += share * pow(1 - (rows[row] + columns[row]) * (1 - kappa), 2)
        } else {
          sum += share * pow((1 - kappa) * (columns[row] + rows[column]), 2)
        }
      }
    }
    let numerator = sum - pow(kappa - chance * (1 - kappa), 2)
    let error =
      table.agreed == table.things
      ? 0 : (max(0, numerator) / size).squareRoot() / (1 - chance)
    let reach = try Quantile.normal(1 - level.tail) * error
    let lower: Double
    if table.agreed == table.things {
      let share = try ConfidenceInterval.wilson(
        successes: table.agreed, trials: table.things, level: level)
      lower = (share.lower - chance) / (1 - chance)
    } else {
      lower = kappa - reach
    }
    self.kappa = kappa
    standardError = error
    interval = ConfidenceInterval(lower: lower, upper: min(1, kappa + reach))
  }
}
