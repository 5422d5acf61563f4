public import Survey

extension Rational {
  /// The exact value of a computed percentage, with nine decimals.
  ///
  /// Nine decimals of a percentage are finer than any survey and coarser than the error of the
  /// floating-point sums behind it, so that an index of exactly 50.0125 % is rounded as such.
  /// nil for what is no number or no percentage.
  public init?(percent: Double) {
    guard percent.isFinite, (-1...101).contains(percent) else { return nil }
    let billionths = Int128((percent * 1e9).rounded())
    guard (0...100_000_000_000).contains(billionths) else { return nil }
    self.init(billionths, 1_000_000_000)
  }

  /// Rounded to `decimals` digits for a sentence, without zeros at the end: `6,46` or `6.46`.
  public func text(_ language: Language, decimals: Int = 2) -> String {
    let value = rounded(decimals: decimals)
    let whole = value.numerator.magnitude / value.denominator.magnitude
    var rest = value.numerator.magnitude % value.denominator.magnitude
    var digits = ""
    while rest != 0 {
      rest *= 10
      digits += String(rest / value.denominator.magnitude)
      rest %= value.denominator.magnitude
    }
    let sign = value.numerator < 0 ? "-" : ""
    guard !digits.isEmpty else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)\(language == .vi ? "," : ".")\(digits)"
  }
}
