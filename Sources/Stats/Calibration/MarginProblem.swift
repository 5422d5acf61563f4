/// Why weights cannot be adjusted to margins; margins and categories are counted from 0.
public enum MarginProblem: Sendable, Equatable {
  /// A count of dossiers or people that is negative or no number.
  case impossibleTarget(margin: Int, category: Int, target: Double)
  /// Nobody of the category filled in a form, so that no weight can make up for it.
  case noForms(margin: Int, category: Int, target: Double)
  /// Forms of a category that, after the margin, nobody belongs to.
  case noTarget(margin: Int, category: Int, forms: Int)
  /// Two margins count different totals.
  case totalsDiffer(margin: Int, total: Double, other: Int, otherTotal: Double)
  /// Forms of `categories` are only in `otherCategories` of the other margin, which count less.
  case contradiction(
    margin: Int, categories: [Int], target: Double, other: Int, otherCategories: [Int],
    otherTarget: Double)
}

/// Margins to which the weights of a sample cannot be adjusted, with every reason.
public struct UnfitMargins: Error, Equatable, Sendable {
  public let problems: [MarginProblem]
}
