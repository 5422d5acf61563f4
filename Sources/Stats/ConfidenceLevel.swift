/// How often, over many surveys, such intervals cover the true figure.
public struct ConfidenceLevel: Sendable, Hashable {
  /// The level in percent, `50..<100`.
  public let percent: Double

  /// The level as a share, `0.5..<1`.
  public var share: Double { percent / 100 }

  /// The probability left out at each of the two ends, `(1 - share) / 2`.
  public var tail: Double { (100 - percent) / 200 }

  /// The level at which two statements must each hold, so that both hold with this one.
  public var forEachOfTwo: ConfidenceLevel { ConfidenceLevel(checked: (100 + percent) / 2) }

  /// The level of nearly every published survey.
  public static let percent95 = ConfidenceLevel(checked: 95)

  /// A level in percent, so that 95 cannot be mistaken for 0.95.
  ///
  /// - Throws: `StatsError.confidenceOutOfRange` unless `50 <= percent < 100`.
  public init(percent: Double) throws(StatsError) {
    guard percent >= 50, percent < 100 else { throw .confidenceOutOfRange(percent: percent) }
    self.init(checked: percent)
  }

  private init(checked percent: Double) {
    self.percent = percent
  }
}
