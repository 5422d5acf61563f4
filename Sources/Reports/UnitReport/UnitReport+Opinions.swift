internal import Survey

extension UnitReport {
  /// What respondents wrote, as the store hands it out: numbers of telephones and identity masked.
  var opinions: Section {
    let comments = comments ?? []
    let (count, forms) = (UnitReport.count(comments.count), UnitReport.count(profile.counts.forms))
    let heading = Bilingual(
      vi: "\(count.vi) trong \(forms.vi) phiếu có ý kiến; số điện thoại và số giấy tờ đã được che:",
      en:
        "\(count.en) of \(forms.en) forms hold a comment; telephone and identity numbers are masked:"
    )
    let none = Bilingual(
      vi: "Không phiếu nào ghi ý kiến.", en: "No form holds a comment.")
    return Section(
      title: Bilingual(
        vi: "Ý kiến của người dân, tổ chức", en: "Comments of citizens and organisations"),
      blocks: comments.isEmpty
        ? [.paragraph(none)]
        : [.paragraph(heading), .list(comments.map { Bilingual(vi: $0, en: $0) })])
  }
}
