internal import Stats

/// What a set of forms gives for the questions how items and dimensions hang together.
struct CrossSums: Sendable {
  /// Forms, whatever they answered.
  let forms: Int
  /// For each block of variables the cross-products over the forms that have all of them.
  let blocks: [CrossProducts]
  /// For each variable that is rated the points of its index, and the answers that count.
  let gained: [Int64]
  let answered: [Int64]
}

/// Adds up the cross-products of blocks of variables, and the indices of some of them.
struct CrossLayout: CellLayout {
  /// The level of each answer above the lowest one.
  private let levels: AnswerScores
  /// What each answer counts in an index.
  private let points: AnswerScores
  private let blocks: [[ScoreVariable]]
  private let rated: [ScoreVariable]
  /// The values of one block of a form.
  private var values: [Int64]
  /// For each dimension its mean level in parts; -1 without an answer.
  private var means: [Int]
  let stride: Int

  /// - Parameters:
  ///   - form: The form.
  ///   - measure: What an answer counts in an index.
  ///   - blocks: Variables that are looked at together; a form counts in a block if it has all.
  ///   - rated: Single items or dimensions whose index is added up over all forms.
  init(_ form: Form, measure: IndexMeasure, blocks: [[ScoreVariable]], rated: [ScoreVariable]) {
    levels = AnswerScores(form: form, measure: .meanScore)
    points = AnswerScores(form: form, measure: measure)
    self.blocks = blocks
    self.rated = rated
    values = [Int64](repeating: 0, count: blocks.map(\.count).max() ?? 0)
    means = [Int](repeating: -1, count: form.dimensions.count)
    stride =
      1 + blocks.reduce(0) { $0 + CrossProducts.stride(variables: $1.count) } + 2 * rated.count
  }

  func sums(_ storage: ArraySlice<Int64>) -> CrossSums {
    var place = storage.startIndex + 1
    var products: [CrossProducts] = []
    for block in blocks {
      let stride = CrossProducts.stride(variables: block.count)
      products.append(
        CrossProducts(variables: block.count, storage: storage[place..<place + stride]))
      place += stride
    }
    return CrossSums(
      forms: Int(storage[storage.startIndex]), blocks: products,
      gained: rated.indices.map { storage[place + 2 * $0] },
      answered: rated.indices.map { storage[place + 2 * $0 + 1] })
  }

  mutating func add(_ answers: Span<UInt8>, to storage: inout [Int64], at start: Int) {
    storage[start] += 1
    for dimension in means.indices {
      let (level, answered) = levels.sums(of: dimension, in: answers)
      let parts = ScoreVariable.partsOfLevel
      means[dimension] = answered > 0 ? (2 * parts * level + answered) / (2 * answered) : -1
    }
    var place = start + 1
    for block in blocks {
      if take(block, answers) { add(block.count, to: &storage, at: place) }
      place += CrossProducts.stride(variables: block.count)
    }
    for variable in rated {
      let (score, answered) = points.sums(of: variable, in: answers)
      storage[place] += Int64(score)
      storage[place + 1] += Int64(answered)
      place += 2
    }
  }

  /// Sets the values of a block; false if the form lacks one.
  private mutating func take(_ block: [ScoreVariable], _ answers: Span<UInt8>) -> Bool {
    for (place, variable) in block.enumerated() {
      switch variable {
      case .item:
        let (level, answered) = levels.sums(of: variable, in: answers)
        guard answered > 0 else { return false }
        values[place] = Int64(level)
      case .dimensions(let dimensions):
        var sum = 0
        for dimension in dimensions {
          guard means[dimension] >= 0 else { return false }
          sum += means[dimension]
        }
        values[place] = Int64(sum)
      }
    }
    return true
  }

  /// Adds the first values to cross-products laid out as `CrossProducts` says.
  private func add(_ count: Int, to storage: inout [Int64], at start: Int) {
    storage[start] += 1
    var place = start + 1 + count
    for row in 0..<count {
      let value = values[row]
      storage[start + 1 + row] += value
      for column in row..<count {
        storage[place] += value * values[column]
        place += 1
      }
    }
  }
}

extension AnswerScores {
  /// The score of a form in an item or dimension, and how many answers count.
  fileprivate func sums(
    of variable: ScoreVariable, in answers: Span<UInt8>
  ) -> (score: Int, answered: Int) {
    switch variable {
    case .item(let item): entry(item, answers)
    case .dimensions(let places): sums(of: places[0], in: answers)
    }
  }

  /// The score of a form in a dimension, and how many answers count.
  fileprivate func sums(
    of dimension: Int, in answers: Span<UInt8>
  ) -> (score: Int, answered: Int) {
    var sums = (score: 0, answered: 0)
    for item in dimensions[dimension] {
      let (score, answered) = entry(item, answers)
      sums.score += score
      sums.answered += answered
    }
    guard isPerForm && sums.answered > 0 else { return sums }
    return (score: sums.score == sums.answered ? 1 : 0, answered: 1)
  }

  private func entry(_ item: Int, _ answers: Span<UInt8>) -> (score: Int, answered: Int) {
    guard item < answers.count else { return (score: 0, answered: 0) }
    let entry = Int(entries[item << 8 | Int(answers[item])])
    return (score: entry & 0xFF, answered: entry >> 8)
  }
}
