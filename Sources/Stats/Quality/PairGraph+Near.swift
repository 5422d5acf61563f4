extension PairGraph {
  /// Pairs of forms whose answers differ in exactly one item.
  ///
  /// Forms that are equal but for one item are found as those that are equal once the item is left
  /// out: linear in the answers, where comparing all pairs would be quadratic.
  ///
  /// - Parameters:
  ///   - counts: How many forms have each pattern of answers.
  ///   - items: How many items a pattern has.
  ///   - key: Equal for two patterns if they are equal but for the item.
  public init(
    nearPatterns counts: [Int], items: Int, key: (_ pattern: Int, _ item: Int) -> UInt64
  ) {
    // For each group of patterns that differ in one item only.
    var groups: [[Int]] = []
    var keys = [(key: UInt64, pattern: Int)]()
    keys.reserveCapacity(counts.count)
    for item in 0..<items {
      keys.removeAll(keepingCapacity: true)
      for pattern in counts.indices { keys.append((key(pattern, item), pattern)) }
      keys.sort { $0 < $1 }
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end].key == keys[start].key { end += 1 }
        if end - start > 1 { groups.append(keys[start..<end].map(\.pattern)) }
        start = end
      }
    }
    var degrees = [Int](repeating: 0, count: counts.count)
    for group in groups {
      let forms = group.reduce(0) { $0 + counts[$1] }
      for pattern in group { degrees[pattern] += forms - counts[pattern] }
    }
    var (products, triangles) = (0.0, 0.0)
    for group in groups {
      // Elementary symmetric sums of the group: its pairs by degree, its triangles by size.
      var (sum, pairs) = (0.0, 0.0)
      var (first, second, third) = (0.0, 0.0, 0.0)
      for pattern in group {
        let forms = Double(counts[pattern])
        let weight = forms * Double(degrees[pattern])
        pairs += sum * weight
        sum += weight
        third += second * forms
        second += first * forms
        first += forms
      }
      products += pairs
      triangles += third
    }
    self.init(
      degrees: zip(degrees, counts).map { ($0, $1) }, products: products, triangles: triangles)
  }
}
