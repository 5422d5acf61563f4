public import Survey

/// What a ranking becomes without the flagged forms.
public enum SensitivityTable {
  /// One row a unit, in the order of the ranking of all forms.
  public static func table(of sensitivity: RankingSensitivity) -> Table {
    let request = sensitivity.ranking.request
    let (level, period) = (request.level.name, request.period.name)
    let flagged = sensitivity.flaggedForms
    var table = Table(
      title: Bilingual(
        vi: "Xếp hạng cấp \(level.vi) kỳ \(period), có và không có phiếu cần xem lại",
        en: "Ranking (\(level.en)) of \(period), with and without the flagged forms"),
      subtitles: [
        Bilingual(
          vi: "\(NumberFormat(.vi).count(sensitivity.ranking.forms)) phiếu, trong đó "
            + "\(NumberFormat(.vi).count(flagged)) phiếu cần xem lại ('sipas quality')",
          en: "\(NumberFormat(.en).count(sensitivity.ranking.forms)) forms, flagged by 'sipas "
            + "quality': \(NumberFormat(.en).count(flagged))")
      ],
      columns: [
        number("rank", "Hạng", "Rank"), number("rank_without", "Hạng khi bỏ", "Rank without"),
        QualityTables.unitColumn, number("forms", "Số phiếu", "Forms"),
        number("flagged", "Cần xem lại", "Flagged"), number("index", "Chỉ số", "Index"),
        number("index_without", "Chỉ số khi bỏ", "Index without"),
        number("change", "Chênh lệch", "Change"),
      ])
    for row in sensitivity.rows {
      let (all, without) = row.places(by: request.target)
      table.append([
        all.rank.map(Cell.rank) ?? .missing, without.rank.map(Cell.rank) ?? .missing,
        .text(row.all.unit.name), .count(row.all.forms), .count(row.flaggedForms),
        index(all.index), index(without.index), index(change(all.index, without.index)),
      ])
    }
    table.notes = [
      Bilingual(
        vi:
          "Phiếu cần xem lại vẫn được tính trong mọi kết quả khác; bảng này chỉ cho biết chúng làm "
          + "thay đổi bao nhiêu.",
        en: "Flagged forms count in every other result; this table only tells how much they change."
      )
    ]
    return table
  }

  /// The same as JSON, in full precision.
  public static func json(of sensitivity: RankingSensitivity, program: String) -> JSONValue {
    let request = sensitivity.ranking.request
    return .object([
      ("program", .string(program)),
      ("form", .string(request.form.id)), ("formVersion", .string(request.form.version)),
      (
        "period",
        .object([
          ("name", .string(request.period.name)), ("from", .string(request.period.start.iso)),
          ("to", .string(request.period.lastDay.iso)),
        ])
      ),
      ("level", .string(request.level.rawValue)),
      ("flaggedForms", .integer(sensitivity.flaggedForms)),
      (
        "units",
        .array(
          sensitivity.rows.map { row in
            let (all, without) = row.places(by: request.target)
            return .object([
              ("code", .string(row.all.unit.code)), ("name", .string(row.all.unit.name)),
              ("forms", .integer(row.all.forms)), ("flaggedForms", .integer(row.flaggedForms)),
              ("rank", .integer(all.rank)), ("rankWithoutFlagged", .integer(without.rank)),
              ("index", .number(all.index)), ("indexWithoutFlagged", .number(without.index)),
              ("change", .number(change(all.index, without.index))),
            ])
          })
      ),
    ])
  }

  private static func change(_ all: Double?, _ without: Double?) -> Double? {
    all.flatMap { all in without.map { $0 - all } }
  }

  private static func index(_ index: Double?) -> Cell {
    index.map { .decimal($0, decimals: 2) } ?? .missing
  }

  private static func number(_ id: String, _ vi: String, _ en: String) -> Column {
    Column(id: id, heading: Bilingual(vi: vi, en: en), kind: .number)
  }
}
