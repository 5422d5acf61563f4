public import Survey

/// A picture of figures, in no language and no format yet.
///
/// Like a `Table` it holds full precision; only a writer rounds. Every chart can say its figures as
/// a table, which is what a reader without the picture gets.
public enum Chart: Sendable, Hashable {
  /// Indices with their intervals, best first.
  case intervals(IntervalChart)
  /// How the answers of each item spread over the levels.
  case levels(LevelChart)
  /// The dimensions of one unit beside those of a whole it belongs to.
  case profile(ProfileChart)
  /// What changed from one period to the next.
  case slopes(SlopeChart)
  /// An index over several periods.
  case trend(TrendChart)
  /// What matters most beside how well it is done.
  case quadrants(QuadrantChart)

  /// What the chart shows.
  public var title: Bilingual {
    switch self {
    case .intervals(let chart): chart.title
    case .levels(let chart): chart.title
    case .profile(let chart): chart.title
    case .slopes(let chart): chart.title
    case .trend(let chart): chart.title
    case .quadrants(let chart): chart.title
    }
  }

  /// How the chart is to be read.
  public var reading: Bilingual {
    switch self {
    case .intervals(let chart): chart.reading
    case .levels(let chart): chart.reading
    case .profile(let chart): chart.reading
    case .slopes(let chart): chart.reading
    case .trend(let chart): chart.reading
    case .quadrants(let chart): chart.reading
    }
  }

  /// The figures of the chart.
  public var table: Table {
    switch self {
    case .intervals(let chart): chart.table
    case .levels(let chart): chart.table
    case .profile(let chart): chart.table
    case .slopes(let chart): chart.table
    case .trend(let chart): chart.table
    case .quadrants(let chart): chart.table
    }
  }
}
