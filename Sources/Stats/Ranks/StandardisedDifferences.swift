/// The differences of all pairs of units, in standard errors, and what chance makes of them.
struct StandardisedDifferences {
  private let values: [Double]
  private let standardErrors: [Double]

  init(_ units: [ComparedUnit]) {
    values = units.map(\.value)
    standardErrors = units.map(\.standardError)
  }

  /// How many units there are.
  var count: Int { values.count }

  /// Calls `body` for each pair, in the order in which the difference is not negative.
  ///
  /// Pairs of units that are both known exactly are left out.
  func forEach(_ body: (_ one: Int, _ other: Int, _ statistic: Double) -> Void) {
    for one in values.indices {
      for other in one + 1..<values.count {
        let error = error(one, other)
        guard error > 0 else { continue }
        let statistic = (values[one] - values[other]) / error
        if statistic >= 0 { body(one, other, statistic) } else { body(other, one, -statistic) }
      }
    }
  }

  /// Calls `body` for each pair of units known exactly of which the first is above the second.
  func forEachKnown(_ body: (_ one: Int, _ other: Int) -> Void) {
    let known = values.indices.filter { standardErrors[$0] == 0 }
    for one in known {
      for other in known where values[one] > values[other] { body(one, other) }
    }
  }

  private func error(_ one: Int, _ other: Int) -> Double {
    let (one, other) = (standardErrors[one], standardErrors[other])
    return (one * one + other * other).squareRoot()
  }

  /// Whether a comparison is not yet decided.
  func isOpen(_ order: ShownOrder) -> Bool {
    values.indices.contains { one in
      values.indices.contains {
        $0 != one && !order.isAbove(one, $0) && error(one, $0) > 0
      }
    }
  }

  /// Draws a standard normal deviate for each unit; 0 for one that is known exactly.
  func draw(_ random: MersenneTwister, into deviates: inout [Double]) {
    for unit in values.indices {
      let deviate = random.standardNormal()
      deviates[unit] = standardErrors[unit] > 0 ? deviate : 0
    }
  }

  /// Looks for the largest `(e_j - e_k) / √(s_j² + s_k²)` of the open comparisons, with `e = s z`.
  ///
  /// By Cauchy and Schwarz it is at most `√(z_j² + z_k²)`, so that pairs of units with small `z`
  /// need not be looked at: first those beyond 2, then beyond 1, then all.
  func findLargest(
    _ deviates: [Double], _ order: ShownOrder, into largest: inout LargestDifferences
  ) {
    var units: [Int] = []
    units.reserveCapacity(count)
    var threshold = 2.0
    while true {
      largest.removeAll()
      StandardisedDifferences.take(&units, of: deviates, beyond: threshold)
      var place = 0
      while place < units.count {
        let one = units[place]
        let (z, s) = (deviates[one], standardErrors[one])
        guard 2 * z * z > largest.leastSquare else { break }
        place += 1
        var next = place
        while next < units.count {
          let other = units[next]
          let (otherZ, otherS) = (deviates[other], standardErrors[other])
          guard z * z + otherZ * otherZ > largest.leastSquare else { break }
          next += 1
          let error = (s * s + otherS * otherS).squareRoot()
          guard error > 0 else { continue }
          let difference = (s * z - otherS * otherZ) / error
          if !order.isAbove(one, other) { largest.insert(difference, one, other) }
          if !order.isAbove(other, one) { largest.insert(-difference, other, one) }
        }
      }
      // Of the units that were left out, each has less than the threshold.
      let most = units.first.map { deviates[$0] * deviates[$0] } ?? 0
      if threshold == 0 || largest.leastSquare >= most + threshold * threshold { break }
      threshold -= 1
    }
  }

  /// The units with `|z|` of at least a threshold, the largest first.
  private static func take(
    _ units: inout [Int], of deviates: [Double], beyond threshold: Double
  ) {
    units.removeAll(keepingCapacity: true)
    var unit = 0
    while unit < deviates.count {
      if abs(deviates[unit]) >= threshold { units.append(unit) }
      unit += 1
    }
    guard units.count <= 32 else {
      units.sort { abs(deviates[$0]) > abs(deviates[$1]) }
      return
    }
    // Few units, as in most draws, are put in order faster in place.
    var end = 1
    while end < units.count {
      let unit = units[end]
      let size = abs(deviates[unit])
      var place = end
      while place > 0, abs(deviates[units[place - 1]]) < size {
        units[place] = units[place - 1]
        place -= 1
      }
      units[place] = unit
      end += 1
    }
  }
}
