public import Stats

/// The forms of a unit under a design, ready for the statistics.
public struct UnitSample: Sendable {
  public let design: SampleDesign
  /// Whether the forms of a stratum stand for its dossiers; else all weigh the same.
  public let isWeighted: Bool
  public let findings: [DesignFinding]

  /// The same with the reason why there is no standard error, where it is not named yet.
  func noting(_ gap: StandardErrorGap?) -> UnitSample {
    guard gap == .noDegreesOfFreedom else { return self }
    return UnitSample(
      design: design, isWeighted: isWeighted, findings: findings + [.noDegreesOfFreedom])
  }
}
