internal import Stats
internal import Survey

extension UnitReport {
  /// So many of the weakest items are named.
  private static let weakestNamed = 3

  var items: Section {
    let tables = ItemTables(profile)
    let pictures = profile.weakestFirst.isEmpty ? [] : tables.charts.map(Document.Block.chart)
    return Section(
      title: Bilingual(vi: "Kết quả từng nội dung", en: "Results by item"),
      blocks: weakest + pictures + [.table(tables.table)])
  }

  /// The items to look at first; of few items none needs to be named before the others.
  private var weakest: [Document.Block] {
    let known = profile.weakestFirst
    if known.isEmpty {
      return [
        .paragraph(
          Bilingual(
            vi: "Không câu nào có đủ phiếu trả lời để công bố.",
            en: "No item has enough answers to publish."))
      ]
    }
    guard known.count > UnitReport.weakestNamed else { return [] }
    return [
      .paragraph(
        Bilingual(
          vi: "Những nội dung có chỉ số thấp nhất:", en: "The items with the lowest indices:")),
      .list(known.prefix(UnitReport.weakestNamed).compactMap(sentence)),
    ]
  }

  private func sentence(_ entry: ItemProfile.Entry) -> Bilingual? {
    guard let estimate = entry.estimate else { return nil }
    let (item, value) = (form.items[entry.place], index(estimate))
    let note = note(forms: profile.counts.answered(item: entry.place), estimate)
    return Bilingual(
      vi: "\(item.text.vi) (\(item.id)): \(value.vi) \(note.vi).",
      en: "\(item.text.en) (\(item.id)): \(value.en) \(note.en).")
  }
}
