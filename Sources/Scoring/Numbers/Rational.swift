/// An exact fraction, so that no score depends on how a computer rounds.
///
/// Always reduced, denominator above zero. `WrittenNumber` and the catalogue reader limit the digits
/// of what is read from files, which keeps every product that a rule forms below 35 of the 38
/// digits of `Int128`; one that did not fit would end the program, not give a wrong score.
public struct Rational: Sendable, Hashable {
  public let numerator: Int128
  public let denominator: Int128

  /// `numerator / denominator`, reduced.
  ///
  /// - Parameters:
  ///   - numerator: Any whole number.
  ///   - denominator: Not zero: callers report a zero denominator as a finding first.
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator != 0, "A fraction needs a denominator other than zero.")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// A whole number.
  public init(_ whole: Int) {
    self.init(Int128(whole))
  }

  public static let zero = Rational(Int128(0))

  /// For output and for statistics, never for a comparison.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  /// Distance from zero.
  public var magnitude: Rational { numerator < 0 ? Rational(-numerator, denominator) : self }

  /// Rounded to `decimals` digits; a half goes away from zero, as half up does for points.
  public func rounded(decimals: Int) -> Rational {
    let scale = Self.powerOfTen(decimals)
    let scaled = 2 * numerator.magnitude * scale.magnitude + denominator.magnitude
    let whole = Int128(scaled / (2 * denominator.magnitude))
    return Rational(numerator < 0 ? -whole : whole, scale)
  }

  /// Cut off after `decimals` digits, towards zero: what a spreadsheet without rounding shows.
  public func truncated(decimals: Int) -> Rational {
    let scale = Self.powerOfTen(decimals)
    return Rational(numerator * scale / denominator, scale)
  }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    precondition((0...18).contains(exponent), "Up to 18 decimals are supported.")
    return (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Rational: Comparable {
  public static func < (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  public static func + (a: Rational, b: Rational) -> Rational {
    Rational(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  public static func - (a: Rational, b: Rational) -> Rational {
    a + Rational(-b.numerator, b.denominator)
  }

  public static func * (a: Rational, b: Rational) -> Rational {
    // Crosswise reduction first keeps the factors small.
    let (left, right) = (
      Rational(a.numerator, b.denominator), Rational(b.numerator, a.denominator)
    )
    return Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// - Precondition: `b` is not zero.
  public static func / (a: Rational, b: Rational) -> Rational {
    a * Rational(b.denominator, b.numerator)
  }
}
