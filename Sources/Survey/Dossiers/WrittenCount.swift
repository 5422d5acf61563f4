/// A count as a person or a spreadsheet wrote it.
///
/// | written | read |
/// | --- | --- |
/// | `2934`, `2.934`, `2,934`, `12 558` | whole: a mark before three digits parts thousands |
/// | `1234,0`, `1.234,00`, `1,234.00` | whole: the decimals are noughts |
/// | `12,5`, `1.234,567`, `0,125` | a fraction, which no count has |
/// | `1.23.456`, `-5`, `5x` | no number |
enum WrittenCount: Equatable {
  case whole(Int)
  case fraction
  case unreadable

  init(_ text: String) {
    let isSpace = { (character: Character) in " \u{A0}\u{202F}\u{2009}".contains(character) }
    let isMark = { (character: Character) in character == "." || character == "," }
    let groups = text.split(omittingEmptySubsequences: false) { isSpace($0) || isMark($0) }
    let marks = text.compactMap { isSpace($0) ? " " : isMark($0) ? $0 : nil }
    self = .unreadable
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }) else {
      return
    }
    if Set(marks).count <= 1, let number = Self.number(groups) {
      self = .whole(number)
    } else if let last = marks.last, last != " ", let decimals = groups.last {
      // What stands before the decimals may be parted by the other mark or by spaces.
      let others = Set(marks.dropLast())
      guard others.count <= 1, !others.contains(last),
        let number = Self.number(groups.dropLast())
      else { return }
      self = decimals.allSatisfy { $0 == "0" } ? .whole(number) : .fraction
    }
  }

  /// The number of digits in groups of three, or all in one; nil where they are neither.
  private static func number(_ groups: some BidirectionalCollection<Substring>) -> Int? {
    guard let first = groups.first else { return nil }
    let isGrouped =
      groups.count == 1
      || (1...3).contains(first.count) && first.first != "0"
        && groups.dropFirst().allSatisfy { $0.count == 3 }
    let digits = groups.joined()
    return isGrouped && digits.count <= 12 ? Int(digits) : nil
  }
}

extension DossierCounts {
  /// The whole number that a text says; nil for anything else, such as `12.5`.
  static func number(_ text: String) -> Int? {
    if case .whole(let number) = WrittenCount(text) { number } else { nil }
  }
}
