/// Finds the unit that a spelling means: by code, then by name with its marks, then without them.
struct UnitFinder: Sendable {
  /// What is known besides the spelling.
  struct Scope: Hashable {
    /// The level that the column is about.
    var level: UnitLevel?
    /// A unit above, as its place in the catalogue.
    var within: Int?
    /// The day of the form.
    var day: Day?
  }

  private let units: [Unit]
  private let parents: [Int?]
  private let byCode: [String: [Int]]
  private let byNumber: [Int: [Int]]
  private let names: UnitNameIndex

  init(units: [Unit]) {
    self.units = units
    names = UnitNameIndex(units: units)
    let positions = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    parents = units.map { $0.parent.flatMap { positions[$0] } }
    byCode = Dictionary(grouping: units.indices) { units[$0].code.lowercased() }
    byNumber = Dictionary(grouping: units.indices.filter { Int(units[$0].code) != nil }) {
      Int(units[$0].code) ?? 0
    }
  }

  /// The place of the unit in the catalogue.
  ///
  /// A later step is taken only where the one before found nothing: the code as written, the code
  /// as a number (Excel drops leading zeros), the name with marks, the name without.
  func find(_ text: String, _ scope: Scope) -> Result<Int, UnitNotFound> {
    let codes = byCode[text.lowercased()] ?? Int(text).flatMap { byNumber[$0] } ?? []
    let fittingCodes = codes.filter { fits($0, scope) }
    if fittingCodes.count == 1 { return .success(fittingCodes[0]) }
    let name = UnitName(text)
    let index = names.made
    let steps: [() -> [Int]] = [
      { codes }, { index.byToned[name.toned] ?? [] }, { index.byPlain[name.plain] ?? [] },
    ]
    var outside: [Int] = []
    for step in steps {
      let found = step()
      var fitting = found.filter { fits($0, scope) }
      if fitting.count > 1, let kind = name.kind {
        let sameKind = fitting.filter { index.names[$0].kind == kind }
        if !sameKind.isEmpty { fitting = sameKind }
      }
      if fitting.count == 1 { return .success(fitting[0]) }
      if fitting.count > 1 {
        return .failure(UnitNotFound(text: text, reason: .ambiguous(labels(of: fitting))))
      }
      if outside.isEmpty { outside = found }
    }
    return .failure(UnitNotFound(text: text, reason: reason(outside: outside, name, scope)))
  }

  private func fits(_ position: Int, _ scope: Scope) -> Bool {
    if let level = scope.level, units[position].level != level { return false }
    if let day = scope.day, !units[position].exists(on: day) { return false }
    guard let above = scope.within else { return true }
    return isWithin(position, above)
  }

  /// Whether a unit is another one or lies below it.
  func isWithin(_ position: Int, _ above: Int) -> Bool {
    var current: Int? = position
    while let here = current {
      if here == above { return true }
      current = parents[here]
    }
    return false
  }

  private func labels(of positions: [Int]) -> [String] {
    positions.prefix(4).map { "\(units[$0].name) (\(units[$0].code))" }
  }

  /// Why nothing fits: the unit exists at another time or place, or no such name is known.
  private func reason(
    outside: [Int], _ name: UnitName, _ scope: Scope
  ) -> UnitNotFound.Reason {
    let ofLevel = outside.filter { scope.level == nil || units[$0].level == scope.level }
    if let day = scope.day, let position = ofLevel.first(where: { !units[$0].exists(on: day) }) {
      let successor = units[position].successor.flatMap { code in
        units.first { $0.code == code }?.name
      }
      return .notValid(
        labels(of: [position])[0], from: units[position].validFrom, to: units[position].validTo,
        successor: successor)
    }
    if let above = scope.within, let position = ofLevel.first {
      return .elsewhere(labels(of: [position])[0], within: units[above].name)
    }
    // No name is near a text of another length: a comment in the unit's column costs no time.
    let names = names.made.names
    let length = name.plain.utf8.count
    let limit = max(2, length / 3)
    let close =
      units.indices
      .filter { abs(names[$0].plain.utf8.count - length) <= limit }
      .filter { fits($0, Scope(level: scope.level, within: scope.within)) }
      .map { (Folding.distance(names[$0].plain, name.plain), $0) }
      .filter { $0.0 <= limit }
      .sorted { $0 < $1 }
    return .unknown(closest: labels(of: close.prefix(3).map(\.1)))
  }
}
