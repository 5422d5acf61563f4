public import Survey

/// Whether forms can be trusted, as wide tables for spreadsheets.
public enum QualitySheets {
  /// One row a unit, with every figure of every check.
  public static func units(_ report: QualityReport) -> Table {
    let checks = QualityCheck.allCases.filter { $0 != .sameDay }
    var columns = [
      Column(id: "code", heading: Bilingual(vi: "Mã đơn vị", en: "Unit code"), kind: .text),
      QualityTables.unitColumn,
      Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
      Column(
        id: "straight_lined",
        heading: Bilingual(vi: "Phiếu một mức mọi câu", en: "Forms of one level throughout"),
        kind: .number),
      Column(id: "late", heading: Bilingual(vi: "Nhập muộn", en: "Late"), kind: .number),
    ]
    for check in checks { columns += QualitySheets.columns(check) }
    var table = Table(title: title(report), columns: columns)
    for unit in report.units {
      var cells: [Cell] = [
        .text(unit.unit.code), .text(unit.unit.name), .count(unit.forms),
        unit.straightLined.map(Cell.count) ?? .missing, .count(unit.late),
      ]
      for check in checks {
        let finding = unit.findings[check]
        cells += [
          finding.map { .count($0.found) } ?? .missing, decimal(finding?.expected),
          decimal(finding?.probability), decimal(finding?.adjusted),
        ]
      }
      table.append(cells)
    }
    return table
  }

  /// One row a unit and day.
  public static func days(_ report: QualityReport) -> Table {
    Table(
      title: title(report),
      columns: [
        Column(id: "code", heading: Bilingual(vi: "Mã đơn vị", en: "Unit code"), kind: .text),
        QualityTables.unitColumn,
        Column(id: "day", heading: Bilingual(vi: "Ngày", en: "Day"), kind: .day),
        number("forms", "Phiếu trong ngày", "Forms of the day"),
        number("same", "Giống hệt", "Equal"),
        number("expected", "Dự kiến", "Expected"),
        number("probability", "p", "p"),
        number("adjusted", "p hiệu chỉnh", "Adjusted p"),
      ],
      rows: report.days.map { day in
        [
          .text(day.unit.code), .text(day.unit.name), .day(day.day.iso), .count(day.forms),
          .count(day.same), decimal(day.expected), decimal(day.probability), decimal(day.adjusted),
        ]
      })
  }

  /// One row a marked form.
  public static func forms(_ report: QualityReport) -> Table {
    Table(
      title: Bilingual(vi: "Phiếu cần xem lại", en: "Forms to look at"),
      columns: [
        Column(
          id: "serial", heading: Bilingual(vi: "Mã phiếu", en: "Serial"), kind: .text, isKey: true),
        Column(id: "code", heading: Bilingual(vi: "Mã đơn vị", en: "Unit code"), kind: .text),
        QualityTables.unitColumn,
        Column(id: "day", heading: Bilingual(vi: "Ngày nhận", en: "Received"), kind: .day),
        Column(id: "checks", heading: Bilingual(vi: "Lý do", en: "Why"), kind: .text),
      ],
      rows: report.flagged.map { form in
        let names = form.checks.map(\.name)
        return [
          .text(form.serial), .text(form.unit.code), .text(form.unit.name), .day(form.day.iso),
          .bilingual(
            Bilingual(
              vi: names.map(\.vi).joined(separator: "; "),
              en: names.map(\.en).joined(separator: "; "))),
        ]
      })
  }

  private static func title(_ report: QualityReport) -> Bilingual {
    Bilingual(
      vi: "Chất lượng phiếu kỳ \(report.request.period.name)",
      en: "Quality of the forms of \(report.request.period.name)")
  }

  private static func number(_ id: String, _ vi: String, _ en: String) -> Column {
    Column(id: id, heading: Bilingual(vi: vi, en: en), kind: .number)
  }

  private static func columns(_ check: QualityCheck) -> [Column] {
    let id = check.rawValue.split(separator: "-").joined(separator: "_")
    let name = check.name
    return [
      number("\(id)_found", "\(name.vi): có", "\(name.en): found"),
      number("\(id)_expected", "\(name.vi): dự kiến", "\(name.en): expected"),
      number("\(id)_p", "\(name.vi): p", "\(name.en): p"),
      number("\(id)_adjusted", "\(name.vi): p hiệu chỉnh", "\(name.en): adjusted p"),
    ]
  }

  /// Nine decimals, since probabilities are small.
  private static func decimal(_ value: Double?) -> Cell {
    value.map { .decimal($0, decimals: 9) } ?? .missing
  }
}
