internal import Stats
internal import Survey

extension UnitReport {
  /// An index in both periods.
  private struct Change {
    let name: Bilingual
    let now: IndexEstimate
    let before: IndexEstimate
    let difference: IndexDifference

    init?(_ name: Bilingual, _ now: IndexEstimate?, _ change: RankingComparison.Change) {
      guard let now, let before = change.earlier, let difference = change.difference else {
        return nil
      }
      (self.name, self.now, self.before, self.difference) = (name, now, before, difference)
    }
  }

  private var earlier: String { comparison?.earlier.request.period.name ?? "" }

  private var pairs: [Change] {
    guard let comparison,
      let place = ranking.rows.firstIndex(where: { $0.unit.code == unit.code })
    else { return [] }
    let (row, change) = (ranking.rows[place], comparison.rows[place])
    let overall = Bilingual(vi: "Chỉ số hài lòng chung", en: "Overall index")
    let dimensions = form.dimensions.enumerated().map { place, dimension in
      Change(dimension.name, row.dimensions[place].estimate, change.dimensions[place])
    }
    return ([Change(overall, row.overall.estimate, change.overall)] + dimensions)
      .compactMap(\.self)
  }

  var changes: Section {
    let title = Bilingual(
      vi: "So sánh với kỳ \(earlier)", en: "Compared with the period \(earlier)")
    guard !pairs.isEmpty else {
      return Section(
        title: title,
        blocks: [
          .paragraph(
            Bilingual(
              vi: "Không so sánh được, vì kỳ này hoặc kỳ \(earlier) không có đủ phiếu cùng mẫu.",
              en: "There is nothing to compare: this period or \(earlier) has too few forms of the "
                + "same kind."))
        ])
    }
    return Section(
      title: title,
      blocks: (comparison?.methodNote.map { [.paragraph($0)] } ?? [])
        + [.list(pairs.map(sentence))]
        // A line would join what is not comparable.
        + (comparison?.isForced == true ? [] : [.chart(.slopes(slopes))]) + [.table(table)])
  }

  private func sentence(_ change: Change) -> Bilingual {
    let (from, to) = (index(change.before), index(change.now))
    let points = UnitReport.number(abs(change.difference.difference), decimals: 2)
    let start = Bilingual(
      vi: "\(change.name.vi): từ \(from.vi) đến \(to.vi); ",
      en: "\(change.name.en): from \(from.en) to \(to.en); ")
    switch change.difference.direction {
    case .higher:
      return start
        + Bilingual(vi: "tăng \(points.vi) điểm", en: "a rise of \(points.en) points")
        + interval(of: change)
    case .lower:
      return start
        + Bilingual(vi: "giảm \(points.vi) điểm", en: "a fall of \(points.en) points")
        + interval(of: change)
    case .undecided:
      return start
        + Bilingual(
          vi: "số liệu chưa đủ để khẳng định tăng hay giảm",
          en: "the data support neither a rise nor a fall") + interval(of: change)
    }
  }

  private func interval(of change: Change) -> Bilingual {
    guard let interval = change.difference.interval else { return Bilingual(vi: ".", en: ".") }
    let (lower, upper) = (
      UnitReport.number(interval.lower, decimals: 1), UnitReport.number(interval.upper, decimals: 1)
    )
    return Bilingual(
      vi: " (khoảng tin cậy của mức thay đổi: từ \(lower.vi) đến \(upper.vi)).",
      en: " (interval of the change: \(lower.en) to \(upper.en)).")
  }

  private var slopes: SlopeChart {
    SlopeChart(
      title: Bilingual(
        vi: "Thay đổi từ kỳ \(earlier) đến kỳ \(period.name)",
        en: "Change from \(earlier) to \(period.name)"),
      axis: request.indexHeading, before: earlier, now: period.name,
      rows: pairs.map { change in
        SlopeChart.Row(
          label: change.name, before: change.before.index, now: change.now.index,
          change: SlopeChart.Change(change.difference.direction))
      })
  }

  private var table: Table {
    func heading(_ period: String) -> Bilingual {
      Bilingual(vi: "Kỳ \(period)", en: "Period \(period)")
    }
    var table = Table(
      title: Bilingual(vi: "Thay đổi của các chỉ số", en: "Changes of the indices"),
      columns: [
        Column(
          id: "index", heading: Bilingual(vi: "Chỉ số", en: "Index"), kind: .text, isKey: true),
        Column(id: "before", heading: heading(earlier), kind: .number),
        Column(id: "now", heading: heading(period.name), kind: .number),
        Column(
          id: "change", heading: Bilingual(vi: "Thay đổi (điểm)", en: "Change (points)"),
          kind: .number),
        Column(
          id: "interval", heading: Bilingual(vi: "Khoảng tin cậy", en: "Interval"), kind: .interval
        ),
        Column(id: "finding", heading: Bilingual(vi: "Nhận định", en: "Finding"), kind: .text),
      ])
    for change in pairs {
      table.append([
        .bilingual(change.name), .decimal(change.before.index, decimals: 2),
        .decimal(change.now.index, decimals: 2),
        .decimal(change.difference.difference, decimals: 2),
        change.difference.interval.map {
          .interval(lower: $0.lower, upper: $0.upper, decimals: 1)
        } ?? .missing,
        .bilingual(SlopeChart.Change(change.difference.direction).name),
      ])
    }
    return table
  }
}

extension SlopeChart.Change {
  /// What the interval of a difference between two periods says.
  init(_ direction: IndexDifference.Direction) {
    self =
      switch direction {
      case .higher: .rise
      case .lower: .fall
      case .undecided: .undecided
      }
  }
}
