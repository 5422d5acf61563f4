/// Draws places of a list, each with the same chance.
public enum Draw: String, Sendable, CaseIterable {
  /// Every set of the size is as likely as any other.
  case simpleRandom = "random"
  /// Every k-th place from a random start.
  case systematic

  /// The places drawn, from 0, in rising order.
  ///
  /// Simple random: the list is gone through once, and a place is taken with the probability
  /// `forms still wanted / places still left` (Knuth, The Art of Computer Programming 2, 3.4.2,
  /// algorithm S). Systematic: with `r` drawn from `0..<N`, the places `⌊(r + i N)/n⌋` for
  /// `i = 0, …, n - 1`, so that every place has the chance `n/N` exactly, whether or not `n` divides
  /// `N`.
  ///
  /// - Parameters:
  ///   - size: How many places, `n`.
  ///   - population: How many there are, `N`, under 2³².
  ///   - generator: Goes on from where it is.
  /// - Throws: `StatsError.countExceedsTotal` for more places than there are.
  public func places(
    _ size: Int, of population: Int, _ generator: MersenneTwister
  ) throws(StatsError) -> [Int] {
    precondition(size >= 0, "A size cannot be negative.")
    guard size <= population else { throw .countExceedsTotal(count: size, total: population) }
    guard size > 0 else { return [] }
    switch self {
    case .systematic:
      let start = generator.number(below: population)
      return (0..<size).map { (start + $0 * population) / size }
    case .simpleRandom:
      var places: [Int] = []
      places.reserveCapacity(size)
      for place in 0..<population where places.count < size {
        if generator.number(below: population - place) < size - places.count {
          places.append(place)
        }
      }
      return places
    }
  }
}
