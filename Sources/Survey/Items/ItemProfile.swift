public import Stats

/// The items of a form as the people of one unit, or of all units of a level, answered them.
public struct ItemProfile: Sendable {
  /// One item.
  public struct Entry: Sendable {
    /// Its place among the items of the form.
    public let place: Int
    /// nil where fewer forms than the floor answered it.
    public let estimate: IndexEstimate?
    /// Forms of each level of the scale out of those that answered, in percent; as the estimate.
    public let levelShares: [Double]?
    /// The units with the lowest and the highest index; nil for one unit, and where fewer than two
    /// units reach the floor.
    public let extremes: (lowest: UnitIndex, highest: UnitIndex)?
  }

  /// The index of an item in one unit.
  public struct UnitIndex: Sendable {
    public let unit: Unit
    public let index: Double
  }

  public let request: RankingRequest
  /// nil for all units of the request's level.
  public let unit: Unit?
  public let counts: ItemSums
  /// One for each item, in the order of the form.
  public let entries: [Entry]
  /// Each unit with forms, as the design sees it.
  public let samples: [(unit: Unit, sample: UnitSample)]
  /// The forms that the profile does not count; see `Tally`.
  public let withoutUnit: Int
  public let ofOtherVersions: Int

  /// Forms out of those that an item applies to that gave no answer that counts, in percent; nil
  /// where it applies to none.
  public func nonResponse(_ place: Int) -> Double? {
    let applying = counts.forms - counts.notApplicable(item: place)
    guard applying > 0 else { return nil }
    return 100 * Double(applying - counts.answered(item: place)) / Double(applying)
  }

  /// The entries that have an index, lowest first; equal ones in the order of the form.
  public var weakestFirst: [Entry] {
    entries.filter { $0.estimate != nil }.enumerated().sorted { left, right in
      let (one, other) = (left.element.estimate?.index ?? 0, right.element.estimate?.index ?? 0)
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
  }
}
