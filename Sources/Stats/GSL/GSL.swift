internal import CGSL

/// What every call into GSL goes through.
///
/// Only the files of this folder import `CGSL`. GSL's default error handler ends the process, so
/// it is switched off before the first call. GSL then answers a bad argument with NaN or an
/// infinity, which `finite` turns into a `StatsError`.
enum GSL {
  /// Evaluated once, however many threads ask.
  static let errorHandlerOff: Void = {
    _ = unsafe gsl_set_error_handler_off()
  }()

  /// The value of a GSL function, if it is a number.
  ///
  /// - Throws: `StatsError.notComputable` with the function's name and arguments.
  static func finite(
    _ function: String, _ arguments: Double..., value: () -> Double
  ) throws(StatsError) -> Double {
    errorHandlerOff
    let value = value()
    guard value.isFinite else {
      throw .notComputable(function: function, arguments: arguments)
    }
    return value
  }
}
