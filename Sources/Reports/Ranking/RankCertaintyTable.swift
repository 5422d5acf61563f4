internal import Stats
public import Survey

/// How sure the ranks are, as a table: what was asked for about the index that the ranking is by.
public struct RankCertaintyTable {
  private let ranking: UnitRanking
  private let certainty: RankCertainty
  private var request: RankingRequest { ranking.request }
  private var answers: RankCertainty.Answers { certainty.target(request) }

  public init(_ ranking: UnitRanking, _ certainty: RankCertainty) {
    self.ranking = ranking
    self.certainty = certainty
  }

  /// Ranked units with their possible ranks and what was asked for.
  public var table: Table {
    var columns = [
      Column(id: "rank", heading: Bilingual(vi: "Hạng", en: "Rank"), kind: .number, isKey: true),
      RankingTables.nameColumn,
      Column(
        id: "rankSet", heading: Bilingual(vi: "Hạng có thể", en: "Possible ranks"), kind: .rankSet),
    ]
    columns += certainty.columns(id: "", hasMark: hasMark)
    var table = Table(
      title: Bilingual(vi: "Độ chắc chắn của thứ hạng", en: "How sure the ranks are"),
      columns: columns)
    for (place, row) in ranking.rows.enumerated() where row.rank != nil {
      table.append(
        [
          row.rank.map(Cell.rank) ?? .missing, .text(row.unit.name),
          row.rankSet.map(RankingTables.rankSet) ?? .missing,
        ] + certainty.cells(answers, place: place, hasMark: hasMark))
    }
    table.notes = notes
    return table
  }

  private var hasMark: Bool { answers.sets?.units.contains { $0?.isBorderline == true } ?? false }

  private var notes: [Bilingual] {
    var notes: [Bilingual] = []
    if answers.isMissing, !ranking.ranked.isEmpty {
      notes.append(
        Bilingual(
          vi: "–: không tính được vì có đơn vị không có sai số chuẩn.",
          en: "–: not computed, since some unit has no standard error."))
    }
    if let sets = answers.sets {
      func error(_ language: Language) -> String {
        NumberFormat(language).decimal(sets.monteCarloError, decimals: 4)
      }
      notes.append(
        Bilingual(
          vi:
            "Hạng đồng thời: đúng cùng lúc cho mọi đơn vị với độ tin cậy \(request.percent(.vi)) %; "
            + "mô phỏng \(NumberFormat(.vi).count(sets.draws)) lần với --seed \(sets.seed), sai số "
            + "mô phỏng của ngưỡng \(error(.vi)).",
          en:
            "Simultaneous ranks: they hold for all units at once with \(request.percent(.en)) % "
            + "confidence; \(NumberFormat(.en).count(sets.draws)) draws with --seed \(sets.seed), "
            + "Monte-Carlo error of the critical value \(error(.en))."))
    }
    if hasMark {
      notes.append(
        Bilingual(
          vi: "≈ Biên nằm trong sai số mô phỏng: --seed khác có thể cho hạng khác.",
          en: "≈ An edge lies within the Monte-Carlo error: another --seed may move it."))
    }
    if answers.groups != nil {
      notes.append(
        Bilingual(
          vi:
            "Nhóm: các đơn vị có chung một chữ cái thì chưa phân biệt được; không chung chữ nào thì "
            + "khác nhau (phương pháp Holm, độ tin cậy \(request.percent(.vi)) % cho mọi cặp).",
          en:
            "Group: units that share a letter cannot be told apart, those that share none differ "
            + "(Holm's procedure, \(request.percent(.en)) % confidence for all pairs together)."))
    }
    if answers.probabilities != nil {
      notes.append(
        Bilingual(
          vi:
            "Xác suất: tính chính xác từ chỉ số và sai số chuẩn, coi sai số có phân phối chuẩn; đây "
            + "không phải là độ tin cậy.",
          en:
            "Probability: exact for the indices and standard errors, whose errors are taken to be "
            + "normal; it is no confidence level."))
    }
    return notes
  }
}

extension RankCertainty.Answers {
  /// Whether nothing could be computed.
  var isMissing: Bool { sets == nil && groups == nil && probabilities == nil }
}

extension RankCertainty {
  /// The columns of what was asked for.
  ///
  /// - Parameters:
  ///   - id: What the columns' keys begin with.
  ///   - name: What their headings begin with.
  ///   - hasSets: Whether sets are asked for of this index.
  ///   - hasMark: Whether a column marks edges within the error of the simulation.
  func columns(
    id: String, name: Bilingual = Bilingual(vi: "", en: ""),
    hasSets: Bool = true, hasMark: Bool
  ) -> [Column] {
    func column(
      _ suffix: String, _ heading: Bilingual, _ kind: Column.Kind, _ isBound: Bool = false
    )
      -> Column
    {
      let prefix = name.vi.isEmpty ? name : Bilingual(vi: "\(name.vi): ", en: "\(name.en): ")
      return Column(
        id: id + suffix,
        heading: Bilingual(vi: prefix.vi + heading.vi, en: prefix.en + heading.en), kind: kind,
        isBound: isBound)
    }
    var columns: [Column] = []
    if question.seed != nil, hasSets {
      columns.append(
        column(
          "simultaneous", Bilingual(vi: "Hạng đồng thời", en: "Simultaneous ranks"), .rankSet))
      if hasMark {
        columns.append(column("borderline", Bilingual(vi: "≈", en: "≈"), .text, true))
      }
    }
    if question.wantsGroups {
      columns.append(column("groups", Bilingual(vi: "Nhóm", en: "Group"), .text))
    }
    if let ranks = question.ranks {
      columns.append(column("probability", RankCertainty.heading(of: ranks), .number))
    }
    return columns
  }

  /// The cells of one row of the ranking in those columns.
  func cells(_ answers: Answers, place: Int, hasSets: Bool = true, hasMark: Bool) -> [Cell] {
    var cells: [Cell] = []
    if question.seed != nil, hasSets {
      let set = answers.sets?.units[place]
      cells.append(set.map { RankingTables.rankSet($0.ranks) } ?? .missing)
      if hasMark { cells.append(.text(set?.isBorderline == true ? "≈" : "")) }
    }
    if question.wantsGroups {
      let letters = answers.groups?.letters(of: place) ?? ""
      cells.append(letters.isEmpty ? .missing : .text(letters))
    }
    if question.ranks != nil {
      let probability = answers.probabilities?[place]
      cells.append(probability.map { .decimal(100 * $0, decimals: 1) } ?? .missing)
    }
    return cells
  }

  private static func heading(of ranks: RankProbabilities.Ranks) -> Bilingual {
    switch ranks {
    case .first(let count):
      Bilingual(vi: "Xác suất trong \(count) hạng đầu (%)", en: "Probability of first \(count) (%)")
    case .last(let count):
      Bilingual(vi: "Xác suất trong \(count) hạng cuối (%)", en: "Probability of last \(count) (%)")
    }
  }
}

extension RankGroups {
  /// The letters of a unit: `ab`; with more than 26 groups `a, z, aa`.
  func letters(of unit: Int) -> String {
    groups[unit].map(RankGroups.letter).joined(separator: count > 26 ? ", " : "")
  }

  /// `a` to `z`, `aa`, `ab` and so on.
  private static func letter(_ group: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(group % 26)))
    return group < 26 ? last : letter(group / 26 - 1) + last
  }

  /// The letters of a unit one by one.
  func letterList(of unit: Int) -> [String] { groups[unit].map(RankGroups.letter) }
}
