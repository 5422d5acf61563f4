internal import Stats
public import Survey

/// The items that people are least and most satisfied with.
public struct RankedItemTables {
  private let profile: ItemProfile
  private var request: RankingRequest { profile.request }
  private var form: Form { request.form }

  public init(_ profile: ItemProfile) {
    self.profile = profile
  }

  /// The weakest items, weakest first, and the strongest, strongest first.
  ///
  /// - Parameters:
  ///   - weakest: How many of each are shown; an item is never in both.
  ///   - strongest: None shows none.
  public func forReading(weakest: Int, strongest: Int) -> [Table] {
    let ordered = profile.weakestFirst
    let low = ordered.prefix(weakest)
    let high = ordered.dropFirst(low.count).suffix(strongest).reversed()
    let name = name
    var tables = [
      table(
        Bilingual(
          vi: "\(name.vi): các câu có chỉ số thấp nhất, kỳ \(request.period.name)",
          en: "\(name.en): the weakest items, period \(request.period.name)"), Array(low))
    ]
    if !high.isEmpty {
      tables.append(
        table(Bilingual(vi: "Các câu có chỉ số cao nhất", en: "The strongest items"), Array(high)))
    }
    for place in tables.indices {
      tables[place].notes = wordings(of: place == 0 ? Array(low) : Array(high))
    }
    tables[tables.count - 1].notes += notes
    return tables
  }

  /// Every item, weakest first, then those without an index.
  public var sheet: Table {
    let withheld = profile.entries.filter { $0.estimate == nil }
    return table(
      Bilingual(vi: "Các câu kỳ \(request.period.name)", en: "Items of \(request.period.name)"),
      profile.weakestFirst + withheld, hasWording: true)
  }

  private func wordings(of entries: [ItemProfile.Entry]) -> [Bilingual] {
    entries.map { entry in
      let item = form.items[entry.place]
      return Bilingual(vi: "\(item.id): \(item.text.vi)", en: "\(item.id): \(item.text.en)")
    }
  }

  private var name: Bilingual {
    profile.unit.map { .same($0.name) }
      ?? Bilingual(
        vi: "Các đơn vị cấp \(request.level.name.vi)", en: "Units (\(request.level.name.en))")
  }

  /// - Parameter hasWording: Whether the wording is a column and not a note.
  private func table(
    _ title: Bilingual, _ entries: [ItemProfile.Entry], hasWording: Bool = false
  ) -> Table {
    let wording = Column(
      id: "text", heading: Bilingual(vi: "Nội dung", en: "Wording"), kind: .text)
    var columns = [
      Column(id: "item", heading: Bilingual(vi: "Câu", en: "Item"), kind: .text, isKey: true)
    ]
    columns +=
      (hasWording ? [wording] : []) + [
        Column(id: "dimension", heading: Bilingual(vi: "Yếu tố", en: "Dimension"), kind: .text),
        Column(id: "answered", heading: Bilingual(vi: "Trả lời", en: "Answers"), kind: .number),
        Column(id: "index", heading: request.itemHeading, kind: .number),
        Column(id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(
          id: "non_response", heading: Bilingual(vi: "Không trả lời (%)", en: "No answer (%)"),
          kind: .number),
      ]
    let hasExtremes = profile.unit == nil
    if hasExtremes {
      columns += [
        Column(
          id: "lowest_unit", heading: Bilingual(vi: "Thấp nhất ở", en: "Lowest in"), kind: .text),
        Column(
          id: "lowest_index", heading: Bilingual(vi: "(%)", en: "(%)"), kind: .number,
          isBound: true),
        Column(
          id: "highest_unit", heading: Bilingual(vi: "Cao nhất ở", en: "Highest in"), kind: .text),
        Column(
          id: "highest_index", heading: Bilingual(vi: "(%)", en: "(%)"), kind: .number,
          isBound: true),
      ]
    }
    var table = Table(
      title: title, subtitles: [request.subtitle(forms: profile.counts.forms)], columns: columns)
    for entry in entries {
      let place = entry.place
      let item = form.items[place]
      let dimension = form.dimensions.first { $0.items.contains { $0.id == item.id } }
      var cells: [Cell] = [.text(item.id)] + (hasWording ? [.bilingual(item.text)] : [])
      cells += [
        dimension.map { .bilingual($0.short) } ?? .missing,
        .count(profile.counts.answered(item: place)), entry.estimate.indexCell,
        request.cell(entry.estimate?.interval),
        profile.nonResponse(place).map { .decimal($0, decimals: 2) } ?? .missing,
      ]
      if hasExtremes {
        cells += [
          entry.extremes.map { .text($0.lowest.unit.name) } ?? .missing,
          entry.extremes.map { .decimal($0.lowest.index, decimals: 2) } ?? .missing,
          entry.extremes.map { .text($0.highest.unit.name) } ?? .missing,
          entry.extremes.map { .decimal($0.highest.index, decimals: 2) } ?? .missing,
        ]
      }
      table.append(cells)
    }
    return table
  }

  private var notes: [Bilingual] {
    let withheld = profile.entries.filter { $0.estimate == nil }.map { form.items[$0.place].id }
    var notes = MethodText.design(request.design).map { [$0] } ?? []
    if !withheld.isEmpty {
      let list = withheld.joined(separator: ", ")
      notes.append(
        Bilingual(
          vi: "Ít hơn \(request.minimumForms) phiếu trả lời, chưa đủ để công bố: \(list).",
          en: "Fewer than \(request.minimumForms) forms answered, too few to publish: \(list)."))
    }
    return notes + [
      Bilingual(
        vi: "\(form.dimensions.map { "\($0.short.vi): \($0.name.vi)" }.joined(separator: "; ")).",
        en: "\(form.dimensions.map { "\($0.short.en): \($0.name.en)" }.joined(separator: "; ")).")
    ]
  }
}
