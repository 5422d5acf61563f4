/// A chart of a sheet, drawn by Excel from cells of the same sheet.
struct SheetChart {
  /// What Excel draws.
  enum Kind {
    /// Points beside each other, with lines from the lowest to the highest.
    case whiskers
    /// Bars of which each is 100 %.
    case stackedBars
    /// Bars beside each other.
    case bars
    /// Lines through points.
    case lines
    /// Points by two values.
    case scatter
  }

  /// How a series looks.
  enum Look {
    case dots(Colour)
    /// The ends of the lines from the lowest to the highest; LibreOffice draws these alone.
    case ends(Colour)
    case fill(Colour)
    case line(Colour, isDashed: Bool)
    /// A thin line through the bounds of an interval, since the library has no whiskers for lines.
    case bound(Colour)
    /// Dots with a mark each.
    case marked(Colour, [String])
  }

  /// Cells in one row or one column; rows and columns count from 0.
  struct Cells {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// Values with their names.
  struct Series {
    /// The cell that names the series.
    let name: (row: Int, column: Int)
    let categories: Cells
    let values: Cells
    let look: Look
  }

  let kind: Kind
  let title: String
  /// What the picture shows, for those who cannot see it.
  let description: String
  let categoryAxis: String
  let valueAxis: String
  /// Where the axis of the values begins and ends; nil leaves that to Excel.
  let valueRange: ClosedRange<Double>?
  let series: [Series]
  /// The width and height in pixels.
  let size: (width: Double, height: Double)
  let hasLegend: Bool
}
