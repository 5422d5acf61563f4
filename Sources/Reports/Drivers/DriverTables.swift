internal import Stats
public import Survey

/// What moves the overall answer: for reading one table of what to improve first and one of the
/// regression behind it; for several units a table of their priorities.
public struct DriverTables {
  let study: DriverStudy
  var request: StudyRequest { study.scope.request }
  var form: Form { request.form }

  public init(_ study: DriverStudy) {
    self.study = study
  }

  /// For reading.
  public var forReading: [Table] {
    guard !study.isByUnit, let part = study.parts.first else { return [priorities] }
    return [overview(of: part), regression(of: part)]
  }

  // MARK: One unit, or all forms together

  private func overview(of part: DriverStudy.Part) -> Table {
    var table = Table(
      title: Bilingual(
        vi: "\(subject.vi) ảnh hưởng đến sự hài lòng chung, \(study.scope.subject.vi), kỳ "
          + request.period.name,
        en: "\(subject.en) and what they do to overall satisfaction, \(study.scope.subject.en), "
          + "period \(request.period.name)"),
      subtitles: [study.scope.subtitle],
      columns: [
        nameColumn,
        Column(id: "index", heading: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), kind: .number),
        Column(
          id: "index_interval", heading: request.intervalHeading, kind: .interval, isBound: true),
        Column(
          id: "importance", heading: Bilingual(vi: "Ảnh hưởng (%)", en: "Importance (%)"),
          kind: .number),
        Column(
          id: "importance_interval", heading: request.intervalHeading, kind: .interval,
          isBound: true),
        Column(id: "quadrant", heading: Bilingual(vi: "Nhóm", en: "Group"), kind: .text),
      ])
    for row in rows(of: part) {
      let driver = row.driver
      table.append([
        .bilingual(row.name),
        DriverTables.figure(driver?.performance?.value),
        DriverTables.interval(driver?.performance?.interval),
        DriverTables.figure(driver?.importance.map { 100 * $0.value }),
        DriverTables.interval(driver?.importance?.interval, times: 100),
        .bilingual(driver.map(DriverTables.group) ?? Bilingual(vi: "", en: "")),
      ])
    }
    table.notes = notes(on: part)
    return table
  }

  private func regression(of part: DriverStudy.Part) -> Table {
    var table = Table(
      title: Bilingual(vi: "Hồi quy", en: "Regression"),
      columns: [
        nameColumn,
        Column(
          id: "coefficient", heading: Bilingual(vi: "Hệ số", en: "Coefficient"), kind: .number),
        Column(
          id: "coefficient_interval", heading: request.intervalHeading, kind: .interval,
          isBound: true),
        Column(id: "vif", heading: Bilingual(vi: "VIF", en: "VIF"), kind: .number),
      ])
    for row in rows(of: part) {
      table.append([
        .bilingual(row.name),
        DriverTables.figure(row.driver?.coefficient?.value, decimals: 3),
        DriverTables.interval(row.driver?.coefficient?.interval, decimals: 3),
        DriverTables.figure(row.driver?.inflation),
      ])
    }
    table.notes = regressionNotes(on: part)
    return table
  }

  // MARK: Several units

  private var priorities: Table {
    var table = Table(
      title: Bilingual(
        vi: "\(subject.vi) ưu tiên cải thiện của từng đơn vị, kỳ \(request.period.name)",
        en: "\(subject.en) to be improved first, by unit, period \(request.period.name)"),
      subtitles: [study.scope.subtitle],
      columns: [
        Column(
          id: "name", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true),
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
        Column(
          id: "improve", heading: Bilingual(vi: "Ưu tiên cải thiện", en: "Improve first"),
          kind: .text),
      ])
    for part in study.parts {
      let first = rows(of: part).filter { $0.driver?.quadrant == .improve }
      func list(_ language: Language) -> String {
        first.map { $0.name[language] + ($0.driver?.isQuadrantCertain == true ? "" : " (?)") }
          .joined(separator: "; ")
      }
      let isWithheld = part.analyses.allSatisfy { $0 == nil }
      table.append([
        .text(part.unit?.name ?? ""), .count(part.forms),
        isWithheld
          ? .bilingual(Bilingual(vi: "quá ít phiếu trả lời đủ", en: "too few complete forms"))
          : .bilingual(
            first.isEmpty
              ? Bilingual(vi: "không có", en: "none") : Bilingual(vi: list(.vi), en: list(.en))),
      ])
    }
    table.notes = [quadrantNote, outcomeNote]
    return table
  }

  /// One wide table for spreadsheets: each predictor of each unit.
  public var sheet: Table {
    func column(_ id: String, _ vi: String, _ en: String, _ kind: Column.Kind = .number) -> Column {
      Column(id: id, heading: Bilingual(vi: vi, en: en), kind: kind)
    }
    var table = Table(
      title: Bilingual(vi: "Yếu tố ảnh hưởng", en: "Drivers"),
      columns: [
        column("code", "Mã đơn vị", "Unit code", .text), column("name", "Đơn vị", "Unit", .text),
        column("id", "Mã", "Id", .text), column("driver", "Tên", "Name", .text),
        column("cases", "Phiếu đủ câu", "Complete forms"),
        column("index", "Chỉ số", "Index"),
        column("index_interval", "Chỉ số: khoảng tin cậy", "Index: interval", .interval),
        column("importance", "Ảnh hưởng (%)", "Importance (%)"),
        column(
          "importance_interval", "Ảnh hưởng: khoảng tin cậy", "Importance: interval", .interval),
        column("coefficient", "Hệ số", "Coefficient"),
        column(
          "coefficient_interval", "Hệ số: khoảng tin cậy", "Coefficient: interval", .interval),
        column("vif", "VIF", "VIF"), column("quadrant", "Nhóm", "Group", .text),
      ])
    for part in study.parts {
      for row in rows(of: part) {
        let driver = row.driver
        table.append([
          .text(part.unit?.code ?? ""), .text(part.unit?.name ?? ""), .text(row.id),
          .bilingual(row.name), .count(row.cases),
          DriverTables.figure(driver?.performance?.value),
          DriverTables.interval(driver?.performance?.interval, decimals: 2),
          DriverTables.figure(driver?.importance.map { 100 * $0.value }),
          DriverTables.interval(driver?.importance?.interval, times: 100, decimals: 2),
          DriverTables.figure(driver?.coefficient?.value, decimals: 4),
          DriverTables.interval(driver?.coefficient?.interval, decimals: 4),
          DriverTables.figure(driver?.inflation, decimals: 4),
          .bilingual(driver.map(DriverTables.group) ?? Bilingual(vi: "", en: "")),
        ])
      }
    }
    return table
  }

  // MARK: Cells

  private var nameColumn: Column {
    Column(
      id: "driver",
      heading: study.plan.kind == .dimension
        ? Bilingual(vi: "Yếu tố", en: "Dimension") : Bilingual(vi: "Câu", en: "Item"),
      kind: .text, isKey: true)
  }

  /// A predictor with its figures; nil where too few forms answered.
  struct Row {
    let id: String
    let name: Bilingual
    let cases: Int
    let driver: DriverAnalysis.Driver?
  }

  func rows(of part: DriverStudy.Part) -> [Row] {
    let items = form.items
    return zip(study.plan.blocks, zip(part.analyses, part.cases)).flatMap { block, figures in
      block.predictors.enumerated().map { place, predictor in
        let driver = figures.0?.drivers[place]
        switch study.plan.kind {
        case .dimension:
          let dimension = form.dimensions[predictor]
          return Row(
            id: dimension.id, name: dimension.name, cases: figures.1, driver: driver)
        case .item:
          let id = items[predictor].id
          return Row(id: id, name: Bilingual(vi: id, en: id), cases: figures.1, driver: driver)
        }
      }
    }
  }

  static func figure(_ value: Double?, decimals: Int = 2) -> Cell {
    value.map { .decimal($0, decimals: decimals) } ?? .missing
  }

  static func interval(
    _ interval: ConfidenceInterval?, times factor: Double = 1, decimals: Int = 1
  ) -> Cell {
    interval.map {
      .interval(lower: factor * $0.lower, upper: factor * $0.upper, decimals: decimals)
    } ?? .missing
  }
}
