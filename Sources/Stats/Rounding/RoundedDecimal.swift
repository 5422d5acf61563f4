/// The decimal digits of a number, rounded half away from zero.
///
/// Rounding works on the shortest decimal text that reads back as the same `Double`, the number a
/// person sees: 74.865 becomes 74.87 although its binary value lies just below. Every finite
/// `Double` has such a text, so no size is refused.
public struct RoundedDecimal {
  /// True below zero; never for a number that rounds to zero.
  public let isNegative: Bool
  /// Digits before the decimal mark, at least one.
  public let whole: String
  /// Digits after it, as many as asked for.
  public let fraction: String

  /// Rounds `value` to a number of decimals.
  ///
  /// - Complexity: O(digits), at most some 330 for the smallest and largest numbers.
  public init(_ value: Double, decimals: Int) {
    precondition(value.isFinite, "Only a finite number can be written.")
    precondition(decimals >= 0, "A number cannot have fewer than no decimals.")
    let parts = "\(value.magnitude)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    var digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
    var point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)

    // One zero ahead for the carry, then enough on both sides of the point to cut anywhere.
    let ahead = max(0, -point) + 1
    digits.insert(contentsOf: repeatElement(0, count: ahead), at: 0)
    point += ahead
    let end = point + decimals
    digits.append(contentsOf: repeatElement(0, count: max(0, end + 1 - digits.count)))

    if digits[end] >= 5 {
      var index = end - 1
      while digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      digits[index] += 1
    }
    self.init(digits: digits[..<end], point: point, isNegative: value < 0)
  }

  /// Exact points: 1500 is 15.00.
  public init(hundredths: Int) {
    let digits = "\(hundredths.magnitude)".utf8.map { $0 - UInt8(ascii: "0") }
    let padded = Array(repeating: 0, count: max(0, 3 - digits.count)) + digits
    self.init(digits: padded[...], point: padded.count - 2, isNegative: hundredths < 0)
  }

  private init(digits: ArraySlice<UInt8>, point: Int, isNegative: Bool) {
    let whole = digits[..<point].drop { $0 == 0 }
    self.whole = whole.isEmpty ? "0" : whole.map(String.init).joined()
    self.fraction = digits[point...].map(String.init).joined()
    self.isNegative = isNegative && digits.contains { $0 != 0 }
  }
}
