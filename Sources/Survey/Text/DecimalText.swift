/// Numbers that people type, with either decimal mark.
public enum DecimalText {
  /// `2.5`, `2,5`, `-3`: digits with at most one mark, which is the decimal one.
  ///
  /// - Returns: nil for anything else, such as `1.234,5`, `nan` or `1e5`.
  public static func number(_ text: String) -> Double? {
    guard text.wholeMatch(of: /-?[0-9]+(?:[.,][0-9]+)?/) != nil else { return nil }
    return Double(text.replacing(",", with: ".")).flatMap { $0.isFinite ? $0 : nil }
  }
}
