public import Survey

/// A column of a table: what it is called and what its cells hold.
public struct Column: Sendable, Hashable {
  /// What the cells of a column hold; decides alignment, and how many CSV columns it becomes.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Words, left-aligned; the only kind that is wrapped.
    case text
    /// A count, a decimal number, points or a rank, right-aligned.
    case number
    /// Two bounds in one cell of the text table, two columns of CSV and XLSX.
    case interval
    /// The best and the worst rank that cannot be excluded; two columns of CSV and XLSX.
    case rankSet
    /// A calendar day.
    case day
  }

  /// The English key: the CSV heading where keys are asked for, and the name in tests.
  public let id: String
  /// What people read above the column.
  ///
  /// It carries the unit, as in «Chỉ số (%)».
  public let heading: Bilingual
  /// What the cells hold.
  public let kind: Kind
  /// True if the column is repeated in every block of a table too wide for its page.
  public let isKey: Bool
  /// True if the column belongs to the one before it and is never parted from it.
  public let isBound: Bool

  /// A column whose cells are of one kind.
  public init(
    id: String, heading: Bilingual, kind: Kind, isKey: Bool = false, isBound: Bool = false
  ) {
    precondition(!id.isEmpty, "A column needs a key.")
    self.id = id
    self.heading = heading
    self.kind = kind
    self.isKey = isKey
    self.isBound = isBound
  }
}
