/// The forms of one day that have the same answers.
public struct DayConcentration: Sendable, Equatable {
  /// Forms of the day with these answers.
  public let same: Int
  /// All forms of the day.
  public let onDay: Int
  /// Forms with these answers on any day.
  public let ofPattern: Int
  /// All forms.
  public let forms: Int

  public init(same: Int, onDay: Int, ofPattern: Int, forms: Int) {
    precondition(
      0 <= same && same <= min(onDay, ofPattern) && max(onDay, ofPattern) <= forms,
      "A day's forms are a part of all forms.")
    self.same = same
    self.onDay = onDay
    self.ofPattern = ofPattern
    self.forms = forms
  }

  /// How many of the day's forms would have these answers if the day said nothing of the answers.
  public var expected: Double {
    forms == 0 ? 0 : Double(onDay) * Double(ofPattern) / Double(forms)
  }

  /// How probable it is that some answers gather on the day so unlikely.
  ///
  /// Exact: the hypergeometric upper tail. Any of the patterns might have gathered, so the
  /// probability is multiplied by their number.
  ///
  /// - Parameter patterns: Patterns of answers that more than one form has.
  /// - Throws: `StatsError.notComputable`.
  public func probability(patterns: Int) throws(StatsError) -> Double {
    min(
      1,
      Double(max(1, patterns))
        * (try UpperTail.hypergeometric(
          atLeast: same, drawn: onDay, marked: ofPattern, total: forms)))
  }
}
