public import Reports
public import Survey

extension Verification {
  /// What was confirmed, or each thing that differs.
  public var sentences: [Bilingual] {
    let (number, period) = (manifest.made.revision, manifest.content.method.period.name)
    guard isConfirmed else {
      return [
        Bilingual(
          vi: "Bản \(number), kỳ \(period): \(findings.count) điều không đúng như khi lập:",
          en: "Revision \(number), period \(period): \(findings.count) things are not as they were:"
        )
      ] + findings.map(\.sentence)
    }
    return [
      Bilingual(
        vi:
          "Bản \(number), kỳ \(period), mã \(manifest.id.prefix(16))…: mọi tệp còn nguyên, và tính "
          + "lại từ kho phiếu cho đúng các kết quả ấy.",
        en: "Revision \(number), period \(period), id \(manifest.id.prefix(16))…: every file is as "
          + "it was, and the store gives the very same results again.")
    ] + (signature.map { [$0.sentence] } ?? [])
  }

  /// The result as JSON: a contract.
  public var json: JSONValue {
    .object([
      ("folder", .string(folder)), ("id", .string(manifest.id)),
      ("revision", .integer(manifest.made.revision)),
      ("period", manifest.content.method.period.json),
      ("confirmed", .bool(isConfirmed)), ("signed", .bool(signature?.isValid)),
      (
        "findings",
        .array(
          findings.map { finding in
            .object([
              ("kind", .string(finding.kind.rawValue)),
              (
                "problem", ["vi": .string(finding.sentence.vi), "en": .string(finding.sentence.en)]
              ),
            ])
          })
      ),
    ])
  }
}
