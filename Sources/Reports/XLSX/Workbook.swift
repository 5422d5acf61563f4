internal import CXLSXWriter
internal import Foundation

/// An XLSX file in the making.
///
/// The only file that imports `CXLSXWriter`. libxlsxwriter keeps all cells in memory, and all
/// sheets and formats belong to its workbook. `close()` makes the file, and frees the workbook even
/// if it fails; a workbook that is never closed is freed at the end of its life.
///
/// While closing, libxlsxwriter 1.1.4 writes each part of the file to a temporary one without
/// looking whether that worked, so that on a full disk it makes a damaged file and reports success.
/// `close()` therefore makes sure of the space first.
@safe
final class Workbook {
  /// Rows of a sheet of Excel.
  static let mostRows = 1_048_576
  /// Columns of a sheet of Excel.
  static let mostColumns = 16_384

  private static let fileName = "workbook.xlsx"
  /// More than a workbook without cells takes.
  private static let bytesOfFrame = 1 << 18
  /// More than a cell takes beside its text, with its share of the row.
  private static let bytesOfCell = 160

  private let folder: TemporaryFolder
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  /// More than the parts of the file can take together.
  fileprivate var mostBytes = Workbook.bytesOfFrame

  /// An empty workbook that is made inside `folder`.
  ///
  /// - Parameters:
  ///   - title: The title among the document's properties.
  ///   - folder: Where temporary files go.
  init(title: String, folder: TemporaryFolder) throws(UnwritableWorkbook) {
    self.folder = folder
    // The path and the options are copied.
    unsafe workbook = folder.path.withCString { path in
      var options = unsafe lxw_workbook_options(
        constant_memory: 0, tmpdir: unsafe UnsafeMutablePointer(mutating: path), use_zip64: 0)
      return unsafe workbook_new_opt(folder.path(of: Workbook.fileName), &options)
    }
    guard unsafe workbook != nil else { throw .outOfMemory }
    try setProperties(title: title)
  }

  deinit {
    if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
  }

  /// The title, and the day that ZIP counts from as the time of creation: the format demands one,
  /// and the present would make every file another.
  private func setProperties(title: String) throws(UnwritableWorkbook) {
    let status = unsafe title.withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = unsafe UnsafeMutablePointer(mutating: title)
      unsafe properties.created = 315_532_800  // 1980-01-01
      return unsafe workbook_set_properties(workbook, &properties)
    }
    try Workbook.check(status)
  }

  /// Adds a sheet after the others; the name is one of `SheetName`'s.
  func addSheet(named name: String) throws(UnwritableWorkbook) -> Sheet {
    guard let sheet = unsafe workbook_add_worksheet(workbook, name) else { throw .refused }
    return unsafe Sheet(workbook: self, sheet: sheet)
  }

  /// Makes the file, after which the workbook cannot be used any more.
  ///
  /// - Returns: The content of the file.
  /// - Throws: `UnwritableWorkbook`.
  func close() throws -> Data {
    try folder.checkSpace(forBytes: mostBytes)
    let closing = unsafe workbook
    unsafe workbook = nil
    switch unsafe workbook_close(closing) {
    case LXW_NO_ERROR: break
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw UnwritableWorkbook.outOfMemory
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      throw folder.failure
    default: throw UnwritableWorkbook.refused
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: folder.path(of: Workbook.fileName)))
    } catch {
      throw folder.failure
    }
  }

  fileprivate static func check(_ status: lxw_error) throws(UnwritableWorkbook) {
    switch status {
    case LXW_NO_ERROR: return
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw .outOfMemory
    default: throw .refused
    }
  }

  /// The format of a style, made once.
  fileprivate func format(
    _ style: CellStyle
  ) throws(UnwritableWorkbook) -> UnsafeMutablePointer<lxw_format> {
    if let format = unsafe formats[style] { return unsafe format }
    guard let format = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
    unsafe format_set_num_format(format, style.numberFormat)
    unsafe format_set_font_size(format, style.points.letters)
    if style.isBold { unsafe format_set_bold(format) }
    if style.isGrey { unsafe format_set_font_color(format, 0x595959) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.isOfTable {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0xA6A6A6)
    }
    let vertical = style.isOfTable ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    unsafe format_set_align(format, UInt8(vertical.rawValue))
    if style.isCentred { unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style == .heading { unsafe format_set_bg_color(format, 0xDDEBF7) }
    // Words must not touch the number at their left.
    if style == .text { unsafe format_set_indent(format, 1) }
    unsafe formats[style] = format
    return unsafe format
  }
}

extension Workbook {
  /// One sheet of a workbook; rows and columns count from 0.
  @safe
  struct Sheet {
    private let workbook: Workbook
    private let sheet: UnsafeMutablePointer<lxw_worksheet>

    fileprivate init(workbook: Workbook, sheet: UnsafeMutablePointer<lxw_worksheet>) {
      self.workbook = workbook
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
    func setUpPages(headingRow: Int) throws(UnwritableWorkbook) {
      unsafe worksheet_set_landscape(sheet)
      unsafe worksheet_set_paper(sheet, 9)  // A4
      unsafe worksheet_fit_to_pages(sheet, 1, 0)
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
