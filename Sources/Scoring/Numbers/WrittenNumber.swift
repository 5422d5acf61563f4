/// A number as a person wrote it, with either decimal mark.
///
/// | written | as `decimal` | as `count` |
/// | --- | --- | --- |
/// | `1,5`, `1.5` | 1.5 | 1.5 |
/// | `1.268`, `1,268` | 1.268 | 1268, `isGuess` |
/// | `1.234.567`, `1.234,5`, `1,234.5` | thousands, then decimals | the same |
/// | `- 0.25`, `−0,15`, `+3.9` | with its sign | the same |
/// | `99,6 %` | 99.6 | 99.6 |
///
/// One mark before three digits is the only doubtful form. What is counted has no fractions, so a
/// count takes it as a thousands mark (seed reports print `3.571` for 3 571); points and
/// percentages take it as a decimal mark, because they never reach a thousand.
public struct WrittenNumber: Sendable, Hashable {
  /// What the number says.
  public enum Kind: Sendable {
    /// Points, percentages, shares.
    case decimal
    /// Dossiers, tasks, people, and money in whole units.
    case count
  }

  public let value: Rational
  /// Digits after the decimal mark, as written.
  public let decimals: Int
  /// A single mark before three digits was taken as a thousands mark.
  public let isGuess: Bool

  /// nil for anything that is no number.
  ///
  /// A count has up to 15 digits, two of them decimals; other numbers have up to 8 digits before
  /// the mark, and decimals beyond the sixth (`85.9259259259259` of a spreadsheet) are rounded off.
  public init?(_ text: String, as kind: Kind) {
    var rest = Substring(text.filter { !$0.isWhitespace })
    // `1 5` is no number, and must not become 15: only space round a sign or a % is dropped.
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count(where: { $0.contains(where: \.isNumber) }) == 1 else { return nil }
    if rest.last == "%" { rest.removeLast() }
    var isNegative = false
    if let sign = rest.first, "+-−–".contains(sign) {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    guard let parts = Self.parts(of: rest, as: kind) else { return nil }
    let (whole, fraction) = (parts.whole, parts.fraction)
    switch kind {
    case .count: guard whole.count + fraction.count <= 15, fraction.count <= 2 else { return nil }
    case .decimal: guard whole.count <= 8, fraction.count <= 18 else { return nil }
    }
    guard let unscaled = Int128(whole + fraction) else { return nil }
    let exact = Rational(
      isNegative ? -unscaled : unscaled, Rational.powerOfTen(fraction.count))
    value = fraction.count > 6 ? exact.rounded(decimals: 6) : exact
    decimals = min(fraction.count, 6)
    isGuess = parts.isGuess
  }

  private static func parts(
    of body: Substring, as kind: Kind
  ) -> (whole: String, fraction: String, isGuess: Bool)? {
    let isDigit = { (character: Character) in ("0"..."9").contains(character) }
    guard body.allSatisfy({ isDigit($0) || $0 == "." || $0 == "," }) else { return nil }
    let groups = body.split(omittingEmptySubsequences: false) { !isDigit($0) }.map(String.init)
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    let marks = body.filter { !isDigit($0) }
    guard let last = marks.last else { return (groups[0], "", false) }
    let thousands = marks.dropLast()
    if marks.count == 1 {
      let looksGrouped = groups[1].count == 3 && groups[0].count <= 3 && groups[0].first != "0"
      if kind == .count && looksGrouped { return (groups.joined(), "", true) }
      return (groups[0], groups[1], false)
    }
    // Several marks: all but the last separate thousands; the last does too if it is the same.
    guard Set(thousands).count == 1 else { return nil }
    let hasFraction = thousands.first != last
    let whole = hasFraction ? groups.dropLast() : groups[...]
    guard (1...3).contains(whole[0].count), whole.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return (whole.joined(), hasFraction ? groups[groups.count - 1] : "", false)
  }
}
