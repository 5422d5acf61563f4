import Stats
import Testing

@Suite("Changes of rank")
struct RankChangeTests {
  @Test("are words only where no possible change is none")
  func direction() {
    let up = RankChange(to: (2, 1...3), from: (8, 5...9))
    #expect(up.places == 6 && up.possible == 2...8 && up.direction == .higher)
    let down = RankChange(to: (8, 5...9), from: (2, 1...3))
    #expect(down.places == -6 && down.possible == -8 ... -2 && down.direction == .lower)
    let touching = RankChange(to: (2, 1...5), from: (8, 5...9))
    #expect(touching.possible == 0...8 && touching.direction == .undecided)
    let unknown = RankChange(to: (2, nil), from: (8, 5...9))
    #expect(unknown.places == 6 && unknown.possible == nil && unknown.direction == .undecided)
  }

  @Test("need each of two ranks with half the error")
  func level() throws {
    #expect(ConfidenceLevel.percent95.forEachOfTwo.percent == 97.5)
    #expect(try ConfidenceLevel(percent: 50).forEachOfTwo.percent == 75)
  }
}
