internal import GRDB

/// Which cell a response belongs to: its unit of the level, and the values of its traits.
///
/// A cell's key is the unit's place, followed by the values' places and the group as the digits of
/// one number.
struct CellMap: Sendable {
  /// The codes of the level's units that have responses.
  let codes: [String]
  /// For each unit id of the store its place in `codes`, or -1.
  let placeOfUnit: [Int32]
  let traits: [TraitValues]
  /// Whether responses are divided into `SerialGroups`.
  let isGrouped: Bool

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
      guard let code = request.counting(row["code"], catalogue) else { continue }
      if let place = placeOfCode[code] {
        placeOfUnit[id] = place
      } else {
        let place = Int32(codes.count)
        placeOfCode[code] = place
        placeOfUnit[id] = place
        codes.append(code)
      }
    }
    self.init(
      codes: codes, placeOfUnit: placeOfUnit,
      traits: try request.traits.map { try TraitValues(db, $0, catalogue) },
      isGrouped: request.isGrouped)
    let fewest = max(1, codes.count) * (isGrouped ? SerialGroups.count : 1)
    let highest = traits.reduce((partialValue: fewest, overflow: false)) {
      $0.overflow ? $0 : $0.partialValue.multipliedReportingOverflow(by: $1.values.count)
    }
    if highest.overflow { throw TooManyCells(traits: request.traits) }
  }

  init(codes: [String], placeOfUnit: [Int32], traits: [TraitValues], isGrouped: Bool = false) {
    self.codes = codes
    self.placeOfUnit = placeOfUnit
    self.traits = traits
    self.isGrouped = isGrouped
  }

  /// Whether a cell is a unit and nothing less.
  var isByUnitAlone: Bool { traits.isEmpty && !isGrouped }

  /// The unit's place and the values' places that a key stands for.
  func parts(of key: Int) -> (unit: Int, values: [Int]) {
    var rest = key
    var values: [Int] = []
    if isGrouped {
      values.append(rest % SerialGroups.count)
      rest /= SerialGroups.count
    }
    for trait in traits.reversed() {
      values.append(rest % trait.values.count)
      rest /= trait.values.count
    }
    return (rest, values.reversed())
  }
}

extension TallyRequest {
  /// The code under which the responses of a unit are counted; nil where they are not.
  fileprivate func counting(_ code: String, _ catalogue: UnitCatalogue) -> String? {
    if isWhole { return catalogue.unit(code: code).map { _ in "" } }
    let owner = catalogue.ancestor(of: code, at: level)?.code
    return unit == nil || unit?.code == owner ? owner : nil
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
