/// The tree of units that forms can be about, and the way from a spelling to a unit.
public struct UnitCatalogue: Sendable {
  /// In the catalogue's order.
  public let units: [Unit]
  private let positionOfCode: [String: Int]
  let finder: UnitFinder

  /// A tree of units whose codes, parents and successors have been checked.
  init(units: [Unit]) {
    self.units = units
    positionOfCode = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    finder = UnitFinder(units: units)
  }

  /// The unit of a code, spelt as in the catalogue.
  public func unit(code: String) -> Unit? {
    positionOfCode[code].map { units[$0] }
  }

  /// The levels of the catalogue's units, from the top.
  public var levels: [UnitLevel] {
    UnitLevel.allCases.filter { level in units.contains { $0.level == level } }
  }

  /// The units of a level that existed during a period, in the catalogue's order.
  public func units(of level: UnitLevel, in period: Period) -> [Unit] {
    units.filter { $0.level == level && $0.exists(in: period) }
  }

  /// The unit itself or the one above it that is of a level.
  public func ancestor(of code: String, at level: UnitLevel) -> Unit? {
    upwards(from: code).first { $0.level == level }
  }

  /// Whether a unit is another one or lies below it.
  func isWithin(_ code: String, _ above: String) -> Bool {
    upwards(from: code).contains { $0.code == above }
  }

  /// The lowest unit that lies above all of some units; nil where there is none.
  func common(of units: [Unit]) -> Unit? {
    guard let first = units.first else { return nil }
    return upwards(from: first.code).dropFirst().first { above in
      units.allSatisfy { isWithin($0.code, above.code) }
    }
  }

  /// The unit and those above it; levels rise strictly, so that the way ends.
  private func upwards(from code: String) -> some Sequence<Unit> {
    sequence(first: unit(code: code)) { $0?.parent.map(unit(code:)) }.lazy.compactMap(\.self)
  }

  /// The one unit that a code or name means, of any level and on any day.
  public func unit(named text: String) throws(UnitNotFound) -> Unit {
    switch finder.find(text, UnitFinder.Scope()) {
    case .success(let position): return units[position]
    case .failure(let failure): throw failure
    }
  }

  /// The one unit that a code or name means where a command is about one unit.
  ///
  /// A district and its town often share a name; then the unit of the level that is usually ranked
  /// is meant, and the town by its code or with its kind: `Thị trấn Kông Chro`.
  public func usualUnit(named text: String) throws(UnitNotFound) -> Unit {
    do {
      return try unit(named: text)
    } catch {
      let level = [UnitLevel.district, .department, .commune].first(where: levels.contains)
      let scope = UnitFinder.Scope(level: level)
      guard case .ambiguous = error.reason,
        case .success(let position) = finder.find(text, scope)
      else { throw error }
      return units[position]
    }
  }
}
