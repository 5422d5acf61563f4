internal import Stats
public import Survey

/// The index of a unit over periods, as a table and a picture.
public struct TrendTables {
  private let trend: UnitTrend
  private var request: RankingRequest { trend.request }

  public init(_ trend: UnitTrend) {
    self.trend = trend
  }

  private var title: Bilingual {
    Bilingual(
      vi: "\(trend.unit.name): diễn biến chỉ số chung qua các kỳ",
      en: "\(trend.unit.name): the overall index over periods")
  }

  /// The forms that the periods have, each once, in the order of time.
  private var forms: [String] {
    trend.points.filter { $0.estimate != nil }.compactMap(\.form).map(TrendTables.name).reduce(
      into: []
    ) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func name(_ form: Form) -> String { "\(form.id) \(form.version)" }

  /// One row a period.
  public var table: Table {
    let hasForms = forms.count > 1
    var columns = [
      Column(id: "period", heading: Bilingual(vi: "Kỳ", en: "Period"), kind: .text, isKey: true),
      Column(id: "from", heading: Bilingual(vi: "Từ ngày", en: "From"), kind: .day),
      Column(id: "to", heading: Bilingual(vi: "Đến ngày", en: "To"), kind: .day),
      Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      Column(id: "index", heading: request.indexHeading, kind: .number),
      Column(id: "interval", heading: request.intervalHeading, kind: .interval),
    ]
    if let above = trend.above {
      columns.append(
        Column(id: "above", heading: Bilingual(vi: above.name, en: above.name), kind: .number))
    }
    if hasForms {
      columns.append(
        Column(id: "form", heading: Bilingual(vi: "Mẫu phiếu", en: "Form"), kind: .text))
    }
    let hasGaps = trend.points.contains { $0.gap != nil }
    if hasGaps {
      columns.append(Column(id: "note", heading: Bilingual(vi: "Ghi chú", en: "Note"), kind: .text))
    }
    var table = Table(title: title, columns: columns)
    for point in trend.points {
      var cells: [Cell] = [
        .text(point.period.name), .day(point.period.start.iso), .day(point.period.lastDay.iso),
        .count(point.forms), point.estimate.indexCell, request.cell(point.estimate?.interval),
      ]
      if trend.above != nil { cells.append(point.above.indexCell) }
      if hasForms { cells.append(.text(point.form.map(TrendTables.name) ?? "")) }
      if hasGaps {
        cells.append(.bilingual(point.gap.map(words) ?? Bilingual(vi: "", en: "")))
      }
      table.append(cells)
    }
    table.notes = notes
    return table
  }

  /// What must be known where forms count twice; nil where no periods share days.
  private var overlapNote: Bilingual? {
    guard !trend.overlaps.isEmpty else { return nil }
    func pairs(_ and: String) -> String {
      trend.overlaps.map { "\($0.first.name) \(and) \($0.second.name)" }.joined(separator: "; ")
    }
    return Bilingual(
      vi: "Các kỳ trùng ngày (\(pairs("và"))): có phiếu được tính ở cả hai kỳ nên chỉ số của chúng "
        + "không độc lập với nhau.",
      en:
        "Periods that share days (\(pairs("and"))): forms count in both, so that their indices are "
        + "not independent.")
  }

  private var notes: [Bilingual] {
    var notes = [overlapNote].compactMap(\.self)
    if forms.count > 1 {
      notes.append(
        Bilingual(
          vi: "Các kỳ dùng mẫu phiếu khác nhau không so sánh được với nhau.",
          en: "Periods with different forms cannot be compared."))
    }
    notes.append(
      Bilingual(
        vi:
          "Chênh lệch giữa hai kỳ có chắc hay không: xem 'sipas rank --compare'; hai khoảng tin cậy "
          + "chồng lên nhau chưa nói được điều đó.",
        en: "Whether two periods differ for certain is what 'sipas rank --compare' says; intervals "
          + "that overlap do not."))
    return notes
  }

  private func words(_ gap: UnitTrend.Gap) -> Bilingual {
    switch gap {
    case .noForms: Bilingual(vi: "không có phiếu", en: "no forms")
    case .tooFewForms(let count):
      Bilingual(
        vi: "chỉ \(NumberFormat(.vi).count(count)) phiếu, cần \(request.minimumForms)",
        en: "\(NumberFormat(.en).count(count)) forms, needs \(request.minimumForms)")
    case .noOverall:
      Bilingual(vi: "có yếu tố không ai trả lời", en: "a dimension without answers")
    case .formGone(let form, let version):
      Bilingual(
        vi: "không còn tệp mẫu \(form) \(version)", en: "no file of form \(form) \(version)")
    case .otherScale(let form):
      Bilingual(vi: "mẫu \(form) có thang điểm khác", en: "form \(form) has another scale")
    }
  }

  /// The picture; nil where fewer than two periods have an index, or there are too many periods.
  public var chart: Chart? {
    let values = trend.points.compactMap(\.estimate)
    guard values.count > 1, trend.points.count <= TrendChart.mostPoints else { return nil }
    let forms = forms
    return .trend(
      TrendChart(
        title: title, axis: request.indexHeading, maximum: values[0].maximum,
        intervalName: request.intervalHeading, name: trend.unit.name,
        aboveName: trend.above?.name, series: forms,
        points: trend.points.map { point in
          TrendChart.Point(
            label: point.period.name, value: point.estimate?.index,
            interval: point.estimate?.interval.map { $0.lower...$0.upper },
            above: point.above?.index,
            series: point.estimate == nil
              ? nil : point.form.flatMap { forms.firstIndex(of: TrendTables.name($0)) },
            gap: point.gap.map(words))
        }, caution: overlapNote))
  }
}
