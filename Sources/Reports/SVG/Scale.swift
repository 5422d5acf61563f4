internal import Foundation

/// An axis: values on a stretch of the picture, with round ticks.
struct Scale {
  /// The values at the ends.
  let lower: Double
  let upper: Double
  let ticks: [Double]
  private let start: Double
  private let end: Double

  /// An axis over values.
  ///
  /// - Parameters:
  ///   - values: What it must reach, at least one.
  ///   - limits: What it never passes, such as 0 and 100.
  ///   - start: Where the lower end is drawn.
  ///   - end: Where the upper end is drawn.
  init(
    over values: [Double], within limits: ClosedRange<Double>?, from start: Double, to end: Double
  ) {
    let least = values.min() ?? 0
    let most = values.max() ?? 1
    let span = most > least ? most - least : max(abs(most) / 10, 1)
    let step = Scale.step(for: span)
    var lower = (least / step).rounded(.down) * step
    var upper = (most / step).rounded(.up) * step
    if upper - lower < step { (lower, upper) = (lower - step, upper + step) }
    if let limits {
      lower = max(lower, limits.lowerBound)
      upper = min(upper, limits.upperBound)
    }
    (self.lower, self.upper, self.start, self.end) = (lower, upper, start, end)
    let count = Int(((upper - lower) / step).rounded())
    ticks = (0...max(1, count)).map { lower + Double($0) * step }.filter {
      $0 <= upper + step / 1e6
    }
  }

  /// The smallest of 1, 2, 5 times a power of ten that gives at most seven steps.
  private static func step(for span: Double) -> Double {
    let power = pow(10, (span / 7).exponent10)
    return [1, 2, 5, 10].map { $0 * power }.first { span / $0 <= 7 } ?? 10 * power
  }

  /// Decimals that tell two ticks apart.
  var decimals: Int {
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    return step >= 1 ? 0 : min(6, Int((-log10(step)).rounded(.up)))
  }

  /// Where a value is drawn.
  func place(_ value: Double) -> Double {
    guard upper > lower else { return (start + end) / 2 }
    return start + (value - lower) / (upper - lower) * (end - start)
  }
}

extension Double {
  /// The power of ten below the number.
  fileprivate var exponent10: Double { log10(Swift.max(self, 1e-9)).rounded(.down) }
}
