internal import GRDB

/// The values that a trait takes in a store, and which of them each number of its column means.
struct TraitValues: Sendable {
  let trait: Trait
  /// The first is that of the forms that do not tell.
  let values: [TraitValue]
  /// For each number of the trait's column its place in `values`.
  let places: [Int32]

  /// The values that the store knows.
  init(_ db: Database, _ trait: Trait, _ catalogue: UnitCatalogue) throws {
    switch trait {
    case .channel: self.init(channels: trait)
    case .commune: try self.init(communes: trait, db, catalogue)
    case .field, .respondentType, .gender, .ageGroup: try self.init(labels: trait, db)
    }
  }

  private init(_ trait: Trait, known: [TraitValue], placeOfNumber: [Int: Int]) {
    self.trait = trait
    values = [.unknown(trait)] + known
    var places = [Int32](repeating: 0, count: (placeOfNumber.keys.max() ?? 0) + 1)
    for (number, place) in placeOfNumber { places[number] = Int32(place + 1) }
    self.places = places
  }

  private init(channels trait: Trait) {
    let channels = Channel.allCases
    self.init(
      trait, known: channels.map { TraitValue(key: $0.word, name: $0.name) },
      placeOfNumber: Dictionary(
        uniqueKeysWithValues: channels.enumerated().map { (Int($1.rawValue), $0) }))
  }

  /// Communes in the catalogue's order.
  private init(communes trait: Trait, _ db: Database, _ catalogue: UnitCatalogue) throws {
    var known: [TraitValue] = []
    var placeOfCode: [String: Int] = [:]
    for unit in catalogue.units where unit.level == .commune {
      placeOfCode[unit.code] = known.count
      known.append(TraitValue(key: unit.code, name: unit.name))
    }
    var placeOfNumber: [Int: Int] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, code FROM unit") {
      if let commune = catalogue.ancestor(of: row["code"], at: .commune) {
        placeOfNumber[row["id"]] = placeOfCode[commune.code]
      }
    }
    self.init(trait, known: known, placeOfNumber: placeOfNumber)
  }

  /// Labels by their words without marks, so that `dat_dai` and `Đất đai` are one field.
  private init(labels trait: Trait, _ db: Database) throws {
    let labels = try ImportRegister(db).labels().filter { $0.kind == trait.labelKind }
    let spellings = Dictionary(grouping: labels) { Folding.plain($0.text) }
    let keys = spellings.keys.sorted()
    var known: [TraitValue] = []
    var placeOfNumber: [Int: Int] = [:]
    for (place, key) in keys.enumerated() {
      let same = (spellings[key] ?? []).sorted { $0.id < $1.id }
      let fullest = same.first { $0.key != key } ?? same.first
      known.append(TraitValue(key: key, name: fullest?.text ?? key))
      for label in same { placeOfNumber[Int(label.id)] = place }
    }
    self.init(trait, known: known, placeOfNumber: placeOfNumber)
  }
}
