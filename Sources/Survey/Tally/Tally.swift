public import Stats

/// The sufficient statistics of the responses of a period, unit by unit.
public struct Tally: Sendable {
  /// The sums of each unit that has a response, by its code.
  public internal(set) var sums: [String: JointSums] = [:]
  /// Responses of the period whose unit is no longer in the catalogue, or has no unit of the level
  /// above it.
  public internal(set) var withoutUnit = 0
  /// Responses of the period that are stored under other versions of the form.
  public internal(set) var ofOtherVersions = 0
  /// The imports that the responses came from, in order.
  public internal(set) var imports: [Int64] = []

  /// The sums of a unit; of no form where nobody answered.
  public func sums(of unit: Unit, dimensions: Int) -> JointSums {
    sums[unit.code] ?? JointSums(dimensions: dimensions)
  }
}

/// Which responses are added up, and how.
public struct TallyRequest: Sendable {
  public let form: Form
  public let measure: IndexMeasure
  public let period: Period
  public let level: UnitLevel

  public init(form: Form, measure: IndexMeasure, period: Period, level: UnitLevel) {
    self.form = form
    self.measure = measure
    self.period = period
    self.level = level
  }
}
