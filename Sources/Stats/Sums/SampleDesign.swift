/// How the forms of one unit were collected: its strata.
public struct SampleDesign: Sendable, Equatable {
  /// The strata with at least one form.
  public let strata: [StratumSums]
  /// The dimensions of the form.
  public let dimensions: Int

  /// A stratified sample; strata without forms are left out.
  public init(dimensions: Int, strata: [StratumSums]) {
    precondition(
      strata.allSatisfy { $0.totals.dimensions == dimensions },
      "The strata must be of one form.")
    self.dimensions = dimensions
    self.strata = strata.filter { $0.clusters > 0 }
  }

  /// One stratum, every form on its own, all with the same weight.
  ///
  /// - Parameters:
  ///   - sums: The sums over the forms.
  ///   - population: The dossiers of the unit, if known.
  /// - Throws: `StatsError.countExceedsTotal` for more forms than dossiers.
  public static func simpleRandom(
    _ sums: JointSums, population: Int? = nil
  ) throws(StatsError) -> SampleDesign {
    SampleDesign(
      dimensions: sums.dimensions,
      strata: [try StratumSums(forms: sums, population: population)])
  }
}
