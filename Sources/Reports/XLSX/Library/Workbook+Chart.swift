internal import CXLSXWriter

extension Workbook.Sheet {
  /// The ends of an interval.
  ///
  /// A dash would look better, but libxlsxwriter 1.1.4 spells dashes in words that the format lacks,
  /// at which Excel calls the file damaged.
  private static let endMarker = LXW_CHART_MARKER_SQUARE

  /// Excel's own size of a chart in pixels.
  private static let standardSize = (width: 480.0, height: 288.0)

  /// Puts a chart of this sheet's cells at a cell.
  func insert(_ chart: SheetChart, row: Int, column: Int) throws(UnwritableWorkbook) {
    workbook.mostBytes += Workbook.bytesOfChart
    workbook.mostBytes += 6 * (chart.title.utf8.count + chart.description.utf8.count)
    guard
      let drawn = unsafe workbook_add_chart(workbook.workbook, UInt8(chart.kind.type.rawValue))
    else { throw .outOfMemory }
    for series in chart.series { unsafe try add(series, of: chart.kind, to: drawn) }
    unsafe setFrame(of: chart, on: drawn)
    let status = unsafe SheetText(chart.description).content.withCString { description in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = chart.size.width / Workbook.Sheet.standardSize.width
      unsafe options.y_scale = chart.size.height / Workbook.Sheet.standardSize.height
      unsafe options.description = unsafe UnsafeMutablePointer(mutating: description)
      return unsafe worksheet_insert_chart_opt(
        sheet, lxw_row_t(row), lxw_col_t(column), drawn, &options)
    }
    try Workbook.check(status)
  }

  /// Title, axes, legend.
  private func setFrame(of chart: SheetChart, on drawn: UnsafeMutablePointer<lxw_chart>) {
    unsafe chart_title_set_name(drawn, Workbook.Sheet.plain(chart.title))
    var font = unsafe lxw_chart_font()
    unsafe font.size = 13
    unsafe font.bold = 1
    unsafe chart_title_set_name_font(drawn, &font)
    // To the library x is the axis across, which of bars is the one of their values.
    let (across, upwards) = unsafe (drawn.pointee.x_axis, drawn.pointee.y_axis)
    let (names, values) =
      unsafe chart.kind.liesDown ? (upwards, across) : (across, upwards)
    if !chart.categoryAxis.isEmpty {
      unsafe chart_axis_set_name(names, Workbook.Sheet.plain(chart.categoryAxis))
    }
    unsafe chart_axis_set_name(values, Workbook.Sheet.plain(chart.valueAxis))
    if let range = chart.valueRange {
      unsafe chart_axis_set_min(values, range.lowerBound)
      unsafe chart_axis_set_max(values, range.upperBound)
    }
    switch chart.kind {
    case .stackedBars, .bars: unsafe chart_axis_set_reverse(names)
    case .whiskers:
      var line = lxw_chart_line()
      line.color = lxw_color_t(Theme.light[.accent].value)
      line.width = 1.5
      unsafe chart_set_high_low_lines(drawn, &line)
    case .lines, .scatter: break
    }
    let legend = chart.hasLegend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(drawn, UInt8(legend.rawValue))
  }

  private func add(
    _ series: SheetChart.Series, of kind: SheetChart.Kind, to chart: UnsafeMutablePointer<lxw_chart>
  ) throws(UnwritableWorkbook) {
    guard let added = unsafe chart_add_series(chart, nil, nil) else { throw .outOfMemory }
    workbook.mostBytes += Workbook.bytesOfChart
    let (names, values) = (series.categories, series.values)
    unsafe chart_series_set_categories(
      added, name, lxw_row_t(names.rows.lowerBound), lxw_col_t(names.columns.lowerBound),
      lxw_row_t(names.rows.upperBound), lxw_col_t(names.columns.upperBound))
    unsafe chart_series_set_values(
      added, name, lxw_row_t(values.rows.lowerBound), lxw_col_t(values.columns.lowerBound),
      lxw_row_t(values.rows.upperBound), lxw_col_t(values.columns.upperBound))
    unsafe chart_series_set_name_range(
      added, name, lxw_row_t(series.name.row), lxw_col_t(series.name.column))
    switch series.look {
    case .dots(let colour):
      unsafe setLine(of: added, nil)
      unsafe setMarker(of: added, colour)
    case .ends(let colour):
      unsafe setLine(of: added, nil)
      unsafe setMarker(of: added, colour, Self.endMarker, size: 4)
    case .fill(let colour):
      var fill = lxw_chart_fill()
      fill.color = lxw_color_t(colour.value)
      unsafe chart_series_set_fill(added, &fill)
    case .line(let colour, let isDashed):
      unsafe setLine(of: added, colour, isDashed: isDashed)
      unsafe setMarker(of: added, colour)
    case .bound(let colour):
      unsafe setLine(of: added, colour, isDashed: true, width: 0.75)
      unsafe setMarker(of: added, colour, Self.endMarker, size: 4)
    case .marked(let colour, let marks):
      unsafe setMarker(of: added, colour)
      try unsafe setMarks(of: added, marks)
    }
  }

  private func setLine(
    of series: UnsafeMutablePointer<lxw_chart_series>, _ colour: Colour?, isDashed: Bool = false,
    width: Float = 2
  ) {
    var line = lxw_chart_line()
    if let colour {
      line.color = lxw_color_t(colour.value)
      line.width = width
      if isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    } else {
      line.none = 1
    }
    unsafe chart_series_set_line(series, &line)
  }

  private func setMarker(
    of series: UnsafeMutablePointer<lxw_chart_series>, _ colour: Colour,
    _ type: lxw_chart_marker_type = LXW_CHART_MARKER_CIRCLE, size: UInt8 = 8
  ) {
    unsafe chart_series_set_marker_type(series, UInt8(type.rawValue))
    unsafe chart_series_set_marker_size(series, size)
    var fill = lxw_chart_fill()
    fill.color = lxw_color_t(colour.value)
    unsafe chart_series_set_marker_fill(series, &fill)
    var line = lxw_chart_line()
    line.color = lxw_color_t(colour.value)
    unsafe chart_series_set_marker_line(series, &line)
  }

  /// Writes a mark beside each point.
  ///
  /// The library copies what the pointers lead to.
  private func setMarks(
    of series: UnsafeMutablePointer<lxw_chart_series>, _ marks: [String]
  ) throws(UnwritableWorkbook) {
    unsafe chart_series_set_labels(series)
    let words = unsafe marks.map { unsafe strdup(Workbook.Sheet.plain($0)) }
    defer { for place in marks.indices { unsafe free(words[place]) } }
    let labels = UnsafeMutablePointer<lxw_chart_data_label>.allocate(capacity: marks.count)
    defer { unsafe labels.deallocate() }
    var list: [UnsafeMutablePointer<lxw_chart_data_label>?] = unsafe []
    for place in marks.indices {
      var label = unsafe lxw_chart_data_label()
      unsafe label.value = unsafe words[place]
      unsafe (labels + place).initialize(to: label)
      unsafe list.append(labels + place)
    }
    unsafe list.append(nil)
    try Workbook.check(unsafe chart_series_set_labels_custom(series, &list))
  }

  /// Words that the library cannot take for a formula, which is what a `=` in front is to it.
  private static func plain(_ words: String) -> String {
    let words = words.harmlessInXML
    return words.hasPrefix("=") ? " " + words : words
  }
}

extension SheetChart.Kind {
  /// Whether values go across.
  fileprivate var liesDown: Bool {
    switch self {
    case .stackedBars, .bars: true
    case .whiskers, .lines, .scatter: false
    }
  }

  fileprivate var type: lxw_chart_type {
    switch self {
    case .whiskers, .lines: LXW_CHART_LINE
    case .stackedBars: LXW_CHART_BAR_STACKED_PERCENT
    case .bars: LXW_CHART_BAR
    case .scatter: LXW_CHART_SCATTER
    }
  }
}
