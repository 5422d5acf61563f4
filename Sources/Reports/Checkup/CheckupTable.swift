public import Survey

/// What a checkup found, line by line.
public enum CheckupTable {
  public static func table(of results: [CheckResult], workspace: String) -> Table {
    var table = Table(
      title: Bilingual(
        vi: "Kiểm tra không gian làm việc '\(workspace)'",
        en: "Checkup of the workspace '\(workspace)'"),
      columns: [
        Column(id: "verdict", heading: Bilingual(vi: "Kết quả", en: "Result"), kind: .text),
        Column(
          id: "subject", heading: Bilingual(vi: "Nội dung", en: "Subject"), kind: .text,
          isKey: true),
        Column(id: "detail", heading: Bilingual(vi: "Chi tiết", en: "Detail"), kind: .text),
      ])
    for result in results {
      table.append([
        .bilingual(word(for: result.verdict)), .bilingual(result.subject),
        .bilingual(result.detail),
      ])
    }
    return table
  }

  /// The document of `--format json`.
  public static func json(of results: [CheckResult], _ language: Language) -> JSONValue {
    .object([
      (
        "checks",
        .array(
          results.map {
            .object([
              ("verdict", .string($0.verdict.rawValue)),
              ("subject", .string($0.subject[language])),
              ("detail", .string($0.detail[language])),
            ])
          })
      )
    ])
  }

  private static func word(for verdict: CheckResult.Verdict) -> Bilingual {
    switch verdict {
    case .sound: Bilingual(vi: "đạt", en: "ok")
    case .notable: Bilingual(vi: "cần xem", en: "look")
    case .broken: Bilingual(vi: "HỎNG", en: "BROKEN")
    }
  }
}
