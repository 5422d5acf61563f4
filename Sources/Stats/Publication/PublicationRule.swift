/// How far an index may be published.
public enum PublicationMark: String, CaseIterable, Sendable {
  case reliable
  /// It is shown, and marked as less certain.
  case weak
  /// Nothing but the number of forms is shown.
  case notPublished = "not-published"
}

/// When an index is shown, and when it is marked as weak.
public struct PublicationRule: Sendable, Equatable {
  /// Fewer forms are not published.
  public var minimumForms: Int
  /// An interval wider than ± this many points out of 100 is weak.
  public var halfWidth: Double
  /// A standard error of more than this share of the index is weak; nil: no such rule.
  public var coefficientOfVariation: Double?

  /// - Parameters:
  ///   - minimumForms: 30, the usual floor of official surveys.
  ///   - halfWidth: 10 points: beyond that neighbouring grades can no longer be told apart.
  ///   - coefficientOfVariation: None; statistical offices often take 0.15 or 0.3.
  public init(
    minimumForms: Int = 30, halfWidth: Double = 10, coefficientOfVariation: Double? = nil
  ) {
    self.minimumForms = minimumForms
    self.halfWidth = halfWidth
    self.coefficientOfVariation = coefficientOfVariation
  }

  /// The mark of an index.
  ///
  /// An index without an interval is weak; so is one of 0 or without a standard error where the
  /// coefficient of variation counts.
  ///
  /// - Parameter estimate: nil where nobody answered.
  public func mark(of estimate: IndexEstimate?) -> PublicationMark {
    guard let estimate, estimate.forms >= max(1, minimumForms) else { return .notPublished }
    guard let width = estimate.halfWidth, width <= halfWidth * estimate.maximum / 100
    else { return .weak }
    guard let coefficientOfVariation else { return .reliable }
    guard let variation = estimate.coefficientOfVariation, variation <= coefficientOfVariation
    else { return .weak }
    return .reliable
  }
}
