/// Finds the unit that a record is about, from all columns that name one.
struct UnitDecoder {
  /// A column that names a unit, and the level it is about.
  private struct Column {
    let place: Int
    let level: UnitLevel?
    let heading: String
  }

  private static let roles: [(ColumnRole, UnitLevel?)] = [
    (.province, .province), (.department, .department), (.district, .district),
    (.commune, .commune), (.unit, nil),
  ]

  private let catalogue: UnitCatalogue
  private let columns: [Column]
  /// Their places alone, for records with units that have been seen.
  private let places: [Int]
  /// The unit of records that name none.
  private let fallback: Int?
  private let dependsOnDay: Bool
  private var seen = ByteMap()
  private var failures: [Rejection] = []
  /// What the record that is being decoded says about its unit, with its hash.
  private var key: [UInt8] = []
  private var hash: UInt64 = 0

  /// Columns that are left out because the catalogue has no unit of their level.
  let unused: [String]

  init(map: ColumnMap, catalogue: UnitCatalogue, fallback: Unit?) {
    self.catalogue = catalogue
    let levels = Set(catalogue.levels)
    var columns: [Column] = []
    var unused: [String] = []
    for (role, level) in UnitDecoder.roles {
      guard let place = map.uses.firstIndex(of: .role(role)) else { continue }
      if let level, !levels.contains(level) {
        unused.append(map.headings[place])
      } else {
        columns.append(Column(place: place, level: level, heading: map.headings[place]))
      }
    }
    self.columns = columns
    places = columns.map(\.place)
    self.unused = unused
    self.fallback = fallback.flatMap { unit in
      catalogue.units.firstIndex { $0.code == unit.code }
    }
    dependsOnDay = catalogue.units.contains { $0.validFrom != nil || $0.validTo != nil }
  }

  /// Whether a record can be given a unit at all.
  var canFind: Bool { !columns.isEmpty || fallback != nil }

  /// Begins to look for the unit of a record; `unit` is to be asked some work later.
  ///
  /// A country's units fill more memory than a processor's cache holds, and what is looked up has to
  /// be waited for.
  mutating func prepare(_ record: borrowing CSVRecord, day: Day?) {
    key.removeAll(keepingCapacity: true)
    let bytes = record.bytes.span
    for place in places {
      key.append(bytes.extracting(record.trimmed(place)))
      key.append(0x1F)
    }
    if dependsOnDay {
      for shift in stride(from: Int32(0), to: 32, by: 8) {
        key.append(UInt8(truncatingIfNeeded: (day?.number ?? .max) >> shift))
      }
    }
    hash = ByteMap.hash(key.span)
    seen.prepare(hash: hash)
  }

  /// The place in the catalogue of the unit of the record that was prepared.
  ///
  /// - Throws: Why there is none.
  mutating func unit(_ record: borrowing CSVRecord, day: Day?) throws(Rejection) -> Int32 {
    if let known = seen.value(of: key.span, hash: hash) {
      if known >= 0 { return known }
      throw failures[Int(-known) - 1]
    }
    let key = self.key
    switch find(record, day) {
    case .success(let place):
      seen.insert(key.span, place)
      return place
    case .failure(let failure):
      if failures.count < 10_000, key.count <= 400 {
        failures.append(failure)
        seen.insert(key.span, -Int32(failures.count))
      }
      throw failure
    }
  }

  /// From the top down, each column narrows the one below it; the last one filled in counts.
  private func find(_ record: borrowing CSVRecord, _ day: Day?) -> Result<Int32, Rejection> {
    var scope = UnitFinder.Scope(day: day)
    for column in columns {
      let text = record.text(column.place)
      if text.isEmpty { continue }
      scope.level = column.level
      switch catalogue.finder.find(text, scope) {
      case .success(let place): scope.within = place
      case .failure(let failure):
        return .failure(
          Rejection(
            rule: .unknownUnit, column: column.heading, value: text, problem: failure.sentence))
      }
    }
    if let place = scope.within { return .success(Int32(place)) }
    if let fallback {
      // The unit of the command line, too, must have existed on the form's day.
      return catalogue.finder.find(catalogue.units[fallback].code, UnitFinder.Scope(day: day))
        .map { Int32($0) }
        .mapError {
          Rejection(rule: .unknownUnit, column: "", value: "", problem: $0.sentence)
        }
    }
    return .failure(
      Rejection(
        rule: .missingUnit, column: columns.last?.heading ?? "", value: "",
        problem: Bilingual(vi: "thiếu đơn vị", en: "the unit is missing")))
  }
}
