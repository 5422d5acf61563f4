/// Groups of units that cannot be told apart, as letters beside a ranking show them.
///
/// Two units share a group exactly if they are not shown to differ. A unit may belong to several
/// groups; to none can a unit be added. Groups are formed from the top: of the best unit that has a
/// neighbour with whom it shares none yet, with the lowest such neighbour, and all between and
/// around them that differ from none of the group.
///
/// Source: compact letter displays, Piepho (2004), Journal of Computational and Graphical Statistics
/// 13, 456–466; the groups are a cover of the graph of pairs by cliques, Gramm et al. (2007),
/// Computational Statistics and Data Analysis 52, 725–736.
public struct RankGroups: Sendable, Equatable {
  /// For each unit its groups, counted from 0, in ascending order.
  public let groups: [[Int]]
  /// How many groups there are.
  public let count: Int

  /// - Parameters:
  ///   - values: Of the units; groups are numbered from those with the largest value.
  ///   - order: Who is shown to be above whom.
  ///   - isCompared: Whether a unit takes part; others belong to no group.
  /// - Complexity: O(groups · units² / 64).
  public init(
    values: [Double], order: ShownOrder, isCompared: (Int) -> Bool = { _ in true }
  ) {
    precondition(values.count == order.count, "Each unit has a value.")
    let units = values.indices.filter(isCompared).sorted {
      (values[$1], $0) < (values[$0], $1)
    }
    /// For each unit, by its place from the top, those that it is not told apart from.
    let alike = units.map { one in
      UnitSet(
        units.indices.filter { units[$0] != one && !order.isApart(one, units[$0]) }, of: units)
    }
    var uncovered = alike
    var found: [[Int]] = []
    for place in units.indices {
      if alike[place].isEmpty { found.append([place]) }
      while let other = uncovered[place].last {
        var candidates = alike[place].intersection(alike[other])
        var members = [place, other]
        while let next = candidates.first {
          members.append(next)
          candidates = candidates.intersection(alike[next])
        }
        let group = UnitSet(members, of: units)
        for member in members { uncovered[member].subtract(group) }
        found.append(members.sorted())
      }
    }
    var groups: [[Int]] = Array(repeating: [], count: values.count)
    found.sort { $0.lexicographicallyPrecedes($1) }
    for (group, places) in found.enumerated() {
      for place in places { groups[units[place]].append(group) }
    }
    self.groups = groups
    count = found.count
  }
}

/// Some of the units, by their places.
private struct UnitSet {
  private var words: [UInt64]

  init(_ members: [Int], of units: [Int]) {
    words = Array(repeating: 0, count: (units.count + 63) / 64)
    for member in members { words[member >> 6] |= 1 << UInt64(member & 63) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var first: Int? {
    words.firstIndex { $0 != 0 }.map { $0 << 6 + words[$0].trailingZeroBitCount }
  }

  var last: Int? {
    words.lastIndex { $0 != 0 }.map { $0 << 6 + 63 - words[$0].leadingZeroBitCount }
  }

  func intersection(_ other: UnitSet) -> UnitSet {
    var common = self
    for place in words.indices { common.words[place] &= other.words[place] }
    return common
  }

  mutating func subtract(_ other: UnitSet) {
    for place in words.indices { words[place] &= ~other.words[place] }
  }
}
