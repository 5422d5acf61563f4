internal import GRDB

/// Which cell a response belongs to: its unit of the level, and the values of its traits.
///
/// A cell's key is the unit's place, followed by the values' places as the digits of one number.
struct CellMap: Sendable {
  /// The codes of the level's units that have responses.
  let codes: [String]
  /// For each unit id of the store its place in `codes`, or -1.
  let placeOfUnit: [Int32]
  let traits: [TraitValues]

  /// The map of a level's units; of one of them alone where the request names it.
  ///
  /// - Throws: `TooManyCells`, `DatabaseError`.
  init(_ db: Database, _ request: TallyRequest, _ catalogue: UnitCatalogue) throws {
    var codes: [String] = []
    var placeOfCode: [String: Int32] = [:]
    let rows = try Row.fetchAll(db, sql: "SELECT id, code FROM unit ORDER BY id")
    let last: Int = rows.last.map { $0["id"] } ?? 0
    var placeOfUnit = [Int32](repeating: -1, count: last + 1)
    for row in rows {
      let id: Int = row["id"]
      guard let unit = catalogue.ancestor(of: row["code"], at: request.level),
        request.unit == nil || request.unit?.code == unit.code
      else { continue }
      if let place = placeOfCode[unit.code] {
        placeOfUnit[id] = place
      } else {
        let place = Int32(codes.count)
        placeOfCode[unit.code] = place
        placeOfUnit[id] = place
        codes.append(unit.code)
      }
    }
    self.init(
      codes: codes, placeOfUnit: placeOfUnit,
      traits: try request.traits.map { try TraitValues(db, $0, catalogue) })
    let highest = traits.reduce((partialValue: max(1, codes.count), overflow: false)) {
      $0.overflow ? $0 : $0.partialValue.multipliedReportingOverflow(by: $1.values.count)
    }
    if highest.overflow { throw TooManyCells(traits: request.traits) }
  }

  init(codes: [String], placeOfUnit: [Int32], traits: [TraitValues]) {
    self.codes = codes
    self.placeOfUnit = placeOfUnit
    self.traits = traits
  }

  /// The unit's place and the values' places that a key stands for.
  func parts(of key: Int) -> (unit: Int, values: [Int]) {
    var rest = key
    var values: [Int] = []
    for trait in traits.reversed() {
      values.append(rest % trait.values.count)
      rest /= trait.values.count
    }
    return (rest, values.reversed())
  }
}

/// A division of the responses into more cells than memory should hold.
public struct TooManyCells: ExplainedError, Equatable {
  let traits: [Trait]

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Chia phiếu theo \(traits.map(\.name.vi).joined(separator: ", ")) cho quá nhiều nhóm; hãy "
        + "chia theo ít tiêu thức hơn.",
      en: "Dividing the forms by \(traits.map(\.name.en).joined(separator: ", ")) gives too many "
        + "groups; divide by fewer.")
  }
}
