internal import Stats
public import Survey

/// What was drawn from a list of dossiers: the dossiers, and how many each stratum gave.
public struct DrawTables {
  private let draw: DossierDraw

  public init(_ draw: DossierDraw) {
    self.draw = draw
  }

  /// The dossiers drawn, with every column of the list.
  public var dossiers: Table {
    var table = Table(
      title: Bilingual(vi: "Mẫu hồ sơ", en: "Sample of dossiers"),
      columns: draw.list.headings.enumerated().map { place, heading in
        Column(
          id: "column_\(place + 1)", heading: Bilingual(vi: heading, en: heading), kind: .text)
      })
    for row in draw.rows { table.append(row.map(Cell.text)) }
    return table
  }

  /// How many dossiers each stratum has and gave.
  public var strata: Table {
    let (count, population) = (draw.rows.count, draw.list.population)
    var table = Table(
      title: Bilingual(
        vi: "Rút \(NumberFormat(.vi).count(count)) trong \(NumberFormat(.vi).count(population)) "
          + "hồ sơ",
        en: "\(NumberFormat(.en).count(count)) of \(NumberFormat(.en).count(population)) dossiers "
          + "drawn"),
      columns: [
        Column(
          id: "stratum",
          heading: draw.list.stratumHeading.map { Bilingual(vi: $0, en: $0) }
            ?? Bilingual(vi: "Danh sách", en: "List"), kind: .text, isKey: true),
        Column(id: "dossiers", heading: Bilingual(vi: "Số hồ sơ", en: "Dossiers"), kind: .number),
        Column(id: "drawn", heading: Bilingual(vi: "Rút", en: "Drawn"), kind: .number),
        Column(
          id: "share", heading: Bilingual(vi: "Tỷ lệ (%)", en: "Share (%)"), kind: .number),
      ])
    for stratum in draw.strata {
      let share = 100 * Double(stratum.size) / Double(stratum.population)
      table.append([
        name(stratum), .count(stratum.population), .count(stratum.size),
        .decimal(share, decimals: 2),
      ])
    }
    table.notes = [methodNote, seedNote]
    return table
  }

  private func name(_ stratum: DossierDraw.Stratum) -> Cell {
    if let name = stratum.name { return .text(name) }
    return draw.list.stratumHeading == nil
      ? .text(draw.list.path) : .bilingual(Bilingual(vi: "(để trống)", en: "(blank)"))
  }

  private var methodNote: Bilingual {
    let isDivided = draw.list.stratumHeading != nil
    switch draw.method {
    case .simpleRandom:
      return Bilingual(
        vi: isDivided
          ? "Cách rút: phân tầng theo tỷ lệ, ngẫu nhiên đơn giản trong từng tầng."
          : "Cách rút: ngẫu nhiên đơn giản.",
        en: isDivided
          ? "Drawn: stratified in proportion, simple random within each stratum."
          : "Drawn: simple random.")
    case .systematic:
      return Bilingual(
        vi: isDivided
          ? "Cách rút: phân tầng theo tỷ lệ, hệ thống (cách đều) trong từng tầng."
          : "Cách rút: hệ thống (cách đều, điểm bắt đầu ngẫu nhiên).",
        en: isDivided
          ? "Drawn: stratified in proportion, systematic within each stratum."
          : "Drawn: systematic, from a random start.")
    }
  }

  private var seedNote: Bilingual {
    Bilingual(
      vi:
        "Số khởi tạo (--seed): \(draw.seed). Cùng danh sách, cùng lựa chọn và cùng số khởi tạo cho "
        + "đúng mẫu này.",
      en: "Seed: \(draw.seed). The same list, options and seed give this sample again.")
  }

  /// Strata of which nothing was drawn.
  public var findings: [Bilingual] {
    let empty = draw.strata.filter { $0.size == 0 }
    if empty.isEmpty { return [] }
    func list(_ language: Language) -> String {
      let shown = empty.prefix(10).map { stratum in
        "'\((stratum.name ?? "").harmless)' (\(NumberFormat(language).count(stratum.population)))"
      }
      return shown.joined(separator: ", ") + (empty.count > 10 ? " …" : "")
    }
    return [
      Bilingual(
        vi: "\(empty.count) tầng không có hồ sơ nào được rút: \(list(.vi)); để mỗi tầng có ít nhất "
          + "một số hồ sơ, dùng --minimum-per-stratum.",
        en: "Nothing was drawn of \(empty.count) strata: \(list(.en)); for some of each, use "
          + "--minimum-per-stratum.")
    ]
  }

  /// The draw as a JSON object.
  public var json: JSONValue {
    .object([
      ("list", .string(draw.list.path)), ("sha256", .string(draw.list.sha256)),
      ("method", .string(draw.method.rawValue)), ("seed", .integer(Int(draw.seed))),
      ("strataColumn", .string(draw.list.stratumHeading)),
      (
        "strata",
        .array(
          draw.strata.map { stratum in
            .object([
              ("name", .string(stratum.name)), ("population", .integer(stratum.population)),
              ("size", .integer(stratum.size)), ("weight", .number(stratum.weight)),
            ])
          })
      ),
      ("lines", .array(draw.lines.map { .integer($0) })),
    ])
  }
}
