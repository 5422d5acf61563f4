/// Forms of one stratum that weigh the same and, where clusters were drawn, came from one of them.
public struct SampleCell: Sendable, Equatable {
  /// The sums over the forms that the estimate is about.
  public let sums: JointSums
  /// Further forms of the cell that were surveyed but belong to another domain.
  ///
  /// They count in the variance of a domain as forms of which nothing is counted: how many forms
  /// fall into a domain is itself a matter of chance.
  public let outsiders: Int
  /// How many dossiers each form stands for.
  ///
  /// Only ratios within a unit matter.
  public let weight: Double
  /// For each margin that weights are to be adjusted to, the category of the forms.
  public let categories: [Int]
  /// Stands for the category in a margin that does not concern the cell.
  static let noCategory = -1

  /// The weight before it was adjusted to margins.
  let designWeight: Double
  /// Which of two compared groups the sums are of.
  let group: Int

  /// - Parameters:
  ///   - sums: The sums over the forms.
  ///   - outsiders: Further forms that were surveyed, of another domain.
  ///   - weight: How many dossiers each form stands for.
  ///   - categories: For each margin the category, counted from 0.
  /// - Throws: `StatsError.weightOutOfRange` unless the weight is a positive number.
  public init(
    _ sums: JointSums, outsiders: Int = 0, weight: Double = 1, categories: [Int] = []
  ) throws(StatsError) {
    precondition(outsiders >= 0, "Counts cannot be negative.")
    guard weight > 0, weight.isFinite else { throw .weightOutOfRange(weight: weight) }
    self.init(
      sums: sums, outsiders: outsiders, weight: weight, categories: categories,
      designWeight: weight, group: 0)
  }

  private init(
    sums: JointSums, outsiders: Int, weight: Double, categories: [Int], designWeight: Double,
    group: Int
  ) {
    self.sums = sums
    self.outsiders = outsiders
    self.weight = weight
    self.categories = categories
    self.designWeight = designWeight
    self.group = group
  }

  /// All forms surveyed, in the domain or not.
  public var surveyed: Int { sums.forms + outsiders }

  /// The same forms with another weight.
  func weighing(_ weight: Double) -> SampleCell {
    SampleCell(
      sums: sums, outsiders: outsiders, weight: weight, categories: categories,
      designWeight: designWeight, group: group)
  }

  /// The same forms as one of two compared groups.
  ///
  /// - Parameters:
  ///   - group: 0 or 1.
  ///   - outsiders: Surveyed forms that are counted in this cell and belong to neither group.
  ///   - categories: Those in the margins of both groups.
  func ofGroup(_ group: Int, outsiders: Int, categories: [Int]? = nil) -> SampleCell {
    SampleCell(
      sums: sums, outsiders: outsiders, weight: weight,
      categories: categories ?? self.categories, designWeight: designWeight, group: group)
  }
}
