// GSL keeps its solver types in variables that it never changes.
@unsafe @preconcurrency internal import CGSL

/// Roots of functions of one variable.
enum Root {
  /// The point between two others at which an increasing or decreasing function is 0.
  ///
  /// Brent's method, `gsl_root_fsolver_brent`.
  ///
  /// - Parameters:
  ///   - lower: One end.
  ///   - upper: The other end, larger.
  ///   - tolerance: What is near enough to 0, and how far the answer may be from the root.
  ///   - function: Finite between the ends.
  /// - Returns: The root, or nil if the function has the same sign at both ends.
  /// - Throws: `StatsError.notComputable` if 100 steps do not suffice.
  static func brent(
    between lower: Double, and upper: Double, tolerance: Double,
    _ function: @escaping (Double) -> Double
  ) throws(StatsError) -> Double? {
    GSL.errorHandlerOff
    let callee = Callee(function)
    return try withExtendedLifetime(callee) { () throws(StatsError) in
      let parameters = unsafe Unmanaged.passUnretained(callee).toOpaque()
      var gsl = unsafe gsl_function(
        function: { point, parameters in
          guard let parameters = unsafe parameters else { return .nan }
          return unsafe Unmanaged<Callee>.fromOpaque(parameters).takeUnretainedValue()
            .value(at: point)
        }, params: parameters)
      guard let solver = unsafe gsl_root_fsolver_alloc(gsl_root_fsolver_brent) else {
        throw .notComputable(function: "root", arguments: [lower, upper])
      }
      defer { unsafe gsl_root_fsolver_free(solver) }
      guard unsafe gsl_root_fsolver_set(solver, &gsl, lower, upper) == success else {
        return nil
      }
      for _ in 0..<100 {
        let status = unsafe gsl_root_fsolver_iterate(solver)
        guard status == success else { break }
        if callee.smallest <= tolerance { return callee.best }
        let width = unsafe gsl_root_fsolver_x_upper(solver) - gsl_root_fsolver_x_lower(solver)
        if width <= tolerance { return unsafe gsl_root_fsolver_root(solver) }
      }
      throw .notComputable(function: "root", arguments: [lower, upper])
    }
  }

  /// What GSL returns when all went well.
  private static let success = Int32(GSL_SUCCESS)

  /// Carries a closure through C, and remembers where it came nearest to 0.
  private final class Callee {
    private let function: (Double) -> Double
    private(set) var best = Double.nan
    private(set) var smallest = Double.infinity

    init(_ function: @escaping (Double) -> Double) {
      self.function = function
    }

    func value(at point: Double) -> Double {
      let value = function(point)
      if value.magnitude < smallest {
        (best, smallest) = (point, value.magnitude)
      }
      return value
    }
  }
}
