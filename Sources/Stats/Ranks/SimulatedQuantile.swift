/// A quantile of simulated values, with the error that the simulation leaves.
struct SimulatedQuantile: Sendable, Equatable {
  let value: Double
  /// Its standard error.
  let error: Double

  init(value: Double, error: Double) {
    (self.value, self.error) = (value, error)
  }

  /// The value that the share `level` of the draws does not exceed.
  ///
  /// How many of `n` draws lie below the true quantile is binomial; those a standard deviation
  /// `√(n p (1 - p))` before and behind it enclose two standard errors.
  init(_ draws: [Double], level: Double) {
    let sorted = draws.sorted()
    let place = level * Double(sorted.count)
    let reach = (place * (1 - level)).squareRoot()
    func value(_ place: Double) -> Double {
      sorted[min(max(Int(place.rounded(.up)) - 1, 0), sorted.count - 1)]
    }
    self.init(
      value: value(place), error: (value(place + reach) - value(place - reach)) / 2)
  }
}
