public import Survey

/// The items of one unit: how the answers spread over the levels, and what was not answered.
public struct ItemTables {
  private let counts: ItemCounts
  private let form: Form
  private let unit: Unit
  private let period: Period
  private let minimumForms: Int

  /// - Parameter minimumForms: An item that fewer forms answered is shown without shares.
  public init(
    _ counts: ItemCounts, form: Form, unit: Unit, period: Period, minimumForms: Int
  ) {
    self.minimumForms = minimumForms
    self.counts = counts
    self.form = form
    self.unit = unit
    self.period = period
  }

  /// One row an item; the levels' shares are of the answers that count.
  public var table: Table {
    var columns = [
      Column(id: "item", heading: Bilingual(vi: "Câu", en: "Item"), kind: .text, isKey: true),
      Column(id: "answered", heading: Bilingual(vi: "Trả lời", en: "Answers"), kind: .number),
    ]
    for level in form.scale.levels {
      let heading = Bilingual(vi: "Mức \(level.value) (%)", en: "Level \(level.value) (%)")
      columns.append(Column(id: "level_\(level.value)", heading: heading, kind: .number))
    }
    columns += [
      Column(
        id: "satisfied", heading: Bilingual(vi: "Hài lòng (%)", en: "Satisfied (%)"), kind: .number),
      Column(id: "blank", heading: Bilingual(vi: "Trống", en: "Blank"), kind: .number),
      Column(
        id: "not_applicable", heading: Bilingual(vi: "Không áp dụng", en: "Not applicable"),
        kind: .number),
      Column(
        id: "unusable", heading: Bilingual(vi: "Không dùng được", en: "Unusable"), kind: .number),
    ]
    var table = Table(
      title: Bilingual(
        vi: "\(unit.name): câu trả lời theo mức, kỳ \(period.name)",
        en: "\(unit.name): answers by level, period \(period.name)"),
      subtitles: [
        Bilingual(
          vi: "\(NumberFormat(.vi).count(counts.forms)) phiếu, mẫu \(form.id)",
          en: "\(NumberFormat(.en).count(counts.forms)) forms, form \(form.id)")
      ], columns: columns)
    for (place, item) in form.items.enumerated() { table.append(row(place, item)) }
    table.notes = notes
    return table
  }

  private func row(_ place: Int, _ item: Form.Item) -> [Cell] {
    let answered = counts.answered(item: place)
    func share(_ count: Int) -> Cell {
      answered < max(1, minimumForms)
        ? .missing : .decimal(100 * Double(count) / Double(answered), decimals: 2)
    }
    let scale = form.scale
    let satisfied = scale.levels.map(\.value).filter { level in
      scale.satisfied.contains(item.isReversed ? scale.reversed(level) : level)
    }
    return [.text(item.id), .count(answered)]
      + scale.levels.map { share(counts.count(item: place, level: $0.value)) }
      + [
        share(satisfied.reduce(0) { $0 + counts.count(item: place, level: $1) }),
        .count(counts.blank(item: place)), .count(counts.notApplicable(item: place)),
        .count(counts.unusable(item: place)),
      ]
  }

  private var floorNote: Bilingual {
    Bilingual(
      vi: "–: ít hơn \(minimumForms) phiếu trả lời, chưa đủ để công bố.",
      en: "–: fewer than \(minimumForms) forms answered, too few to publish.")
  }

  private var notes: [Bilingual] {
    let levels = form.scale.levels
    let isWithheld = form.items.indices.contains { counts.answered(item: $0) < minimumForms }
    return (isWithheld ? [floorNote] : []) + [
      Bilingual(
        vi: levels.map { "Mức \($0.value): \($0.label.vi)" }.joined(separator: "; ") + ".",
        en: levels.map { "Level \($0.value): \($0.label.en)" }.joined(separator: "; ") + ".")
    ]
      + form.items.map { Bilingual(vi: "\($0.id): \($0.text.vi)", en: "\($0.id): \($0.text.en)") }
  }
}
