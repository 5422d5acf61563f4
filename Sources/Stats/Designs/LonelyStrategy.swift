/// What the variance takes from a stratum of which only one form, or one cluster, was surveyed.
///
/// Such a stratum is "lonely": it cannot tell how much its forms differ. One that was surveyed whole
/// is none. The degrees of freedom are clusters less strata, lonely ones counted, whatever the
/// strategy.
///
/// Source: R survey 4.5, `options(survey.lonely.psu = …)`.
public enum LonelyStrategy: String, CaseIterable, Sendable {
  /// There is no standard error, and the stratum is named. The default.
  case fail
  /// Nothing, as if the stratum had been surveyed whole: too small a variance.
  case certainty
  /// The square of its distance from the mean of all clusters: usually too large a variance.
  case adjust
  /// The mean of what the other strata contribute.
  case average
}
