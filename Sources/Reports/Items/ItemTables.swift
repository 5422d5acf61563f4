internal import Stats
public import Survey

/// The items of one unit: how the answers spread over the levels, and what was not answered.
public struct ItemTables {
  let profile: ItemProfile
  var request: RankingRequest { profile.request }
  var form: Form { request.form }

  public init(_ profile: ItemProfile) {
    self.profile = profile
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
      Column(id: "satisfied", heading: request.itemHeading, kind: .number),
      Column(id: "interval", heading: request.intervalHeading, kind: .interval),
      Column(
        id: "non_response", heading: Bilingual(vi: "Không trả lời (%)", en: "No answer (%)"),
        kind: .number),
      Column(id: "blank", heading: Bilingual(vi: "Trống", en: "Blank"), kind: .number),
      Column(
        id: "not_applicable", heading: Bilingual(vi: "Không áp dụng", en: "Not applicable"),
        kind: .number),
      Column(
        id: "unusable", heading: Bilingual(vi: "Không dùng được", en: "Unusable"), kind: .number),
    ]
    let name = profile.unit?.name ?? request.level.name.vi
    var table = Table(
      title: Bilingual(
        vi: "\(name): câu trả lời theo mức, kỳ \(request.period.name)",
        en: "\(profile.unit?.name ?? request.level.name.en): answers by level, period "
          + "\(request.period.name)"),
      subtitles: [request.subtitle(forms: profile.counts.forms)], columns: columns)
    for entry in profile.entries { table.append(row(entry)) }
    table.notes = notes
    return table
  }

  private func row(_ entry: ItemProfile.Entry) -> [Cell] {
    let (place, counts) = (entry.place, profile.counts)
    let levels =
      entry.levelShares.map { $0.map { Cell.decimal($0, decimals: 2) } }
      ?? form.scale.levels.map { _ in request.withheld }
    return [.text(form.items[place].id), .count(counts.answered(item: place))] + levels + [
      entry.estimate == nil ? request.withheld : entry.estimate.indexCell,
      request.cell(entry.estimate?.interval),
      profile.nonResponse(place).map { .decimal($0, decimals: 2) } ?? .missing,
      .count(counts.blank(item: place)), .count(counts.notApplicable(item: place)),
      .count(counts.unusable(item: place)),
    ]
  }

  private var notes: [Bilingual] {
    let levels = form.scale.levels
    let isWithheld = profile.entries.contains { $0.estimate == nil }
    return (isWithheld ? [request.floorNote] : []) + [
      Bilingual(
        vi: levels.map { "Mức \($0.value): \($0.label.vi)" }.joined(separator: "; ") + ".",
        en: levels.map { "Level \($0.value): \($0.label.en)" }.joined(separator: "; ") + ".")
    ]
      + (MethodText.design(request.design).map { [$0] } ?? [])
      + form.items.map { Bilingual(vi: "\($0.id): \($0.text.vi)", en: "\($0.id): \($0.text.en)") }
  }
}

extension RankingRequest {
  /// What the index of an item is called: a share of satisfied people, or a mean.
  var itemHeading: Bilingual {
    switch measure {
    case .satisfiedShare, .allSatisfied: Bilingual(vi: "Hài lòng (%)", en: "Satisfied (%)")
    case .meanScore, .pointsSum: indexHeading
    }
  }
}
