import Foundation
import Stats

/// Rank sets as they are defined.
///
/// The factors of all units are multiplied at evenly spaced points: slow, but nothing is
/// interpolated.
struct ExactRankSets {
  struct Unit {
    var value: Double
    var standardError: Double
  }

  let units: [Unit]
  let level: ConfidenceLevel

  /// Takes a set's critical values for the critical values of the steps, and decides with them.
  ///
  /// - Returns: The set that they lead to, and by how much the worst of them is wrong; nil if there
  ///   are too many of them or too few.
  func check(_ set: RankSet, of unit: Int) -> (ranks: ClosedRange<Int>, error: Double)? {
    let own = units[unit]
    var others = units.indices.filter { $0 != unit }.map { Other(own, units[$0]) }
    var (error, decided) = (0.0, true)
    for critical in set.criticalValues {
      guard decided else { return nil }
      let excess = tail(critical, steepest: max(1, others.map(\.slope).max() ?? 1), others)
      // The logarithm of the tail falls by nearly this much.
      let slope = critical + 1 / critical
      error = max(error, (excess / (1 - level.share) - 1).magnitude / slope)
      decided = false
      for index in others.indices where others[index].shown == 0 {
        guard others[index].statistic.magnitude > critical else { continue }
        others[index].shown = others[index].statistic > 0 ? 1 : -1
        decided = true
      }
    }
    guard !decided || others.isEmpty else { return nil }
    let (above, below) = (others.count { $0.shown < 0 }, others.count { $0.shown > 0 })
    return (1 + above...units.count - below, error)
  }

  private struct Other {
    let slope: Double
    let reach: Double
    let statistic: Double
    /// 1 if the unit is shown to be above this one, -1 if below.
    var shown = 0

    init(_ own: Unit, _ other: Unit) {
      let difference = hypot(own.standardError, other.standardError)
      slope = own.standardError / other.standardError
      reach = difference / other.standardError
      statistic = (own.value - other.value) / difference
    }

    /// `U - L` is 1 less the two tails that are still open.
    func logarithm(_ t: Double, _ critical: Double) -> Double {
      var tails = 0.0
      if shown >= 0 { tails += erfc((reach * critical + slope * t) / 2.0.squareRoot()) / 2 }
      if shown <= 0 { tails += erfc((reach * critical - slope * t) / 2.0.squareRoot()) / 2 }
      return log1p(-tails)
    }
  }

  private func tail(_ critical: Double, steepest: Double, _ others: [Other]) -> Double {
    let step = 0.15 / steepest
    let last = Int(7 / step)
    var tail = 0.0
    for node in -last...last {
      let t = Double(node) * step
      var logarithm = 0.0
      for other in others {
        logarithm += other.logarithm(t, critical)
        if logarithm < -40 { break }
      }
      tail -= exp(-t * t / 2) * expm1(logarithm)
    }
    return tail * step / (2 * Double.pi).squareRoot()
  }
}
