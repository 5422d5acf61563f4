public import Survey

/// A published or recomputed figure, with the number of decimals it is shown with.
public enum Figure: Sendable, Hashable {
  case number(Rational, decimals: Int)
  /// The name of a class.
  case text(String)

  /// nil for a text.
  public var value: Rational? {
    if case .number(let value, _) = self { value } else { nil }
  }

  public func text(_ language: Language) -> String {
    switch self {
    case .number(let value, let decimals): value.text(language, decimals: decimals)
    case .text(let text): text
    }
  }
}
