internal import Foundation

/// A colour of the screen.
struct Colour: Sendable, Hashable {
  static let black = Colour(0x000000)
  static let white = Colour(0xFFFFFF)

  /// Red, green and blue, 8 bits each.
  let value: UInt32

  init(_ value: UInt32) {
    precondition(value <= 0xFFFFFF, "A colour has 24 bits.")
    self.value = value
  }

  /// `#rrggbb`, as CSS and SVG spell it.
  var hex: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// How far two colours can be told apart, `1...21`.
  ///
  /// Source: Web Content Accessibility Guidelines 2.1, contrast ratio; letters need 4.5, signs 3.
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Black or white, whichever is easier to read upon this colour: always at least 4.5.
  var ink: Colour {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }

  /// The relative luminance of WCAG 2.1.
  private var luminance: Double {
    func linear(_ shift: UInt32) -> Double {
      let share = Double(value >> shift & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
