public import Survey

/// The dimensions of one unit beside those of a whole it belongs to.
public struct ProfileChart: Sendable, Hashable {
  /// A dimension.
  public struct Row: Sendable, Hashable {
    public let label: Bilingual
    /// The unit's value; nil where there is none to show.
    public let own: Double?
    /// The whole's value; nil where there is none to show.
    public let whole: Double?

    public init(label: Bilingual, own: Double?, whole: Double?) {
      self.label = label
      self.own = own
      self.whole = whole
    }
  }

  public let title: Bilingual
  /// What the values are, with their unit.
  public let axis: Bilingual
  /// The highest value there can be.
  public let maximum: Double
  /// The unit's name.
  public let own: String
  /// The name of the whole.
  public let whole: String
  public let rows: [Row]

  public init(
    title: Bilingual, axis: Bilingual, maximum: Double, own: String, whole: String, rows: [Row]
  ) {
    self.title = title
    self.axis = axis
    self.maximum = maximum
    self.own = own
    self.whole = whole
    self.rows = rows
  }

  var reading: Bilingual {
    Bilingual(
      vi: "Thanh trên: \(own); thanh dưới: \(whole).",
      en: "Upper bar: \(own); lower bar: \(whole).")
  }

  var table: Table {
    func cell(_ value: Double?) -> Cell { value.map { .decimal($0, decimals: 2) } ?? .missing }
    var table = Table(
      title: title,
      columns: [
        Column(
          id: "label", heading: Bilingual(vi: "Nội dung", en: "What"), kind: .text, isKey: true),
        Column(id: "own", heading: Bilingual(vi: own, en: own), kind: .number),
        Column(id: "whole", heading: Bilingual(vi: whole, en: whole), kind: .number),
      ])
    for row in rows { table.append([.bilingual(row.label), cell(row.own), cell(row.whole)]) }
    return table
  }
}
