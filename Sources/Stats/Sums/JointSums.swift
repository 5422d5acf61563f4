/// All that the statistics need to know of a set of responses, as exact integers.
///
/// For response `i` let `s_d` be its score and `k_d` its number of counted answers in dimension
/// `d` of `D`, and `v = (s_1, …, s_D, k_1, …, k_D)`. Kept are the number of responses ("forms"),
/// for each dimension the number of forms with `k_d > 0`, `Σ v`, and the upper triangle of `Σ v vᵀ`.
/// They add up over cells, files and threads in any order with identical results.
///
/// Size: with at most 1,000 points a form and dimension, forms are kept exactly up to 9 · 10¹².
/// Beyond that the addition stops the program; it never wraps round.
public struct JointSums: Sendable, Equatable {
  /// The number of dimensions, `D`.
  public let dimensions: Int

  /// Every number, in the order of `stride(dimensions:)`.
  public private(set) var storage: [Int64]

  /// No responses yet.
  public init(dimensions: Int) {
    precondition(dimensions > 0, "A form has at least one dimension.")
    self.dimensions = dimensions
    storage = Array(repeating: 0, count: Self.stride(dimensions: dimensions))
  }

  /// Sums that a tally added up itself in the layout of `stride(dimensions:)`.
  public init(dimensions: Int, storage: ArraySlice<Int64>) {
    precondition(
      storage.count == Self.stride(dimensions: dimensions),
      "The storage must hold `stride(dimensions:)` numbers.")
    self.dimensions = dimensions
    self.storage = Array(storage)
  }

  /// Responses given.
  public var forms: Int { Int(storage[0]) }

  /// For each dimension, the forms with an answer that counts.
  public var answeredForms: [Int] {
    storage[1...dimensions].map { Int($0) }
  }

  /// For each dimension, the sum of the scores.
  public var scores: [Int64] {
    Array(storage[Self.sumsOffset(dimensions: dimensions)...].prefix(dimensions))
  }

  /// For each dimension, the number of answers that count.
  public var answers: [Int64] {
    Array(storage[(Self.sumsOffset(dimensions: dimensions) + dimensions)...].prefix(dimensions))
  }

  /// `Σ v`: scores, then numbers of answers.
  public var sums: [Int64] {
    Array(storage[Self.sumsOffset(dimensions: dimensions)...].prefix(2 * dimensions))
  }

  /// The entry `Σ v_row v_column` of the cross-products.
  public func product(_ row: Int, _ column: Int) -> Int64 {
    storage[Self.productOffset(row, column, dimensions: dimensions)]
  }

  /// Counts one response.
  ///
  /// - Parameters:
  ///   - scores: `s_d` for each dimension, 0 where nothing counted.
  ///   - answered: `k_d` for each dimension.
  public mutating func add(scores: [Int], answered: [Int]) {
    precondition(
      scores.count == dimensions && answered.count == dimensions,
      "A response has one score and one count for each dimension.")
    storage[0] += 1
    for dimension in 0..<dimensions where answered[dimension] > 0 {
      storage[1 + dimension] += 1
    }
    let vector = (scores + answered).map { Int64($0) }
    precondition(vector.allSatisfy { $0 >= 0 }, "Scores and counts cannot be negative.")
    let sums = Self.sumsOffset(dimensions: dimensions)
    var product = sums + vector.count
    for row in vector.indices {
      storage[sums + row] += vector[row]
      for column in row..<vector.count {
        storage[product] += vector[row] * vector[column]
        product += 1
      }
    }
  }

  public static func += (sums: inout JointSums, more: JointSums) {
    precondition(sums.dimensions == more.dimensions, "Sums of different forms do not add up.")
    for index in sums.storage.indices {
      sums.storage[index] += more.storage[index]
    }
  }

  public static func + (first: JointSums, second: JointSums) -> JointSums {
    var sums = first
    sums += second
    return sums
  }
}
