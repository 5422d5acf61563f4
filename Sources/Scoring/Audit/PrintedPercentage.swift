/// A percentage as the annex prints it, with the fraction that may stand in the same cell.
///
/// | written | number | fraction |
/// | --- | --- | --- |
/// | `69.2`, `69,2 %` | 69.2 | |
/// | `69.2 (72/104)`, `69.2% = 72/104`, `72/104 = 69.2%` | 69.2 | 72 of 104 |
/// | `72/104` | | 72 of 104 |
/// | `100 % (cả năm)` | 100 | |
///
/// A date (`30/5/2022`) is no fraction. Outside brackets only one number may stand beside the
/// fraction, before any words.
struct PrintedPercentage: Equatable {
  struct Fraction: Equatable {
    let part: Rational
    let whole: Rational
  }

  let number: WrittenNumber?
  let fraction: Fraction?

  /// nil where neither can be read.
  init?(_ text: String) {
    if let number = WrittenNumber(text, as: .decimal) {
      self.number = number
      fraction = nil
      return
    }
    let outside = Self.words(text.prefix { $0 != "(" })
    fraction = Self.words(text[...]).lazy.compactMap(Self.fraction).first
    let others = outside.filter { Self.fraction($0) == nil && $0 != "=" }
    let figures = others.prefix { word in word.allSatisfy { !$0.isLetter } }
    number = WrittenNumber(figures.joined(separator: " "), as: .decimal)
    let hasMore = others.dropFirst(figures.count).contains { $0.contains(where: \.isNumber) }
    guard !hasMore, number != nil || others.isEmpty && fraction != nil else { return nil }
  }

  /// The words of a text, `72 / 104` being one.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || "();:[]".contains($0) }) {
      for (place, part) in word.split(separator: "=", omittingEmptySubsequences: false).enumerated()
      {
        if place > 0 { words.append("=") }
        guard !part.isEmpty else { continue }
        if part.hasPrefix("/") || words.last?.hasSuffix("/") == true, !words.isEmpty {
          words[words.count - 1] += part
        } else {
          words.append(String(part))
        }
      }
    }
    return words
  }

  private static func fraction(_ word: String) -> Fraction? {
    let sides = word.split(separator: "/", omittingEmptySubsequences: false)
      .map { WrittenNumber(String($0), as: .count) }
    guard sides.count == 2, let part = sides[0]?.value, let whole = sides[1]?.value,
      part >= .zero, whole > .zero
    else { return nil }
    return Fraction(part: part, whole: whole)
  }
}
