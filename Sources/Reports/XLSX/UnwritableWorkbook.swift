public import Survey

/// A workbook that could not be made, and why.
public enum UnwritableWorkbook: ExplainedError, Equatable {
  /// A table has more rows than a sheet can hold with its headings and notes.
  case tooManyRows(title: Bilingual, most: Int)
  /// A table needs more columns than a sheet can hold.
  case tooManyColumns(title: Bilingual, most: Int)
  /// The folder for temporary files cannot be used, or has no room for the workbook.
  case temporaryFolder(path: String)
  /// The computer has no memory left.
  case outOfMemory
  /// The library refused what no table should make us ask for.
  case refused

  /// What, where, and what to do.
  public var sentence: Bilingual {
    switch self {
    case .tooManyRows(let title, let most):
      Bilingual(
        vi: "Bảng '\(title.vi.harmless)' quá dài: một trang tính Excel chỉ có "
          + "\(NumberFormat(.vi).count(most)) dòng. Hãy xuất ra CSV.",
        en: "The table '\(title.en.harmless)' is too long: a sheet of Excel has only "
          + "\(NumberFormat(.en).count(most)) rows. Write it as CSV.")
    case .tooManyColumns(let title, let most):
      Bilingual(
        vi: "Bảng '\(title.vi.harmless)' quá rộng: một trang tính Excel chỉ có "
          + "\(NumberFormat(.vi).count(most)) cột. Hãy xuất ra CSV.",
        en: "The table '\(title.en.harmless)' is too wide: a sheet of Excel has only "
          + "\(NumberFormat(.en).count(most)) columns. Write it as CSV.")
    case .temporaryFolder(let path):
      Bilingual(
        vi: "Không ghi được tệp tạm trong '\(path.harmless)'. Hãy kiểm tra quyền ghi và dung lượng "
          + "còn trống, hoặc đặt biến TMPDIR là thư mục khác.",
        en: "Cannot write temporary files in '\(path.harmless)'. Check that you may write there "
          + "and that there is space, or set TMPDIR to another folder.")
    case .outOfMemory:
      Bilingual(
        vi: "Không đủ bộ nhớ để tạo tệp XLSX. Hãy xuất ra CSV.",
        en: "There is not enough memory to make the XLSX file. Write it as CSV.")
    case .refused:
      Bilingual(
        vi: "Không tạo được tệp XLSX vì một lỗi của chương trình. Hãy báo lỗi này và xuất ra "
          + "CSV.",
        en: "The XLSX file cannot be made because of a mistake of the program. Report it, and "
          + "write CSV.")
    }
  }
}
