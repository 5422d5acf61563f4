internal import CXLSXWriter
internal import Foundation

/// An XLSX file in the making.
///
/// Only the files of this folder import `CXLSXWriter`. libxlsxwriter keeps all cells in memory, and
/// all sheets, charts and formats belong to its workbook. `close()` makes the file, and frees the workbook even
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
  static let bytesOfCell = 160
  /// More than a note takes beside its text, its frame included.
  static let bytesOfNote = 2_048
  /// More than a chart takes beside its series and words.
  static let bytesOfChart = 1 << 16

  private let folder: TemporaryFolder
  private(set) var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  /// More than the parts of the file can take together.
  var mostBytes = Workbook.bytesOfFrame

  /// The name of a column counted from 0: `A`, `Z`, `AA`.
  static func letters(ofColumn column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : letters(ofColumn: column / 26 - 1) + letter
  }

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
    return unsafe Sheet(workbook: self, name: name, sheet: sheet)
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

  static func check(_ status: lxw_error) throws(UnwritableWorkbook) {
    switch status {
    case LXW_NO_ERROR: return
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw .outOfMemory
    default: throw .refused
    }
  }

  /// The format of a style, made once.
  func format(
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
    if style == .mistake {
      // A condition's format says nothing but what differs.
      guard let mark = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
      unsafe format_set_bg_color(mark, 0xFFC7CE)
      unsafe format_set_font_color(mark, 0x9C0006)
      unsafe formats[style] = mark
      return unsafe mark
    }
    // Words must not touch the number at their left.
    if style == .text { unsafe format_set_indent(format, 1) }
    unsafe formats[style] = format
    return unsafe format
  }
}
