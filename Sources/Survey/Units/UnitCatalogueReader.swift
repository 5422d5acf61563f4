internal import Foundation

/// Turns a unit catalogue's CSV into a tree, or names every defect of it.
struct UnitCatalogueReader {
  private let document: CSVDocument
  private var defects: [Defect] = []

  private enum Column: CaseIterable {
    case code, name, level, parent, validFrom, validTo, successor

    var headings: [String] {
      switch self {
      case .code: ["code", "ma", "madonvi"]
      case .name: ["name", "ten", "tendonvi"]
      case .level: ["level", "cap"]
      case .parent: ["parent", "captren", "tructhuoc", "macaptren"]
      case .validFrom: ["validfrom", "tungay"]
      case .validTo: ["validto", "denngay"]
      case .successor: ["successor", "donvimoi", "madonvimoi"]
      }
    }
  }

  /// Reads the catalogue.
  ///
  /// - Throws: `DefectiveFile` naming every missing column, unknown level, repeated code, unknown
  ///   parent or successor, parent that is of no higher level, and date that is none.
  static func read(_ document: CSVDocument) throws(DefectiveFile) -> UnitCatalogue {
    var reader = UnitCatalogueReader(document: document)
    let units = try reader.units()
    return UnitCatalogue(units: units)
  }

  private init(document: CSVDocument) {
    self.document = document
  }

  private mutating func note(_ line: Int, vi: String, en: String) {
    defects.append(
      Defect(file: document.file, line: line, problem: Bilingual(vi: vi, en: en)))
  }

  private mutating func units() throws(DefectiveFile) -> [Unit] {
    let headings = document.headings.map(Folding.heading)
    let places = Dictionary(
      uniqueKeysWithValues: Column.allCases.map { column in
        (column, headings.firstIndex { column.headings.contains($0) })
      })
    for column in [Column.code, .name, .level] where places[column] == .some(nil) {
      note(
        1, vi: "thiếu cột '\(column.headings[0])'", en: "column '\(column.headings[0])' is missing")
    }
    if !defects.isEmpty { throw DefectiveFile(defects) }
    var units: [Unit] = []
    var lines: [Int] = []
    for row in document.rows {
      func field(_ column: Column) -> String? {
        guard let place = places[column] ?? nil, place < row.fields.count else { return nil }
        return row.fields[place]?.composed
      }
      if let unit = unit(row.line, field) {
        units.append(unit)
        lines.append(row.line)
      }
    }
    checkTree(units, lines)
    if units.isEmpty, defects.isEmpty {
      note(1, vi: "danh mục không có đơn vị nào", en: "the catalogue has no unit")
    }
    guard defects.isEmpty else { throw DefectiveFile(defects) }
    return units
  }

  private mutating func unit(_ line: Int, _ field: (Column) -> String?) -> Unit? {
    guard let code = field(.code), let name = field(.name) else {
      note(line, vi: "thiếu mã hoặc tên đơn vị", en: "the unit's code or name is missing")
      return nil
    }
    guard let level = field(.level).flatMap({ UnitLevel.words[Folding.heading($0)] }) else {
      note(
        line, vi: "cấp '\(field(.level) ?? "")' không hợp lệ; phải là tinh, so, huyen hoặc xa",
        en: "level '\(field(.level) ?? "")' is none of tinh, so, huyen, xa")
      return nil
    }
    var days: [Column: Day] = [:]
    for column in [Column.validFrom, .validTo] {
      guard let text = field(column) else { continue }
      let written = WrittenDay(text)
      days[column] = written.day
      if written.day == nil {
        let problem = written.problem(text)
        note(line, vi: problem.vi, en: problem.en)
      }
    }
    if let from = days[.validFrom], let to = days[.validTo], to < from {
      note(
        line, vi: "ngày kết thúc \(to.vietnamese) ở trước ngày bắt đầu \(from.vietnamese)",
        en: "the last day \(to.iso) lies before the first day \(from.iso)")
    }
    return Unit(
      code: code, name: name, level: level, parent: field(.parent), validFrom: days[.validFrom],
      validTo: days[.validTo], successor: field(.successor))
  }

  private mutating func checkTree(_ units: [Unit], _ lines: [Int]) {
    var lineOfCode: [String: Int] = [:]
    for (unit, line) in zip(units, lines) {
      if let first = lineOfCode[unit.code.lowercased()] {
        note(
          line, vi: "mã '\(unit.code)' đã dùng ở dòng \(first)",
          en: "code '\(unit.code)' was used on line \(first)")
      }
      lineOfCode[unit.code.lowercased()] = line
    }
    let levels = Dictionary(
      units.map { ($0.code, $0.level) }, uniquingKeysWith: { first, _ in first })
    let parents = Dictionary(
      units.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
    for (unit, line) in zip(units, lines) {
      for other in [unit.parent, unit.successor].compactMap(\.self) where parents[other] == nil {
        note(
          line, vi: "danh mục không có đơn vị mã '\(other)'",
          en: "the catalogue has no unit of code '\(other)'")
      }
      // So no unit can come to lie above itself.
      if let parent = unit.parent, let level = levels[parent], level >= unit.level {
        note(
          line, vi: "đơn vị cấp trên '\(parent)' không ở cấp cao hơn",
          en: "the unit above, '\(parent)', is of no higher level")
      }
    }
  }
}
