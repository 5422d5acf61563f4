/// How often two readers of the same things chose each pair of categories.
public struct AgreementTable: Sendable, Equatable {
  /// How many categories there are; they are numbered from 0.
  public let categories: Int
  /// Row by row, the first reader's category in the row, the second one's in the column.
  private(set) var counts: [Int]
  /// Things that both have read.
  public private(set) var things = 0
  /// Things that both put into the same category.
  public private(set) var agreed = 0

  /// A table of no thing.
  public init(categories: Int) {
    precondition(categories > 0, "A table of agreement needs a category.")
    self.categories = categories
    counts = [Int](repeating: 0, count: categories * categories)
  }

  /// Counts one more thing, or several that were read alike.
  public mutating func add(first: Int, second: Int, count: Int = 1) {
    counts[first * categories + second] += count
    things += count
    if first == second { agreed += count }
  }

  /// The share of things on which both agree, 0...1.
  ///
  /// - Throws: `StatsError.noAnswers` where nothing was read.
  public func share() throws(StatsError) -> Double {
    guard things > 0 else { throw .noAnswers }
    return Double(agreed) / Double(things)
  }

  /// The first reader's count of each category, and the second one's.
  var margins: (first: [Int], second: [Int]) {
    var (first, second) = (
      [Int](repeating: 0, count: categories), [Int](repeating: 0, count: categories)
    )
    for row in 0..<categories {
      for column in 0..<categories {
        first[row] += counts[row * categories + column]
        second[column] += counts[row * categories + column]
      }
    }
    return (first, second)
  }
}
