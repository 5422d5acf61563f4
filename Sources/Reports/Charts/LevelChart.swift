public import Survey

/// Diverging bars: the shares of the levels of each item, the dissatisfied ones to the left.
public struct LevelChart: Sendable, Hashable {
  /// An item, with the share of each level.
  public struct Row: Sendable, Hashable {
    public let label: Bilingual
    /// In percent, one for each level, worst first; nil where too few answered to show them.
    public let shares: [Double]?

    public init(label: Bilingual, shares: [Double]?) {
      self.label = label
      self.shares = shares
    }
  }

  /// Which side of the middle line a level is on.
  enum Side {
    case worse, middle, better
  }

  public let title: Bilingual
  /// Names of the levels, worst first.
  public let levels: [Bilingual]
  /// How many of the last levels count as satisfied.
  public let satisfied: Int
  public let rows: [Row]

  /// A chart of items.
  ///
  /// - Parameter satisfied: How many of the levels, from the best, count as satisfied.
  public init(title: Bilingual, levels: [Bilingual], satisfied: Int, rows: [Row]) {
    precondition((0...levels.count).contains(satisfied), "Some of the levels count as satisfied.")
    precondition(
      rows.allSatisfy { $0.shares.map { $0.count == levels.count } ?? true },
      "Each level has a share.")
    self.title = title
    self.levels = levels
    self.satisfied = satisfied
    self.rows = rows
  }

  /// The level in the middle of an odd scale is on neither side, unless it counts as satisfied.
  func side(of level: Int) -> Side {
    if level >= levels.count - satisfied { return .better }
    let isMiddle = !levels.count.isMultiple(of: 2) && level == levels.count / 2
    return isMiddle ? .middle : .worse
  }

  var reading: Bilingual {
    Bilingual(
      vi:
        "Tỷ lệ (%) câu trả lời của từng mức: hài lòng ở bên phải vạch, mức giữa (nếu có) ở hai bên.",
      en:
        "Shares (%) of the answers: satisfied right of the line, a level in the middle astride it."
    )
  }

  var table: Table {
    var table = Table(
      title: title,
      columns: [
        Column(id: "label", heading: Bilingual(vi: "Câu", en: "Item"), kind: .text, isKey: true)
      ]
        + levels.enumerated().map { place, name in
          Column(
            id: "level_\(place)", heading: Bilingual(vi: "\(name.vi) (%)", en: "\(name.en) (%)"),
            kind: .number)
        })
    for row in rows {
      let cells: [Cell] =
        row.shares?.map { .decimal($0, decimals: 2) } ?? levels.map { _ in .missing }
      table.append([.bilingual(row.label)] + cells)
    }
    return table
  }
}
