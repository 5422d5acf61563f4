import Testing

@testable import Stats

@Suite("Groups that cannot be told apart")
struct RankGroupsTests {
  @Test("share letters as far as they overlap")
  func letters() throws {
    // a: 90 and 88; b: 88, 85 and 84; 60 is apart from all.
    let values = [60.0, 85, 90, 84, 88]
    var order = ShownOrder(count: 5)
    for other in [0, 1, 3] { order.showAbove(2, other) }
    for one in [1, 2, 3, 4] { order.showAbove(one, 0) }
    let groups = RankGroups(values: values, order: order)
    #expect(groups.groups == [[2], [1], [0], [1], [0, 1]] && groups.count == 3)
  }

  @Test("need no order of precision: a sure unit apart from one that others overlap")
  func unequal() throws {
    // The middle unit is unsure and overlaps both; so do the outer pair's partners.
    let order = try RankSets.order(
      estimates: [(90, 1), (85, 10), (80, 1), (84, 0.1)], level: .percent95)
    let groups = RankGroups(values: [90, 85, 80, 84], order: order)
    #expect(groups.groups == [[0], [0, 1, 2], [2], [1]])
  }

  @Test(
    "are shared exactly by what is not told apart, and are as large as can be", arguments: 1...60)
  func definition(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...80, using: &random)
    let values = (0..<count).map { _ in Double(Int.random(in: 0...40, using: &random)) }
    var order = ShownOrder(count: count)
    for one in 0..<count {
      for other in 0..<count where values[one] > values[other] {
        if Int.random(in: 0...seed, using: &random) > 0 { order.showAbove(one, other) }
      }
    }
    let found = RankGroups(values: values, order: order)
    for one in 0..<count {
      for other in 0..<count where other != one {
        let isShared = found.groups[one].contains { found.groups[other].contains($0) }
        #expect(isShared != order.isApart(one, other))
      }
    }
    let groups = (0..<found.count).map { group in
      (0..<count).filter { found.groups[$0].contains(group) }
    }
    for group in groups {
      #expect(!group.isEmpty)
      #expect(
        !(0..<count).contains { unit in
          !group.contains(unit) && group.allSatisfy { !order.isApart(unit, $0) }
        })
    }
    #expect(Set(groups).count == groups.count)
    // The first group has the best unit.
    let best = try #require(values.max())
    #expect(groups[0].contains { values[$0] == best })
    #expect(found.groups.allSatisfy { $0 == $0.sorted() && !$0.isEmpty })
  }

  @Test("are as few as can be where all are equally precise", arguments: 1...20)
  func intervals(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let values = (0..<50).map { _ in Double.random(in: 50...95, using: &random) }
    let order = try RankSets.order(estimates: values.map { ($0, 2) }, level: .percent95)
    let sorted = values.sorted(by: >)
    // Each group begins with a unit whose lowest neighbour is lower than those of all above it.
    let reach = sorted.map { value in
      sorted.lastIndex { other in
        !order.isApart(
          values.firstIndex(of: value) ?? 0, values.firstIndex(of: other) ?? 0)
      } ?? 0
    }
    let expected = Set(reach).count
    #expect(RankGroups(values: values, order: order).count == expected)
  }

  @Test("leave out what is not compared")
  func edges() {
    let groups = RankGroups(values: [3, 2, 1], order: ShownOrder(count: 3)) { $0 != 1 }
    #expect(groups.groups == [[0], [], [0]] && groups.count == 1)
    #expect(RankGroups(values: [], order: ShownOrder(count: 0)).count == 0)
    #expect(RankGroups(values: [5], order: ShownOrder(count: 1)).groups == [[0]])
  }

  // R 4.2.2 on the scores of `ranks-pisa2018-math.csv`: p.adjust(2 * pnorm(-t), "holm") <= alpha
  @Test(
    "rest on as many decided pairs of countries as R's Holm procedure",
    arguments: [(95.0, 496), (50, 535), (99.9, 453)])
  func holm(percent: Double, pairs: Int) throws {
    let table = try OracleTable("ranks-pisa2018-math.csv").rows
    let order = try RankSets.order(
      estimates: table.map { ($0.number("score"), $0.number("se")) },
      level: ConfidenceLevel(percent: percent))
    var decided = 0
    for one in 0..<38 {
      for other in 0..<38 where order.isAbove(one, other) {
        #expect(table[one].number("score") > table[other].number("score"))
        decided += 1
      }
    }
    #expect(decided == pairs)
  }
}
