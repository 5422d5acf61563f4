/// Turns the sums of a unit into its indices, with standard errors and intervals.
///
/// With the linearised score `z` of a response (`ShareCombination`), the design variance is
/// ```
/// V = Σ_h (1 - f_h) · m_h/(m_h - 1) · Σ_clusters (w z_hc - mean)²
/// ```
/// over strata `h` with `m_h` clusters, `f_h` being the share of the dossiers that was surveyed,
/// where known, else 0. A cluster's `z_hc` is the sum over its forms. In a domain, forms and clusters
/// outside count with `z` = 0; with weights adjusted to margins, `z` is what the margins leave of it.
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

  /// The indices of one unit, or of a domain of it.
  ///
  /// Edge cases: a dimension nobody answered is nil, and so is then the overall index. With one
  /// form, without a degree of freedom, with a lonely stratum that the design does not accept, or
  /// where one cluster alone answered a dimension, there is no standard error; there still is a
  /// Wilson or beta interval where all or none are satisfied.
  ///
  /// - Throws: `StatsError.notComputable` if a quantile cannot be computed.
  /// - Complexity: O(cells · dimensions²), whatever the number of forms.
  public func estimates(for design: SampleDesign) throws(StatsError) -> UnitEstimates {
    let unit = UnitMoments(design, divisors: rule.divisors)
    let shares = shares(of: unit.groups[0])
    var dimensions: [IndexEstimate?] = []
    for share in shares {
      dimensions.append(try share.map { share throws(StatsError) in try estimate(share, of: unit) })
    }
    let totals = unit.groups[0]
    var overall: IndexEstimate?
    if let share = overallShare(of: totals, dimensions: shares) {
      overall = try estimate(share, of: unit, index: roundedSum(of: totals, dimensions: shares))
    }
    return UnitEstimates(
      forms: totals.forms, dimensions: dimensions, overall: overall, standardErrorGap: unit.gap(0))
  }

  /// The indices of two groups of forms and their differences.
  ///
  /// - Throws: `StatsError.notComputable` if a quantile cannot be computed.
  public func comparison(of pair: PairedSample) throws(StatsError) -> PairedEstimates {
    let (first, second) = (try estimates(for: pair.first), try estimates(for: pair.second))
    let joint = pair.joint.map { UnitMoments($0, divisors: rule.divisors) }
    let shares = joint?.groups.map(shares)
    func difference(
      _ first: IndexEstimate?, _ second: IndexEstimate?, _ ones: ShareCombination?,
      _ others: ShareCombination?
    ) -> IndexDifference? {
      guard let first, let second else { return nil }
      var correlation = 0.0
      if let joint, let ones, let others {
        correlation = joint.correlation(ones.coefficients, others.coefficients)
      }
      return IndexDifference(first, second, correlation: correlation)
    }
    let dimensions = rule.maxima.indices.map { dimension in
      difference(
        first.dimensions[dimension], second.dimensions[dimension], shares?[0][dimension],
        shares?[1][dimension])
    }
    var overall: [ShareCombination?] = [nil, nil]
    if let joint, let shares {
      overall = zip(joint.groups, shares).map { overallShare(of: $0, dimensions: $1) }
    }
    return PairedEstimates(
      first: first, second: second, dimensions: dimensions,
      overall: difference(first.overall, second.overall, overall[0], overall[1]))
  }

  /// The covariance matrix of the dimensions' indices; rows nobody answered are nil.
  ///
  /// - Returns: nil if the design gives no standard errors.
  func covariance(for design: SampleDesign) -> [[Double?]]? {
    let unit = UnitMoments(design, divisors: rule.divisors)
    guard unit.gap(0) == nil else { return nil }
    let shares = shares(of: unit.groups[0])
    return shares.map { first in
      shares.map { second in
        guard let first, let second else { return nil }
        return unit.covariance(first.coefficients, second.coefficients).map {
          $0 * first.maximum * second.maximum
        }
      }
    }
  }

  private func shares(of totals: GroupTotals) -> [ShareCombination?] {
    rule.maxima.indices.map { dimension in
      ShareCombination(dimension: dimension, of: totals, maximum: rule.maxima[dimension])
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
    let totals = unit.groups[0]
    let interval = try method.interval(
      share: combination.share, variance: variance, degreesOfFreedom: totals.degreesOfFreedom,
      forms: combination.forms, level: level)
    return IndexEstimate(
      index: index ?? combination.maximum * combination.share, maximum: combination.maximum,
      forms: combination.forms, answers: combination.answers,
      standardError: variance.map { combination.maximum * $0.squareRoot() },
      degreesOfFreedom: totals.degreesOfFreedom,
      interval: interval?.scaled(by: combination.maximum),
      designEffect: totals.designEffect(of: combination, variance: variance))
  }
}
