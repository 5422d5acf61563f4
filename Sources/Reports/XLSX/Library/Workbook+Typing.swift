internal import CXLSXWriter

extension Workbook.Sheet {
  /// Sets the width of a column in digits, and how its cells look that hold nothing yet.
  func setColumn(_ column: Int, width: Int, style: CellStyle) throws(UnwritableWorkbook) {
    workbook.mostBytes += Workbook.bytesOfCell
    let place = lxw_col_t(column)
    try Workbook.check(
      unsafe worksheet_set_column(sheet, place, place, Double(width), workbook.format(style)))
  }

  /// Writes a formula of the program's own, whose value is nothing until Excel computes it.
  func write(
    formula: String, row: Int, column: Int, style: CellStyle
  ) throws(UnwritableWorkbook) {
    workbook.mostBytes += Workbook.bytesOfCell + 6 * formula.utf8.count
    try Workbook.check(
      unsafe worksheet_write_formula_str(
        sheet, lxw_row_t(row), lxw_col_t(column), formula, workbook.format(style), ""))
  }

  /// Gives cells of a column a name for formulas.
  func define(_ name: String, rows: ClosedRange<Int>, column: Int) throws(UnwritableWorkbook) {
    let letters = Workbook.letters(ofColumn: column)
    let sheet = self.name.replacing("'", with: "''")
    let range = "='\(sheet)'!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
    workbook.mostBytes += Workbook.bytesOfCell + 6 * range.utf8.count
    try Workbook.check(unsafe workbook_define_name(workbook.workbook, name, range))
  }

  /// Refuses, or asks about, what a rule does not allow; an empty cell is always allowed.
  func restrict(
    rows: ClosedRange<Int>, column: Int, to rule: TypingRule
  ) throws(UnwritableWorkbook) {
    workbook.mostBytes += Workbook.bytesOfNote
    // The library copies what the pointers lead to.
    var (words, pointers) = ([rule.title.harmlessInXML, rule.message.harmlessInXML], [String]())
    switch rule.kind {
    case .list(let name): pointers = [name]
    case .formula(let formula): pointers = [formula]
    case .day(let from, let to): pointers = [from, to]
    }
    words += pointers
    let copies = unsafe words.map { unsafe strdup($0) }
    defer { for place in words.indices { unsafe free(copies[place]) } }
    var validation = unsafe lxw_data_validation()
    unsafe validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.error_title = copies[0]
    unsafe validation.error_message = copies[1]
    let severity =
      rule.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    unsafe validation.error_type = UInt8(severity.rawValue)
    switch rule.kind {
    case .list:
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe validation.value_formula = copies[2]
    case .formula:
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      unsafe validation.value_formula = copies[2]
    case .day:
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE_FORMULA.rawValue)
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe validation.minimum_formula = copies[2]
      unsafe validation.maximum_formula = copies[3]
    }
    let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    try Workbook.check(
      unsafe worksheet_data_validation_range(
        sheet, first, lxw_col_t(column), last, lxw_col_t(column), &validation))
  }

  /// Shows cells of a column as mistaken where a formula about the first of them is true.
  func mark(
    rows: ClosedRange<Int>, column: Int, where formula: String
  ) throws(UnwritableWorkbook) {
    workbook.mostBytes += Workbook.bytesOfNote
    let format = try unsafe workbook.format(.mistake)
    let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    let status = unsafe formula.withCString { formula in
      var condition = unsafe lxw_conditional_format()
      unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      unsafe condition.value_string = unsafe UnsafeMutablePointer(mutating: formula)
      unsafe condition.format = unsafe format
      return unsafe worksheet_conditional_format_range(
        sheet, first, lxw_col_t(column), last, lxw_col_t(column), &condition)
    }
    try Workbook.check(status)
  }
}
