public import Survey

/// Whether forms can be trusted, as tables for reading.
public struct QualityTables {
  private let report: QualityReport

  public init(_ report: QualityReport) {
    self.report = report
  }

  /// The units, then what is conspicuous, if anything is.
  public var forReading: [Table] {
    var tables = [overview]
    if !checks.rows.isEmpty { tables.append(checks) }
    if report.days.contains(where: \.isFlagged) { tables.append(days) }
    return tables
  }

  /// For a workbook: the units, every figure of theirs, every day, and every marked form.
  public var forWorkbook: [Table] {
    [overview, QualitySheets.units(report), QualitySheets.days(report)]
      + (report.flagged.isEmpty ? [] : [QualitySheets.forms(report)])
  }

  static var unitColumn: Column {
    Column(id: "unit", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true)
  }

  private var overview: Table {
    let request = report.request
    let (level, period) = (request.level.name, request.period)
    let forms = report.units.reduce(0) { $0 + $1.forms }
    var table = Table(
      title: Bilingual(
        vi: "Chất lượng phiếu theo đơn vị cấp \(level.vi), kỳ \(period.name)",
        en: "Quality of the forms by unit (\(level.en)), period \(period.name)"),
      subtitles: [
        Bilingual(
          vi: "Phiếu nhận từ \(period.start.vietnamese) đến hết \(period.lastDay.vietnamese) · mẫu "
            + "\(request.form.id) · \(NumberFormat(.vi).count(forms)) phiếu",
          en: "Forms received from \(period.start.iso) to \(period.lastDay.iso) · form "
            + "\(request.form.id) · \(NumberFormat(.en).count(forms)) forms")
      ],
      columns: [
        QualityTables.unitColumn,
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
        Column(
          id: "straight_lined",
          heading: Bilingual(vi: "Một mức mọi câu (%)", en: "One level throughout (%)"),
          kind: .number),
        Column(id: "late", heading: Bilingual(vi: "Nhập muộn", en: "Late"), kind: .number),
        Column(
          id: "flags", heading: Bilingual(vi: "Cần xem lại", en: "To look at"), kind: .text),
      ])
    for unit in report.units {
      let names = unit.flags.map(\.name) + (hasDay(unit) ? [QualityCheck.sameDay.name] : [])
      table.append([
        .text(unit.unit.name), .count(unit.forms),
        unit.straightLined.map { .decimal(100 * Double($0) / Double(unit.forms), decimals: 1) }
          ?? .missing,
        .count(unit.late),
        .bilingual(
          Bilingual(
            vi: names.map(\.vi).joined(separator: "; "),
            en: names.map(\.en).joined(separator: "; "))),
      ])
    }
    table.notes = notes
    return table
  }

  private func hasDay(_ unit: UnitQuality) -> Bool {
    report.days.contains { $0.isFlagged && $0.unit == unit.unit }
  }

  private var checks: Table {
    var table = Table(
      title: Bilingual(vi: "Giống nhau quá mức ngẫu nhiên", en: "More alike than by chance"),
      columns: [
        QualityTables.unitColumn,
        Column(id: "check", heading: Bilingual(vi: "Nội dung", en: "Check"), kind: .text),
        Column(id: "found", heading: Bilingual(vi: "Có", en: "Found"), kind: .number),
        Column(id: "expected", heading: Bilingual(vi: "Dự kiến", en: "Expected"), kind: .text),
        Column(id: "counted", heading: Bilingual(vi: "Đếm", en: "Counted"), kind: .text),
        QualityTables.adjustedColumn,
      ])
    for unit in report.units {
      for check in unit.flags {
        guard let finding = unit.findings[check] else { continue }
        table.append([
          .text(unit.unit.name), .bilingual(check.name), .count(finding.found),
          .expected(finding.expected), .bilingual(check.counted),
          .probability(finding.adjusted),
        ])
      }
    }
    if report.units.contains(where: { $0.flags.contains(.longRun) }) {
      table.notes = [
        Bilingual(
          vi: "Chuỗi dài: 'Có' là số phiếu của chuỗi, 'Dự kiến' là số chuỗi dài như vậy.",
          en: "Long run: 'Found' is its number of forms, 'Expected' that of runs as long.")
      ]
    }
    return table
  }

  static var adjustedColumn: Column {
    Column(
      id: "adjusted", heading: Bilingual(vi: "p hiệu chỉnh", en: "Adjusted p"), kind: .text)
  }

  private var days: Table {
    Table(
      title: Bilingual(
        vi: "Ngày có nhiều phiếu giống hệt nhau", en: "Days with many equal forms"),
      columns: [
        QualityTables.unitColumn,
        Column(id: "day", heading: Bilingual(vi: "Ngày", en: "Day"), kind: .day),
        Column(
          id: "forms", heading: Bilingual(vi: "Phiếu trong ngày", en: "Forms of the day"),
          kind: .number),
        Column(id: "same", heading: Bilingual(vi: "Giống hệt", en: "Equal"), kind: .number),
        Column(id: "expected", heading: Bilingual(vi: "Dự kiến", en: "Expected"), kind: .text),
        QualityTables.adjustedColumn,
      ],
      rows: report.days.filter(\.isFlagged).map { day in
        [
          .text(day.unit.name), .day(day.day.iso), .count(day.forms), .count(day.same),
          .expected(day.expected), .probability(day.adjusted),
        ]
      })
  }

  private var notes: [Bilingual] {
    var notes = [
      Bilingual(
        vi:
          "Dự kiến: số có được nếu người dân trả lời độc lập, với đúng những câu trả lời của đơn vị. "
          + "p hiệu chỉnh theo số đơn vị và số nội dung kiểm tra (Holm); dưới 0,05 thì nêu ra. Nêu ra không "
          + "phải là kết luận: hãy đối chiếu với phiếu gốc.",
        en:
          "Expected: what people who answer independently would give with the unit's own answers. "
          + "p is adjusted for the number of units and checks (Holm); below 0.05 the unit is named. Being named "
          + "proves nothing: look at the paper forms."),
      Bilingual(
        vi: "Nhập muộn: nhập sau ngày cuối kỳ hơn \(report.request.graceDays) ngày.",
        en: "Late: imported more than \(report.request.graceDays) days after the period's last day."
      ),
    ]
    if !report.hasFlags {
      notes.insert(
        Bilingual(
          vi: "Không có đơn vị nào có phiếu giống nhau quá mức ngẫu nhiên.",
          en: "No unit has forms that are more alike than by chance."), at: 0)
    }
    return notes
  }
}
