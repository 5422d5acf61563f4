public import Scoring
public import Survey

/// The cells of the periodic report as a table and as JSON.
public struct CellsReport {
  private let cells: [ReportCells.Cell]
  private let layout: CellsLayout
  private let unit: ScoredUnit
  private let period: Period

  public init(
    _ cells: [ReportCells.Cell], layout: CellsLayout, unit: ScoredUnit, period: Period
  ) {
    self.cells = cells
    self.layout = layout
    self.unit = unit
    self.period = period
  }

  /// The table, for reading and for spreadsheets.
  public var table: Table {
    var table = Table(
      title: Bilingual(
        vi: "Các ô báo cáo CCHC của \(unit.name), kỳ \(period.name)",
        en: "Report cells of \(unit.name), period \(period.name)"),
      subtitles: [
        layout.title,
        Bilingual(
          vi: "Từ \(period.start.vietnamese) đến hết \(period.lastDay.vietnamese)",
          en: "From \(period.start.iso) to \(period.lastDay.iso)"),
      ],
      columns: [
        Column(id: "number", heading: Bilingual(vi: "STT", en: "No."), kind: .text, isKey: true),
        Column(
          id: "name", heading: Bilingual(vi: "Chỉ tiêu thống kê", en: "Indicator"), kind: .text),
        Column(id: "unit", heading: Bilingual(vi: "Đơn vị tính", en: "Unit"), kind: .text),
        Column(id: "value", heading: Bilingual(vi: "Kết quả", en: "Value"), kind: .number),
      ])
    for cell in cells {
      table.append([
        .text(cell.number), .text(cell.name), .text(cell.unit), CellsReport.cell(cell.value),
      ])
    }
    return table
  }

  /// The cells that stay blank, with the reason.
  public var findings: [Bilingual] {
    cells.compactMap { cell in
      cell.note.map { note in
        Bilingual(
          vi: "Ô \(cell.number) để trống: \(note.vi).",
          en: "Cell \(cell.number) stays blank: \(note.en).")
      }
    }
  }

  /// A share is shown as 100 only where it is exactly that.
  private static func cell(_ value: ReportCells.Value?) -> Cell {
    switch value {
    case nil: .missing
    case .number(let count): .count(count)
    case .percent(let percent):
      .decimal(
        percent.rounded(decimals: 1).doubleValue, decimals: percent.denominator == 1 ? 0 : 1)
    }
  }

  /// The document: full precision, a contract.
  public var json: JSONValue {
    .object([
      ("layout", .string(layout.id)), ("unit", unit.json), ("period", period.json),
      (
        "cells",
        .array(
          cells.map { cell in
            .object([
              ("number", .string(cell.number)), ("name", .string(cell.name)),
              ("content", .string(cell.content.rawValue)), ("value", CellsReport.json(cell.value)),
              ("note", .bilingual(cell.note)),
            ])
          })
      ),
    ])
  }

  private static func json(_ value: ReportCells.Value?) -> JSONValue {
    switch value {
    case nil: .null
    case .number(let count): .integer(count)
    case .percent(let percent): .number(percent.doubleValue)
    }
  }
}
