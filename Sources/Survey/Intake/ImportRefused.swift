/// A file that was read to its end but not stored.
public struct ImportRefused: ExplainedError {
  enum Reason: Equatable {
    case nothingAccepted
    case tooManyRejected(percent: Double)
    /// Something was found, and `--strict` wants nothing to be.
    case findings
  }

  public let report: ImportReport
  let reason: Reason

  public var sentence: Bilingual {
    let (file, rejected, records) = (report.path, report.rejected, report.records)
    switch reason {
    case .nothingAccepted:
      let (vi, en) = report.rejectsFile.map { (" (xem '\($0)')", " (see '\($0)')") } ?? ("", "")
      return Bilingual(
        vi: "\(file): không dòng nào được nhận, cả \(rejected) dòng bị loại\(vi); chưa có gì được "
          + "lưu.",
        en: "\(file): no row was accepted, all \(rejected) rows were rejected\(en); nothing was "
          + "stored.")
    case .tooManyRejected(let percent):
      let limit = percent.rounded() == percent ? "\(Int(percent))" : "\(percent)"
      let limitVi = String(limit.map { $0 == "." ? "," : $0 })
      return Bilingual(
        vi:
          "\(file): \(rejected) trong \(records) dòng bị loại, quá \(limitVi) %, nên cả tệp không "
          + "được nhập; nhiều nhất: \(causes(.vi)). Hãy sửa tệp rồi nhập lại (hoặc nêu mức khác bằng "
          + "--max-rejects).",
        en:
          "\(file): \(rejected) of \(records) rows were rejected, more than \(limit) %, so the whole "
          + "file was refused; most often: \(causes(.en)). Mend the file and import it again (or give "
          + "another limit with --max-rejects).")
    case .findings:
      return Bilingual(
        vi:
          "\(file): có điều cần xem, nên với --strict cả tệp không được nhập; chưa có gì được lưu.",
        en: "\(file): there is something to look at, so with --strict the whole file was refused; "
          + "nothing was stored.")
    }
  }

  /// The three rules that were broken most often, with their counts.
  private func causes(_ language: Language) -> String {
    report.rules.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .prefix(3)
      .map { "\($0.element.rule.name[language]) (\($0.element.count))" }
      .joined(separator: ", ")
  }
}
