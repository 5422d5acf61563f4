/// What may be typed into the cells of a column.
///
/// Formulas are the program's own; no word from elsewhere stands in one.
struct TypingRule {
  enum Kind {
    /// One of a named list, offered for choice.
    case list(String)
    /// A day from one to another, both included.
    case day(from: String, to: String)
    /// What makes a formula true, which is about the first row.
    case formula(String)
  }

  let kind: Kind
  /// Whether nothing else is taken; else Excel asks whether it is meant.
  let isStrict: Bool
  /// At most 32 letters.
  let title: String
  /// At most 255 letters.
  let message: String
}
