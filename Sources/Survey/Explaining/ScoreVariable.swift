/// A whole number that a form gives, if it gives one.
enum ScoreVariable: Sendable, Equatable {
  /// The level of an item above the lowest one, by its place in the form; reversed items are turned
  /// round.
  case item(Int)
  /// The mean level of each of some dimensions, averaged, in parts of a level.
  case dimensions([Int])

  /// Into how many parts a level is divided for means: every mean of up to ten answers is whole.
  static let partsOfLevel = 2520

  /// How many parts make one level.
  var parts: Int {
    switch self {
    case .item: 1
    case .dimensions(let places): ScoreVariable.partsOfLevel * places.count
    }
  }
}
