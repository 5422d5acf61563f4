import Testing

@testable import Reports

@Suite("Theme")
struct ThemeTests {
  // https://webaim.org/resources/contrastchecker/
  @Test(
    "contrast is WCAG's",
    arguments: [
      (0x000000, 0xFFFFFF, 21.0), (0x777777, 0xFFFFFF, 4.48), (0x0000FF, 0xFFFFFF, 8.59),
      (0xFF0000, 0x00FF00, 2.91), (0x123456, 0x123456, 1),
    ])
  func contrast(one: UInt32, other: UInt32, expected: Double) {
    #expect(abs(Colour(one).contrast(with: Colour(other)) - expected) < 0.005)
    #expect(Colour(one).contrast(with: Colour(other)) == Colour(other).contrast(with: Colour(one)))
  }

  @Test("everything that is read reaches AA by day and by night", arguments: [false, true])
  func roles(isDark: Bool) {
    let theme = isDark ? Theme.dark : .light
    for role in ColourRole.allCases where ![.page, .surface, .rule].contains(role) {
      for ground in [ColourRole.page, .surface] {
        let contrast = theme[role].contrast(with: theme[ground])
        #expect(contrast >= 4.5, "\(role.rawValue) upon \(ground.rawValue): \(contrast)")
      }
    }
  }

  @Test("numbers upon the bars of any scale reach AA", arguments: 2...10)
  func levels(count: Int) {
    for better in 1..<count {
      let middle = count.isMultiple(of: 2) ? 0 : 1
      let worse = count - better - middle
      guard worse >= 0 else { continue }
      let colours = Theme.levels(worse: worse, middle: middle, better: better)
      #expect(colours.count == count)
      #expect(Set(colours).count == count, "each level has a colour of its own")
      for colour in colours { #expect(colour.contrast(with: colour.ink) >= 4.5) }
    }
  }

  @Test("a colour is spelled with six digits")
  func hex() {
    #expect(Colour(0x00_0A_FF).hex == "#000aff")
  }
}
