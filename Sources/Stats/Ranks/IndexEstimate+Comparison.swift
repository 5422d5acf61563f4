extension IndexEstimate {
  /// The standard error with which the index is compared with others.
  ///
  /// Forms that all agree have the standard error 0, although the true index is not known exactly:
  /// for them the one that the interval implies is used, its half width by the normal quantile.
  ///
  /// - Parameter level: The level of the interval.
  /// - Returns: nil without a standard error.
  /// - Throws: `StatsError.notComputable`.
  public func comparisonError(level: ConfidenceLevel) throws(StatsError) -> Double? {
    guard let standardError else { return nil }
    guard standardError == 0, let interval else { return standardError }
    return interval.halfWidth / (try Quantile.normal(1 - level.tail))
  }
}
