internal import Stats
public import Survey

/// How far the items of each dimension measure the same thing, in words and figures.
public struct ReliabilityTables {
  let study: ReliabilityStudy
  var request: StudyRequest { study.scope.request }
  var form: Form { request.form }

  public init(_ study: ReliabilityStudy) {
    self.study = study
  }

  /// For reading: the dimensions, then their items.
  public var forReading: [Table] { [dimensions, items] }

  /// One row a dimension.
  private var dimensions: Table {
    var table = Table(
      title: Bilingual(
        vi: "Độ tin cậy của thang đo, \(study.scope.subject.vi), kỳ \(request.period.name)",
        en: "Reliability of the scales, \(study.scope.subject.en), period \(request.period.name)"),
      subtitles: [study.scope.subtitle],
      columns: [
        Column(
          id: "dimension", heading: Bilingual(vi: "Yếu tố", en: "Dimension"), kind: .text,
          isKey: true),
        Column(id: "items", heading: Bilingual(vi: "Số câu", en: "Items"), kind: .number),
        Column(
          id: "cases", heading: Bilingual(vi: "Phiếu đủ câu", en: "Complete forms"),
          kind: .number),
        Column(
          id: "alpha", heading: Bilingual(vi: "Cronbach alpha", en: "Cronbach's alpha"),
          kind: .number),
        Column(id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(id: "verdict", heading: Bilingual(vi: "Đánh giá", en: "Verdict"), kind: .text),
      ])
    for entry in study.entries {
      let reliability = entry.reliability
      let isShown = isShown(entry)
      table.append([
        .bilingual(form.dimensions[entry.place].name), .count(reliability.items.count),
        .count(reliability.cases), ReliabilityTables.figure(isShown ? reliability.alpha : nil),
        isShown
          ? reliability.interval.map {
            .interval(lower: $0.lower, upper: $0.upper, decimals: 2)
          } ?? .missing : .missing,
        .bilingual(verdict(entry)),
      ])
    }
    table.notes = ReliabilityTables.notes + (study.entries.allSatisfy(isShown) ? [] : [floorNote])
    return table
  }

  /// One row an item.
  private var items: Table {
    var table = Table(
      title: Bilingual(vi: "Từng câu", en: "Items"),
      columns: [
        Column(id: "item", heading: Bilingual(vi: "Câu", en: "Item"), kind: .text, isKey: true),
        Column(
          id: "mean", heading: Bilingual(vi: "Mức trung bình", en: "Mean level"), kind: .number),
        Column(
          id: "item_rest",
          heading: Bilingual(vi: "Tương quan với các câu kia", en: "Correlation with the others"),
          kind: .number),
        Column(
          id: "alpha_if_dropped",
          heading: Bilingual(vi: "Alpha nếu bỏ câu", en: "Alpha if dropped"), kind: .number),
        Column(id: "remark", heading: Bilingual(vi: "Lưu ý", en: "Remark"), kind: .text),
      ])
    for entry in study.entries where isShown(entry) {
      let dimension = form.dimensions[entry.place]
      for (item, figures) in zip(dimension.items, entry.reliability.items) {
        table.append([
          .text(item.id),
          ReliabilityTables.figure(figures.mean.map { $0 + Double(form.scale.lowest) }),
          ReliabilityTables.figure(figures.itemRest),
          ReliabilityTables.figure(figures.alphaIfDropped),
          .bilingual(ReliabilityTables.remark(figures, in: entry.reliability)),
        ])
      }
    }
    table.notes = study.entries.flatMap { entry in
      form.dimensions[entry.place].items.map {
        Bilingual(vi: "\($0.id): \($0.text.vi)", en: "\($0.id): \($0.text.en)")
      }
    }
    return table
  }

  /// One wide table for spreadsheets: every item with the figures of its dimension.
  public var sheet: Table {
    var table = Table(
      title: Bilingual(vi: "Độ tin cậy", en: "Reliability"),
      columns: [
        Column(id: "dimension", heading: Bilingual(vi: "Yếu tố", en: "Dimension"), kind: .text),
        Column(
          id: "cases", heading: Bilingual(vi: "Phiếu đủ câu", en: "Complete forms"),
          kind: .number),
        Column(
          id: "alpha", heading: Bilingual(vi: "Cronbach alpha", en: "Cronbach's alpha"),
          kind: .number),
        Column(id: "interval", heading: request.intervalHeading, kind: .interval),
        Column(id: "item", heading: Bilingual(vi: "Câu", en: "Item"), kind: .text),
        Column(
          id: "mean", heading: Bilingual(vi: "Mức trung bình", en: "Mean level"), kind: .number),
        Column(
          id: "item_rest",
          heading: Bilingual(vi: "Tương quan với các câu kia", en: "Correlation with the others"),
          kind: .number),
        Column(
          id: "alpha_if_dropped",
          heading: Bilingual(vi: "Alpha nếu bỏ câu", en: "Alpha if dropped"), kind: .number),
      ])
    for entry in study.entries {
      let (dimension, isShown) = (form.dimensions[entry.place], isShown(entry))
      let reliability = entry.reliability
      for (item, figures) in zip(dimension.items, reliability.items) {
        table.append([
          .text(dimension.id), .count(reliability.cases),
          ReliabilityTables.figure(isShown ? reliability.alpha : nil, decimals: 4),
          isShown
            ? reliability.interval.map {
              .interval(lower: $0.lower, upper: $0.upper, decimals: 4)
            } ?? .missing : .missing,
          .text(item.id),
          ReliabilityTables.figure(
            isShown ? figures.mean.map { $0 + Double(form.scale.lowest) } : nil, decimals: 4),
          ReliabilityTables.figure(isShown ? figures.itemRest : nil, decimals: 4),
          ReliabilityTables.figure(isShown ? figures.alphaIfDropped : nil, decimals: 4),
        ])
      }
    }
    return table
  }

  private func isShown(_ entry: ReliabilityStudy.Entry) -> Bool {
    entry.reliability.cases >= request.minimumForms
  }

  private static func figure(_ value: Double?, decimals: Int = 2) -> Cell {
    value.map { .decimal($0, decimals: decimals) } ?? .missing
  }
}
