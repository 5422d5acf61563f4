public import Survey

/// What became of an imported file, in sentences.
public enum ImportText {
  /// The result: status, the balance of the lines, the encoding, what was left out, the dates.
  public static func result(of report: ImportReport) -> [Bilingual] {
    let lines = [headline(report), balance(report)]
    // What an earlier import found was said then.
    if report.status == .alreadyImported { return lines }
    return lines + [encoding(report), titles(report), dates(report)].compactMap(\.self)
  }

  /// First and last day of what was accepted.
  private static func dates(_ report: ImportReport) -> Bilingual? {
    guard let days = report.days else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    return Bilingual(
      vi: report.subject == .forms
        ? "  Ngày nhận phiếu: \(first.vietnamese) – \(last.vietnamese)."
        : "  Thời gian: \(first.vietnamese) – \(last.vietnamese).",
      en: report.subject == .forms
        ? "  Dates of receipt: \(first.iso) to \(last.iso)."
        : "  Dates: \(first.iso) to \(last.iso).")
  }

  /// The lines above the headings that were left out.
  private static func titles(_ report: ImportReport) -> Bilingual? {
    guard report.titles > 0 else { return nil }
    return Bilingual(
      vi: "  Bỏ qua \(report.titles) dòng phía trên dòng tên cột.",
      en: "  Lines above the headings left out: \(report.titles).")
  }

  /// The encoding, where it is another than UTF-8.
  private static func encoding(_ report: ImportReport) -> Bilingual? {
    guard let choice = report.encodingChoice, choice.encoding != .utf8 else { return nil }
    let text = encoding(choice)
    return Bilingual(vi: "  B\(text.vi.dropFirst()).", en: "  E\(text.en.dropFirst()).")
  }

  /// An encoding and what speaks for it, as part of a sentence.
  static func encoding(_ choice: EncodingChoice) -> Bilingual {
    let name = choice.encoding.name
    guard let hits = choice.hits, let other = choice.runnerUp, let otherHits = choice.runnerUpHits
    else { return Bilingual(vi: "bảng mã: \(name)", en: "encoding: \(name)") }
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    return Bilingual(
      vi: "bảng mã: \(name) (nhận ra \(vi.count(hits)) từ; kế đó là \(other.name), "
        + "\(vi.count(otherHits)) từ)",
      en: "encoding: \(name) (\(en.count(hits)) known words; next \(other.name), "
        + "\(en.count(otherHits)))")
  }

  private static func headline(_ report: ImportReport) -> Bilingual {
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    let noun =
      switch report.subject {
      case .forms: Bilingual(vi: "phiếu", en: "forms")
      case .dossierCounts: Bilingual(vi: "dòng số liệu hồ sơ", en: "rows of dossier counts")
      }
    switch report.status {
    case .imported:
      return Bilingual(
        vi: "\(report.path): đã nhập \(vi.count(report.accepted)) \(noun.vi) (lần nhập số "
          + "\(report.importId)).",
        en: "\(report.path): \(en.count(report.accepted)) \(noun.en) imported (import "
          + "\(report.importId)).")
    case .wouldImport:
      return Bilingual(
        vi:
          "\(report.path): chạy thử, có thể nhập \(vi.count(report.accepted)) \(noun.vi); chưa lưu gì.",
        en:
          "\(report.path): trial, \(en.count(report.accepted)) \(noun.en) could be imported; nothing "
          + "was stored.")
    case .alreadyImported:
      return Bilingual(
        vi: "\(report.path): tệp này đã được nhập trước đây (lần nhập số \(report.importId)); "
          + "không có gì thay đổi. Muốn nhập lại cách khác: 'sipas undo \(report.importId)' trước.",
        en: "\(report.path): this file was imported before (import \(report.importId)); nothing "
          + "changed. To import it in another way, 'sipas undo \(report.importId)' first.")
    }
  }

  private static func balance(_ report: ImportReport) -> Bilingual {
    func sum(_ number: NumberFormat, _ words: [(Int, String)]) -> String {
      words.map { "\(number.count($0.0)) \($0.1)" }.joined(separator: " + ")
    }
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    let counts = [
      report.header, report.accepted, report.rejected, report.duplicates, report.blank,
      report.continuation,
    ]
    let viWords = ["tiêu đề", "nhận", "loại", "trùng", "trống", "dòng nối tiếp"]
    let enWords = ["heading", "accepted", "rejected", "duplicate", "blank", "continuation"]
    return Bilingual(
      vi: "  \(vi.count(report.lines)) dòng = " + sum(vi, Array(zip(counts, viWords))) + ".",
      en: "  \(en.count(report.lines)) lines = " + sum(en, Array(zip(counts, enWords))) + ".")
  }

  /// Who reads what was found in a file.
  public enum Reader: Sendable {
    /// The person who imports the file sees the first values that were not understood.
    case importer
    /// A log or a status page, which others read too, has places only: a value may be a respondent's
    /// name in the wrong column.
    case anybody
  }

  /// What a person should look at: columns left out, rules broken with the first places, answers on
  /// no level of the scale.
  public static func findings(
    of report: ImportReport, for reader: Reader = .importer
  ) -> [Bilingual] {
    // What an earlier import found was said then.
    guard report.status != .alreadyImported else { return [] }
    var findings: [Bilingual] = []
    if !report.ignoredColumns.isEmpty {
      let list = report.ignoredColumns.map { "'\($0)'" }.joined(separator: ", ")
      findings.append(
        Bilingual(
          vi: "\(report.path): không dùng các cột \(list).",
          en: "\(report.path): columns not used: \(list)."))
    }
    if !report.unusedUnitColumns.isEmpty {
      let list = report.unusedUnitColumns.map { "'\($0)'" }.joined(separator: ", ")
      findings.append(
        Bilingual(
          vi: "\(report.path): danh mục đơn vị không có cấp của cột \(list); không dùng cột này.",
          en: "\(report.path): the unit catalogue has no units of the level of \(list); not used."))
    }
    if report.replaced > 0 {
      findings.append(
        Bilingual(
          vi: "\(report.path): \(NumberFormat(.vi).count(report.replaced)) phiếu thay phiếu đã lưu "
            + "có cùng mã nhưng khác nội dung; phiếu cũ được giữ lại và trở về nếu bỏ lần nhập này.",
          en: "\(report.path): forms that replaced a stored one of the same serial with other "
            + "contents: \(NumberFormat(.en).count(report.replaced)); the old ones are kept and "
            + "return if this import is undone."))
    }
    for rule in report.rules {
      findings += reader == .importer ? sentences(of: rule, report) : [places(of: rule, report)]
    }
    findings += report.remarks.map {
      Bilingual(vi: "\(report.path): \($0.vi).", en: "\(report.path): \($0.en).")
    }
    if report.unclearAnswers > 0 {
      findings.append(
        Bilingual(
          vi:
            "\(report.path): \(NumberFormat(.vi).count(report.unclearAnswers)) câu đánh nhiều ô hoặc "
            + "không đọc được, không tính vào chỉ số.",
          en: "\(report.path): answers with several marks or unreadable, which count in no index: "
            + "\(NumberFormat(.en).count(report.unclearAnswers))."))
    }
    if report.invalidAnswers > 0 { findings.append(invalidAnswers(report, for: reader)) }
    return findings
  }

  private static func places(
    of rule: ImportReport.RuleCount, _ report: ImportReport
  ) -> Bilingual {
    let lines =
      rule.examples.map { String($0.line) }.joined(separator: ", ")
      + (rule.count > rule.examples.count ? ", …" : "")
    let file = report.rejectsFile.map { "'\($0)'" } ?? ""
    return Bilingual(
      vi:
        "\(report.path): \(NumberFormat(.vi).count(rule.count)) dòng bị loại (dòng \(lines)), lý do "
        + "ở \(file) [\(rule.rule.rawValue)]",
      en:
        "\(report.path): rejected rows: \(NumberFormat(.en).count(rule.count)) (lines \(lines)), for "
        + "the reasons see \(file) [\(rule.rule.rawValue)]")
  }

  private static func sentences(
    of rule: ImportReport.RuleCount, _ report: ImportReport
  ) -> [Bilingual] {
    var sentences = rule.examples.map { example in
      let column = example.column.isEmpty ? "" : " '\(example.column)':"
      let place = "\(report.path):\(example.line):\(column) "
      let tail = " [\(rule.rule.rawValue)]"
      return Bilingual(
        vi: place + example.problem.vi + tail, en: place + example.problem.en + tail)
    }
    let more = rule.count - rule.examples.count
    if more > 0 {
      let (vi, en) = report.rejectsFile.map { (", xem '\($0)'", ", see '\($0)'") } ?? ("", "")
      sentences.append(
        Bilingual(
          vi: "\(report.path): … và \(NumberFormat(.vi).count(more)) dòng nữa như vậy\(vi) "
            + "[\(rule.rule.rawValue)]",
          en: "\(report.path): … and \(NumberFormat(.en).count(more)) more rows like these\(en) "
            + "[\(rule.rule.rawValue)]"))
    }
    return sentences
  }

  private static func invalidAnswers(_ report: ImportReport, for reader: Reader) -> Bilingual {
    let places = report.invalidExamples.map { example -> String in
      let value = reader == .importer ? ": '\(example.value)'" : ""
      return "\(example.line) ('\(example.column)'\(value))"
    }.joined(separator: ", ")
    let etc = report.invalidAnswers > report.invalidExamples.count ? ", …" : ""
    return Bilingual(
      vi: "\(report.path): \(NumberFormat(.vi).count(report.invalidAnswers)) câu trả lời ngoài "
        + "thang đo, được giữ là '!' và không tính vào chỉ số: dòng \(places)\(etc) "
        + "[invalid-answer]",
      en: "\(report.path): answers on no level of the scale, kept as '!' and counted in no index: "
        + "\(NumberFormat(.en).count(report.invalidAnswers)), lines \(places)\(etc) "
        + "[invalid-answer]")
  }
}
