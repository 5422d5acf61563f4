/// Which variables are to explain what.
public struct DriverDesign: Sendable, Equatable {
  /// What is explained.
  public enum Outcome: Sendable, Equatable {
    /// The last variable of the cross-products, by all others together.
    case lastVariable
    /// For each variable the mean of the others, by that variable alone: no variable may explain a
    /// mean that it is part of.
    case meanOfOthers
  }

  public let outcome: Outcome
  /// For each variable how many of its whole parts make one level.
  public let parts: [Int]

  /// - Parameters:
  ///   - outcome: What is explained.
  ///   - parts: For each variable how many of its whole parts make one level; 1 for an item.
  public init(outcome: Outcome, parts: [Int]) {
    precondition(parts.count > 1 && parts.allSatisfy { $0 > 0 }, "A design needs two variables.")
    self.outcome = outcome
    self.parts = parts
  }

  /// The variables that explain.
  public var predictors: Int { outcome == .lastVariable ? parts.count - 1 : parts.count }

  /// How the R² is shared out among the predictors.
  public enum Sharing: String, Sendable {
    /// Averaged over all orders of entry.
    case shapley
    /// Johnson's, where there are too many predictors for all orders.
    case relativeWeights = "relative-weights"
    /// Each predictor has a regression of its own: its squared correlation.
    case squaredCorrelation = "squared-correlation"
  }

  public var sharing: Sharing {
    switch outcome {
    case .meanOfOthers: .squaredCorrelation
    case .lastVariable: predictors <= ShapleyShares.mostPredictors ? .shapley : .relativeWeights
    }
  }
}

/// The forms of one group of the jackknife.
public struct DriverGroup: Sendable, Equatable {
  /// Of the variables, over the forms with a value in each.
  public let products: CrossProducts
  /// For each predictor the points of its index that were gained, and that could have been: over
  /// all forms that answered it.
  public let gained: [Int64]
  public let possible: [Int64]

  public init(products: CrossProducts, gained: [Int64], possible: [Int64]) {
    precondition(
      gained.count == possible.count && zip(gained, possible).allSatisfy { 0...$1 ~= $0 },
      "Each predictor gains at most the points that it can.")
    self.products = products
    self.gained = gained
    self.possible = possible
  }

  /// No forms.
  init(empty design: DriverDesign) {
    let none = Array(repeating: Int64(0), count: design.predictors)
    self.init(
      products: CrossProducts(variables: design.parts.count), gained: none, possible: none)
  }

  public static func + (first: DriverGroup, second: DriverGroup) -> DriverGroup {
    DriverGroup(
      products: first.products + second.products, gained: zip(first.gained, second.gained).map(+),
      possible: zip(first.possible, second.possible).map(+))
  }

  static func - (all: DriverGroup, some: DriverGroup) -> DriverGroup {
    DriverGroup(
      products: all.products - some.products, gained: zip(all.gained, some.gained).map(-),
      possible: zip(all.possible, some.possible).map(-))
  }
}
