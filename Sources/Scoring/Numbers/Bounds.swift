/// A range of numbers whose ends say whether they belong to it.
public struct Bounds: Sendable, Hashable {
  public struct End: Sendable, Hashable {
    public let value: Rational
    /// Whether the value itself is inside.
    public let isClosed: Bool

    public init(_ value: Rational, isClosed: Bool) {
      self.value = value
      self.isClosed = isClosed
    }
  }

  /// nil: no lower limit.
  public let lower: End?
  /// nil: no upper limit.
  public let upper: End?

  public init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  public func contains(_ value: Rational) -> Bool {
    isReached(byUpper: value) && isReached(byLower: value)
  }

  /// Whether any value of `low...high` is inside.
  public func overlaps(_ low: Rational, _ high: Rational) -> Bool {
    isReached(byUpper: high) && isReached(byLower: low)
  }

  /// Whether nothing fits in.
  public var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return lower.value > upper.value
      || (lower.value == upper.value && !(lower.isClosed && upper.isClosed))
  }

  private func isReached(byUpper high: Rational) -> Bool {
    guard let lower else { return true }
    return lower.isClosed ? high >= lower.value : high > lower.value
  }

  private func isReached(byLower low: Rational) -> Bool {
    guard let upper else { return true }
    return upper.isClosed ? low <= upper.value : low < upper.value
  }
}
