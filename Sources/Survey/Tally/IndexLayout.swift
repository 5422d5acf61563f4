internal import Stats

/// Adds up what the indices of the dimensions need, as `JointSums` lays it out.
struct IndexLayout: CellLayout {
  private let scores: AnswerScores
  private let dimensions: Int
  /// The response's `v`: `s` of each dimension, then `k` of each.
  private var vector: [Int64]
  let stride: Int

  init(_ scores: AnswerScores) {
    self.scores = scores
    dimensions = scores.dimensions.count
    stride = JointSums.stride(dimensions: dimensions)
    vector = [Int64](repeating: 0, count: 2 * dimensions)
  }

  var identity: String? {
    "indices \(scores.dimensions) \(scores.isPerForm) "
      + scores.entries.lazy.map { String($0, radix: 36) }.joined(separator: ",")
  }

  func sums(_ storage: ArraySlice<Int64>) -> JointSums {
    JointSums(dimensions: dimensions, storage: storage)
  }

  mutating func add(_ answers: Span<UInt8>, to storage: inout [Int64], at start: Int) {
    score(answers)
    storage[start] += 1
    for dimension in 0..<dimensions where vector[dimensions + dimension] > 0 {
      storage[start + 1 + dimension] += 1
    }
    var place = start + 1 + dimensions
    for value in vector {
      storage[place] += value
      place += 1
    }
    for row in vector.indices {
      let value = vector[row]
      for column in row..<vector.count {
        storage[place] += value * vector[column]
        place += 1
      }
    }
  }

  private mutating func score(_ answers: Span<UInt8>) {
    for (dimension, items) in scores.dimensions.enumerated() {
      var (score, answered) = (0, 0)
      for item in items where item < answers.count {
        let entry = Int(scores.entries[item << 8 | Int(answers[item])])
        answered += entry >> 8
        score += entry & 0xFF
      }
      if scores.isPerForm && answered > 0 {
        score = score == answered ? 1 : 0
        answered = 1
      }
      vector[dimension] = Int64(score)
      vector[dimensions + dimension] = Int64(answered)
    }
  }
}
