internal import Stats
public import Survey

/// How numbers are written: the one place that rounds and knows the decimal comma.
///
/// Rounding is decimal, half away from zero, on the shortest text of the number: 74.865 is 74.87
/// and -0.125 is -0.13. A number that rounds to zero has no sign.
public struct NumberFormat: Sendable, Hashable {
  /// The sign between a number and its decimals.
  public enum DecimalMark: String, Sendable, Hashable {
    case comma = ","
    case point = "."
  }

  /// The sign before the decimals.
  public let decimalMark: DecimalMark
  /// True if thousands are set apart, by the mark that is not the decimal one.
  public let groupsThousands: Bool

  /// Numbers for programs: no thousands are set apart unless asked for.
  public init(decimalMark: DecimalMark, groupsThousands: Bool = false) {
    self.decimalMark = decimalMark
    self.groupsThousands = groupsThousands
  }

  /// Numbers for people: `1.234,56` in Vietnamese, `1,234.56` in English.
  public init(_ language: Language) {
    let decimalMark: DecimalMark =
      switch language {
      case .vi: .comma
      case .en: .point
      }
    self.init(decimalMark: decimalMark, groupsThousands: true)
  }

  /// A number rounded to a number of decimals, with trailing zeros.
  ///
  /// - Parameters:
  ///   - value: A finite number; anything else is a mistake of the caller.
  ///   - decimals: Digits after the decimal mark, from 0.
  public func decimal(_ value: Double, decimals: Int) -> String {
    text(of: RoundedDecimal(value, decimals: decimals))
  }

  /// A number that a person typed, with as many decimals as it has, at most 6.
  public func shortest(_ value: Double) -> String {
    var text = Substring(decimal(value, decimals: 6))
    while text.last == "0" { text.removeLast() }
    if text.hasSuffix(decimalMark.rawValue) { text.removeLast() }
    return String(text)
  }

  /// A whole number, in full.
  public func count(_ count: Int) -> String {
    (count < 0 ? "-" : "") + grouped("\(count.magnitude)")
  }

  /// Exact points given in hundredths: 2995 is 29.95.
  public func hundredths(_ hundredths: Int) -> String {
    text(of: RoundedDecimal(hundredths: hundredths))
  }

  private func text(of number: RoundedDecimal) -> String {
    let whole = (number.isNegative ? "-" : "") + grouped(number.whole)
    return number.fraction.isEmpty ? whole : whole + decimalMark.rawValue + number.fraction
  }

  private func grouped(_ digits: String) -> String {
    guard groupsThousands else { return digits }
    let mark: Character = decimalMark == .comma ? "." : ","
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(mark) }
      grouped.append(digit)
    }
    return grouped
  }
}
