/// Whether any weights at all agree with two margins, given which pairs of categories have forms.
///
/// Weights are a flow from the categories of one margin to those of the other, along the pairs that
/// have forms. If the largest flow is less than the total, a smallest cut tells which categories
/// contradict each other. Edmonds and Karp's algorithm.
struct MarginFlow {
  private let supplies: [Double]
  private let demands: [Double]
  private let open: [[Bool]]
  private var flow: [[Double]]
  private var supplied: [Double]
  private var received: [Double]
  /// What is less than this is rounding.
  private let least: Double

  /// - Parameters:
  ///   - supplies: The counts of the one margin.
  ///   - demands: Those of the other, with the same total.
  ///   - open: For each pair of categories whether it has forms.
  init(supplies: [Double], demands: [Double], open: [[Bool]]) {
    (self.supplies, self.demands, self.open) = (supplies, demands, open)
    flow = supplies.map { _ in Array(repeating: 0, count: demands.count) }
    supplied = Array(repeating: 0, count: supplies.count)
    received = Array(repeating: 0, count: demands.count)
    least = 1e-9 * max(supplies.reduce(0, +), demands.reduce(0, +))
  }

  /// Categories of the first margin whose forms are only in those of the second, which count less.
  ///
  /// - Returns: nil if the margins agree.
  mutating func contradiction() -> (categories: [Int], others: [Int])? {
    while true {
      let search = Search(self)
      guard let end = search.end else {
        let categories = supplies.indices.filter { search.reached[$0] }
        let others = demands.indices.filter { search.reachedOther[$0] }
        let excess =
          categories.reduce(0) { $0 + supplies[$1] } - others.reduce(0) { $0 + demands[$1] }
        return excess > least ? (categories, others) : nil
      }
      push(along: search, to: end)
    }
  }

  /// Sends along the path that was found as much as it bears.
  private mutating func push(along search: Search, to end: Int) {
    var path: [(from: Int, to: Int, isForward: Bool)] = []
    var (other, start) = (end, 0)
    while let from = search.from[other] {
      path.append((from, other, true))
      start = from
      guard let back = search.back[from] else { break }
      path.append((from, back, false))
      other = back
    }
    let amount = path.reduce(
      min(demands[end] - received[end], supplies[start] - supplied[start])
    ) { $1.isForward ? $0 : min($0, flow[$1.from][$1.to]) }
    supplied[start] += amount
    received[end] += amount
    for step in path { flow[step.from][step.to] += step.isForward ? amount : -amount }
  }

  /// What can be reached from categories with something left to give.
  private struct Search {
    var reached: [Bool]
    var reachedOther: [Bool]
    /// From which category of the first margin one of the second was reached, and the reverse.
    var from: [Int?]
    var back: [Int?]
    /// A category of the second margin that still wants something.
    var end: Int?

    init(_ network: MarginFlow) {
      reached = zip(network.supplies, network.supplied).map { $0 - $1 > network.least }
      reachedOther = network.demands.map { _ in false }
      from = network.demands.map { _ in nil }
      back = network.supplies.map { _ in nil }
      var queue = reached.indices.filter { reached[$0] }
      var next = 0
      while next < queue.count, end == nil {
        let category = queue[next]
        next += 1
        for other in network.demands.indices
        where network.open[category][other] && !reachedOther[other] {
          reachedOther[other] = true
          from[other] = category
          if network.demands[other] - network.received[other] > network.least {
            end = other
            break
          }
          for giver in network.supplies.indices
          where !reached[giver] && network.flow[giver][other] > network.least {
            reached[giver] = true
            back[giver] = other
            queue.append(giver)
          }
        }
      }
    }
  }
}
