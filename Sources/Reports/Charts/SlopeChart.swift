public import Survey

/// Lines from one period to the next.
public struct SlopeChart: Sendable, Hashable {
  /// What the data say of a change.
  public enum Change: Sendable, Hashable {
    case rise
    case fall
    /// The interval of the change contains none.
    case undecided
  }

  /// An index in both periods.
  public struct Row: Sendable, Hashable {
    public let label: Bilingual
    public let before: Double
    public let now: Double
    public let change: Change

    public init(label: Bilingual, before: Double, now: Double, change: Change) {
      self.label = label
      self.before = before
      self.now = now
      self.change = change
    }
  }

  /// More lines make a picture that nobody can follow; the table shows them all.
  public static let mostRows = 60

  public let title: Bilingual
  /// What the values are, with their unit.
  public let axis: Bilingual
  /// The earlier period's name.
  public let before: String
  /// The later period's name.
  public let now: String
  public let rows: [Row]

  public init(title: Bilingual, axis: Bilingual, before: String, now: String, rows: [Row]) {
    self.title = title
    self.axis = axis
    self.before = before
    self.now = now
    self.rows = rows
  }

  var reading: Bilingual {
    Bilingual(
      vi: "Nét liền có màu: số liệu khẳng định tăng hoặc giảm; nét đứt: chưa khẳng định được.",
      en: "Coloured lines: the data support a rise or a fall; dashed lines: they support neither.")
  }

  var table: Table {
    func heading(_ period: String) -> Bilingual {
      Bilingual(vi: "\(axis.vi) \(period)", en: "\(axis.en) \(period)")
    }
    var table = Table(
      title: title,
      columns: [
        Column(
          id: "label", heading: Bilingual(vi: "Nội dung", en: "What"), kind: .text, isKey: true),
        Column(id: "before", heading: heading(before), kind: .number),
        Column(id: "now", heading: heading(now), kind: .number),
        Column(id: "change", heading: Bilingual(vi: "Nhận định", en: "Finding"), kind: .text),
      ])
    for row in rows {
      table.append([
        .bilingual(row.label), .decimal(row.before, decimals: 2), .decimal(row.now, decimals: 2),
        .bilingual(row.change.name),
      ])
    }
    return table
  }
}

extension SlopeChart.Change {
  /// The word for the change.
  var name: Bilingual {
    switch self {
    case .rise: Bilingual(vi: "tăng", en: "rose")
    case .fall: Bilingual(vi: "giảm", en: "fell")
    case .undecided: Bilingual(vi: "chưa khẳng định được", en: "not decided")
    }
  }
}
