internal import Stats

/// Whether the forms of a period can be trusted, unit by unit.
public struct QualityReport: Sendable {
  /// A form that a flag of its unit is about.
  public struct FlaggedForm: Sendable {
    let id: Int64
    public let serial: String
    /// The unit of the level.
    public let unit: Unit
    public let day: Day
    public let checks: [QualityCheck]
  }

  public let request: QualityRequest
  /// Units with forms, in the catalogue's order.
  public let units: [UnitQuality]
  /// Days on which a unit has at least two forms, unit by unit.
  public let days: [UnitQuality.DayFinding]
  /// The marked forms, unit by unit, each unit's in the order of their storing.
  public internal(set) var flagged: [FlaggedForm] = []
  /// Forms of the period that belong to no unit of the level.
  public let withoutUnit: Int

  /// Whether any unit is flagged.
  public var hasFlags: Bool {
    units.contains { !$0.flags.isEmpty } || days.contains(where: \.isFlagged)
  }

  init(
    request: QualityRequest, evidence: [(unit: Unit, evidence: UnitEvidence)], withoutUnit: Int
  ) throws {
    var units: [UnitQuality] = []
    var days: [UnitQuality.DayFinding] = []
    let isLong = request.form.items.count >= QualityCheck.straightLined.fewestItems
    for (unit, evidence) in evidence {
      var row = UnitQuality(unit: unit)
      row.forms = evidence.forms
      row.straightLined = isLong ? evidence.straightLined : nil
      row.late = evidence.late
      row.findings = try evidence.findings()
      units.append(row)
      for (number, day) in evidence.days.sorted(by: { $0.key < $1.key }) {
        guard let least = day.least else { continue }
        days.append(
          UnitQuality.DayFinding(
            unit: unit, day: Day(number: number), forms: day.forms,
            same: least.concentration.same, expected: least.concentration.expected,
            probability: day.probability))
      }
    }
    // One family: otherwise each check would name an honest unit in one of twenty reports.
    let tests = units.indices.flatMap { place in QualityCheck.allCases.map { (place, $0) } }
    let adjusted = HolmAdjustment.adjusted(tests.map { units[$0].findings[$1]?.probability })
    for ((place, check), adjusted) in zip(tests, adjusted) {
      units[place].findings[check]?.adjusted = adjusted
    }
    for (place, adjusted) in HolmAdjustment.adjusted(days.map(\.probability)).enumerated() {
      days[place].adjusted = adjusted
    }
    self.request = request
    self.units = units
    self.days = days
    self.withoutUnit = withoutUnit
  }
}
