/// The sums and cross-products of some variables over the forms that have a value in each of them.
///
/// Kept are the number of those forms ("complete cases"), `Σ x` and the upper triangle of `Σ x xᵀ`,
/// as exact integers that add up over cells, files and threads in any order. Values are whole: an
/// item's level above the lowest one, or a mean of levels in fixed parts of a level.
///
/// Size: with values under 400,000 forms are kept exactly up to 5 · 10⁷; beyond that the addition
/// stops the program, it never wraps round.
public struct CrossProducts: Sendable, Equatable {
  /// How many variables there are.
  public let variables: Int

  /// Every number: the cases, `Σ x`, then the upper triangle of `Σ x xᵀ` row after row, diagonal
  /// included.
  public private(set) var storage: [Int64]

  /// No forms yet.
  public init(variables: Int) {
    precondition(variables > 0, "Cross-products need a variable.")
    self.variables = variables
    storage = Array(repeating: 0, count: Self.stride(variables: variables))
  }

  /// Sums that a tally added up itself in the layout of `storage`.
  public init(variables: Int, storage: ArraySlice<Int64>) {
    precondition(
      storage.count == Self.stride(variables: variables),
      "The storage must hold `stride(variables:)` numbers.")
    self.variables = variables
    self.storage = Array(storage)
  }

  /// How many integers the sums take: `1 + p + p(p + 1)/2`.
  public static func stride(variables: Int) -> Int {
    1 + variables + variables * (variables + 1) / 2
  }

  /// Forms with a value in every variable.
  public var cases: Int { Int(storage[0]) }

  /// `Σ x` of a variable.
  public func sum(_ variable: Int) -> Int64 { storage[1 + variable] }

  /// `n Σ x y - Σ x Σ y`, which is n² times the covariance over the n cases, without rounding.
  func centred(_ first: Int, _ second: Int) -> Int128 {
    let (row, column) = (min(first, second), max(first, second))
    let product = storage[1 + variables + row * (2 * variables - row + 1) / 2 + column - row]
    return Int128(cases) * Int128(product) - Int128(sum(first)) * Int128(sum(second))
  }

  /// Counts one form.
  ///
  /// - Parameter values: One for each variable.
  public mutating func add(_ values: [Int]) {
    precondition(values.count == variables, "A case has one value for each variable.")
    storage[0] += 1
    var place = 1 + variables
    for row in values.indices {
      storage[1 + row] += Int64(values[row])
      for column in row..<variables {
        storage[place] += Int64(values[row] * values[column])
        place += 1
      }
    }
  }

  public static func + (first: CrossProducts, second: CrossProducts) -> CrossProducts {
    first.combined(with: second, +)
  }

  /// The sums of the forms of the first that are not among those of the second.
  public static func - (all: CrossProducts, some: CrossProducts) -> CrossProducts {
    all.combined(with: some, -)
  }

  private func combined(
    with other: CrossProducts, _ combine: (Int64, Int64) -> Int64
  ) -> CrossProducts {
    precondition(variables == other.variables, "Sums of different variables do not combine.")
    var result = self
    for place in storage.indices {
      result.storage[place] = combine(storage[place], other.storage[place])
    }
    return result
  }
}
