/// The weighted totals of a unit, group by group, and the covariance matrix of those totals.
struct UnitMoments {
  /// One group, or the two that are compared.
  let groups: [GroupTotals]
  /// A lonely stratum that the design's strategy does not accept.
  private let lonely: StandardErrorGap?
  /// The covariance of the totals, laid out as `SampleVectors`; nil where there is a gap.
  private let covariance: SquareMatrix?

  init(_ design: SampleDesign, divisors: [Int]) {
    precondition(
      design.dimensions == divisors.count, "The rule must be for the form of the sample.")
    groups = (0..<design.groups).map { GroupTotals($0, of: design, divisors: divisors) }
    let lonely =
      design.lonely == .fail
      ? design.strata.firstIndex { $0.isLonely && $0.hasForms }
      : nil
    self.lonely = lonely.map { .lonelyStratum(index: $0) }
    let isKnown = lonely == nil && groups.contains { $0.degreesOfFreedom > 0 }
    covariance =
      isKnown
      ? Self.covariance(design, SampleVectors(divisors: divisors, groups: design.groups)) : nil
  }

  /// Why a group has no standard errors; nil if it has.
  func gap(_ group: Int) -> StandardErrorGap? {
    groups[group].degreesOfFreedom <= 0 ? .noDegreesOfFreedom : lonely
  }

  /// Strata without a form of the groups take no part, as in R's subsets of a design.
  private static func covariance(_ design: SampleDesign, _ vectors: SampleVectors) -> SquareMatrix {
    let shifts = MarginShifts(design, vectors).shifts
    var strata: [(stratum: StratumSums, moments: StratumMoments)] = []
    var place = 0
    for stratum in design.strata {
      let next = place + stratum.cells.count
      if stratum.hasForms {
        let own = shifts.isEmpty ? [] : shifts[place..<next]
        strata.append((stratum, StratumMoments(stratum, vectors, shifts: own)))
      }
      place = next
    }
    var sum = SquareMatrix(size: vectors.size)
    for (_, moments) in strata { moments.addVariance(to: &sum) }
    let lonely = strata.filter { $0.stratum.isLonely }
    guard !lonely.isEmpty else { return sum }
    switch design.lonely {
    case .fail, .certainty: return sum
    case .adjust:
      let clusters = Double(strata.reduce(0) { $0 + $1.moments.clusters })
      let centre = (0..<vectors.size).map { entry in
        strata.reduce(0) { $0 + $1.moments.total[entry] } / clusters
      }
      for (_, moments) in lonely { moments.addDistance(from: centre, to: &sum) }
      return sum
    case .average:
      var scaled = SquareMatrix(size: vectors.size)
      scaled.add(sum, times: Double(strata.count) / Double(strata.count - lonely.count))
      return scaled
    }
  }

  /// `aᵀ V b`, the covariance of two linear combinations of the totals of groups.
  func covariance(
    _ a: [Double], of group: Int = 0, _ b: [Double], of other: Int = 0
  ) -> Double? {
    guard gap(group) == nil, gap(other) == nil else { return nil }
    return covariance?.product(a, at: group * a.count, b, at: other * b.count)
  }

  /// The correlation of a combination of the first group's totals with one of the second's.
  ///
  /// 0 where one of them does not vary, or nothing is known.
  func correlation(_ a: [Double], _ b: [Double]) -> Double {
    guard let covariance else { return 0 }
    let product =
      covariance.product(a, at: 0, a, at: 0) * covariance.product(b, at: b.count, b, at: b.count)
    guard product > 0 else { return 0 }
    let correlation = covariance.product(a, at: 0, b, at: b.count) / product.squareRoot()
    return min(max(correlation, -1), 1)
  }
}
