/// How the forms of one unit were collected: its strata.
public struct SampleDesign: Sendable, Equatable {
  /// The strata, as given; one without forms contributes nothing, but is named in `gaps`.
  public let strata: [StratumSums]
  /// The dimensions of the form.
  public let dimensions: Int
  /// What a stratum of one form or one cluster contributes to the variance.
  public let lonely: LonelyStrategy
  /// How many groups of forms are compared: 1, or 2 in a `PairedSample`.
  let groups: Int
  /// The margins that the weights were adjusted to, as places of the cells' categories: one range
  /// for each adjustment.
  let adjustments: [Range<Int>]

  /// A stratified sample.
  ///
  /// - Parameters:
  ///   - dimensions: The dimensions of the form.
  ///   - strata: The strata, also those that have dossiers but no form.
  ///   - lonely: What a stratum of one form or one cluster contributes to the variance.
  public init(dimensions: Int, strata: [StratumSums], lonely: LonelyStrategy = .fail) {
    self.init(
      dimensions: dimensions, strata: strata, lonely: lonely, groups: 1, adjustments: [])
  }

  init(
    dimensions: Int, strata: [StratumSums], lonely: LonelyStrategy, groups: Int,
    adjustments: [Range<Int>]
  ) {
    precondition(
      strata.allSatisfy { $0.cells.allSatisfy { $0.sums.dimensions == dimensions } },
      "The strata must be of one form.")
    self.dimensions = dimensions
    self.strata = strata
    self.lonely = lonely
    self.groups = groups
    self.adjustments = adjustments
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

  /// What a person should know of the strata, in their order.
  public var gaps: [StratumGap] {
    strata.enumerated().compactMap { index, stratum in
      if stratum.surveyed == 0 {
        return stratum.population.flatMap {
          $0 > 0 ? .noForms(stratum: index, population: $0) : nil
        }
      }
      guard stratum.isLonely else { return nil }
      return .lonely(stratum: index, forms: stratum.surveyed)
    }
  }

  var cells: [SampleCell] { strata.flatMap(\.cells) }
}

/// What is wrong with a stratum, counted from 0 as given.
public enum StratumGap: Sendable, Equatable {
  /// It has dossiers but no form, so that no result speaks for them.
  case noForms(stratum: Int, population: Int)
  /// One form or one cluster stands for more: how much forms differ there cannot be told.
  case lonely(stratum: Int, forms: Int)
}
