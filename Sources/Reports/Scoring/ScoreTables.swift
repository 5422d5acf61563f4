public import Scoring
public import Survey

/// The tables of one unit's score sheet.
public struct ScoreTables {
  let catalogue: Catalogue
  let unit: ScoredUnit
  let period: Period
  let sheet: ScoreSheet
  let before: [AreaResult]?

  /// - Parameters:
  ///   - sheet: The sheet of `unit`.
  ///   - before: The areas of the year before; nil where there is nothing to compare with.
  public init(
    _ sheet: ScoreSheet, catalogue: Catalogue, unit: ScoredUnit, period: Period,
    before: [AreaResult]? = nil
  ) {
    self.sheet = sheet
    self.catalogue = catalogue
    self.unit = unit
    self.period = period
    self.before = before
  }

  /// For reading: the sheet, the points that come from a survey, and the areas.
  public var forReading: [Table] {
    [details] + (surveyLines.isEmpty ? [] : [survey]) + [areaTable]
  }

  var lines: [CriterionScore] { sheet.criteria.flatMap(\.lines) }

  // MARK: The sheet

  private var details: Table {
    var table = Table(
      title: Bilingual(
        vi: "Bảng điểm của \(unit.name), kỳ \(period.name)",
        en: "Score sheet of \(unit.name), period \(period.name)"),
      subtitles: [catalogue.title],
      columns: [
        ScoreTables.criterionColumn, ScoreTables.nameColumn(vi: "Nội dung", en: "Name"),
        ScoreTables.maximumColumn, ScoreTables.pointsColumn,
        Column(id: "deducted", heading: Bilingual(vi: "Điểm trừ", en: "Deducted"), kind: .number),
        Column(id: "reason", heading: Bilingual(vi: "Lý do", en: "Reason"), kind: .text),
      ])
    for line in lines {
      table.append([
        .text(line.id), .text(line.name), .points(line.maximum), .points(line.points),
        .points(line.deducted), reason(line),
      ])
    }
    table.append([
      .text(""), .bilingual(ScoreTables.total), .points(sheet.maximum), .points(sheet.points),
      .points(ScoreTables.deducted(sheet)), .text(""),
    ])
    table.notes = notes
    return table
  }

  private func reason(_ line: CriterionScore) -> Cell {
    if line.rule != nil, line.points == nil {
      return .bilingual(Bilingual(vi: "chưa có điểm", en: "no points yet"))
    }
    return .text(line.reason ?? "")
  }

  private var notes: [Bilingual] {
    guard sheet.points != nil else {
      let list = catalogue.condensed(sheet.missing)
      return [
        Bilingual(
          vi: "Chưa có tổng điểm, vì các tiêu chí sau chưa có điểm: \(list.vi).",
          en: "There is no total while these criteria have no points: \(list.en).")
      ]
    }
    var notes = [
      sheet.group.map(ScoreTables.groupNote)
        ?? Bilingual(
          vi: "Bộ tiêu chí không nêu xếp loại cho tổng điểm này.",
          en: "The catalogue has no class for this total.")
    ]
    if let rating = sheet.rating?.name {
      notes.append(
        Bilingual(
          vi: "Đánh giá người đứng đầu: \(rating.vi).", en: "Rating of the head: \(rating.en)."))
    }
    return notes
  }

  // MARK: Points from a survey

  private var surveyLines: [CriterionScore] {
    lines.filter { $0.index?.status == .ranked && $0.points != nil }
  }

  private var survey: Table {
    let hasStraddling = surveyLines.contains { $0.interval?.straddlesStep == true }
    var columns = [
      ScoreTables.criterionColumn,
      Column(id: "index", heading: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), kind: .number),
      Column(
        id: "interval", heading: Bilingual(vi: "Khoảng tin cậy 95 %", en: "95 % interval"),
        kind: .interval),
      ScoreTables.maximumColumn, ScoreTables.pointsColumn,
      Column(
        id: "points_interval", heading: Bilingual(vi: "Điểm có thể", en: "Possible points"),
        kind: .interval),
    ]
    if hasStraddling {
      columns.append(
        Column(id: "step", heading: Bilingual(vi: "Ghi chú", en: "Note"), kind: .text))
    }
    var table = Table(
      title: Bilingual(vi: "Điểm từ phiếu khảo sát", en: "Points from the survey"),
      columns: columns)
    for line in surveyLines {
      let cells: [Cell] = [
        .text(line.id), ScoreTables.index(line.index), ScoreTables.interval(line.index),
        .points(line.maximum), .points(line.points), ScoreTables.interval(line.interval),
      ]
      let note =
        line.interval?.straddlesStep == true
        ? Bilingual(vi: "vượt qua một bậc điểm", en: "straddles a step")
        : Bilingual(vi: "", en: "")
      table.append(cells + (hasStraddling ? [.bilingual(note)] : []))
    }
    table.notes = [
      Bilingual(
        vi: "Điểm có thể: điểm ứng với hai đầu khoảng tin cậy của chỉ số.",
        en: "Possible points: what the two ends of the index's interval give.")
    ]
    return table
  }
}
