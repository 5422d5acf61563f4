/// What a colour is for.
enum ColourRole: String, Sendable, CaseIterable {
  /// Behind everything.
  case page
  /// Behind headings of tables.
  case surface
  case text
  /// Notes, axes.
  case muted
  /// Rules and grids, which nobody needs to see.
  case rule
  /// What is usual: dots, whiskers, links.
  case accent
  /// The one that a report is about.
  case highlight
  case rise
  case fall
}

/// The colours of reports by day and by night.
struct Theme: Sendable {
  private let colours: [ColourRole: Colour]

  subscript(role: ColourRole) -> Colour { colours[role] ?? .black }

  static let light = Theme(colours: [
    .page: Colour(0xFFFFFF), .surface: Colour(0xEEF3F8), .text: Colour(0x1A1F26),
    .muted: Colour(0x566170), .rule: Colour(0xCBD3DC), .accent: Colour(0x1F5FA6),
    .highlight: Colour(0xB3410E), .rise: Colour(0x17703A), .fall: Colour(0xB3261E),
  ])

  static let dark = Theme(colours: [
    .page: Colour(0x12171D), .surface: Colour(0x1E2630), .text: Colour(0xE8EDF2),
    .muted: Colour(0xA5B0BC), .rule: Colour(0x3D4854), .accent: Colour(0x79B8F2),
    .highlight: Colour(0xFFAE70), .rise: Colour(0x6CD08F), .fall: Colour(0xFF9C94),
  ])

  /// The colours of the levels of a scale, worst first: orange, grey in the middle, blue.
  ///
  /// The two hues stay apart for all usual kinds of colour blindness, and their lightness falls
  /// from the middle to the ends, so that a copy in black and white can be read too.
  ///
  /// - Parameters:
  ///   - worse: Levels on the dissatisfied side.
  ///   - middle: Levels that are on neither side, 0 or 1.
  ///   - better: Levels on the satisfied side.
  static func levels(worse: Int, middle: Int, better: Int) -> [Colour] {
    let orange: [UInt32] = [0x8A3A0C, 0xB75A20, 0xDB8448, 0xEDAF80, 0xF6D5BC]
    let blue: [UInt32] = [0xD3E4F4, 0xA5C8E8, 0x6FA5D6, 0x3C7EBB, 0x1D568F]
    func side(_ count: Int, of ramp: [UInt32]) -> [Colour] {
      // Few levels use neither the darkest nor the lightest colour.
      let margin = count <= 2 ? 1.0 : 0
      return (0..<count).map { place in
        let share = count == 1 ? 0.5 : Double(place) / Double(count - 1)
        return Colour(along: ramp, at: margin + share * (Double(ramp.count - 1) - 2 * margin))
      }
    }
    return side(worse, of: orange) + Array(repeating: Colour(0xCDD2D8), count: middle)
      + side(better, of: blue)
  }
}

extension Colour {
  /// The colour at a place between those of a ramp; 0 is the first.
  fileprivate init(along ramp: [UInt32], at place: Double) {
    let first = min(Int(place), ramp.count - 2)
    let share = place - Double(first)
    let mixed = [16, 8, 0].map { (shift: UInt32) -> UInt32 in
      let (from, to) = (
        Double(ramp[first] >> shift & 0xFF), Double(ramp[first + 1] >> shift & 0xFF)
      )
      return UInt32((from + share * (to - from)).rounded()) << shift
    }
    self.init(mixed.reduce(0, |))
  }
}
