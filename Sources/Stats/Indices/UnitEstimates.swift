/// The indices of one unit.
public struct UnitEstimates: Sendable, Equatable {
  /// All forms of the unit, whatever they answered.
  public let forms: Int
  /// One for each dimension of the form; nil where nobody answered.
  public let dimensions: [IndexEstimate?]
  /// Nil if nobody answered a dimension that counts in it.
  public let overall: IndexEstimate?
  /// Why the design gives no standard errors at all; nil if it does.
  public let standardErrorGap: StandardErrorGap?

  public init(
    forms: Int, dimensions: [IndexEstimate?], overall: IndexEstimate?,
    standardErrorGap: StandardErrorGap?
  ) {
    self.forms = forms
    self.dimensions = dimensions
    self.overall = overall
    self.standardErrorGap = standardErrorGap
  }
}

/// Why a sample does not tell its own precision.
public enum StandardErrorGap: Sendable, Equatable {
  /// One form or one cluster a stratum: nothing to compare with.
  case noDegreesOfFreedom
  /// A stratum, counted from 0 as given, has one cluster while others have more.
  case lonelyStratum(index: Int)
}
