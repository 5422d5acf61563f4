/// A figure with the precision that leaving out groups of forms shows.
public struct JackknifeEstimate: Sendable, Equatable {
  public let value: Double
  /// Nil where some group cannot be left out, and where no leaving out changes the figure: then
  /// the forms do not tell how sure it is.
  public let standardError: Double?
  /// Value plus and minus t standard errors, within what the figure can be.
  public let interval: ConfidenceInterval?
}

/// The delete-a-group jackknife.
///
/// The forms fall into `G` groups without regard to their answers. With `θ` the figure of all and
/// `θ_g` that of all but group `g`:
/// ```
/// V = (G - 1)/G · Σ_g (θ_g - θ)²
/// ```
/// and the interval has the t quantile of `G - 1` degrees of freedom.
///
/// Source: Kott (2001), Journal of Official Statistics 17, 521–526.
struct Jackknife {
  private let quantile: Double?
  /// The groups that hold forms.
  let groups: Int

  /// - Parameters:
  ///   - groups: Groups that hold forms; fewer than 2 tell nothing.
  ///   - level: How often such intervals cover the true figure.
  init(groups: Int, level: ConfidenceLevel) throws(StatsError) {
    self.groups = groups
    quantile = groups > 1 ? try Quantile.t(1 - level.tail, degreesOfFreedom: groups - 1) : nil
  }

  /// - Parameters:
  ///   - value: Of all forms.
  ///   - replicates: Of all but one group, for each group; nil where it cannot be computed.
  ///   - bounds: What the figure can be.
  /// - Returns: Nil without a value.
  func estimate(
    _ value: Double?, _ replicates: [Double?], within bounds: ClosedRange<Double>
  ) -> JackknifeEstimate? {
    guard let value else { return nil }
    let known = replicates.compactMap(\.self)
    guard let quantile, known.count == groups else {
      return JackknifeEstimate(value: value, standardError: nil, interval: nil)
    }
    let squares = known.reduce(0) { $0 + ($1 - value) * ($1 - value) }
    let error = (squares * Double(groups - 1) / Double(groups)).squareRoot()
    // What is smaller than the rounding of the figure is no precision.
    guard error > 1e-12 * max(1, value.magnitude) else {
      return JackknifeEstimate(value: value, standardError: nil, interval: nil)
    }
    return JackknifeEstimate(
      value: value, standardError: error,
      interval: ConfidenceInterval(
        lower: max(bounds.lowerBound, min(value, value - quantile * error)),
        upper: min(bounds.upperBound, max(value, value + quantile * error))))
  }
}
