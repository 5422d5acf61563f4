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
    var digits: [Int] = []
    var point: Int?
    var exponent = 0
    // "-74.865", "1e-300", "1.5e+16"
    let parts = value.magnitude.description.split(separator: "e")
    for character in parts[0] {
      if let digit = character.wholeNumberValue {
        digits.append(digit)
      } else {
        point = digits.count
      }
    }
    if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
    // How many of the digits, filled up with zeros, are kept.
    let kept = (point ?? digits.count) + exponent + decimals
    guard kept >= 0 else { return 0 }
    var rounded = 0
    for place in 0..<kept {
      let digit = place < digits.count ? digits[place] : 0
      if place >= digits.count, rounded == 0 { break }
      rounded = rounded * 10 + digit
    }
    if kept < digits.count, digits[kept] >= 5 { rounded += 1 }
    return value < 0 ? -rounded : rounded
  }
}
