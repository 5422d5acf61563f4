/// The covariances of variables in levels, from exact integers.
///
/// With `n` cases they divide by `n`; no figure of a driver analysis depends on that.
struct LevelCovariances {
  private let covariances: [[Double]]

  /// - Parameter parts: For each variable how many of its whole parts make one level.
  init(_ products: CrossProducts, parts: [Int]) {
    precondition(products.variables == parts.count, "Each variable has its parts.")
    let cases = Double(max(1, products.cases))
    covariances = parts.indices.map { row in
      parts.indices.map { column in
        Double(products.centred(row, column)) / cases / cases / Double(parts[row] * parts[column])
      }
    }
  }

  subscript(row: Int, column: Int) -> Double { covariances[row][column] }

  func deviation(_ variable: Int) -> Double { covariances[variable][variable].squareRoot() }

  /// The correlation of two variables that vary.
  func correlation(_ first: Int, _ second: Int) -> Double {
    if first == second { return 1 }
    return limited(covariances[first][second] / (deviation(first) * deviation(second)))
  }

  /// The standard deviation of the mean of all other variables.
  func deviationOfOthers(_ variable: Int) -> Double {
    let others = covariances.indices.filter { $0 != variable }
    let sum = others.reduce(0) { sum, row in
      others.reduce(sum) { $0 + covariances[row][$1] }
    }
    return max(0, sum).squareRoot() / Double(others.count)
  }

  /// The correlation of a variable that varies with the mean of all others; 0 where that mean does
  /// not vary.
  func correlationWithOthers(_ variable: Int) -> Double {
    let others = covariances.indices.filter { $0 != variable }
    let deviation = deviationOfOthers(variable)
    guard deviation > 1e-9 else { return 0 }
    let sum = others.reduce(0) { $0 + covariances[variable][$1] }
    return limited(sum / Double(others.count) / (self.deviation(variable) * deviation))
  }

  private func limited(_ correlation: Double) -> Double { min(1, max(-1, correlation)) }
}
