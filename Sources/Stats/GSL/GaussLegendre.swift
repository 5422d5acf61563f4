internal import CGSL

/// Gauss and Legendre's rule: sums that are integrals of smooth functions over `0...1`.
struct GaussLegendre: Sendable {
  struct Node: Sendable {
    /// Between 0 and 1.
    let place: Double
    /// The weights of all nodes add up to 1.
    let weight: Double
  }

  let nodes: [Node]

  /// - Parameter count: How many nodes; polynomials of degree `2 · count - 1` are exact.
  init(count: Int) {
    GSL.errorHandlerOff
    guard let table = unsafe gsl_integration_glfixed_table_alloc(count) else {
      preconditionFailure("There is no memory for a table of \(count) nodes.")
    }
    defer { unsafe gsl_integration_glfixed_table_free(table) }
    nodes = (0..<count).map { index in
      var (place, weight) = (0.0, 0.0)
      _ = unsafe gsl_integration_glfixed_point(0, 1, index, &place, &weight, table)
      return Node(place: place, weight: weight)
    }
  }
}
