/// A heading line from which the responses cannot be read.
public struct UnusableHeadings: ExplainedError, Equatable {
  enum Reason: Equatable {
    case missing(ColumnRole)
    case missingUnit
    case missingColumns([String])
    case noItems(form: String)
    case missingItems([Int], form: String)
    case repeated([String])
    case foreignItems([String], form: String)
    case empty
    case noRecords
    case brokenQuotes(line: Int)
  }

  let file: String
  let reasons: [Reason]
  /// How many of how many headings were understood, to choose among delimiters.
  var understood = 0
  var headings = 0

  public var sentence: Bilingual {
    let parts = reasons.map(UnusableHeadings.sentence)
    func ended(_ text: String) -> String { text.hasSuffix("?") ? text : text + "." }
    if understood < 3, headings > 0, reasons.contains(.missing(.serial)) {
      let first = Bilingual(
        vi: "dòng đầu tiên của tệp phải là tên các cột",
        en: "the first line of the file must be the headings")
      return Bilingual(
        vi: "\(file): " + ended((parts.map(\.vi) + [first.vi]).joined(separator: "; ")),
        en: "\(file): " + ended((parts.map(\.en) + [first.en]).joined(separator: "; ")))
    }
    return Bilingual(
      vi: "\(file): " + ended(parts.map(\.vi).joined(separator: "; ")),
      en: "\(file): " + ended(parts.map(\.en).joined(separator: "; ")))
  }

  private static func sentence(_ reason: Reason) -> Bilingual {
    switch reason {
    case .missing(.serial):
      Bilingual(
        vi: "không có cột mã phiếu (ví dụ 'ma_phieu')",
        en: "there is no column with the form's serial (such as 'form_serial')")
    case .missing:
      Bilingual(
        vi: "không có cột ngày nhận phiếu (ví dụ 'ngay_nhan')",
        en: "there is no column with the date of receipt (such as 'received_on')")
    case .missingUnit:
      Bilingual(
        vi: "không có cột đơn vị (ví dụ 'huyen', 'xa', 'don_vi'); hãy thêm cột hoặc dùng --unit",
        en: "there is no column with the unit (such as 'district', 'commune', 'unit'); add one "
          + "or use --unit")
    case .missingColumns(let names):
      Bilingual(
        vi: "thiếu cột \(names.map { "'\($0)'" }.joined(separator: ", "))",
        en: "columns are missing: \(names.map { "'\($0)'" }.joined(separator: ", "))")
    case .noItems(let form):
      Bilingual(
        vi: "không có cột câu trả lời nào của mẫu '\(form)' (ví dụ 'q1', 'Câu 1')",
        en: "there is no column with answers of the form '\(form)' (such as 'q1')")
    case .missingItems(let numbers, let form):
      Bilingual(
        vi: "thiếu cột câu \(list(numbers)) của mẫu '\(form)'; có đúng mẫu phiếu không?",
        en: "item \(list(numbers)) of the form '\(form)' has no column; is it the right form?")
    case .repeated(let pairs):
      Bilingual(
        vi: "hai cột cùng một nội dung: \(pairs.joined(separator: "; "))",
        en: "two columns hold the same: \(pairs.joined(separator: "; "))")
    case .foreignItems(let headings, let form):
      Bilingual(
        vi: "cột \(headings.joined(separator: ", ")) không có trong mẫu '\(form)'; có đúng mẫu "
          + "phiếu không?",
        en: "the form '\(form)' has no \(headings.joined(separator: ", ")); is it the right form?")
    case .empty:
      Bilingual(vi: "tệp trống", en: "the file is empty")
    case .noRecords:
      Bilingual(
        vi: "dưới dòng tiêu đề không có phiếu nào", en: "there is no record below the headings")
    case .brokenQuotes(let line):
      Bilingual(
        vi: "dấu nháy kép ở dòng tiêu đề (dòng \(line)) không khép đúng",
        en: "the quotation marks of the heading line (line \(line)) do not match")
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(10).map(String.init).joined(separator: ", ")
    return numbers.count > 10 ? shown + " …" : shown
  }
}
