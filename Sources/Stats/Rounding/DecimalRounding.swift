/// Rounding of decimal numbers as people do it on paper.
///
/// A `Double` is taken for the shortest decimal number that reads back as it: 74.865 is 74.865,
/// though the nearest binary number lies below, and so becomes 74.87.
public enum DecimalRounding {
  /// The number rounded half away from zero, in units of its last decimal.
  ///
  /// `roundedHalfUp(74.865, decimals: 2)` is 7487.
  ///
  /// - Parameters:
  ///   - value: Finite; the result must fit an `Int`.
  ///   - decimals: How many digits are kept after the point, `0...15`.
  /// - Returns: `value · 10^decimals`, rounded.
  public static func roundedHalfUp(_ value: Double, decimals: Int) -> Int {
    precondition(value.isFinite, "Only a finite number can be rounded.")
    precondition((0...15).contains(decimals), "Decimals are 0 to 15.")
    let rounded = RoundedDecimal(value, decimals: decimals)
    guard let units = Int(rounded.whole + rounded.fraction) else {
      preconditionFailure("The rounded number must fit an Int.")
    }
    return rounded.isNegative ? -units : units
  }
}
