internal import Synchronization

/// The names of a catalogue, folded for comparing.
///
/// Folding ten thousand names takes longer than reading them, and files that give codes never need
/// it: it is done when the first name is looked for.
final class UnitNameIndex: Sendable {
  /// The folded names, and where each spelling stands.
  struct Content: Sendable {
    let names: [UnitName]
    let byToned: [String: [Int]]
    let byPlain: [String: [Int]]
  }

  private let units: [Unit]
  private let content = Mutex<Content?>(nil)

  init(units: [Unit]) {
    self.units = units
  }

  /// The index, made at the first call.
  var made: Content {
    content.withLock { content in
      if let content { return content }
      let names = units.map { UnitName($0.name) }
      let new = Content(
        names: names, byToned: Dictionary(grouping: units.indices) { names[$0].toned },
        byPlain: Dictionary(grouping: units.indices) { names[$0].plain })
      content = new
      return new
    }
  }
}
