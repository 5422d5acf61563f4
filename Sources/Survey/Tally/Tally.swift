public import Stats

/// The exact sums of the responses of a period, cell by cell: unit by unit and, where asked for, by
/// the values of traits.
public struct Tally<Sums: Sendable>: Sendable {
  /// The responses of one unit that share the values of all traits.
  public struct Cell: Sendable {
    /// For each trait of the tally the place of the value among `values`.
    public let values: [Int]
    public let sums: Sums

    init(values: [Int] = [], sums: Sums) {
      self.values = values
      self.sums = sums
    }
  }

  /// What the responses are divided by.
  public let traits: [Trait]
  /// For each trait its values; the first is that of the forms that do not tell.
  public internal(set) var values: [[TraitValue]] = []
  /// The cells of each unit that has a response, by its code, in the order of their values.
  public internal(set) var cells: [String: [Cell]] = [:]
  /// Responses of the period whose unit is no longer in the catalogue, or has no unit of the level
  /// above it.
  public internal(set) var withoutUnit = 0
  /// Responses of the period that are stored under other versions of the form.
  public internal(set) var ofOtherVersions = 0
  /// The imports that the responses came from, in order.
  public internal(set) var imports: [Int64] = []

  init(traits: [Trait] = []) {
    self.traits = traits
  }
}

/// Sums for the indices of the dimensions.
public typealias IndexTally = Tally<JointSums>

extension Tally<JointSums> {
  /// The sums of each unit that has a response, over all its cells.
  public var sums: [String: JointSums] {
    cells.compactMapValues { cells in
      guard let first = cells.first?.sums else { return nil }
      return cells.dropFirst().reduce(into: first) { $0 += $1.sums }
    }
  }

  /// The sums of all units.
  func total(dimensions: Int) -> JointSums {
    cells.values.joined().reduce(into: JointSums(dimensions: dimensions)) { $0 += $1.sums }
  }

  /// The sums of a unit; of no form where nobody answered.
  public func sums(of unit: Unit, dimensions: Int) -> JointSums {
    (cells[unit.code] ?? []).reduce(into: JointSums(dimensions: dimensions)) { $0 += $1.sums }
  }
}

/// Which responses are added up, and how.
public struct TallyRequest: Sendable {
  public let form: Form
  public let measure: IndexMeasure
  public let period: Period
  public let level: UnitLevel
  /// The one unit of the level that is counted; nil for all.
  public let unit: Unit?
  /// What the responses of a unit are divided by.
  public let traits: [Trait]
  /// Whether they are divided into the groups of the jackknife, too; a cell's last value is then its
  /// group.
  var isGrouped = false
  /// Whether all units of the catalogue, of whatever level, count as one, whose code is empty.
  var isWhole = false

  public init(
    form: Form, measure: IndexMeasure, period: Period, level: UnitLevel, unit: Unit? = nil,
    traits: [Trait] = []
  ) {
    self.form = form
    self.measure = measure
    self.period = period
    self.level = level
    self.unit = unit
    self.traits = traits
  }
}
