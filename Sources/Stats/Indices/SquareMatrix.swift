/// A symmetric matrix of the size of a survey's totals, row after row.
struct SquareMatrix: Sendable, Equatable {
  let size: Int
  private var entries: [Double]

  /// All 0.
  init(size: Int) {
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// Adds `factor · v vᵀ`.
  mutating func add(square vector: [Double], times factor: Double) {
    for row in 0..<size where vector[row] != 0 {
      let scaled = factor * vector[row]
      for column in 0..<size { entries[row * size + column] += scaled * vector[column] }
    }
  }

  /// Adds `factor · matrix`.
  mutating func add(_ matrix: SquareMatrix, times factor: Double) {
    for place in entries.indices { entries[place] += factor * matrix.entries[place] }
  }

  /// `aᵀ M b`, where `a` begins at row `row` and `b` at column `column`.
  ///
  /// What is smaller than the rounding of its own terms is 0: where every form has the same share
  /// the terms cancel, and their noise is no variance.
  func product(_ a: [Double], at row: Int = 0, _ b: [Double], at column: Int = 0) -> Double {
    var (sum, magnitude) = (0.0, 0.0)
    for i in a.indices {
      for j in b.indices {
        let term = a[i] * self[row + i, column + j] * b[j]
        sum += term
        magnitude += term.magnitude
      }
    }
    return sum.magnitude > 1e-13 * magnitude ? sum : 0
  }
}
