extension IndexEstimate {
  /// The standard error by the index, as a share.
  ///
  /// Nil without a standard error, and for an index of 0.
  public var coefficientOfVariation: Double? {
    guard let standardError, index > 0 else { return nil }
    return standardError / index
  }

  /// The forms by the design effect: how many drawn at random would be as precise.
  public var effectiveForms: Double? {
    designEffect.flatMap { $0 > 0 ? Double(forms) / $0 : nil }
  }

  /// Half the width of the interval, on the scale of the index.
  public var halfWidth: Double? { interval?.halfWidth }
}
