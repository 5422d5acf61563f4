public import Survey

/// One value of a table, before any rounding and in no language yet.
///
/// There is no percent cell: an index is a `decimal` and its column's heading carries the sign, so
/// that the same figure is a number in every format.
public enum Cell: Sendable, Hashable {
  /// A name or a code, as the data spell it.
  case text(String)
  /// Words of the program.
  case bilingual(Bilingual)
  /// How many.
  case count(Int)
  /// A figure in full precision, and the decimals people see.
  case decimal(Double, decimals: Int)
  /// Exact points of a score sheet: 1500 is 15.00.
  case hundredths(Int)
  /// The two bounds of an interval, and the decimals people see.
  case interval(lower: Double, upper: Double, decimals: Int)
  /// A place in a ranking, from 1.
  case rank(Int)
  /// The best and the worst place that cannot be excluded.
  case rankSet(best: Int, worst: Int)
  /// A day as `yyyy-mm-dd`.
  case day(String)
  /// What cannot be computed: never 0.
  case missing
  /// What must not be shown, and why: an index of too few forms.
  case withheld(Bilingual)
}

extension Cell {
  /// True if a column of this kind may hold the cell.
  ///
  /// A missing or withheld value fits everywhere.
  func fits(_ kind: Column.Kind) -> Bool {
    switch self {
    case .text, .bilingual: kind == .text
    case .count, .decimal, .hundredths, .rank: kind == .number
    case .interval: kind == .interval
    case .rankSet: kind == .rankSet
    case .day: kind == .day
    case .missing, .withheld: true
    }
  }

  /// True if the cell holds what its case promises: finite numbers, ordered bounds, real ranks.
  var isSound: Bool {
    switch self {
    case .decimal(let value, let decimals):
      value.isFinite && decimals >= 0
    case .interval(let lower, let upper, let decimals):
      lower.isFinite && upper.isFinite && lower <= upper && decimals >= 0
    case .rank(let rank):
      rank >= 1
    case .rankSet(let best, let worst):
      best >= 1 && best <= worst
    case .day(let day):
      day.utf8.count == 10
        && day.utf8.enumerated().allSatisfy { index, byte in
          index == 4 || index == 7
            ? byte == UInt8(ascii: "-")
            : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    case .text, .bilingual, .count, .hundredths, .missing, .withheld:
      true
    }
  }
}
