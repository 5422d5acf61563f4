/// A share of a whole, times the maximum.
///
/// With `R` the ratio in percent, `T = fullAt` and `Z = zeroBelow`:
/// ```
/// points = maximum            if R ≥ T
///          0                  if R < Z
///          R / T × maximum    otherwise; T = 100 unless given
/// ```
/// Source: Quyết định 766/QĐ-TTg (P = Pmax if R ≥ T, else R/T × Pmax); `zeroBelow` from the
/// district sheets of Bình Định 2021.
public struct RatioRule: Sendable, Equatable {
  /// The percentage from which the full points are given, itself included.
  public let fullAt: Rational?
  /// The percentage below which nothing is given; the percentage itself gives points.
  public let zeroBelow: Rational?
  /// Whether a percentage may be entered where the two counts are not known.
  public let takesPercent: Bool
  /// Where the counts come from when nothing is entered.
  public let dossiers: DossierRatio?

  public init(
    fullAt: Rational? = nil, zeroBelow: Rational? = nil, takesPercent: Bool = false,
    dossiers: DossierRatio? = nil
  ) {
    self.fullAt = fullAt
    self.zeroBelow = zeroBelow
    self.takesPercent = takesPercent
    self.dossiers = dossiers
  }

  /// The points of a ratio in percent, rounded half up to hundredths.
  public func points(percent: Rational, maximum: Points) -> Points {
    let full = fullAt ?? Rational(100)
    if percent >= full { return maximum }
    if let zeroBelow, percent < zeroBelow { return .zero }
    return Points(rounding: percent / full * maximum.exact)
  }
}

/// A ratio that dossier counts give.
public enum DossierRatio: String, Sendable, CaseIterable {
  /// Resolved early or on time, out of all resolved.
  case onTime = "on_time"
}

/// Two counts that somebody else took: dossiers on time, dossiers resolved.
public struct CountRatio: Sendable, Equatable {
  public let part: Int
  public let whole: Int

  public init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }
}
