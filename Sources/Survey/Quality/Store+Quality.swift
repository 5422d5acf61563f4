internal import GRDB

extension Store {
  /// Forms that are looked at together, at most, unless one unit has more: 80 MB.
  private static let mostForms = 1_000_000

  /// Looks for forms of a period that are too much alike to have been filled in independently.
  ///
  /// The responses are read once, or once for each million of them, and a second time where a unit
  /// is flagged. Nothing is changed.
  ///
  /// - Throws: `StoreError`, `FormChanged`.
  public func quality(_ request: QualityRequest, catalogue: UnitCatalogue) throws -> QualityReport {
    try translating {
      try queue.read { db in
        try QualityReader(db, request, catalogue).report(formsAtOnce: Store.mostForms)
      }
    }
  }

  /// The same, of the likeliest level that has forms where none is named.
  ///
  /// - Throws: `StoreError`, `FormChanged`.
  public func quality(
    form: Form, period: Period, level: UnitLevel?, graceDays: Int, catalogue: UnitCatalogue
  ) throws -> QualityReport {
    let levels = level.map { [$0] } ?? UnitLevel.usual(in: catalogue, period: period)
    func report(_ level: UnitLevel) throws -> QualityReport {
      var request = QualityRequest(form: form, period: period, level: level)
      request.graceDays = graceDays
      return try quality(request, catalogue: catalogue)
    }
    var first: QualityReport?
    for level in levels {
      let report = try report(level)
      if !report.units.isEmpty { return report }
      first = first ?? report
    }
    return try first ?? report(.district)
  }
}

/// Reads the forms of a period, a part of the units at a time, and judges them.
struct QualityReader {
  private let db: Database
  private let request: QualityRequest
  /// For each unit id of the store, its unit of the level.
  private let unitOfId: [Int64: Unit]
  private let catalogue: UnitCatalogue
  private let formId: Int64?
  private let checks: Set<QualityCheck>

  init(_ db: Database, _ request: QualityRequest, _ catalogue: UnitCatalogue) throws {
    self.db = db
    self.request = request
    self.catalogue = catalogue
    formId = try ImportRegister(db).knownFormId(request.form)
    let items = request.form.items.count
    checks = Set(QualityCheck.allCases.filter { $0.fewestItems <= items })
    var unitOfId: [Int64: Unit] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, code FROM unit") {
      unitOfId[row["id"]] = catalogue.ancestor(of: row["code"], at: request.level)
    }
    self.unitOfId = unitOfId
  }

  func report(formsAtOnce most: Int) throws -> QualityReport {
    guard let formId else {
      return try QualityReport(request: request, evidence: [], withoutUnit: 0)
    }
    let counts = try Row.fetchAll(
      db,
      sql: """
        SELECT unit_id, count(*) AS forms FROM response NOT INDEXED
        WHERE form_id = ? AND received >= ? AND received < ? GROUP BY unit_id ORDER BY unit_id
        """, arguments: [formId, request.period.start.number, request.period.end.number]
    ).map { (unit: $0["unit_id"] as Int64, forms: $0["forms"] as Int) }
    let counted = counts.filter { unitOfId[$0.unit] != nil }
    var evidence: [String: UnitEvidence] = [:]
    for part in QualityReader.parts(counted, most: most) {
      let (sequences, patterns) = try scan(formId, part).run(db)
      for sequence in sequences {
        guard let unit = unitOfId[sequence.unit] else { continue }
        try evidence[unit.code, default: UnitEvidence()].add(
          SequenceEvidence(sequence, patterns, checks: checks))
      }
    }
    var report = try QualityReport(
      request: request,
      evidence: catalogue.units.compactMap { unit in evidence[unit.code].map { (unit, $0) } },
      withoutUnit: counts.reduce(0) { $0 + (unitOfId[$1.unit] == nil ? $1.forms : 0) })
    report.flagged = try flagged(of: report, formId, counted, most)
    return report
  }

  /// Splits units into parts of about as many forms.
  static func parts(_ counts: [(unit: Int64, forms: Int)], most: Int) -> [[Int64]] {
    var parts: [[Int64]] = []
    var forms = 0
    for (unit, count) in counts {
      if parts.isEmpty || forms + count > most {
        parts.append([])
        forms = 0
      }
      parts[parts.count - 1].append(unit)
      forms += count
    }
    return parts
  }

  private func scan(_ formId: Int64, _ units: [Int64]) throws -> FormScan {
    var isRead = [Bool](repeating: false, count: Int(units.max() ?? 0) + 1)
    for unit in units { isRead[Int(unit)] = true }
    let due = request.period.lastDay.advanced(by: request.graceDays)
    let imports = try Row.fetchAll(db, sql: "SELECT id, imported_at FROM import")
    let late = imports.filter { row in Day(row["imported_at"] as String).map { $0 > due } ?? false }
    return FormScan(
      formId: formId, items: request.form.items.count,
      days: request.period.start.number..<request.period.end.number, isRead: isRead,
      lateImports: Set(late.map { $0["id"] }))
  }

  /// The forms that the flags of their units are about.
  private func flagged(
    of report: QualityReport, _ formId: Int64, _ counts: [(unit: Int64, forms: Int)], _ most: Int
  ) throws -> [QualityReport.FlaggedForm] {
    var checks = Dictionary(
      uniqueKeysWithValues: report.units.map { ($0.unit.code, Set($0.flags)) })
    let days = Dictionary(grouping: report.days.filter(\.isFlagged), by: \.unit.code)
    for code in days.keys { checks[code, default: []].insert(.sameDay) }
    let flagged = counts.filter { count in
      unitOfId[count.unit].map { checks[$0.code]?.isEmpty == false } ?? false
    }
    var marked: [String: [Int64: Set<QualityCheck>]] = [:]
    for part in QualityReader.parts(flagged, most: most) {
      let (sequences, patterns) = try scan(formId, part).run(db)
      for sequence in sequences {
        guard let unit = unitOfId[sequence.unit] else { continue }
        let marker = FlagMarker(
          patterns: patterns, checks: checks[unit.code] ?? [],
          days: Set((days[unit.code] ?? []).map(\.day.number)))
        marked[unit.code, default: [:]].merge(try marker.marks(sequence)) { $0.union($1) }
      }
    }
    return try report.units.flatMap { try forms(marked[$0.unit.code] ?? [:], of: $0.unit) }
  }

  private func forms(
    _ marks: [Int64: Set<QualityCheck>], of unit: Unit
  ) throws -> [QualityReport.FlaggedForm] {
    let statement = try db.makeStatement(sql: "SELECT serial, received FROM response WHERE id = ?")
    return try marks.sorted { $0.key < $1.key }.compactMap { id, checks in
      try Row.fetchOne(statement, arguments: [id]).map { row in
        QualityReport.FlaggedForm(
          id: id, serial: row["serial"], unit: unit, day: Day(number: row["received"]),
          checks: QualityCheck.allCases.filter(checks.contains))
      }
    }
  }
}
