/// Turns the sums of a unit into its indices, with standard errors and intervals.
///
/// With the linearised score `z` of a response (`ShareCombination`), the design variance is
/// ```
/// V = Σ_h (1 - f_h) · m_h/(m_h - 1) · Σ_clusters (w z_hc - mean)²
/// ```
/// over strata `h` with `m_h` clusters, `f_h` being the share of the dossiers that was surveyed,
/// where known, else 0. A cluster's `z_hc` is the sum over its forms.
///
/// Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.5 and 5.6; the
/// numbers of R survey 4.5, `svyratio` and `svycontrast`.
public struct Estimator: Sendable {
  public let rule: IndexRule
  public let level: ConfidenceLevel
  public let method: IntervalMethod

  public init(
    rule: IndexRule, level: ConfidenceLevel = .percent95, method: IntervalMethod = .wilson
  ) {
    self.rule = rule
    self.level = level
    self.method = method
  }

  /// The indices of one unit.
  ///
  /// Edge cases: a dimension nobody answered is nil, and so is then the overall index. With one
  /// form, without a degree of freedom, with a lonely stratum, or where one cluster alone answered
  /// a dimension, there is no standard error; there still is a Wilson or beta interval where all
  /// or none are satisfied.
  ///
  /// - Throws: `StatsError.notComputable` if a quantile cannot be computed.
  /// - Complexity: O(strata · dimensions²), whatever the number of forms.
  public func estimates(for design: SampleDesign) throws(StatsError) -> UnitEstimates {
    let unit = UnitMoments(design, divisors: rule.divisors)
    let shares = shares(of: unit)
    var dimensions: [IndexEstimate?] = []
    for share in shares {
      dimensions.append(try share.map { share throws(StatsError) in try estimate(share, of: unit) })
    }
    var overall: IndexEstimate?
    if let share = overallShare(of: unit, dimensions: shares) {
      overall = try estimate(share, of: unit, index: roundedSum(of: unit, dimensions: shares))
    }
    return UnitEstimates(
      forms: unit.forms, dimensions: dimensions, overall: overall, standardErrorGap: unit.gap)
  }

  /// The covariance matrix of the dimensions' indices; rows nobody answered are nil.
  ///
  /// - Returns: nil if the design gives no standard errors.
  func covariance(for design: SampleDesign) -> [[Double?]]? {
    let unit = UnitMoments(design, divisors: rule.divisors)
    guard unit.gap == nil else { return nil }
    let shares = shares(of: unit)
    return shares.map { first in
      shares.map { second in
        guard let first, let second else { return nil }
        return unit.covariance(first.coefficients, second.coefficients).map {
          $0 * first.maximum * second.maximum
        }
      }
    }
  }

  private func shares(of unit: UnitMoments) -> [ShareCombination?] {
    rule.maxima.indices.map { dimension in
      ShareCombination(dimension: dimension, of: unit, maximum: rule.maxima[dimension])
    }
  }

  /// - Parameter index: The index itself, where the rule rounds it; else share times maximum.
  private func estimate(
    _ combination: ShareCombination, of unit: UnitMoments, index: Double? = nil
  ) throws(StatsError) -> IndexEstimate {
    // One cluster alone always sits exactly on the share it gives: that is no precision.
    let variance =
      combination.clusters > 1
      ? unit.covariance(combination.coefficients, combination.coefficients).map { max(0, $0) }
      : nil
    let interval = try method.interval(
      share: combination.share, variance: variance, degreesOfFreedom: unit.degreesOfFreedom,
      forms: combination.forms, level: level)
    return IndexEstimate(
      index: index ?? combination.maximum * combination.share, maximum: combination.maximum,
      forms: combination.forms, answers: combination.answers,
      standardError: variance.map { combination.maximum * $0.squareRoot() },
      degreesOfFreedom: unit.degreesOfFreedom,
      interval: interval?.scaled(by: combination.maximum))
  }
}
