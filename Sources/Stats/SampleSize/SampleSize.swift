/// How many forms a wanted precision takes.
///
/// With `z` the normal quantile of the confidence, `p` the expected share, `d` the design effect and
/// `e` the half-width, `m = d z² p(1 - p)/e²` forms are needed of an endless number of dossiers, and
/// of `N` dossiers
/// ```
/// n = m / (1 + (m - 1)/N)
/// ```
/// rounded up, never more than `N`. The half-width is that of the estimate ± z standard errors, as in
/// every table of sample sizes; Wilson's interval is a little narrower in the middle of the scale.
///
/// Source: Cochran (1977), Sampling Techniques, 3rd ed., 4.4 (4.1 and 4.2); Kish (1965), 8.1, for
/// the design effect.
public struct SampleSize: Sendable, Equatable {
  public let level: ConfidenceLevel
  /// The share that is expected, `0 < p < 1`; 0.5 asks for most forms.
  public let share: Double
  /// By how much the variance exceeds that of independent forms, positive.
  public let designEffect: Double
  /// The dossiers of which the forms are a part, `N`; nil where they are endless.
  public let population: Int?

  /// - Throws: `StatsError.shareOutOfRange`, `StatsError.designEffectOutOfRange`,
  ///   `StatsError.noPopulation`.
  public init(
    level: ConfidenceLevel = .percent95, share: Double = 0.5, designEffect: Double = 1,
    population: Int? = nil
  ) throws(StatsError) {
    guard share > 0, share < 1 else { throw .shareOutOfRange(share: share) }
    guard designEffect > 0, designEffect.isFinite else {
      throw .designEffectOutOfRange(effect: designEffect)
    }
    if let population, population < 1 { throw .noPopulation }
    self.level = level
    self.share = share
    self.designEffect = designEffect
    self.population = population
  }

  /// The forms that give a half-width.
  ///
  /// - Parameter halfWidth: As a share, `0 < e < 1`.
  /// - Throws: `StatsError.shareOutOfRange`, `StatsError.notComputable` where more than 10¹⁵ forms
  ///   would be needed.
  public func forms(halfWidth: Double) throws(StatsError) -> Int {
    guard halfWidth > 0, halfWidth < 1 else { throw .shareOutOfRange(share: halfWidth) }
    let z = try Quantile.normal(1 - level.tail)
    let endless = designEffect * z * z * share * (1 - share) / (halfWidth * halfWidth)
    guard let population else { return try whole(endless) }
    let finite = endless / (1 + max(0, endless - 1) / Double(population))
    return min(population, try whole(finite))
  }

  /// The half-width that a number of forms gives, as a share; 0 if all dossiers are surveyed.
  ///
  /// - Throws: `StatsError.noAnswers` without forms, `StatsError.countExceedsTotal` for more forms
  ///   than dossiers.
  public func halfWidth(forms: Int) throws(StatsError) -> Double {
    guard forms > 0 else { throw .noAnswers }
    var variance = designEffect * share * (1 - share) / Double(forms)
    if let population {
      guard forms <= population else {
        throw .countExceedsTotal(count: forms, total: population)
      }
      variance *= Double(population - forms) / Double(max(1, population - 1))
    }
    return try Quantile.normal(1 - level.tail) * variance.squareRoot()
  }

  /// The office rule `n = N/(1 + N e²)`, rounded up.
  ///
  /// It is `forms(halfWidth:)` within a form for `p` 0.5, no design effect and z = 2, which is 95.45
  /// percent confidence.
  ///
  /// Source: Yamane (1967), Statistics: An Introductory Analysis, 2nd ed., 886.
  ///
  /// - Throws: `StatsError.noPopulation`, `StatsError.shareOutOfRange`.
  public static func yamane(population: Int, margin: Double) throws(StatsError) -> Int {
    guard population > 0 else { throw .noPopulation }
    guard margin > 0, margin < 1 else { throw .shareOutOfRange(share: margin) }
    let size = Double(population)
    return min(population, try roundedUp(size / (1 + size * margin * margin)))
  }

  private func whole(_ forms: Double) throws(StatsError) -> Int {
    max(1, try SampleSize.roundedUp(forms))
  }

  /// Up, but for what is only the noise of floating point above a whole number.
  private static func roundedUp(_ forms: Double) throws(StatsError) -> Int {
    guard forms <= 1e15 else {
      throw .notComputable(function: "sample size", arguments: [forms])
    }
    return Int((forms - 1e-9 * max(1, forms)).rounded(.up))
  }
}
