internal import Foundation
public import Reports
internal import Survey

/// The tables of a difference.
public struct DifferenceTables {
  private let difference: RevisionDifference

  public init(_ difference: RevisionDifference) {
    self.difference = difference
  }

  private var numbers: (before: Int, after: Int) {
    (difference.before.made.revision, difference.after.made.revision)
  }

  /// For reading: units, imports, what the figures were made with; only what differs.
  public var forReading: [Table] {
    [units] + (imports.rows.isEmpty ? [] : [imports])
      + (settings.rows.isEmpty ? [] : [settings])
  }

  // MARK: Units

  /// One row a unit.
  public var units: Table {
    let period = difference.after.content.method.period.name
    var table = Table(
      title: Bilingual(
        vi: "Bản \(numbers.after) so với bản \(numbers.before), kỳ \(period)",
        en: "Revision \(numbers.after) compared with \(numbers.before), period \(period)"),
      subtitles: [
        Bilingual(vi: "Đơn vị có số liệu khác nhau", en: "Units whose figures differ")
      ],
      columns: columns)
    for unit in difference.units {
      let (before, after) = (unit.before, unit.after)
      let change = after?.index.flatMap { new in before?.index.map { new - $0 } }
      table.append(
        [
          .bilingual(UnitLevel(word: unit.key.level)?.name ?? Bilingual(vi: "", en: "")),
          .text(unit.key.code), .text(unit.name),
          before?.forms.map(Cell.count) ?? .missing, after?.forms.map(Cell.count) ?? .missing,
          decimal(before?.index), decimal(after?.index), decimal(change),
          before?.rank.map(Cell.rank) ?? .missing, after?.rank.map(Cell.rank) ?? .missing,
        ] + (hasPoints ? [decimal(before?.points), decimal(after?.points)] : []))
    }
    return table
  }

  private var hasPoints: Bool {
    difference.units.contains { $0.before?.points != nil || $0.after?.points != nil }
  }

  private func decimal(_ value: Double?) -> Cell {
    value.map { .decimal($0, decimals: 2) } ?? .missing
  }

  private var columns: [Column] {
    func pair(_ id: String, _ vi: String, _ en: String) -> [Column] {
      [
        Column(
          id: "\(id)_before",
          heading: Bilingual(
            vi: "\(vi), bản \(numbers.before)", en: "\(en), rev. \(numbers.before)"),
          kind: .number),
        Column(
          id: "\(id)_after",
          heading: Bilingual(vi: "\(vi), bản \(numbers.after)", en: "\(en), rev. \(numbers.after)"),
          kind: .number, isBound: true),
      ]
    }
    return [
      Column(id: "level", heading: Bilingual(vi: "Cấp", en: "Level"), kind: .text),
      Column(id: "code", heading: Bilingual(vi: "Mã", en: "Code"), kind: .text),
      Column(id: "name", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true),
    ] + pair("forms", "Phiếu", "Forms") + pair("index", "Chỉ số", "Index") + [
      Column(
        id: "change", heading: Bilingual(vi: "Thay đổi", en: "Change"), kind: .number,
        isBound: true)
    ] + pair("rank", "Hạng", "Rank")
      + (hasPoints ? pair("points", "Điểm", "Points") : [])
  }

  // MARK: Imports and settings

  private var imports: Table {
    var table = Table(
      title: Bilingual(vi: "Các lần nhập khác nhau", en: "Imports that differ"),
      columns: [
        Column(id: "change", heading: Bilingual(vi: "Thay đổi", en: "Change"), kind: .text),
        Column(id: "id", heading: Bilingual(vi: "Số", en: "No."), kind: .number),
        Column(id: "file", heading: Bilingual(vi: "Tệp", en: "File"), kind: .text),
        Column(id: "accepted", heading: Bilingual(vi: "Nhận", en: "Accepted"), kind: .number),
      ])
    let added = Bilingual(vi: "thêm", en: "added")
    let gone = Bilingual(vi: "không còn", en: "gone")
    for (word, entries) in [(added, difference.importsAdded), (gone, difference.importsGone)] {
      for entry in entries {
        table.append([
          .bilingual(word), .count(entry.id), .text(entry.file), .count(entry.accepted),
        ])
      }
    }
    return table
  }

  private var settings: Table {
    Table(
      title: Bilingual(vi: "Cách tính khác nhau", en: "Made differently"),
      columns: [
        Column(id: "what", heading: Bilingual(vi: "Nội dung", en: "What"), kind: .text),
        Column(
          id: "before",
          heading: Bilingual(vi: "Bản \(numbers.before)", en: "Rev. \(numbers.before)"),
          kind: .text),
        Column(
          id: "after", heading: Bilingual(vi: "Bản \(numbers.after)", en: "Rev. \(numbers.after)"),
          kind: .text),
      ],
      rows: difference.settings.map { change in
        [.bilingual(change.name), .text(change.before), .text(change.after)]
      })
  }

  // MARK: JSON

  /// The document: full precision, a contract.
  public var json: JSONValue {
    func side(_ manifest: Manifest) -> JSONValue {
      .object([("revision", .integer(manifest.made.revision)), ("id", .string(manifest.id))])
    }
    return .object([
      ("period", .string(difference.after.content.method.period.name)),
      ("before", side(difference.before)), ("after", side(difference.after)),
      ("units", .array(difference.units.map(unit))),
      ("importsAdded", .array(difference.importsAdded.map(\.json))),
      ("importsGone", .array(difference.importsGone.map(\.json))),
      (
        "settings",
        .array(
          difference.settings.map { change in
            .object([
              ("what", .string(change.key)), ("before", .string(change.before)),
              ("after", .string(change.after)),
            ])
          })
      ),
    ])
  }

  private func unit(_ change: RevisionDifference.UnitChange) -> JSONValue {
    func figures(_ unit: RevisionFigures.Unit?) -> JSONValue {
      guard let unit else { return .null }
      return .object([
        ("forms", .integer(unit.forms)), ("index", .number(unit.index)),
        ("rank", .integer(unit.rank)), ("points", .number(unit.points)),
      ])
    }
    return .object([
      ("level", .string(change.key.level.isEmpty ? nil : change.key.level)),
      ("code", .string(change.key.code)), ("name", .string(change.name)),
      ("before", figures(change.before)), ("after", figures(change.after)),
    ])
  }

  /// The files that a revision keeps of it.
  func documents(language: Language, formats: [QuarterSettings.Format]) throws -> [Document] {
    var writer = DocumentWriter(language: language, formats: formats)
    try writer.add("changes", reading: forReading, spreadsheet: units, json: json)
    return writer.documents
  }
}
