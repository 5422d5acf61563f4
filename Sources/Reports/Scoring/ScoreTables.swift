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
    [details] + (surveyLines.isEmpty ? [] : [survey]) + [areas]
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
      let list = sheet.missing.joined(separator: ", ")
      return [
        Bilingual(
          vi: "Chưa có tổng điểm: thiếu số liệu của \(sheet.missing.count) tiêu chí (\(list)).",
          en: "There is no total: \(sheet.missing.count) criteria have no points (\(list)).")
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
    var table = Table(
      title: Bilingual(vi: "Điểm từ phiếu khảo sát", en: "Points from the survey"),
      columns: [
        ScoreTables.criterionColumn,
        Column(id: "index", heading: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), kind: .number),
        Column(
          id: "interval", heading: Bilingual(vi: "Khoảng tin cậy 95 %", en: "95 % interval"),
          kind: .interval),
        ScoreTables.maximumColumn, ScoreTables.pointsColumn,
        Column(
          id: "points_interval", heading: Bilingual(vi: "Điểm có thể", en: "Possible points"),
          kind: .interval),
        Column(id: "step", heading: Bilingual(vi: "Ghi chú", en: "Note"), kind: .text),
      ])
    for line in surveyLines {
      let straddles = line.interval?.straddlesStep == true
      table.append([
        .text(line.id), ScoreTables.index(line.index), ScoreTables.interval(line.index),
        .points(line.maximum), .points(line.points), ScoreTables.interval(line.interval),
        straddles
          ? .bilingual(Bilingual(vi: "vượt qua một bậc điểm", en: "straddles a step")) : .text(""),
      ])
    }
    table.notes = [
      Bilingual(
        vi: "Điểm có thể: điểm ứng với hai đầu khoảng tin cậy của chỉ số.",
        en: "Possible points: what the two ends of the index's interval give.")
    ]
    return table
  }

  // MARK: Areas

  private var areas: Table {
    var columns = [
      ScoreTables.criterionColumn, ScoreTables.nameColumn(vi: "Lĩnh vực", en: "Area"),
    ]
    if before != nil {
      columns += [
        Column(
          id: "before_points", heading: Bilingual(vi: "Điểm kỳ trước", en: "Points before"),
          kind: .number),
        Column(
          id: "before_maximum", heading: Bilingual(vi: "Tối đa kỳ trước", en: "Maximum before"),
          kind: .number),
        Column(
          id: "before_percent", heading: Bilingual(vi: "Kỳ trước (%)", en: "Before (%)"),
          kind: .number),
      ]
    }
    columns += [
      ScoreTables.pointsColumn, ScoreTables.maximumColumn,
      Column(id: "percent", heading: Bilingual(vi: "Tỷ lệ (%)", en: "Share (%)"), kind: .number),
    ]
    if before != nil {
      columns.append(
        Column(id: "change", heading: Bilingual(vi: "Tăng, giảm", en: "Change"), kind: .number))
    }
    var table = Table(
      title: Bilingual(vi: "Điểm theo lĩnh vực", en: "Points by area"), columns: columns)
    let changes = sheet.areas(comparedWith: before ?? [])
    for area in changes {
      var cells: [Cell] = [.text(area.now.id), .text(area.now.name)]
      if before != nil {
        cells += [
          .points(area.before?.points), .points(area.before?.maximum),
          .percent(area.before?.percent),
        ]
      }
      cells += [.points(area.now.points), .points(area.now.maximum), .percent(area.now.percent)]
      if before != nil { cells.append(.percent(area.change)) }
      table.append(cells)
    }
    if before != nil { table.notes = [ScoreTables.countNote(changes)] }
    return table
  }

  private static func countNote(_ changes: [AreaChange]) -> Bilingual {
    let known = changes.compactMap(\.change)
    let (up, down) = (known.count { $0 > .zero }, known.count { $0 < .zero })
    let same = known.count - up - down
    return Bilingual(
      vi: "Tăng, giảm: điểm phần trăm. Trong \(known.count) lĩnh vực so sánh được: \(up) tăng, "
        + "\(down) giảm, \(same) không đổi.",
      en: "Change: percentage points. Of \(known.count) areas that can be compared, \(up) rose, "
        + "\(down) fell, \(same) stayed.")
  }
}
