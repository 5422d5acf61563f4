internal import Stats
public import Survey

/// What two typists' files differ in, as tables.
public struct DoubleEntryTables {
  private let entry: DoubleEntry

  public init(_ entry: DoubleEntry) {
    self.entry = entry
  }

  /// For reading: the agreement, and whatever there is to decide.
  public var forReading: [Table] {
    var tables = [agreement]
    if !entry.differences.isEmpty { tables.append(differences) }
    if !entry.onlyInFirst.isEmpty || !entry.onlyInSecond.isEmpty { tables.append(onlyInOne) }
    if !entry.first.problems.isEmpty || !entry.second.problems.isEmpty {
      tables.append(notCompared)
    }
    return tables
  }

  /// Every cell in which the typists differ.
  public var differences: Table {
    Table(
      title: Bilingual(vi: "Ô hai người nhập khác nhau", en: "Cells in which the typists differ"),
      columns: [
        serialColumn,
        Column(
          id: "first_line", heading: Bilingual(vi: "Dòng (tệp 1)", en: "Line (file 1)"),
          kind: .number),
        Column(
          id: "second_line", heading: Bilingual(vi: "Dòng (tệp 2)", en: "Line (file 2)"),
          kind: .number),
        Column(id: "column", heading: Bilingual(vi: "Cột", en: "Column"), kind: .text),
        Column(id: "first", heading: Bilingual(vi: "Tệp 1", en: "File 1"), kind: .text),
        Column(id: "second", heading: Bilingual(vi: "Tệp 2", en: "File 2"), kind: .text),
      ],
      rows: entry.differences.map { difference in
        [
          .text(difference.serial), .count(difference.firstLine), .count(difference.secondLine),
          .text(difference.column), value(difference.first), value(difference.second),
        ]
      })
  }

  private func value(_ text: String?) -> Cell {
    guard let text else { return .bilingual(Bilingual(vi: "(ý kiến)", en: "(comment)")) }
    return text.isEmpty ? .bilingual(Bilingual(vi: "(trống)", en: "(blank)")) : .text(text)
  }

  private var serialColumn: Column {
    Column(
      id: "serial", heading: Bilingual(vi: "Mã phiếu", en: "Serial"), kind: .text, isKey: true)
  }

  private var fileColumn: Column {
    Column(id: "file", heading: Bilingual(vi: "Tệp", en: "File"), kind: .text)
  }

  private var lineColumn: Column {
    Column(id: "line", heading: Bilingual(vi: "Dòng", en: "Line"), kind: .number)
  }

  private var onlyInOne: Table {
    let sources = [(entry.first, entry.onlyInFirst), (entry.second, entry.onlyInSecond)]
    return Table(
      title: Bilingual(vi: "Phiếu chỉ có ở một tệp", en: "Forms that stand in one file only"),
      columns: [serialColumn, fileColumn, lineColumn],
      rows: sources.flatMap { source, forms in
        forms.map { [.text($0.serial), .text(source.path), .count($0.line)] }
      })
  }

  private var notCompared: Table {
    Table(
      title: Bilingual(vi: "Dòng không so được", en: "Lines that cannot be compared"),
      columns: [
        fileColumn, lineColumn,
        Column(id: "problem", heading: Bilingual(vi: "Lý do", en: "Why"), kind: .text),
      ],
      rows: [entry.first, entry.second].flatMap { source in
        source.problems.map { [.text(source.path), .count($0.line), .bilingual($0.problem)] }
      })
  }

  private var agreement: Table {
    var table = Table(
      title: Bilingual(
        vi: "So hai lần nhập liệu: mẫu \(entry.form.id)",
        en: "Two typists compared: form \(entry.form.id)"),
      subtitles: subtitles,
      columns: [
        Column(id: "item", heading: Bilingual(vi: "Câu", en: "Item"), kind: .text, isKey: true),
        Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
        Column(
          id: "differences", heading: Bilingual(vi: "Khác nhau", en: "Differ"), kind: .number),
        Column(
          id: "agreed", heading: Bilingual(vi: "Giống nhau (%)", en: "Agree (%)"), kind: .number),
        Column(id: "kappa", heading: Bilingual(vi: "Kappa", en: "Kappa"), kind: .number),
        Column(
          id: "kappa_interval",
          heading: Bilingual(vi: "Khoảng tin cậy 95 % của kappa", en: "95 % interval of kappa"),
          kind: .interval),
      ])
    for item in entry.items {
      let figures = ItemAgreementFigures(item.table)
      table.append([
        .text(item.item.id), .count(item.table.things),
        .count(item.table.things - item.table.agreed),
        figures.share.map { .decimal(100 * $0, decimals: 2) } ?? .missing,
        figures.kappa.map { .decimal($0.kappa, decimals: 3) } ?? .missing,
        figures.kappa.map {
          .interval(lower: $0.interval.lower, upper: $0.interval.upper, decimals: 3)
        } ?? .missing,
      ])
    }
    table.notes = [
      Bilingual(
        vi: "Kappa (Cohen): mức thống nhất vượt quá ngẫu nhiên; 1 là giống hoàn toàn. –: mọi phiếu "
          + "cùng một trả lời.",
        en:
          "Cohen's kappa: agreement beyond chance; 1 is full agreement. –: all forms have the same "
          + "answer.")
    ]
    return table
  }

  private var subtitles: [Bilingual] {
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    var lines = [
      Bilingual(
        vi: "Tệp 1: \(entry.first.path), \(vi.count(entry.first.forms)) phiếu · Tệp 2: "
          + "\(entry.second.path), \(vi.count(entry.second.forms)) phiếu · có ở cả hai: "
          + "\(vi.count(entry.forms))",
        en: "File 1: \(entry.first.path), \(en.count(entry.first.forms)) forms · File 2: "
          + "\(entry.second.path), \(en.count(entry.second.forms)) forms · in both: "
          + en.count(entry.forms))
    ]
    if entry.cells > 0 {
      let share = 100 * Double(entry.agreed) / Double(entry.cells)
      lines.append(
        Bilingual(
          vi:
            "\(vi.count(entry.cells)) ô được so, \(vi.count(entry.differences.count)) ô khác nhau; "
            + "giống nhau \(vi.decimal(share, decimals: 2)) %",
          en:
            "\(en.count(entry.cells)) cells compared, \(en.count(entry.differences.count)) differ; "
            + "\(en.decimal(share, decimals: 2)) % agree"))
    }
    for source in [entry.first, entry.second] where !source.ownColumns.isEmpty {
      let list = source.ownColumns.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(
        Bilingual(
          vi: "Chỉ \(source.path) có cột \(list); không so các cột này.",
          en: "Only \(source.path) has the columns \(list); they are not compared."))
    }
    return lines
  }
}

/// The figures of one item's agreement, where they can be computed.
struct ItemAgreementFigures {
  let share: Double?
  let kappa: CohenKappa?

  init(_ table: AgreementTable) {
    share = try? table.share()
    kappa = (try? CohenKappa(table, level: .percent95)) ?? nil
  }
}
