internal import CXLSXWriter

extension Workbook {
  /// One sheet of a workbook; rows and columns count from 0.
  @safe
  struct Sheet {
    let workbook: Workbook
    let name: String
    let sheet: UnsafeMutablePointer<lxw_worksheet>

    init(workbook: Workbook, name: String, sheet: UnsafeMutablePointer<lxw_worksheet>) {
      self.workbook = workbook
      self.name = name
      unsafe self.sheet = unsafe sheet
    }

    /// Writes words, which Excel never takes for a formula, a number or a link.
    func write(
      _ text: SheetText, row: Int, column: Int, style: CellStyle
    ) throws(UnwritableWorkbook) {
      count(text)
      try Workbook.check(
        unsafe worksheet_write_string(
          sheet, lxw_row_t(row), lxw_col_t(column), text.content, workbook.format(style)))
    }

    /// Writes a number.
    func write(
      _ number: Double, row: Int, column: Int, style: CellStyle
    ) throws(UnwritableWorkbook) {
      workbook.mostBytes += Workbook.bytesOfCell
      try Workbook.check(
        unsafe worksheet_write_number(
          sheet, lxw_row_t(row), lxw_col_t(column), number, workbook.format(style)))
    }

    /// Writes a day that exists, from 1900 on.
    func write(
      year: Int, month: Int, day: Int, row: Int, column: Int, style: CellStyle
    ) throws(UnwritableWorkbook) {
      workbook.mostBytes += Workbook.bytesOfCell
      var date = lxw_datetime()
      (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
      try Workbook.check(
        unsafe worksheet_write_datetime(
          sheet, lxw_row_t(row), lxw_col_t(column), &date, workbook.format(style)))
    }

    /// Leaves a cell empty, with its borders.
    func writeNothing(row: Int, column: Int, style: CellStyle) throws(UnwritableWorkbook) {
      workbook.mostBytes += Workbook.bytesOfCell
      try Workbook.check(
        unsafe worksheet_write_blank(
          sheet, lxw_row_t(row), lxw_col_t(column), workbook.format(style)))
    }

    /// Pins a note to a cell, which is shown when a pointer is upon it.
    func note(_ text: SheetText, row: Int, column: Int) throws(UnwritableWorkbook) {
      workbook.mostBytes += Workbook.bytesOfNote + 6 * text.content.utf8.count
      try Workbook.check(
        unsafe worksheet_write_comment(sheet, lxw_row_t(row), lxw_col_t(column), text.content))
    }

    /// Writes words across two or more columns from the first, in a row so many points high.
    func writeAcross(
      _ text: SheetText, row: Int, columns: Int, height: Double, style: CellStyle
    ) throws(UnwritableWorkbook) {
      count(text)
      workbook.mostBytes += columns * Workbook.bytesOfCell
      try setHeight(height, ofRow: row)
      try Workbook.check(
        unsafe worksheet_merge_range(
          sheet, lxw_row_t(row), 0, lxw_row_t(row), lxw_col_t(columns - 1), text.content,
          workbook.format(style)))
    }

    /// XML spells `&` in five bytes and `"` in six.
    private func count(_ text: SheetText) {
      workbook.mostBytes += Workbook.bytesOfCell + 6 * text.content.utf8.count
    }

    /// Sets the width of a column, in digits.
    func setWidth(_ width: Int, ofColumn column: Int) throws(UnwritableWorkbook) {
      workbook.mostBytes += Workbook.bytesOfCell
      let place = lxw_col_t(column)
      try Workbook.check(unsafe worksheet_set_column(sheet, place, place, Double(width), nil))
    }

    /// Sets the height of a row, in points.
    func setHeight(_ height: Double, ofRow row: Int) throws(UnwritableWorkbook) {
      workbook.mostBytes += Workbook.bytesOfCell
      try Workbook.check(unsafe worksheet_set_row(sheet, lxw_row_t(row), height, nil))
    }

    /// Keeps the rows down to the headings and the first columns in sight.
    func freeze(headingRow: Int, columns: Int) {
      unsafe worksheet_freeze_panes(sheet, lxw_row_t(headingRow + 1), lxw_col_t(columns))
    }

    /// A4 across, as many pages long as it takes and one wide, the headings on every page.
    ///
    /// - Parameter isOnePage: Whether all is shrunk to one page, as a picture must be.
    func setUpPages(headingRow: Int, isOnePage: Bool) throws(UnwritableWorkbook) {
      unsafe worksheet_set_landscape(sheet)
      unsafe worksheet_set_paper(sheet, 9)  // A4
      unsafe worksheet_fit_to_pages(sheet, 1, isOnePage ? 1 : 0)
      unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
      let row = lxw_row_t(headingRow)
      try Workbook.check(unsafe worksheet_repeat_rows(sheet, row, row))
      try Workbook.check(unsafe worksheet_set_footer(sheet, "&C&P/&N"))
    }

    /// Keeps Excel from marking codes such as `00123` in these cells as mistakes.
    ///
    /// - Parameter ranges: Ranges as Excel spells them, parted by spaces.
    func allowDigitsAsText(in ranges: String) throws(UnwritableWorkbook) {
      workbook.mostBytes += ranges.utf8.count
      let kind = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
      try Workbook.check(unsafe worksheet_ignore_errors(sheet, kind, ranges))
    }
  }
}
