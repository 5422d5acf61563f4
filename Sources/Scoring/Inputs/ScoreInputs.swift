/// What was entered for the leaves of a catalogue, from `criterion,value,numerator,…`.
///
/// `forms/criteria/README.md` says which rule reads which column.
public struct ScoreInputs: Sendable {
  /// One row.
  public struct Entry: Sendable, Equatable {
    public let criterion: String
    /// nil where the file names no units.
    public let unit: String?
    public let line: Int
    /// The `value` column as written: points, yes or no, a percentage, any number.
    public let value: String?
    public let numerator: WrittenNumber?
    public let denominator: WrittenNumber?
    public let onTime: WrittenNumber?
    public let late: WrittenNumber?
    public let evidence: String?
    public let reason: String?

    /// Whether the two rows say the same.
    func agrees(with other: Entry) -> Bool {
      value == other.value && numerator == other.numerator && denominator == other.denominator
        && onTime == other.onTime && late == other.late
    }
  }

  struct Key: Hashable {
    let unit: String?
    let criterion: String
  }

  public let file: String
  /// What is wrong with rows of the file, in its order.
  public internal(set) var findings: [ScoreFinding] = []
  var entries: [Key: Entry] = [:]
  /// Rows already reported, whose criteria get no points and no second finding.
  var defective: Set<Key> = []

  /// No inputs at all: a catalogue of survey rules needs none.
  public init() {
    file = ""
  }

  /// The units that the file names, in alphabetical order; empty where it has no `unit` column.
  ///
  /// A file without units is for one unit: whoever scores several must refuse it.
  public var units: [String] { Set(entries.keys.compactMap(\.unit)).sorted() }

  /// The row of a criterion; rows without a unit count if the file names no unit at all.
  public func entry(for criterion: String, unit: String?) -> Entry? {
    entries[Key(unit: unit, criterion: criterion)]
      ?? entries[Key(unit: nil, criterion: criterion)]
  }

  func isDefective(_ criterion: String, unit: String?) -> Bool {
    defective.contains(Key(unit: unit, criterion: criterion))
      || defective.contains(Key(unit: nil, criterion: criterion))
  }
}
